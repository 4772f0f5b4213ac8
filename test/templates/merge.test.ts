import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import {
  emptyTemplates,
  fitTemplates,
  loadTemplates,
  mergeTemplates,
  saveTemplates,
  type TemplateIndex,
} from '../../src/templates/template-index.ts'
import { annotate, chat, exampleCorpus } from '../annotate/support.ts'
import { corpora, fit, others, said, stateOf } from './support.ts'

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
    expect(stateOf(silent).replies.count).toBe(0)
    expect(fit(silent).interactions).toBe(1)
  })

  test('knows which interactions it holds', () => {
    const index = fit(said('Hello', { id: 'T-1' }))
    expect(index.holds('T-1')).toBe(true)
    expect(index.holds('T-2')).toBe(false)
  })
})

/** The index of each partition, dealt by chance: some may be empty. */
function partitionsOf(corpus: readonly Interaction[], count: number, next: () => number): TemplateIndex[] {
  const parts: Interaction[][] = Array.from({ length: count }, () => [])
  for (const interaction of corpus) parts[next() % count]!.push(interaction)
  return parts.map((part) => fit(...part))
}

/** One index of all, two to five at a time, drawn by chance: any tree of merges in any order; some saved on the way. */
function mergedByChance(indexes: readonly TemplateIndex[], next: () => number): TemplateIndex {
  const left = [...indexes]
  while (left.length > 1) {
    const taken = Array.from({ length: Math.min(left.length, 2 + (next() % 4)) }, () =>
      left.splice(next() % left.length, 1),
    )
    const merged = mergeTemplates(...taken.flat())
    left.push(next() % 2 === 0 ? merged : loadTemplates(saveTemplates(merged)))
  }
  return left[0]!
}

const chance = fc.infiniteStream(fc.nat(0xffff)).map((stream) => () => stream.next().value as number)

/** The same file, the same id, and all that was learned from it. */
function expectSame(index: TemplateIndex, whole: TemplateIndex): void {
  expect(index.id).toBe(whole.id)
  expect(index.templates).toEqual(whole.templates)
  expect(index.knowledge).toEqual(whole.knowledge)
  expect(Buffer.from(saveTemplates(index)).equals(saveTemplates(whole))).toBe(true)
}

describe('1 to 64 partitions', () => {
  test('give the index of one pass, whatever the order and the tree of merges', () => {
    fc.assert(
      fc.property(corpora, fc.integer({ min: 1, max: 64 }), chance, (corpus, count, next) => {
        expectSame(mergedByChance(partitionsOf(corpus, count, next), next), fit(...corpus))
      }),
    )
  })

  test('of the example corpus do, too, and its templates keep their ids', () => {
    const corpus = exampleCorpus()
    const whole = fit(...corpus)
    expect(whole.templates.length).toBeGreaterThan(3)
    fc.assert(
      fc.property(fc.constantFrom(1, 2, 3, 17, 64), chance, (count, next) => {
        expectSame(mergedByChance(partitionsOf(corpus, count, next), next), whole)
      }),
      { numRuns: 15 },
    )
  })
})

describe('tomorrow’s conversations', () => {
  test('added to today’s index give the index of one pass, day after day', () => {
    fc.assert(
      fc.property(corpora, fc.nat(8), fc.nat(8), (corpus, one, two) => {
        const [today, tomorrow] = [Math.min(one, two), Math.max(one, two)]
        const kept = loadTemplates(saveTemplates(fit(...corpus.slice(0, today))))
        const added = mergeTemplates(kept, fit(...corpus.slice(today, tomorrow)))
        expectSame(mergeTemplates(added, fit(...corpus.slice(tomorrow))), fit(...corpus))
      }),
    )
  })

  test('leave the ids of the templates whose wording they do not change', () => {
    const corpus = exampleCorpus()
    const today = fit(...corpus.slice(0, 30))
    const after = mergeTemplates(today, fit(...corpus.slice(30)))
    const idOf = new Map(after.templates.map(({ text, id }) => [text, id]))
    const kept = today.templates.filter(({ text }) => idOf.has(text))
    expect(kept.length).toBeGreaterThan(2)
    for (const { text, id } of kept) expect(idOf.get(text)).toBe(id)
  })

  test('make a template of what was not one yet', () => {
    const copies = others(...Array.from({ length: 3 }, () => 'Your parcel left our warehouse today.'))
    const [today, tomorrow] = [fit(...copies.slice(0, 2)), fit(copies[2]!)]
    expect([today.templates, tomorrow.templates]).toEqual([[], []])
    expect(mergeTemplates(today, tomorrow).templates).toMatchObject([{ interactions: 3 }])
  })
})

describe('a partition merged twice', () => {
  const corpus = exampleCorpus()
  const [first, second] = [fit(...corpus.slice(0, 5)), fit(...corpus.slice(5, 10))]
  const saved = (index: TemplateIndex): TemplateIndex => loadTemplates(saveTemplates(index))

  test('is refused, with itself and with what it is part of', () => {
    const both = mergeTemplates(first, second)
    for (const indexes of [
      [first, first],
      [both, first],
      [second, both],
      [first, second, first],
    ])
      expect(() => mergeTemplates(...indexes)).toThrow(RangeError)
  })

  test('is refused after it was saved and loaded, too', () => {
    const both = saved(mergeTemplates(saved(first), second))
    expect(() => mergeTemplates(both, saved(first))).toThrow(RangeError)
    expect(() => mergeTemplates(both, second)).toThrow(RangeError)
    expect(() => mergeTemplates(saved(first), first)).toThrow(RangeError)
  })

  test('is refused if one interaction is the same, though it says something else', () => {
    const changed = { ...corpus[0]!, turns: corpus[1]!.turns }
    expect(() => mergeTemplates(first, fit(changed))).toThrow(RangeError)
    expect(() => mergeTemplates(first, fit({ ...changed, id: 'another' }))).not.toThrow()
  })
})
