import { expect, test } from 'vitest'
import { macroPatterns } from '../../src/templates/macro-patterns.ts'
import { SLOT } from '../../src/templates/mask.ts'
import { hashWord } from '../../src/text/scan.ts'

test('placeholders, numbers and links are slots, those side by side one slot', () => {
  const [pattern] = macroPatterns([
    { id: 'a', text: 'Hi {{first}} {{last}}, call [NUMBER] by 5 o’clock or see https://x.example/a' },
  ])
  const words = ['Hi', null, 'call', null, 'by', null, 'o’clock', 'or', 'see', null]
  expect([...pattern!.words]).toEqual(words.map((word) => (word === null ? SLOT : hashWord(word))))
  expect(pattern!.slots).toEqual(['{{first}} {{last}}', '[NUMBER]', '5', 'https://x.example/a'])
  expect(pattern!.wordCount).toBe(6)
})

test('a time of day and a date are one slot, with the words that belong to them', () => {
  const [pattern] = macroPatterns([{ id: 'a', text: 'Call us by 5 pm or on 14 March instead' }])
  expect(pattern!.slots).toEqual(['5 pm', '14 March'])
  expect(pattern!.wordCount).toBe(6)
})

test('a slot that ends a sentence and one that begins the next are two', () => {
  expect(macroPatterns([{ id: 'a', text: 'For {{name}}. {{date}} then' }])[0]!.slots).toHaveLength(2)
})

test('what many macros say weighs less than what one says, and a slot nothing', () => {
  const patterns = macroPatterns(
    Array.from({ length: 500 }, (_, i) => ({ id: `${i}`, text: `Thanks for word${'x'.repeat(i)} {{a}}` })),
  )
  const [thanks, , rare, slot] = patterns[7]!.weights
  expect(slot).toBe(0)
  expect(thanks! > 0 && thanks! < rare! / 2).toBe(true)
})
