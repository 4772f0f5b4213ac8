import { describe, expect, test } from 'vitest'
import { passesIban, passesLuhn } from '../../../src/report/redact/checks.ts'
import { redactedLine } from './support.ts'

describe('check digits', () => {
  test('Luhn’s sum holds for card numbers, and not with one digit or two neighbours changed', () => {
    expect(passesLuhn('4111111111111111')).toBe(true)
    expect(passesLuhn('4111111111111112')).toBe(false)
    expect(passesLuhn('378282246310005')).toBe(true)
    expect(passesLuhn('378282246310050')).toBe(false)
  })

  test('an IBAN leaves 1, whatever its letters', () => {
    expect(passesIban('GB29NWBK60161331926819')).toBe(true)
    expect(passesIban('FR1420041010050500013M02606')).toBe(true)
    expect(passesIban('GB29NWBK60161331926818')).toBe(false)
  })
})

describe('numbers that somebody is known by are masked', () => {
  test.each([
    ['My card is 4111 1111 1111 1111, exp 09/27', 'My card is [CARD], exp 09/27'],
    ['4111-1111-1111-1111', '[CARD]'],
    ['card 4111111111111111 and 5555555555554444', 'card [CARD] and [CARD]'],
    ['4111\u200b1111\u200b1111\u200b1111 it is', '[CARD] it is'],
    ['４１１１１１１１１１１１１１１１ it is', '[CARD] it is'],
    ['Pay into GB29 NWBK 6016 1331 9268 19 please', 'Pay into [IBAN] please'],
    ['DE89370400440532013000', '[IBAN]'],
    ['Call +44 20 7946 0958.', 'Call [PHONE].'],
    ['Call (415) 555-0132 or 415.555.0132', 'Call [PHONE] or [PHONE]'],
    ['mobile: 07700 900123', 'mobile: [PHONE]'],
    ['my number is 555-0142', 'my number is [PHONE]'],
    ['Order #70931 is late', 'Order [ORDER] is late'],
    ['order number 4711', 'order number [ORDER]'],
    ['KX48812 and LF-3008', '[ORDER] and [ORDER]'],
    ['tracking 1Z999AA10123456784', 'tracking [ORDER]'],
    ['booking ref QXJTPL', 'booking ref [ORDER]'],
    ['it is 8823 1745 02', 'it is [ORDER]'],
    ['it is seven seven zero two nine one', 'it is [ORDER]'],
    ['five five five oh one four two', '[PHONE]'],
  ])('%s', (text, shown) => {
    expect(redactedLine(text)).toBe(shown)
  })
})

describe('sums, times, dates and quantities stay', () => {
  test.each([
    'It cost $1,299.00 and £49 and 89.90 EUR and 20 €.',
    'On 14 March 2026, 12/02/2026, 2026-03-02 and 01.04.26 at 14:35, 3pm, 6.30am.',
    'I bought 12 chairs, 2 x 4, in 2024, for 10,000 points and 12000 km.',
    'Version 2.3.1 of the X200 with 500GB and 1080p, 50% off, 3rd floor.',
    'card ending in 4242',
    'Is it two or three?',
    'order 66 burgers',
  ])('%s', (text) => {
    expect(redactedLine(text)).toBe(text)
  })
})
