import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { GRAM_WORDS } from '../../src/templates/units.ts'
import { chat } from '../annotate/support.ts'
import { others, stagesOf, times, wordsAt } from './support.ts'

const LEFT = 'Your parcel left our warehouse today.'
const REFUND = 'We have refunded the whole amount to the card you used.'
const KEEP = 'Please keep the receipt until then.'

/** The blocks of each group, where each is met first; the last entry holds those that were dropped. */
function groupsOf(...interactions: readonly Interaction[]): string[][] {
  const { state, nodes, blocks, groups } = stagesOf(...interactions)
  const texts: string[][] = Array.from({ length: groups.count + 1 }, () => [])
  for (const [block, length] of blocks.length.entries()) {
    const first = nodes.at.findIndex((node) => node >= 0 && blocks.blockOf[node] === block)
    texts.at(groups.groupOf[block]!)!.push(wordsAt(state, first, first + length + GRAM_WORDS - 1))
  }
  return texts
}

/** How many groups there are besides those that were dropped. */
const count = (...interactions: readonly Interaction[]): number => groupsOf(...interactions).length - 1

describe('blocks are one template', () => {
  test('where one is an option of the other, not where it is rarely taken', () => {
    const both = `${LEFT} ${KEEP}`
    expect(count(...others(...times(9, both), ...times(11, LEFT)))).toBe(1)
    expect(count(...others(...times(8, both), ...times(12, LEFT)))).toBe(2)
  })

  test('whatever stands between them', () => {
    const between = ['Hm.', 'I asked Tom.', 'Is that all right for you?', 'Snow is on its way.']
    expect(groupsOf(...others(...between.map((text) => `${LEFT} ${text} ${KEEP}`)))).toEqual([
      [LEFT, KEEP],
      [],
    ])
  })

  test('not because two popular ones stand in one reply now and then', () => {
    const together = times(3, `${LEFT} ${REFUND}`)
    expect(groupsOf(...others(...times(12, LEFT), ...times(12, REFUND), ...together))).toEqual([
      [LEFT],
      [REFUND],
      // The runs that begin in the one and end in the other are too rare to be of either.
      ['our warehouse today. We have refunded'],
      [],
    ])
  })

  test('not because each shares a third with the other', () => {
    const interactions = others(...times(10, `${LEFT} ${KEEP}`), ...times(10, `${KEEP} ${REFUND}`))
    const texts = groupsOf(...interactions)
    const of = (part: string): number => texts.findIndex((group) => group.some((text) => text.includes(part)))
    expect(of('Your parcel left')).not.toBe(of('the card you used.'))
    expect(texts).toHaveLength(3)
    expect(texts.slice(0, 2).flat()).toContain(KEEP)
  })

  test('not where only two interactions hold both', () => {
    const apart = [LEFT, REFUND]
    const between = (...texts: readonly string[]): Interaction[] =>
      others(...apart, ...texts.map((text) => `${LEFT} ${text} ${REFUND}`))
    expect(count(...between('Hm.', 'I asked Tom.'))).toBe(2)
    expect(count(...between('Hm.', 'I asked Tom.', 'Right?'))).toBe(1)
  })

  test('not because one interaction says both again and again', () => {
    const round = chat(
      Array.from({ length: 6 }, (_, at) => `a: ${LEFT} ${'so '.repeat(at)}${REFUND}`).join('\n'),
    )
    expect(count(round, ...others(LEFT, LEFT, REFUND, REFUND))).toBe(2)
  })
})

describe('a block', () => {
  test('of one run is a phrase, and dropped; of two it is not', () => {
    expect(groupsOf(...others(...times(3, 'Please hold on now.')))).toEqual([['Please hold on now.']])
    expect(groupsOf(...others(...times(3, 'Please hold on now, Sir or Madam.')))[0]).toHaveLength(1)
    expect(groupsOf(...others(...times(3, 'Please hold on right now.')))).toEqual([
      ['Please hold on right now.'],
      [],
    ])
  })

  test('is counted once an interaction', () => {
    const round = chat(`a: ${LEFT} ${LEFT}\na: ${LEFT}`)
    const { groups } = stagesOf(round, ...others(LEFT, LEFT, LEFT))
    expect([...groups.interactions]).toEqual([4])
  })
})
