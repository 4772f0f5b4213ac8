import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { GRAM_WORDS } from '../../src/templates/units.ts'
import { others, stagesOf, times, wordsAt } from './support.ts'

const LEFT = 'Your parcel left our warehouse today.'
const ARRIVE = 'It will arrive before the weekend.'
const KEEP = 'Please keep the receipt until then.'

/** The text of each block where it is met first, longest stretch of words; empty where it was dropped. */
function blocksOf(...interactions: readonly Interaction[]): string[] {
  const { state, nodes, blocks } = stagesOf(...interactions)
  return Array.from(blocks.length, (length, block) => {
    const first = nodes.at.findIndex((node) => node >= 0 && blocks.blockOf[node] === block)
    return length === 0 ? '' : wordsAt(state, first, first + length + GRAM_WORDS - 1)
  })
}

describe('a block', () => {
  test('is what three interactions say, not two', () => {
    expect(blocksOf(...others(...times(3, LEFT)))).toEqual([LEFT])
    expect(blocksOf(...others(...times(2, LEFT)))).toEqual([])
  })

  test('goes on over sentences that are always said together', () => {
    expect(blocksOf(...others(...times(3, `${LEFT} ${ARRIVE} ${KEEP}`)))).toEqual([
      `${LEFT} ${ARRIVE} ${KEEP}`,
    ])
  })

  test('ends where fewer than 55 % go on', () => {
    const both = `${LEFT} ${ARRIVE}`
    expect(blocksOf(...others(...times(6, both), ...times(4, LEFT)))).toEqual([both])
    expect(blocksOf(...others(...times(5, both), ...times(5, LEFT)))).toEqual([
      LEFT,
      // The runs that begin in the one and end in the other belong to the rarer.
      `our warehouse today. ${ARRIVE}`,
    ])
  })

  test('is a sentence that two templates share, and so is what stands around it', () => {
    const [one, two] = [
      `${LEFT} ${ARRIVE} ${KEEP}`,
      `We took the lamp back. ${ARRIVE} Nothing else is left to do.`,
    ]
    const blocks = blocksOf(...others(...times(4, one), ...times(4, two)))
    expect(blocks).toContain(ARRIVE)
    expect(blocks).toEqual([
      `${LEFT} It will arrive`,
      ARRIVE,
      `before the weekend. ${KEEP}`,
      'We took the lamp back. It will arrive',
      'before the weekend. Nothing else is left to do.',
    ])
  })

  test('has its nodes in the order of the words', () => {
    const { nodes, blocks } = stagesOf(...others(...times(3, LEFT)))
    expect(Array.from(nodes.at.subarray(0, 6), (node) => (node < 0 ? -1 : blocks.placeOf[node]))).toEqual([
      0, 1, 2, -1, -1, -1,
    ])
    expect([...blocks.length]).toEqual([3])
  })
})

describe('an edit many made alike', () => {
  const text = 'Your parcel left our warehouse today and it will arrive before the weekend.'
  const edited = text.replace('and it', 'so it')

  test('is dropped where less than a tenth did, else a block', () => {
    const main = (count: number): string[] => blocksOf(...others(...times(count, text), ...times(3, edited)))
    expect(main(28)).toEqual([text, ''])
    expect(main(27)).toEqual([text, 'our warehouse today so it will arrive'])
  })

  test('is no block of any node', () => {
    const { nodes, blocks, replies } = stagesOf(...others(...times(28, text), ...times(3, edited)))
    expect([...blocks.length]).toEqual([10, 0])
    const dropped = Array.from(nodes.at).filter((node) => node >= 0 && blocks.blockOf[node] === -1)
    expect(new Set(dropped).size).toBe(4)
    expect(replies.count).toBe(31)
  })

  test('that is longer than eight runs is something else', () => {
    const put = (words: string): string => text.replace('and it', `${words} it`)
    const blocks = (words: string): string[] =>
      blocksOf(...others(...times(40, text), ...times(3, put(words)))).slice(1)
    expect(blocks('so we all hope')).toEqual([''])
    expect(blocks('so we all hope and very much trust')).not.toContain('')
  })
})

describe('a ring', () => {
  test('is cut, without the runs that wrap around', () => {
    expect(blocksOf(...others(...times(3, `${LEFT} ${LEFT} ${LEFT}`)))).toEqual([LEFT])
    const { nodes, blocks } = stagesOf(...others(...times(3, `${LEFT} ${LEFT} ${LEFT}`)))
    expect(nodes.counts.size).toBe(6)
    expect([...blocks.blockOf]).toEqual([0, 0, 0, -1, -1, -1])
  })

  test('of a few words is cut to one run', () => {
    expect(blocksOf(...others(...times(3, 'Please hold on. Please hold on. Please hold on.')))).toEqual([
      'Please hold on. Please',
    ])
  })

  test('keeps what leads into it', () => {
    const text = `${KEEP} ${LEFT} ${LEFT}`
    expect(blocksOf(...others(...times(3, text))).join(' ')).toContain(KEEP)
  })
})
