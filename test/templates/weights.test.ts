import { describe, expect, test } from 'vitest'
import { findNodes } from '../../src/templates/nodes.ts'
import { repliesOf } from '../../src/templates/replies.ts'
import { weightsOf } from '../../src/templates/weights.ts'
import { others, stateOf, times } from './support.ts'

const STOCK = 'Thank you so much'

/** Weights of the words of the text, of a template in so many interactions, where others say a stock phrase. */
function weights(text: string, interactions: number, stock: number, bits = 7): number[] {
  const replies = repliesOf(stateOf(...others(text, ...times(stock, STOCK))))
  const words = replies.words.subarray(0, replies.start[1])
  const nodes = findNodes(replies, 1)
  return [...weightsOf(words, interactions, nodes, () => bits)]
}

describe('a word of a template weighs', () => {
  test('its surprisal', () => {
    expect(weights('Your parcel left us today.', 3, 0)).toEqual([7, 7, 7, 7, 7])
  })

  test('a bit at least, and thirteen at most', () => {
    expect(weights('Your parcel left.', 3, 0, 0.2)).toEqual([1, 1, 1])
    expect(weights('Your parcel left.', 3, 0, 1.5)).toEqual([1.5, 1.5, 1.5])
    expect(weights('Your parcel left.', 3, 0, 12.5)).toEqual([12.5, 12.5, 12.5])
    expect(weights('Your parcel left.', 3, 0, 40)).toEqual([13, 13, 13])
  })

  test('nothing if it is a slot', () => {
    expect(weights('We sent 5 to you.', 3, 0)).toEqual([7, 7, 0, 7, 7])
  })

  test('nothing in a phrase said more than four times as often as the template', () => {
    const text = `${STOCK}, your parcel left.`
    // The phrase stands in the template, too.
    expect(weights(text, 2, 8)).toEqual([0, 0, 0, 0, 7, 7, 7])
    expect(weights(text, 2, 7)).toEqual([7, 7, 7, 7, 7, 7, 7])
  })

  test('its surprisal in a part of such a phrase', () => {
    expect(weights('Thank you so kindly.', 2, 50)).toEqual([7, 7, 7, 7])
  })
})
