import { expect, test } from 'vitest'
import { layOut } from '../../src/similarity/sequences.ts'
import { sequencesOf, wordsOf } from './support.ts'

test('sequences lie end to end', () => {
  const { count, words, offsets } = sequencesOf('a b c', '', 'd')
  expect([count, [...words], [...offsets]]).toEqual([3, [...wordsOf('a b c d')], [0, 3, 3, 4]])
})

test('any stretch is weighed by two running totals', () => {
  const { weightBefore, wildcardsBefore } = sequencesOf('a * b', '* c')
  expect([...weightBefore]).toEqual([0, 1, 1, 2, 2, 3])
  expect([...wildcardsBefore]).toEqual([0, 0, 1, 1, 2, 2])
})

test('a sequence without a weight for each word is refused', () => {
  expect(() => layOut([{ words: wordsOf('a b'), weights: new Float32Array(1) }], 0)).toThrow(
    new RangeError('Sequence 0 needs one weight a word'),
  )
})
