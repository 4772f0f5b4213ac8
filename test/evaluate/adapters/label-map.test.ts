import { describe, expect, test } from 'vitest'
import { mappedValue, parseLabelMap, type MappedField } from '../../../src/evaluate/adapters/label-map.ts'

const field = (parts: object): MappedField =>
  parseLabelMap({ fields: [{ on: 'utterance', field: 'x', label: 'discourtesy', ...parts }] }).fields[0]!

describe('a value', () => {
  test('is looked up by its text, and what is not listed says nothing', () => {
    const listed = field({ values: { '-1': true, '1': false } })
    expect([-1, 1, 0, '1', 'constructor'].map((given) => mappedValue(listed, given))).toEqual([
      true,
      false,
      undefined,
      false,
      undefined,
    ])
  })

  test('is a yes or a no up to the bounds, and between them says nothing', () => {
    const ranged = field({ yes: { atMost: -1 }, no: { atLeast: 0 } })
    expect([-1, -0.999, -0.001, 0, '0'].map((given) => mappedValue(ranged, given))).toEqual([
      true,
      undefined,
      undefined,
      false,
      undefined,
    ])
  })

  test('is laid over our range, in either direction', () => {
    const scaled = field({ label: 'authenticity', scale: { from: [5, 1], to: [0, 100] } })
    expect([5, 3, 1, 'good'].map((given) => mappedValue(scaled, given))).toEqual([0, 50, 100, undefined])
  })

  test('is taken as it stands where nothing else is said, but no list and no object', () => {
    expect([true, 3, 'x', [true], {}, null].map((given) => mappedValue(field({}), given))).toEqual([
      true,
      3,
      'x',
      undefined,
      undefined,
      undefined,
    ])
  })
})

test.each([
  ['no field', { fields: [] }, '/fields'],
  ['a label of its own', { fields: [{ on: 'utterance', field: 'x', label: 'rude' }] }, '/fields/0'],
  ['an unknown key', { fields: [{ on: 'utterance', field: 'x', label: 'rushed', valeus: {} }] }, '/fields/0'],
  ['an empty range', { fields: [{ on: 'utterance', field: 'x', label: 'rushed', yes: {} }] }, '/fields/0'],
  [
    'a scale of no width',
    { fields: [{ on: 'utterance', field: 'x', label: 'empathy', scale: { from: [1, 1], to: [0, 2] } }] },
    '/fields/0',
  ],
  [
    'a rating of an utterance',
    { fields: [{ on: 'utterance', field: 'x', rating: 'csat', max: 5 }] },
    '/fields/0',
  ],
  [
    'a role that is none',
    { fields: [{ on: 'utterance', field: 'x', label: 'rushed' }], roles: { '*': 'boss' } },
    '/roles',
  ],
])('a map with %s is refused with its place', (_what, map, place) => {
  expect(() => parseLabelMap(map)).toThrow(`"${place}`)
})
