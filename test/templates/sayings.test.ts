import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { GroupCounter } from '../../src/similarity/group-counter.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { repliesOf } from '../../src/templates/replies.ts'
import { findSayings, pick, type Sayings } from '../../src/templates/sayings.ts'
import { turnKey } from '../../src/templates/units.ts'
import { hashWord } from '../../src/text/scan.ts'
import { annotate, chat } from '../annotate/support.ts'
import { corpora, others, said, sentenceKey, stateOf, times } from './support.ts'

function sayings(least: number, ...interactions: readonly Interaction[]): Sayings {
  const state = stateOf(...interactions)
  return findSayings(repliesOf(state), state.replies, least)
}

/** In how many interactions the text is said as a sentence, and as a whole turn; `undefined` where it is not kept. */
function heldAs(text: string, { said: { high, low, interactions } }: Sayings): (number | undefined)[] {
  const masked = maskTurn(annotate(said(text)).turns[0]!)
  return [sentenceKey(masked, masked.sentences[0]!), turnKey(masked)].map(
    (key) => interactions[high.findIndex((half, at) => half === key[0] && low[at] === key[1])],
  )
}

/** In how many different sentences the word stands. */
function sentencesWith(word: string, { words }: Sayings): number {
  return words.count[words.word.indexOf(hashWord(word))] ?? 0
}

describe('a sentence, and a turn', () => {
  test('is counted in every interaction that says it, whatever fills its slots', () => {
    const found = sayings(1, ...others('We sent 5.', 'Yes. We sent 71.', 'We sent 71. Yes.', 'We did.'))
    expect(heldAs('We sent 9.', found)).toEqual([3, 1])
    expect(heldAs('We did.', found)).toEqual([1, 1])
    expect(heldAs('We hope.', found)).toEqual([undefined, undefined])
  })

  test('is counted once an interaction', () => {
    const found = sayings(1, chat('a: We did. We did.\na: We did.\na: We did.'), ...others('We did.'))
    expect(heldAs('We did.', found)).toEqual([2, 2])
  })

  test('is kept if enough interactions say it', () => {
    const interactions = others('We did.', 'We did.', 'We did. Yes.', 'Yes.')
    expect(heldAs('We did.', sayings(2, ...interactions))).toEqual([3, 2])
    expect(heldAs('We did.', sayings(3, ...interactions))).toEqual([3, undefined])
  })
})

describe('a word', () => {
  test('is counted in every different sentence it stands in, once', () => {
    const found = sayings(1, ...others('We sent it, we did.', 'We hope so.', 'Tom hopes so.'))
    expect([sentencesWith('we', found), sentencesWith('so', found), sentencesWith('did', found)]).toEqual([
      2, 2, 1,
    ])
    // Every word of them, slots aside.
    expect(found.words.total).toBe(5 + 3 + 3)
    expect(sayings(1, ...others('We sent 5.')).words.total).toBe(2)
  })

  test('is no more common for being pasted, also where sentences are not kept', () => {
    for (const least of [1, 2])
      expect(sayings(least, ...others(...times(9, 'We did.'), 'We hope.')).words).toEqual(
        sayings(least, ...others('We did.', 'We hope.')).words,
      )
  })

  test('is as common after one more interaction that says what was said before', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const copies = corpus.map((interaction) => ({ ...interaction, id: `z-${interaction.id}` }))
        expect(sayings(1, ...corpus, ...copies).words).toEqual(sayings(1, ...corpus).words)
      }),
    )
  })
})

test('what many hold is in the order it was met, without what few hold', () => {
  const counts = new GroupCounter()
  for (const [key, holders] of [
    [7, 2],
    [5, 1],
    [3, 3],
  ] as const)
    for (let group = 1; group <= holders; group++) counts.add(key, key + 1, group)
  expect(pick(counts, (key) => counts.countOf(key) >= 2).said).toEqual({
    high: Uint32Array.of(7, 3),
    low: Uint32Array.of(8, 4),
    interactions: Uint32Array.of(2, 3),
  })
  expect(pick(counts, (key) => counts.countOf(key) >= 4).keys).toHaveLength(0)
})
