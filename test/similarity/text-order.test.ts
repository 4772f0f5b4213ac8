import fc from 'fast-check'
import { expect, it } from 'vitest'
import { textOrder } from '../../src/similarity/text-order.ts'

/** What it stands for: texts compared one by one. */
function compared(texts: readonly string[], ranks: readonly number[]): readonly number[] {
  const order = texts.map((_, place) => place)
  return order.sort((a, b) =>
    texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : ranks[a]! - ranks[b]! || a - b,
  )
}

it('puts texts in code-unit order, whatever they are made of', () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', 'the', 'the ', 'the one', '\ud800', '\uffff\uffff'),
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(text, fc.nat(3)), { minLength: 400, maxLength: 700, size: 'max' }),
      (given) => {
        const texts = given.map(([held]) => held)
        const ranks = given.map(([, rank]) => rank)
        expect([...textOrder(texts, Uint32Array.from(ranks))]).toEqual(compared(texts, ranks))
      },
    ),
    { numRuns: 25 },
  )
})

it('keeps equal texts in the order given, few or many', () => {
  for (const count of [0, 1, 499, 500, 600]) {
    const texts = Array.from({ length: count }, () => 'as mentioned before')
    expect([...textOrder(texts)]).toEqual(texts.map((_, place) => place))
  }
})

it('tells apart texts that begin alike for longer than one number holds', () => {
  const texts = Array.from(
    { length: 600 },
    (_, place) => `${'x'.repeat(99)}${String.fromCharCode(0x3b1 + ((place * 7) % 600))}`,
  )
  expect([...textOrder(texts)]).toEqual(
    compared(
      texts,
      texts.map(() => 0),
    ),
  )
})
