import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { halfOf, halvesOf } from '../../src/evaluate/halves.ts'
import { chat } from './support.ts'

/** The domains of STAR and the half of each, written down: a figure on a half means the same interactions for good. */
const sides = { a: ['bank', 'doctor', 'apartment', 'meeting'], b: ['plane', 'weather'] } as const

const about = (id: string, ...domains: readonly unknown[]): Interaction => ({
  ...chat(id, []),
  metadata: { domains },
})
const told = (...given: Parameters<typeof halvesOf>): object => {
  const { a, b } = halvesOf(...given)
  return { a: [...a], b: [...b] }
}

test('a name is always in the same half', () => {
  for (const half of ['a', 'b'] as const)
    for (const name of sides[half]) expect(halfOf(name), name).toBe(half)
})

test('the halves are halves', () => {
  const inA = Array.from({ length: 1000 }, (_, index) => halfOf(`agent-${index}`)).filter(
    (half) => half === 'a',
  )
  // Four standard deviations of a fair coin tossed a thousand times are 63.
  expect(Math.abs(inA.length - 500)).toBeLessThan(63)
})

describe('an interaction', () => {
  test('is in the half of its agent', () => {
    const halves = halvesOf([chat('i1', [], 'bank'), chat('i2', [], 'plane')], 'agent')
    expect(halves).toEqual({ a: new Set(['i1']), b: new Set(['i2']) })
  })

  test('is in the half of its domain, and of its domains where they are all on one side', () => {
    expect(
      told([about('i1', 'bank'), about('i2', 'bank', 'doctor'), about('i3', 'plane')], 'domain'),
    ).toEqual({
      a: ['i1', 'i2'],
      b: ['i3'],
    })
  })

  test('is in neither with names on both sides, or none', () => {
    const none = [about('i1', 'bank', 'plane'), about('i2'), about('i3', 7), chat('i4', [])]
    expect(told(none, 'domain')).toEqual({ a: [], b: [] })
    const second = { ...chat('i5', [], 'bank') }
    const two = { ...second, participants: [...second.participants, { id: 'plane', role: 'agent' as const }] }
    const bot = { ...chat('i6', []), participants: [{ id: 'bank', role: 'bot' as const }] }
    expect(told([two, bot], 'agent')).toEqual({ a: [], b: [] })
  })

  test('is where it is whatever else the corpus holds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 20 }), fc.nat(19), (names, pick) => {
        const all = names.map((name, index) => about(`i${index}`, name))
        const one = all.slice(pick, pick + 1)
        const { a, b } = halvesOf(one, 'domain')
        const whole = halvesOf(all, 'domain')
        for (const id of a) expect(whole.a.has(id)).toBe(true)
        for (const id of b) expect(whole.b.has(id)).toBe(true)
        expect(a.size + b.size).toBe(one.length)
      }),
    )
  })
})
