import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { features, probability, recurrenceModel } from '../../src/templates/recurrence.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { exampleCorpus } from '../annotate/support.ts'
import { fit, others, passages, said, trace } from './support.ts'

const PASTED = 'Your parcel left our warehouse in Leeds this morning and will arrive before the weekend.'
const filler = others(
  'The lamp is switched off at the wall.',
  'We moved to another town.',
  'Nothing else was in the box.',
).map((interaction, index) => ({ ...interaction, id: `f${index}` }))

/** How scripted the whole of a one-passage turn is. */
function scripted(text: string, ...copies: readonly string[]): number | null {
  return passages(said(text), fit(...filler, ...others(...copies)))[0]!.scripted
}

describe('an interaction counted in the index', () => {
  test('does not support itself', () => {
    const own = said(PASTED)
    expect(passages(own, fit(own, ...filler))).toMatchObject([{ origin: 'own' }])
    expect(passages(own, fit(own, ...others(PASTED)))).toMatchObject([{ origin: 'template', support: 1 }])
  })

  test('is traced as it would be by an index without it', () => {
    const own = said(PASTED)
    const copies = others(PASTED, PASTED, 'Nothing else was in the box.')
    const withOwn = passages(own, fit(own, ...copies))
    const without = passages(own, fit(...copies))
    const plain = (held: typeof withOwn): unknown =>
      held.map(({ origin, support, text }) => [origin, support, text])
    expect(plain(withOwn)).toEqual(plain(without))
  })

  test('is compared with all the others', () => {
    const own = said(PASTED)
    expect(trace(own, fit(own, ...filler)).compared).toBe(3)
    expect(trace(own, fit(...filler)).compared).toBe(3)
    expect(trace(own, emptyTemplates()).compared).toBe(0)
  })

  test('that says a sentence twice to the same customer has no support either', () => {
    const own = { ...said(PASTED), turns: [...said(PASTED).turns, ...said(PASTED).turns] }
    expect(
      trace(own, fit(own, ...filler))
        .passages.flat()
        .map(({ origin }) => origin),
    ).toEqual(['own', 'own'])
  })
})

describe('the probability that a passage was pasted', () => {
  const evidence = fc.record({
    support: fc.integer({ min: 1, max: 10_000 }),
    whole: fc.nat(10_000),
    bits: fc.double({ min: 0, max: 400, noNaN: true }),
    others: fc.integer({ min: 1, max: 1_000_000 }),
  })

  test('lies between 0 and 1', () => {
    fc.assert(
      fc.property(evidence, (held) => {
        expect(probability(held)).toBeGreaterThanOrEqual(0)
        expect(probability(held)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test.each(['support', 'whole', 'bits'] as const)('never falls with more %s', (name) => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 1000 }), (held, more) => {
        expect(probability({ ...held, [name]: held[name] + more })).toBeGreaterThanOrEqual(probability(held))
      }),
    )
  })

  test('never rises with more interactions that do not hold it', () => {
    fc.assert(
      fc.property(evidence, fc.integer({ min: 1, max: 1000 }), (held, more) => {
        expect(probability({ ...held, others: held.others + more })).toBeLessThanOrEqual(probability(held))
      }),
    )
  })

  test('weighs as many features as the model has coefficients', () => {
    expect(features({ support: 1, whole: 0, bits: 10, others: 1 })).toHaveLength(
      Object.keys(recurrenceModel).length,
    )
  })

  test('does not grow with bits beyond the cap', () => {
    const at = (bits: number): number => probability({ support: 1, whole: 0, bits, others: 9 })
    expect(at(199)).toBeLessThan(at(200))
    expect(at(201)).toBe(at(200))
  })

  test('is high for a turn that five others hold whole, low for what nobody else said', () => {
    expect(scripted(PASTED, PASTED, PASTED, PASTED, PASTED, PASTED)).toBeGreaterThan(0.8)
    expect(scripted(PASTED, 'We moved to another town.')).toBeLessThan(0.2)
  })
})

describe('a copy', () => {
  const found = (text: string, ...copies: readonly string[]): string[] =>
    passages(said(text), fit(...filler, ...others(...copies)))
      .filter(({ origin }) => origin === 'template')
      .map((held) => held.text)

  test('is found inside a personal reply', () => {
    const reply = `I asked Tom myself. ${PASTED} Enjoy the party!`
    expect(found(reply, PASTED)).toEqual([`${PASTED} `])
  })

  test('is one passage though a word of it was edited', () => {
    expect(found(PASTED.replace('morning', 'evening'), PASTED)).toEqual([
      PASTED.replace('morning', 'evening'),
    ])
  })

  test('is one passage with two words put in, two with three', () => {
    const put = (words: string): string => PASTED.replace('this morning and', `this morning ${words} and`)
    expect(found(put('quite early'), PASTED)).toHaveLength(1)
    expect(found(put('quite early today'), PASTED)).toHaveLength(2)
  })

  test('has four words at least', () => {
    expect(found('Let me check.', 'Let me check.', 'Let me check.')).toEqual([])
    expect(found('Let me check that.', 'Let me check that.')).toEqual(['Let me check that.'])
  })

  test('shorter than five words must be a sentence of its own', () => {
    expect(found('So let me check that.', 'Let me check that.')).toEqual([])
    expect(found('So let me check that now.', 'Let me check that now.')).toEqual(['let me check that now.'])
  })

  test('is found whatever fills its slots', () => {
    const sent = (name: string, order: string): string =>
      `Hi ${name}, we refunded order ${order} for you today.`
    expect(found(sent('Anna', 'LH-1'), sent('Ms van der Berg', '20445'))).toEqual([sent('Anna', 'LH-1')])
  })

  test('has the support of half of its words', () => {
    const [passage] = passages(
      said(PASTED),
      fit(...others(PASTED, PASTED, 'Your parcel left our warehouse.')),
    )
    expect(passage).toMatchObject({ origin: 'template', support: 2 })
  })

  test('names its template once three interactions hold it', () => {
    const idOf = (copies: number): string | undefined =>
      passages(said(PASTED), fit(...others(...Array.from({ length: copies }, () => PASTED))))[0]?.templateId
    expect(idOf(2)).toBeUndefined()
    expect(idOf(3)).toMatch(/^[0-9a-f]{12}$/u)
  })

  test('of a part of a template names it, too', () => {
    const index = fit(...others(PASTED, PASTED, PASTED))
    const [part] = passages(said('Your parcel left our warehouse in Leeds.'), index)
    expect(part?.templateId).toBe(index.templates[0]?.id)
  })
})

test('in the example corpus the pasted closing is found, and the terse agent’s words are his own', () => {
  const corpus = exampleCorpus()
  const index = fit(...corpus)
  const origins = (id: string): string[] =>
    trace(
      corpus.find((interaction) => interaction.id === id)!,
      index,
    )
      .passages.flat()
      .map(({ origin }) => origin)
  expect(origins('LF-3001')).toEqual(['template', 'template', 'template'])
  expect(new Set(origins('LF-3005'))).toEqual(new Set(['own']))
})
