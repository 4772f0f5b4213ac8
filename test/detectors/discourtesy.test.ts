import { describe, expect, test } from 'vitest'
import { discourtesy } from '../../src/detectors/discourtesy.ts'
import { judge, testDetector, trace } from './support.ts'

testDetector(discourtesy(), {
  finds: {
    'an insult': {
      in: `customer: It does not open.\nagent: Are you deaf? I said the form is online.`,
      rules: ['rude'],
      quotes: ['Are you deaf'],
      value: 0.6,
    },
    'blame, and trouble waved away, each where it stands': {
      in: `customer: It does not open.
           agent: That's your own fault for not reading the terms.
           customer: What now?
           agent: Not my problem.`,
      rules: ['blaming', 'dismissive'],
      quotes: ["That's your own fault", 'Not my problem'],
      value: 0.8,
    },
    'the gravest kind once in a sentence': {
      in: `customer: It does not open.\nagent: I don't care how long you waited, stop whining.`,
      rules: ['rude'],
      quotes: ['stop whining'],
    },
    'a short one that has its clause to itself': {
      in: `customer: It does not open.\nagent: Calm down, it's just a sofa.`,
      rules: ['dismissive'],
      quotes: ['Calm down'],
    },
    'mockery of customers in general': {
      in: `customer: Still slow.\nagent: people hide it behind the telly and then moan about the speed`,
      rules: ['dismissive'],
      quotes: ['and then moan about'],
    },
    'a telling off, and a refusal to listen': {
      in: `customer: Page 11 says so.
           agent: Had you looked at page 2 you would know.
           customer: I read it.
           agent: I can't sit here and go through page numbers with you.`,
      rules: ['blaming', 'dismissive'],
      quotes: ['Had you looked at', "I can't sit here and go"],
    },
    'as much as the options say': {
      in: `customer: It does not open.\nagent: Stop whining.`,
      with: discourtesy({ rude: 0.25 }),
      rules: ['rude'],
      quotes: ['Stop whining'],
      value: 0.25,
    },
  },
  clears: {},
  abstains: {
    'a firm and polite refusal': {
      in: `customer: I want my money back.\nagent: I'm afraid I can't refund this. The answer stays the same.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'a terse answer': {
      in: `customer: Is it done?\nagent: No.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'words of the customer': {
      in: `customer: Are you deaf? Stop wasting my time.\nagent: I'm listening.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'words a bot sent': {
      in: `customer: It does not open.\nagent +automation: Stop whining.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'a text that must be said': {
      in: `customer: Hello\nagent: You must not waste my time by false calls, for you failed to read the notice of the terms.`,
      mandated: [
        'You must not waste my time by false calls, for you failed to read the notice of the terms.',
      ],
      state: 'no-opportunity',
      because: 'none-found',
    },
    'a language without a pack': {
      in: `customer: Es geht nicht auf.\nagent: Selber schuld.`,
      language: 'de',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

describe('discourtesy is not', () => {
  test.each([
    // said of something else, or by somebody else
    'You wrote "this is a stupid question" and I can see why you are angry.',
    'You wrote “are you deaf” to my colleague.',
    'You said our driver told you to shut up and wait. I am sorry.',
    "I wouldn't call it your own fault.",
    "It's not your own fault, the page is confusing.",
    'There are no stupid questions here.',
    'The record “Shut up” ships today.',
    // close to a wording
    'If you do not like the colour we will change it.',
    'Take it or leave it with the neighbour, whichever is easier.',
    'Whatever you choose, we will make it work.',
    'You should have read access now.',
    'You should have received a mail this morning.',
    'You must be exhausted after that journey.',
    'Did you read the second page? It has the code.',
    "I don't care which one you send back, either is fine.",
    'Big deal for us to have you back.',
    'Most people don’t know that, it is badly explained.',
    'I have told you the price, haven’t I, sorry.',
    'Have you looked at page 2, by any chance?',
    'It can’t have gone through then, sorry, our server was down.',
    'You are always welcome.',
    'Did you even get a reply from them? You should have.',
    'What is your problem with the router, no light at all?',
  ])('“%s”', async (reply) => {
    const verdict = judge(discourtesy(), await trace({ in: `customer: Hm.\nagent: ${reply}` }))
    expect(verdict).toMatchObject({ state: 'no-opportunity' })
  })
})

test('discourtesy is not in the quoted part of a mail', async () => {
  const mail = `customer: I wrote.\nagent: I will look into it.\\n\\n> Are you deaf? Stop whining.`
  expect(judge(discourtesy(), await trace({ in: mail, channel: 'email' })).state).toBe('no-opportunity')
})

test('a quotation mark that is never closed quotes nothing', async () => {
  const text = `customer: Hm.\nagent: It is 5" wide. Are you deaf? I said so.`
  expect(judge(discourtesy(), await trace({ in: text })).state).toBe('judged')
})
