import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldsOf, groupOf, tellsCustomersApart } from '../../../src/evaluate/calibration/folds.ts'
import type { Observation } from '../../../src/evaluate/calibration/observation.ts'
import { observation } from './support.ts'

const of = (id: string, agents: readonly string[], customer: string | null = null): Observation =>
  observation(id, {}, 50, { agents, customer })

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g')
const several = fc
  .array(
    fc.tuple(
      fc.uniqueArray(someone, { minLength: 1, maxLength: 3 }),
      fc.option(fc.constantFrom('Ann', 'Ben', 'Cy')),
    ),
    { minLength: 2, maxLength: 40 },
  )
  .map((all) => all.map(([agents, customer], index) => of(`i${index}`, agents, customer)))

test('every interaction is held out once, and nobody in it is fitted to meanwhile', () => {
  fc.assert(
    fc.property(several, fc.constantFrom('agent' as const, 'customer' as const), (all, by) => {
      const folds = foldsOf(all, by, '1')
      expect(folds.flatMap(({ held }) => held.map(({ id }) => id)).sort()).toEqual(
        all.map(({ id }) => id).sort(),
      )
      const members = (each: Observation): readonly string[] =>
        by === 'agent' ? each.agents : [groupOf(each, by)]
      for (const { held, rest } of folds) {
        const present = new Set(held.flatMap(members))
        for (const each of rest) for (const member of members(each)) expect(present.has(member)).toBe(false)
      }
    }),
  )
})

test('folds are five at most, and as many as there are agents where those are fewer', () => {
  const with_ = (agents: number): readonly Observation[] =>
    Array.from({ length: 30 }, (_, index) => of(`i${index}`, [`a${index % agents}`]))
  expect([3, 5, 9].map((agents) => foldsOf(with_(agents), 'agent', '1').length)).toEqual([3, 5, 5])
})

test('folds are of about one size, whatever the sizes of the groups', () => {
  const all = Array.from({ length: 100 }, (_, index) =>
    of(`i${index}`, [index < 20 ? 'big' : `a${index % 16}`]),
  )
  for (const { held } of foldsOf(all, 'agent', '1')) expect(held.length).toBeLessThanOrEqual(25)
})

test('folds follow the seed, and not the order of the interactions', () => {
  const all = Array.from({ length: 40 }, (_, index) => of(`i${index}`, [`a${index % 11}`]))
  const shape = (observations: readonly Observation[], seed: string): readonly string[] =>
    foldsOf(observations, 'agent', seed).map(({ held }) =>
      held
        .map(({ id }) => id)
        .sort()
        .join(),
    )
  expect(shape([...all].reverse(), '1')).toEqual(shape(all, '1'))
  expect(shape(all, '2')).not.toEqual(shape(all, '1'))
})

describe('customers are told apart', () => {
  const named = (...customers: readonly (string | null)[]): readonly Observation[] =>
    customers.map((customer, index) => of(`i${index}`, ['a'], customer))

  test('where half of the interactions name one', () => {
    expect(tellsCustomersApart(named('Ann', 'Ben', null, null))).toBe(true)
    expect(tellsCustomersApart(named('Ann', 'Ben', null, null, null))).toBe(false)
  })

  test('unless one name stands for half of them, as a redaction would', () => {
    expect(tellsCustomersApart(named('[name]', '[name]', 'Ann', 'Ben'))).toBe(false)
    expect(tellsCustomersApart(named('[name]', '[name]', 'Ann', 'Ben', 'Cy'))).toBe(true)
  })
})
