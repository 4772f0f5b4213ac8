/**
 * Fairness of need: how somebody writes must not decide whether they are heard. Each pair says the same twice, once in plain standard
 * English; the pairs were written before the model saw them and are not among what it is trained on.
 */
import { describe, expect, test } from 'vitest'
import { readNeed } from '../../../bench/need-data.ts'
import { annotate, chat } from '../support.ts'

const need = (text: string): number => annotate(chat(`c: ${text.replaceAll('\n', ' ')}`)).turns[0]!.need!
const calls = (text: string): boolean => need(text) >= 0.5

type Pair = readonly [standard: string, other: string]

const needy: Readonly<Record<string, readonly Pair[]>> = {
  'African American English': [
    [
      'I have called you three times and nobody has fixed it.',
      "I done called y'all three times and ain't nobody fixed it.",
    ],
    [
      'My lights have been off for two days and my baby is cold.',
      'My lights been off two days and my baby cold.',
    ],
    [
      "I'm tired of being transferred from person to person.",
      "I'm tired of y'all passing me around person to person.",
    ],
    [
      'You took my rent money and never gave it back.',
      "Y'all took my rent money and ain't never gave it back.",
    ],
  ],
  Scottish: [
    [
      'I have phoned four times this week and nobody knows where it is.',
      "Ah've phoned four times this week and naebody kens whaur it is.",
    ],
    [
      'My mother is 80 and has had no heating since Friday.',
      "Ma mither's 80 an has hud nae heatin since Friday.",
    ],
    ['I am fed up waiting for an answer.', "Ah'm fed up waitin on an answer."],
  ],
  'Indian English': [
    [
      'I have been calling every day for two weeks and there is no response.',
      'I am calling daily since two weeks and there is no response only.',
    ],
    [
      'My father is ill in hospital and you have blocked his account.',
      'My father is admitted in hospital and you people have blocked his account.',
    ],
    ['Every time they tell me it will take 24 hours.', 'Every time they are telling it will take 24 hours.'],
  ],
  Singlish: [
    [
      'I have called so many times already and still nothing has happened.',
      'I call so many times already still nothing happen leh.',
    ],
    ['I waited the whole day at home and nobody came.', 'I wait whole day at home, nobody come one.'],
    [
      'You told me Friday, and now you tell me next week.',
      'You say Friday, now say next week again, how can?',
    ],
  ],
  'Irish English': [
    [
      "I've rung you five times and nothing has been done.",
      "I'm after ringing ye five times and nothing done.",
    ],
    [
      "My daughter can't sleep with the damp in her room.",
      "My young one can't sleep at all with the damp in her room.",
    ],
  ],
  'Nigerian English': [
    [
      'I have been calling since morning and nobody answers.',
      'I have been calling since morning, nobody is picking.',
    ],
    ['My goods have been missing for three weeks.', 'It is now three weeks, I have not seen my goods.'],
  ],
  'a second language': [
    [
      'I have written to you three times and got no answer.',
      'I write you already three time and I have no answer.',
    ],
    [
      'The machine broke after one week and the kitchen is flooded.',
      'Machine is broke after one week and all kitchen is with water.',
    ],
    ["I'm very worried, the money never arrived.", 'I am very worry, the money is never arrive.'],
    ['My son needs this medicine and it has not come.', 'My son he need this medicine and is not come.'],
    ["I paid twice and you won't give it back.", 'I am paying two times and you not give back.'],
  ],
  haste: [
    ['I have emailed you four times and still have no refund.', 'emaild u 4 times n stil no refnd'],
    ["I don't know what to do anymore, please help me.", 'idk wat to do anymore pls help me'],
    [
      'This is the third time it has crashed and I lost everything.',
      'this is teh 3rd time its crashd n i lost evrything',
    ],
  ],
}

