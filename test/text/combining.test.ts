import { expect, test } from 'vitest'
import { combining, compose, isCombining, isStripped } from '../../src/text/combining.ts'

test('marks are what the blocks say, both ends included', () => {
  for (const [first, last] of combining) {
    expect([isCombining(first), isCombining(last)]).toEqual([true, true])
    expect(last).toBeGreaterThanOrEqual(first)
  }
  for (const char of 'aя語ก 7-\u200b') expect(isCombining(char.charCodeAt(0)), char).toBe(false)
})

test('a character and its marks are the one that is written in one piece', () => {
  const composed = (text: string): string => String.fromCharCode(compose(text))
  for (const whole of 'éễйїأآガपダ') expect(composed(whole.normalize('NFD'))).toBe(whole)
  // Unicode itself never composes these.
  for (const whole of 'क़ज़ড়') expect(composed(whole.normalize('NFD'))).toBe(whole)
  expect(composed('ｶﾞ')).toBe('ガ')
  // The order of marks is no matter; what does not compose is left out.
  expect(composed('e\u0323\u0302')).toBe('ệ')
  expect(composed('e\u0302\u0323')).toBe('ệ')
  expect(composed('x\u0489')).toBe('x')
})

test('only marks that readers do not miss are stripped', () => {
  for (const char of ['é', 'ệ', 'שׁ', 'a']) expect(isStripped(char.normalize('NFKD')), char).toBe(true)
  for (const char of ['が', 'أ', 'क़', 'ㅎㅏ', '\u{20000}'])
    expect(isStripped(char.normalize('NFKD')), char).toBe(false)
})
