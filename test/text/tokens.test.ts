import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scan } from '../../src/text/scan.ts'
import { sentenceOf, tokenAt, tokenSpan, tokenText } from '../../src/text/tokens.ts'
import { hostileText } from './support.ts'

const text = 'Order A-17, please.'
const tokens = scan(text)

test('tokenText quotes a token, and tokenSpan all there is from the first to the last', () => {
  expect(tokenText(text, tokens, 1)).toBe('A-17')
  const { start, end } = tokenSpan(tokens, 1, 3)
  expect(text.slice(start, end)).toBe('A-17, please')
})

test('tokenAt finds a token by its start, and the next one from anywhere behind it', () => {
  const at = (quoted: string): number => tokenAt(tokens, text.indexOf(quoted))
  expect([at('Order'), at('A-17'), at('please')]).toEqual([0, 1, 2])
  expect([at('rder'), at('-17'), at('lease')]).toEqual([1, 2, 3])
})

test('tokenAt of an empty text is 0', () => {
  expect(tokenAt(scan(''), 0)).toBe(0)
})

test('tokenAt finds what looking at one token after another finds', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(60), (any, offset) => {
      const found = scan(any)
      const plain = Array.from(found.start).findIndex((start) => start >= offset)
      expect(tokenAt(found, offset)).toBe(plain === -1 ? found.count : plain)
    }),
  )
})

test('sentenceOf finds what looking at one sentence after another finds', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(60), (any, token) => {
      const found = scan(any)
      expect(sentenceOf(found, token)).toBe(found.sentences.find(({ endToken }) => token < endToken))
    }),
  )
})
