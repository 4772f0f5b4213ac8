import { describe, expect, test } from 'vitest'
import { maskTurn } from '../../src/templates/mask.ts'
import { recurrencesIn } from '../../src/templates/recurrence.ts'
import { emptyTemplates } from '../../src/templates/template-index.ts'
import { annotate, exampleCorpus } from '../annotate/support.ts'
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

describe('a passage', () => {
  test('is likely pasted if five others hold its turn whole, unlikely if nobody else said it', () => {
    expect(scripted(PASTED, PASTED, PASTED, PASTED, PASTED, PASTED)).toBeGreaterThan(0.8)
    expect(scripted(PASTED, 'We moved to another town.')).toBeLessThan(0.2)
  })

  test('is no likelier pasted for three short words that recur as a turn', () => {
    expect(scripted('I see.', 'I see.', 'I see.')).toBe(scripted('I see.', 'Oh dear.', 'Oh dear.'))
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

  test('is a run of four words within any sentence, not of three', () => {
    expect(found('So let me check that.', 'Let me check that.')).toEqual(['let me check that.'])
    expect(found('So let me check this.', 'Let me check that.')).toEqual([])
  })

  test('that breaks off and goes on within sentences counts as one, sentences side by side do not', () => {
    const index = fit(...others(PASTED, 'The lamp is switched off at the wall.'), ...filler)
    const bits = (text: string): number[] =>
      recurrencesIn(maskTurn(annotate(said(text)).turns[0]!), index, 0).map((held) => held.bits)
    const [before, after] = bits(PASTED.replace('this morning', 'some time before noon today'))
    expect(before).toBe(after)
    const [first, second] = bits(`${PASTED} So I asked Tom. The lamp is switched off at the wall.`)
    expect(first).not.toBe(second)
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
