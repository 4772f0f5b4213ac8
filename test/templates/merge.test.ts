import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import {
  emptyTemplates,
  fitTemplates,
  loadTemplates,
  mergeTemplates,
  saveTemplates,
} from '../../src/templates/template-index.ts'
import { annotate, chat, exampleCorpus } from '../annotate/support.ts'
import { corpora, fit, others, said } from './support.ts'

const bytes = (...interactions: readonly Interaction[]): Uint8Array => saveTemplates(fit(...interactions))

/** The interactions in another order. */
const shuffled = (interactions: readonly Interaction[]): fc.Arbitrary<Interaction[]> =>
  fc.shuffledSubarray([...interactions], { minLength: interactions.length })

/** The interactions dealt to three shards, any of which may be empty. */
function shards(interactions: readonly Interaction[], dealt: readonly number[]): Interaction[][] {
  return [0, 1, 2].map((shard) => interactions.filter((_, index) => dealt[index] === shard))
}

const deals = fc.array(fc.nat(2), { minLength: 40, maxLength: 40 })

describe('an index', () => {
  test('is the same to the byte in whatever order its interactions come', () => {
    const reordered = corpora.chain((corpus) => fc.tuple(fc.constant(corpus), shuffled(corpus)))
    fc.assert(
      fc.property(reordered, ([corpus, other]) => {
        expect(bytes(...other)).toEqual(bytes(...corpus))
      }),
    )
  })

  test('is the same to the byte however it is put together from parts, saved or not', () => {
    fc.assert(
      fc.property(corpora, deals, fc.boolean(), (corpus, dealt, isSaved) => {
        const parts = shards(corpus, dealt).map((shard) => fit(...shard))
        const kept = isSaved ? parts.map((part) => loadTemplates(saveTemplates(part))) : parts
        const [first, second, third] = [kept[0]!, kept[1]!, kept[2]!]
        const whole = bytes(...corpus)
        expect(saveTemplates(mergeTemplates(first, second, third))).toEqual(whole)
        expect(saveTemplates(mergeTemplates(third, mergeTemplates(second, first)))).toEqual(whole)
      }),
    )
  })

  test('of the example corpus is the same in three parts and backwards', () => {
    const corpus = exampleCorpus()
    const whole = bytes(...corpus)
    const parts = shards(
      corpus,
      corpus.map((_, index) => index % 3),
    ).map((shard) => fit(...shard))
    expect(saveTemplates(mergeTemplates(...parts.reverse()))).toEqual(whole)
    expect(bytes(...corpus.toReversed())).toEqual(whole)
  })

  test('is fitted from a stream as from a list', async () => {
    const corpus = exampleCorpus().slice(0, 5)
    async function* stream(): AsyncGenerator<Interaction> {
      await Promise.resolve()
      yield* corpus
    }
    expect((await fitTemplates(stream(), annotate)).id).toBe(fit(...corpus).id)
    expect((await fitTemplates(corpus, annotate)).id).toBe(fit(...corpus).id)
  })

  test('counts the same interaction once', () => {
    const [one, two] = others('Your parcel left us today.', 'Your parcel left us today.')
    expect(bytes(one!, two!, one!)).toEqual(bytes(one!, two!))
    expect(fit(one!, one!).interactions).toBe(1)
  })

  test('does not merge with one that shares an interaction', () => {
    const [one, two, three] = others('One.', 'Two.', 'Three.')
    expect(() => mergeTemplates(fit(one!, two!), fit(two!, three!))).toThrow(RangeError)
    expect(() => mergeTemplates(fit(one!, two!), fit(three!))).not.toThrow()
  })

  test('is not changed by an empty one, and empty is what nothing gives', () => {
    const index = fit(...others('Your parcel left us today.'))
    expect(mergeTemplates(index, emptyTemplates()).id).toBe(index.id)
    expect(mergeTemplates(emptyTemplates(), index).id).toBe(index.id)
    expect(mergeTemplates().id).toBe(emptyTemplates().id)
    expect(fit().id).toBe(emptyTemplates().id)
    expect(emptyTemplates()).toMatchObject({ interactions: 0, templates: [] })
  })

  test('learns from agents’ own messages only', () => {
    const words = 'Your parcel left us today.'
    const silent = chat(`c: ${words}\nb: ${words}\na/note: ${words}\na/automation: ${words}\na/ai: ${words}`)
    expect(fit(silent).state.sentences).toEqual([])
    expect(fit(silent).interactions).toBe(1)
  })

  test('knows which interactions it holds', () => {
    const index = fit(said('Hello', { id: 'T-1' }))
    expect(index.holds('T-1')).toBe(true)
    expect(index.holds('T-2')).toBe(false)
  })
})
