import { expect, test } from 'vitest'
import { asksAgain } from '../../../src/annotate/questions/asks-again.ts'
import type { AnnotatedTurn } from '../../../src/annotate/types.ts'
import { annotate, chat } from '../support.ts'

function turnOf(text: string): AnnotatedTurn {
  return annotate(chat(`c: ${text}`)).turns[0]!
}

test.each([
  'Sorry?',
  'my what',
  'Pardon?',
  'Eh?',
  'Hm?',
  'Could you send it again?',
  'sorry I didn’t catch that',
])('“%s” asks to be told again', (text) => {
  expect(asksAgain(turnOf(text))).toBe(true)
})

test.each([
  'Sorry, I was out.',
  'What time is it?',
  'Really, never?',
  'Thanks.',
  'my what a lovely surprise',
])('“%s” does not', (text) => {
  expect(asksAgain(turnOf(text))).toBe(false)
})
