import { expect, test } from 'vitest'
import { spanOfTurn } from '../../src/annotate/words.ts'
import { annotate, mail, quote } from './support.ts'

test.each([
  [
    'Your parcel left today.\n\nKind regards,\nAna Duarte\n\nOn Monday, Jo wrote:\n> Where is it?',
    'Your parcel left today.',
  ],
  ['Your parcel left today.', 'Your parcel left today.'],
  ['> Where is it?', '> Where is it?'],
])('what a finding about “%s” quotes is its message', (text, message) => {
  const turn = annotate(mail(text)).turns[0]!
  expect(quote(turn, spanOfTurn(turn))).toContain(message)
  if (message !== text) expect(quote(turn, spanOfTurn(turn))).not.toContain('Where is it?')
})
