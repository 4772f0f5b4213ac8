import { describe, expect, test } from 'vitest'
import { annotate, chat } from './support.ts'

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
