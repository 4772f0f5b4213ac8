import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameLikeness, WEIGHT_ALPHABET } from '../../../src/annotate/names/name-likeness.ts'
import { nameWeights } from '../../../src/language/en/name-weights.ts'

const likeness = nameLikeness(nameWeights)

test('names look more like names than everyday words do', () => {
  const names = ['josh', 'anna', 'oluwaseun', 'zielinski', 'nguyen', 'kumar', 'papadopoulos', 'siobhan']
  const words = ['nothing', 'waiting', 'savings', 'confirm', 'furious', 'delivery', 'thanks', 'morning']
  expect(Math.min(...names.map(likeness))).toBeGreaterThan(0)
  expect(Math.max(...words.map(likeness))).toBeLessThan(0)
})

test('without weights nothing is known of any word', () => {
  expect(nameLikeness(undefined)('josh')).toBe(0)
})

test('the weights are a power of two characters of the alphabet', () => {
  expect(Math.log2(nameWeights.length) % 1).toBe(0)
  expect([...new Set(nameWeights)].filter((each) => !WEIGHT_ALPHABET.includes(each))).toEqual([])
})

test('every word has a finite likeness, the same each time and in either case', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(likeness(word)).toBe(likeness(word))
      expect(Number.isFinite(likeness(word))).toBe(true)
    }),
  )
  expect(likeness('josh')).toBe(likeness('JOSH'))
})
