import { describe, expect, test } from 'vitest'
import { deedIn } from '../../../src/annotate/empathy/deeds.ts'
import { annotate, chat } from '../support.ts'

/** What the one sentence of an agent is worth that takes up `echoed` words. */
function deed(said: string, echoed = 0): number {
  const turn = annotate(chat(`c: Hello\na: ${said}`)).turns[1]!
  return Math.max(...turn.tokens.sentences.map((sentence) => deedIn(turn, sentence, echoed)))
}

describe('help in the third person, with a time, is a deed:', () => {
  test.each([
    'The engineer will be with you at 2.',
    'A nurse will be round at ten.',
    'Your money will be back in your account by Friday.',
    'Tom is coming round at 3.',
    "she's turning round now two streets off",
    "She's five minutes away.",
    'The doctor can see you at 11.20.',
    "There's a bed for her tonight.",
    'We can do Thursday at 9.',
    'Come straight in now and ask for me.',
    'Squeezed you in at 4.',
    'It will be mended by 4.',
    'My colleague is driving a new one over to you right now.',
    'No charge for that.',
    "I'm going to the office now to get her.",
    "Tom's eight minutes from you.",
    "Don't worry, Tom will be there by ten.",
    'dont worry shell be with you in ten minutes',
    'I can send Colin tomorrow at two.',
    'We could have a plumber there tonight.',
    'Marta can come at half past three.',
    'I can send Colin tomorrow at two?',
    'I can fit you in for 4pm today?',
    'We can have a driver with you at four?',
  ])('“%s”', (said) => {
    expect(deed(said)).toBe(0.3)
  })

  test.each([
    'The engineer will be with you.',
    'I can send Colin.',
    'I can send you a form tomorrow.',
    'Customers can call on Monday.',
    'We can be reached on Monday.',
    "The engineer won't be with you at 2.",
    'Nobody will be there before 10.',
    'Will somebody be with you at 10?',
    'You can send me a photo by Friday?',
    'The bailiffs will be with you at 2.',
    'Your invoice will be with you by Friday.',
    'An officer will be there at 9 to cut you off.',
    'The engineer will be with you at 2 only if you pay.',
    'You need to come in at 2.',
    'Our office will be back on Monday.',
    'Claims that come in by 5 are processed the next day.',
    'We can do nothing before Monday.',
    'We open at nine.',
    'Your file is going to the archive now.',
  ])('not “%s”', (said) => {
    expect(deed(said)).toBe(0)
  })
})

describe('without an apostrophe a deed is one all the same:', () => {
  test.each([
    'ill ring the doctor now',
    'okay ill stay on while you do it',
    'hell be with you in ten minutes',
    'well get somebody to you by ten',
    'well be round by four',
    'were sending it over now',
    "Ah'm sending Beth now.",
    "Ah'll ring her.",
  ])('“%s”', (said) => {
    expect(deed(said)).toBe(0.3)
  })

  test.each([
    'Dr Hale is ill until Friday.',
    'Well, call the council.',
    'well ring the council',
    'They were sending letters until 2020.',
    'She was well by Tuesday.',
    'The shell is chipped at the top.',
  ])('not “%s”', (said) => {
    expect(deed(said)).toBe(0)
  })
})

describe('hardly a deed, or none, is', () => {
  test.each([
    ['I have logged your complaint.', 0.15],
    ["I'm going to close this chat now.", 0.15],
    ['I will pass this to the vet team.', 0.15],
    ["You'll get a letter.", 0.15],
    ["I'm going to ask you to give me the number.", 0.15],
    ["You'll have to ring the council by ten.", 0],
    ['I will not do that by Friday.', 0],
    ["The payment isn't approved already.", 0],
    ['You will receive an email shortly.', 0.15],
  ])('“%s”: %d', (said, worth) => {
    expect(deed(said)).toBe(worth)
  })

  test('while “I’ve booked a van” is one, and more where it takes up a word', () => {
    expect(deed("I've booked a van.")).toBe(0.3)
    expect(deed("I've booked a van.", 1)).toBe(0.35)
    expect(deed("No. I've booked a van.")).toBe(0.3)
  })
})
