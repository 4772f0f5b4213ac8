import { describe, expect, test } from 'vitest'
import { annotate, chat } from '../support.ts'

/** The name found in turns of the customer alone. */
function found(...turns: string[]): string | null {
  return annotate(chat(turns.map((text) => `c: ${text}`).join('\n'))).customerName?.name ?? null
}

describe('in a transcript of the customer’s side alone', () => {
  test.each([
    ['josh', 'josh'],
    ['josh miller', 'josh miller'],
    ['priya raman 4711', 'priya raman'],
    ['kowsalya and hb 49 d 4', 'kowsalya'],
    ['sure josh', 'josh'],
    ['name boomika', 'boomika'],
    ['josh confirmation number hb 49', 'josh'],
    ['i am justin allison', 'justin allison'],
    ['smith is my last name', 'smith'],
    ['my name is raj kumar and my number is 12', 'raj kumar'],
    ['anna and boston and 866435', 'anna'],
    ['great name is walter and the number is 46', 'walter'],
    ['i am mary rose and ssn is 2589', 'mary rose'],
    ['raja ssn 2589', 'raja'],
    ['anna 25684', 'anna'],
    ['gowtham password 5645', 'gowtham'],
    ['name karthi pin 5645', 'karthi'],
    ['anabel sutton', 'anabel sutton'],
  ])('“%s”, answered to what cannot be seen, gives the name', (answer, name) => {
    expect(found('hi', 'my card does not work', answer, 'hb 49 d 4')).toBe(name)
  })

  test.each([
    'thanks',
    'nothing else',
    'thankyou',
    'mumbai to chennai',
    'boring windows',
    'confirm it',
    'savings',
    '12345',
    'x',
    'anna 45 gmailcom',
    'annagmailcom',
    'hi riley',
    'thanks riley',
    'okay riley',
    'sure riley',
    'sure sam take your time',
    'thankyou riley',
    'city ravenna',
    'ravenna 40020',
    'honda civic',
    'netflix',
    'ravenna and my zip code is 400 001',
    'maiami',
    'sure it is dallas and the zip is 21934',
    'okay its dallas',
  ])('“%s” does not', (answer) => {
    expect(found('hi', 'my card does not work', answer, 'ok')).toBeNull()
  })

  test('the first turn answers nothing', () => {
    expect(found('josh', 'my card does not work')).toBeNull()
  })

  test('the likeliest of several is taken, and an address confirms it', () => {
    expect(found('hi', 'my card does not work', 'windows', 'josh', '4711')).toBe('josh')
    expect(found('hi', 'my card does not work', 'toyota', 'kily', 'loi 114', 'kilygmailcom')).toBe('kily')
  })

  test('what is said outright comes first', () => {
    expect(found('hi', 'josh', 'my name is anna')).toBe('anna')
  })
})

test('where an agent is heard, a bare word nobody asked for is no name', () => {
  expect(annotate(chat('c: hi\na: Which card?\nc: josh\na: I see.')).customerName).toBeNull()
})