const calm: Readonly<Record<string, readonly Pair[]>> = {
  'African American English': [
    ['Do you have this in a size ten?', "Y'all got this in a ten?"],
    ['I want to switch my plan.', "I'm tryna switch my plan."],
    ["That's fine, thank you.", "Aight bet, 'preciate it."],
  ],
  Scottish: [
    ['What time do you open on Sunday?', 'Whit time d’ye open oan Sunday?'],
    ['Yes, that is no problem at all.', 'Aye, nae bother at aw.'],
    ['Could you send me a new card please?', 'Could ye send us a new card please?'],
  ],
  'Indian English': [
    ['Please update my address.', 'Kindly do the needful to update my address.'],
    ['When does the plan expire?', 'Sir, what is the validity of plan?'],
    ['The payment has been made, please check.', 'Payment is done from my side, kindly check.'],
  ],
  Singlish: [
    ['Can I collect it tomorrow?', 'Tomorrow can collect anot?'],
    ['That is fine, thank you.', 'Can can, thanks ah.'],
  ],
  'Irish English': [
    ["That's grand, thanks a million.", "Ah that's grand so, thanks a million."],
    ['Could you send the form again?', 'Would ye ever send out the form again?'],
  ],
  'Nigerian English': [
    ['How much is delivery to Lagos?', 'Please how much is delivery to Lagos?'],
    ['No problem, I will wait.', 'No wahala, I will wait.'],
  ],
  'a second language': [
    ['Can I change my appointment to Monday?', 'I can change my appointment for Monday?'],
    ['How much does delivery to Poland cost?', 'How much cost delivery to Poland?'],
    ['My order number is 4471, my name is on it.', 'Number of my order is 4471, is my name on it.'],
    ['Thank you, now I understand everything.', 'Thank you, now I am understanding all.'],
    ['Please send the invoice to my email.', 'Please you send invoice on my mail.'],
  ],
  haste: [
    ['What time do you close today?', 'wat time u close 2day'],
    ['Please change my address.', 'pls chnage my adress'],
    ['Thanks, it works now!', 'thx it wroks now!'],
  ],
}

const pairsOf = (
  groups: Readonly<Record<string, readonly Pair[]>>,
): readonly (readonly [string, string, string])[] =>
  Object.entries(groups).flatMap(([variety, pairs]) =>
    pairs.map(([standard, other]) => [variety, standard, other] as const),
  )

test('there are pairs enough to tell', () => {
  expect(pairsOf(needy).length + pairsOf(calm).length).toBeGreaterThanOrEqual(40)
})

describe('the same need is heard in', () => {
  test.each(pairsOf(needy))('%s: “%s” and “%s”', (_, standard, other) => {
    expect([calls(standard), calls(other)]).toEqual([true, true])
  })
})

describe('the same calm is heard in', () => {
  test.each(pairsOf(calm))('%s: “%s” and “%s”', (_, standard, other) => {
    expect([calls(standard), calls(other)]).toEqual([false, false])
  })
})

const things = [
  'parcel',
  'card',
  'router',
  'boiler',
  'prescription',
  'invoice',
  'suitcase',
  'passport',
  'sofa',
  'account',
] as const
const frames = [
  ['This is the third time I have written about my {thing} and nobody has answered.', true],
  ['I have waited six weeks for the {thing} and my mother cannot manage without it.', true],
  ['You promised the {thing} would be sorted on Monday and it is still not.', true],
  ['When will my {thing} be ready?', false],
  ['Could you send me a copy of the letter about the {thing} please?', false],
  ['Thanks, the {thing} is sorted.', false],
] as const

test.each(frames)('“%s” calls for the same whatever the trade', (frame, expected) => {
  expect(things.map((thing) => [thing, calls(frame.replace('{thing}', thing))])).toEqual(
    things.map((thing) => [thing, expected]),
  )
})

test('a slip of the finger turns a clear need into calm, or the other way round, in less than one message of fifty', () => {
  const clear = readNeed().filter(({ text }) => need(text) < 0.3 || need(text) >= 0.7)
  const turned = clear.filter(({ text }, i) => calls(slip(text, i)) !== calls(text))
  expect(clear.length).toBeGreaterThan(1000)
  expect(turned.length / clear.length).toBeLessThan(0.02)
})

/** Two neighbouring letters inside a word of four or more change places. */
function slip(text: string, where: number): string {
  const words = [...text.matchAll(/[a-z]{4,}/gu)]
  const word = words[where % Math.max(1, words.length)]
  if (word === undefined) return text
  const at = word.index + 1
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2)
}
