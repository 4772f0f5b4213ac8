import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { findBlocks } from '../../src/templates/blocks.ts'
import { findNodes } from '../../src/templates/nodes.ts'
import { findOccurrences } from '../../src/templates/occurrences.ts'
import type { Replies } from '../../src/templates/replies.ts'
import { others, said, stagesOf, times, wordsAt } from './support.ts'

const LEFT = 'Your parcel left our warehouse today and it will arrive before the weekend.'
const KEEP = 'Please keep the receipt until then.'
const known = others(...times(9, LEFT), ...times(8, KEEP))

/** What is met in a reply, as text, where others say what is known; with the nodes of each. */
function met(text: string, ...more: readonly Interaction[]): (readonly [string, number])[] {
  // The reply under test is the first of the rows.
  const { state, found } = stagesOf(said(text, { id: 'a' }), ...known, ...more)
  return Array.from({ length: found.start[1]! }, (_, i) => [
    wordsAt(state, found.first[i]!, found.end[i]!),
    found.nodes[i]!,
  ])
}

describe('a block in a reply', () => {
  test('is met where it stands', () => {
    expect(met(`Hello Tom! ${LEFT} I asked the driver myself.`)).toEqual([[LEFT, 10]])
    expect(met('I asked the driver myself.')).toEqual([])
  })

  test('is met in part', () => {
    expect(met('Your parcel left our warehouse, I am told.')).toEqual([
      ['Your parcel left our warehouse,', 2],
    ])
  })

  test('is met in the order of the words beside others', () => {
    expect(met(`${KEEP} ${LEFT}`)).toEqual([
      [KEEP, 3],
      [LEFT, 10],
    ])
  })

  test('with a word edited is one stretch, with fewer of its nodes', () => {
    const edited = LEFT.replace('and it', 'so it')
    expect(met(edited)).toEqual([[edited, 6]])
  })

  test('with four words put in is one stretch, with five two', () => {
    const put = (words: string): string => LEFT.replace('and it', `and ${words} it`)
    expect(met(put('we all so hope'))).toEqual([[put('we all so hope'), 7]])
    expect(met(put('we all so hope indeed'))).toEqual([
      ['Your parcel left our warehouse today and', 4],
      ['it will arrive before the weekend.', 3],
    ])
  })

  test('with four words left out is one stretch, with five two', () => {
    // A text long enough that its ends still hold whole runs.
    const long = `${LEFT} Nobody has to be at home when the driver comes by.`
    const without = (words: string): string => long.replace(words, '')
    const stretches = (text: string): number =>
      met(text, ...others(...times(9, long)).map((each) => ({ ...each, id: `long-${each.id}` }))).length
    expect(stretches(without('has to be at '))).toBe(stretches(long))
    expect(stretches(without('has to be at home '))).toBe(stretches(long) + 1)
  })

  test('said twice is two stretches', () => {
    expect(met(`${LEFT} ${LEFT}`)).toEqual([
      [LEFT, 10],
      [LEFT, 10],
    ])
  })

  test('of a word said again and again is a stretch each time', () => {
    const far = others(...times(3, 'very very very very far')).map((each) => ({
      ...each,
      id: `far-${each.id}`,
    }))
    expect(met('very very very very very', ...far)).toEqual([
      ['very very very very', 1],
      ['very very very very', 1],
    ])
  })
})

test('stretches belong to the reply they stand in', () => {
  const { state, found } = stagesOf(...known, said('We moved.', { id: 'o3-' }))
  const counts = Array.from(state.interactions, (id, reply) => [
    id,
    found.start[reply + 1]! - found.start[reply]!,
  ])
  for (const [id, count] of counts) expect(count).toBe(id === 'o3-' ? 0 : 1)
})

test('more stretches than there was room for are all found', () => {
  const count = 5000
  const replies: Replies = {
    count,
    words: Uint32Array.from({ length: count * 5 }, (_, at) => (at % 5) + 1),
    start: Uint32Array.from({ length: count + 1 }, (_, reply) => reply * 5),
    interaction: Uint32Array.from({ length: count }, (_, reply) => reply),
  }
  const nodes = findNodes(replies, 1)
  const found = findOccurrences(replies, nodes, findBlocks(nodes))
  for (let reply = 0; reply < count; reply++) {
    expect(found.start[reply]).toBe(reply)
    expect([found.first[reply], found.end[reply], found.nodes[reply]]).toEqual([reply * 5, reply * 5 + 5, 2])
  }
})
