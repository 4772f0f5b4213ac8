import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNodes, type Nodes } from '../../src/templates/nodes.ts'
import { repliesOf, type Replies } from '../../src/templates/replies.ts'
import { hashRange } from '../../src/similarity/grams.ts'
import { GRAM_WORDS, KIND } from '../../src/templates/units.ts'
import { chat } from '../annotate/support.ts'
import { others, stateOf } from './support.ts'

/** Replies of few different words, by interaction: runs recur often. */
const anyReplies: fc.Arbitrary<Replies> = fc
  .array(fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 12 }), { maxLength: 3 }), {
    maxLength: 8,
  })
  .map((interactions) => {
    const rows = interactions.flatMap((replies, interaction) =>
      replies.map((words) => ({ words, interaction })),
    )
    const start = Uint32Array.of(0, ...rows.map(() => 0))
    for (const [row, { words }] of rows.entries()) start[row + 1] = start[row]! + words.length
    return {
      count: rows.length,
      words: Uint32Array.from(rows.flatMap(({ words }) => words)),
      start,
      interaction: Uint32Array.from(rows, ({ interaction }) => interaction),
    }
  })

/** The runs of each reply, as text, with where each starts. */
function runsOf({ words, start, interaction, count }: Replies) {
  return Array.from({ length: count }, (_, reply) => {
    const runs = Math.max(0, start[reply + 1]! - start[reply]! - GRAM_WORDS + 1)
    return Array.from({ length: runs }, (_, run) => {
      const at = start[reply]! + run
      return { at, interaction: interaction[reply]!, text: words.subarray(at, at + GRAM_WORDS).join(' ') }
    })
  })
}

/** In how many interactions each key was seen. */
function heldBy(
  seen: readonly { readonly key: string; readonly interaction: number }[],
): Map<string, number> {
  const holders = new Map<string, Set<number>>()
  for (const { key, interaction } of seen) holders.set(key, (holders.get(key) ?? new Set()).add(interaction))
  return new Map([...holders].map(([key, held]) => [key, held.size]))
}

function countAt({ words }: Replies, { counts }: Nodes, at: number): number {
  const [high, low] = hashRange(words, at, at + GRAM_WORDS, KIND.gram)
  const node = counts.find(high, low)
  return node < 0 ? 0 : counts.countOf(node)
}

describe('a node', () => {
  const nodesOf = (...texts: readonly string[]): Nodes =>
    findNodes(repliesOf(stateOf(...others(...texts))), 1)

  test('is a run of four words, not of three', () => {
    expect(nodesOf('Your parcel left us.').counts.size).toBe(1)
    expect(nodesOf('Your parcel left.').counts.size).toBe(0)
  })

  test('goes on over the end of a sentence, not of a reply', () => {
    expect(nodesOf('Your parcel left. Sorry.').counts.size).toBe(1)
    expect(findNodes(repliesOf(stateOf(chat('a: Your parcel left.\na: Sorry.'))), 1).counts.size).toBe(0)
  })

  test('is counted once an interaction, however often it is said there', () => {
    const text = 'Your parcel left us.'
    const round = chat(`a: ${text}\na: Sorry.\na: ${text} Yes. ${text}`)
    const replies = repliesOf(stateOf(round, ...others(text)))
    expect(countAt(replies, findNodes(replies, 1), 0)).toBe(2)
    expect(countAt(replies, findNodes(replies, 2), 0)).toBe(2)
  })

  test('held by too few interactions is left out, and breaks off what follows what', () => {
    const sent = (day: string): string => `Your parcel left us ${day} and will be there.`
    const replies = repliesOf(stateOf(...others(sent('today'), sent('early'))))
    const nodes = findNodes(replies, 2)
    expect([...nodes.at.subarray(0, 9)]).toEqual([0, -1, -1, -1, -1, 1, -1, -1, -1])
    expect([...nodes.at.subarray(9)]).toEqual([...nodes.at.subarray(0, 9)])
    expect([nodes.counts.size, nodes.follows.size]).toEqual([2, 0])
    const all = findNodes(replies, 1)
    expect([...all.at.subarray(0, 9)]).toEqual([0, 1, 2, 3, 4, 5, -1, -1, -1])
    expect([all.counts.size, all.follows.size]).toEqual([10, 10])
  })
})

describe.each([1, 2, 3])('with %i interactions that must hold a run', (least) => {
  test('every run held by so many is a node, with the exact count', () => {
    fc.assert(
      fc.property(anyReplies, (replies) => {
        const runs = runsOf(replies).flat()
        const expected = heldBy(runs.map(({ text, interaction }) => ({ key: text, interaction })))
        const nodes = findNodes(replies, least)
        for (const { at, text } of runs) {
          if (expected.get(text)! < least) continue
          expect(countAt(replies, nodes, at)).toBe(expected.get(text))
          expect(nodes.at[at]).toBe(nodes.at[runs.find((run) => run.text === text)!.at])
        }
        if (least === 1) expect(nodes.counts.size).toBe(expected.size)
      }),
    )
  })

  test('no position that starts no run has a node', () => {
    fc.assert(
      fc.property(anyReplies, (replies) => {
        const starts = new Set(runsOf(replies).flatMap((runs) => runs.map(({ at }) => at)))
        for (const [at, node] of findNodes(replies, least).at.entries())
          if (!starts.has(at)) expect(node).toBe(-1)
      }),
    )
  })
})

test('what follows what is counted once an interaction, too', () => {
  fc.assert(
    fc.property(anyReplies, (replies) => {
      const { follows, at } = findNodes(replies, 1)
      const expected = heldBy(
        runsOf(replies).flatMap((runs) =>
          runs.slice(1).map((run, before) => ({
            key: `${at[runs[before]!.at]!} ${at[run.at]!}`,
            interaction: run.interaction,
          })),
        ),
      )
      const counted = new Map<string, number>()
      follows.forEach((a, b, count) => counted.set(`${a} ${b}`, count))
      expect(counted).toEqual(expected)
    }),
  )
})
