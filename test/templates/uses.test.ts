import { describe, expect, test } from 'vitest'
import { chat } from '../annotate/support.ts'
import { others, said, stagesOf, times, wordsAt } from './support.ts'

const LEFT = 'Your parcel left our warehouse today and it will arrive before the weekend.'
const KEEP = 'Please keep the receipt until then.'

/** What the reply uses of the only template there is, as text with the nodes of it. */
function used(text: string, ...known: readonly string[]): (readonly [string, number])[] {
  // The reply under test is the first of the rows.
  const { state, uses } = stagesOf(said(text, { id: 'a' }), ...others(...known))
  expect(uses).toHaveLength(1)
  return uses[0]!
    .filter(({ reply }) => reply === 0)
    .map(({ first, end, nodes }) => [wordsAt(state, first, end), nodes])
}

const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const letter = (digit: number): string => String.fromCharCode(97 + digit)
    return `${letter(Math.floor(at / 26))}${letter(at % 26)}xq`
  }).join(' ')

describe('a use', () => {
  test('reaches from the first words of the template to its last', () => {
    expect(used(`Hello Tom! ${LEFT} I asked the driver.`, ...times(9, LEFT))).toEqual([[LEFT, 10]])
    expect(used('I asked the driver.', ...times(9, LEFT))).toEqual([])
  })

  test('holds a third of the template, less is none', () => {
    const uses = (text: string): number => used(text, ...times(9, LEFT)).length
    expect(uses('Your parcel left our warehouse today, Tom says.')).toBe(1)
    expect(uses('Your parcel left our warehouse, Tom says.')).toBe(0)
  })

  test('of a sentence said twice is one', () => {
    const { uses } = stagesOf(...others(...times(3, `${LEFT} Yes. ${LEFT}`)))
    for (const held of uses) expect(new Set(held.map(({ reply }) => reply)).size).toBe(held.length)
    expect(used(`${LEFT} Well, as I said: ${LEFT}`, ...times(9, LEFT))).toEqual([[LEFT, 10]])
  })

  test('takes in what was put between the parts, up to 120 words', () => {
    const apart = ['Hm.', 'Tom says so.', 'Is that fine?', 'Snow comes.'].map(
      (text) => `${LEFT} ${text} ${KEEP}`,
    )
    const near = `${LEFT} ${words(120)} ${KEEP}`
    expect(used(near, ...apart)).toEqual([[near, 13]])
    expect(used(`${LEFT} ${words(121)} ${KEEP}`, ...apart)).toEqual([[LEFT, 10]])
  })
})

test('uses stand by reply, for each template', () => {
  const { state, uses } = stagesOf(
    ...others(LEFT, KEEP, LEFT, KEEP, LEFT, KEEP),
    chat(`a: Hm.\na: ${KEEP}`, { id: 'p' }),
  )
  const ids = uses.map((held) =>
    held.map(({ reply }) => state.interactions[state.replies.interaction[reply]!]!),
  )
  expect(ids).toEqual([
    ['o0', 'o2', 'o4'],
    ['o1', 'o3', 'o5', 'p'],
  ])
})
