/** For every group of the English pack, sentences that must say it and sentences that come close and must not. */
import { describe, expect, test } from 'vitest'
import { en } from '../../src/language/en/index.ts'
import type { PhraseGroup } from '../../src/language/index.ts'
import { phraseMatcher } from '../../src/text/phrases.ts'
import { scan } from '../../src/text/scan.ts'

interface Sentences {
  /** The sentence, and the words the longest hit quotes. */
  readonly says: Readonly<Record<string, string>>
  readonly doesNot: readonly string[]
}

const sentences: Record<PhraseGroup, Sentences> = {
  greeting: {
    says: {
      'Good afternoon, this is Ben.': 'Good afternoon',
      'Hey there! Quick question.': 'Hey there',
      Hello: 'Hello',
    },
    doesNot: ['It was a good long afternoon.', 'This is about my order.'],
  },
  'generic-salutation': {
    says: {
      'Dear valued customer,': 'Dear valued customer',
      'Dear Sir or Madam,': 'Dear Sir or Madam',
      'Hello user, welcome back': 'Hello user',
    },
    doesNot: ['Dear Mr Weber,', 'Hi Anna, our customers love it.'],
  },
  closing: {
    says: {
      'Kind regards,': 'Kind regards',
      'With warm wishes, Ben': 'With warm wishes',
      'Many thanks': 'Many thanks',
    },
    doesNot: ['As regarding your order, it left today.', 'That is kind of you.'],
  },
  honorific: {
    says: { 'Hello Ms Weber': 'Ms', 'Good morning, Prof. Lee': 'Prof' },
    doesNot: ['The mist was thick.', 'I dropped it.'],
  },
  'name-introduction': {
    says: {
      'My full name is Ana Lopez': 'My full name is',
      'Hi, my names Dave': 'my names',
      'Last name is Roy': 'name is',
    },
    doesNot: ['What is it called?', 'I will name no one.'],
  },
  'name-introduction-called': {
    says: {
      'Please call me Jo.': 'Please call me',
      'I go by Max': 'I go by',
      'It is under the name of Roy': 'under the name of',
    },
    doesNot: ['I will call you back.', 'Under the bed it goes.'],
  },
  'name-introduction-self': {
    says: { "I'm Anna": "I'm", 'I am Ben from billing': 'I am', 'im dave': 'im' },
    doesNot: ['I was there.', 'He is Ben.'],
  },
  'name-introduction-this': {
    says: {
      'This is Anna': 'This is',
      "You're speaking with Ben": "You're speaking with",
      "It's me, Jo": "It's me",
    },
    doesNot: ['This was late.', 'You are right.'],
  },
  'name-introduction-it': {
    says: { "Sure, it's Anna": "it's", 'It is Ben': 'It is', 'its jo': 'its' },
    doesNot: ['It was Ben.', 'That is Ben.'],
  },
  'name-request': {
    says: {
      'Could I have your full name?': 'your full name',
      'Who am I chatting with?': 'Who am I',
      'How may I address you?': 'How may I address you',
    },
    doesNot: ['Your order is on its way.', 'How may I help you?'],
  },
  emotion: {
    says: {
      'I am absolutely furious.': 'furious',
      'We feel let down.': 'let down',
      "I'm at my wit's end here": "at my wit's end",
    },
    doesNot: ['Please let me down the page.', 'It is at my house.'],
  },
  confusion: {
    says: {
      'I am a little confused.': 'confused',
      "I don't understand why it was charged.": "don't understand why",
    },
    doesNot: ['I understand.', 'That makes sense.'],
  },
  gratitude: {
    says: {
      'Thanks, that helps.': 'Thanks',
      'Perfect, see you then.': 'Perfect',
    },
    doesNot: ['It has not arrived.'],
  },
  hardship: {
    says: {
      'She is in hospital.': 'hospital',
      'I just lost my job and need this.': 'lost my job',
      "We can't really afford it.": "can't really afford",
    },
    doesNot: ['I lost my receipt.', 'There is no button.'],
  },
  'repeated-contact': {
    says: {
      'This is the third time I write.': 'third time',
      'I have already told you.': 'I have already told',
      'I am still waiting.': 'still waiting',
    },
    doesNot: ['It works at last.', 'I write for the first time.'],
  },
  consequence: {
    says: {
      'You charged me twice!': 'charged me twice',
      'We missed our flight.': 'missed our flight',
      'It arrived damaged.': 'damaged',
    },
    doesNot: ['You charged the right amount.', 'We caught our flight.'],
  },
  escalation: {
    says: {
      'I want to speak to a manager.': 'speak to a manager',
      'Please cancel my subscription.': 'cancel my subscription',
      'This is not good enough.': 'not good enough',
    },
    doesNot: ['I want to speak to my sister first.', 'Please renew my subscription.'],
  },
  urgency: {
    says: {
      'I need this by Friday': 'need this by',
      'Please, it is urgent': 'urgent',
      'as soon as possible!': 'as soon as possible',
    },
    doesNot: ['I need this one.', 'As soon as it rains we stop.'],
  },
  negation: {
    says: { 'I am not angry': 'not', "It isn't bad": "isn't", 'never mind': 'never' },
    doesNot: ['I note it.', 'Nothing is known.'],
  },
  apology: {
    says: { 'I am so sorry!': 'sorry', 'We apologise.': 'apologise', 'Our mistake entirely': 'Our mistake' },
    doesNot: ['That is your mistake.', 'A sorrowful day.'],
  },
  reaction: {
    says: {
      "I'm so sorry to hear about your mother": 'so sorry to hear',
      'That must be really frustrating.': 'That must be really frustrating',
      'No wonder you are upset': 'No wonder you',
    },
    doesNot: ['Your order was shipped today.', 'I see the order.'],
  },
  interpretation: {
    says: {
      'It sounds like the box was open.': 'It sounds like',
      'I can see that it was late.': 'I can see that',
      "You've waited three weeks": "You've waited three",
    },
    doesNot: ['The sound is fine.', 'Please wait a moment.'],
  },
  addressing: {
    says: { 'We see your point': 'your', "If you'd like": "you'd", 'It is yours': 'yours' },
    doesNot: ['The youth came.', 'We see the point.'],
  },
  commitment: {
    says: {
      "I've just refunded the fee.": "I've just refunded",
      "I'll personally chase it.": "I'll personally chase",
      'You will receive it tomorrow.': 'You will receive it',
    },
    doesNot: ['I might have a look.', 'You received it.'],
  },
  stock: {
    says: {
      'Thank you so much for reaching out!': 'Thank you so much for reaching out',
      'We apologize for any inconvenience.': 'We apologize for any inconvenience',
      'Is there anything else I can help with?': 'Is there anything else I can help',
      'It arrives within 5 business days.': 'within 5 business days',
    },
    doesNot: ['Thank you for the photo of the cracked lid.', 'We apologise for losing your parcel.'],
  },
  routine: {
    says: {
      'May I have it now?': 'May I have',
      'So your account number please.': 'your account number please',
      'Please hold for a moment.': 'Please hold for a moment',
      'Was there anything else I can do?': 'Was there anything else I can do',
      'Please be advised that we close at six.': 'Please be advised that',
    },
    doesNot: ['The hinge is on the left.', 'Tom found your oval table behind the sofas.'],
  },
  automated: {
    says: {
      'This is an automated message.': 'This is an automated message',
      'Please do not reply to this email.': 'Please do not reply to this email',
      'Out of office until Monday': 'Out of office',
    },
    doesNot: ['This is a message from Ben.', 'Please reply to this email.'],
  },
}

const matcher = phraseMatcher(en.phrases)

/** The words of the longest hit of the group; `undefined` if there is none. */
function longestHit(group: PhraseGroup, text: string): string | undefined {
  return matcher
    .match(scan(text))
    .filter((hit) => hit.group === group)
    .map(({ start, end }) => text.slice(start, end))
    .sort((a, b) => b.length - a.length)[0]
}

describe.each(Object.entries(sentences) as [PhraseGroup, Sentences][])('%s', (group, { says, doesNot }) => {
  test.each(Object.entries(says))('is said by “%s”', (text, quoted) => {
    expect(longestHit(group, text)).toBe(quoted)
  })

  test.each(doesNot)('is not said by “%s”', (text) => {
    expect(longestHit(group, text)).toBeUndefined()
  })
})

test('every group of the pack has sentences here', () => {
  expect(Object.keys(en.phrases).filter((group) => !(group in sentences))).toEqual([])
})
