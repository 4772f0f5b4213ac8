/** Check digits: what tells a card or an account from any other long number. */

/** Luhn's sum (ISO/IEC 7812) over a string of the digits 0–9. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const value = digits.charCodeAt(digits.length - 1 - i) - ZERO
    const doubled = value * 2
    sum += i % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** The remainder of 97 (ISO 13616) over an account of upper-case letters and digits without spaces. */
export function passesIban(account: string): boolean {
  let rest = 0
  for (let i = 0; i < account.length; i++) {
    const unit = account.charCodeAt((i + 4) % account.length)
    rest = unit <= NINE ? (rest * 10 + unit - ZERO) % 97 : (rest * 100 + unit - LETTER_A + 10) % 97
  }
  return rest === 1
}

const ZERO = '0'.charCodeAt(0)
const NINE = '9'.charCodeAt(0)
const LETTER_A = 'A'.charCodeAt(0)
