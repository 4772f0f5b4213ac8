import { describe, expect, test } from 'vitest'
import { discourtesy } from '../../src/detectors/discourtesy.ts'
import { judge, testDetector, trace } from './support.ts'

/** Curt throughout, in words of no list. */
const replies = [
  'You have only typed it sir. Our system does not type your name for you.',
  "Anything can be corrected if you would check once before paying. It is hardly one minute's work.",
  'It is given on the website. I cannot sit and read the website to each and every person.',
  "So now also it is the website's fault.",
]
const asked = ['My name is spelt wrong.', 'Can you correct it?', 'What is the charge?', 'I looked there.']
const curt = replies.map((reply, i) => `customer: ${asked[i]!}\nagent: ${reply}`).join('\n')
const curtest = [
  "It is hardly one minute's work.",
  'I cannot sit and read the website to each and every person.',
  "So now also it is the website's fault.",
]

testDetector(discourtesy(), {
  finds: {
    'what they should have packed': {
      in: `customer: My insulin is in the case you lost.
           agent: You should have packed it in your hand luggage. That's on you.`,
      rules: ['blaming', 'dismissive'],
      quotes: ['You should have packed', "That's on you"],
    },
    'replies that together are likely curt, one by one, with the others as evidence': {
      in: curt,
      with: discourtesy({ likely: 0.15 }),
      rules: ['likely', 'likely', 'likely'],
      quotes: curtest,
      because: [0, 1, 2].flatMap((turn) => curtest.filter((_, other) => other !== turn)),
      value: 0.45,
    },
    'a wording as part of what is read together': {
      in: `${curt}\ncustomer: Well.\nagent: Not my problem.`,
      rules: ['dismissive', 'likely', 'likely', 'likely'],
      quotes: ['Not my problem', ...curtest],
      value: 0.4,
    },
    'an insult': {
      in: `customer: It does not open.\nagent: Are you deaf? I said the form is online.`,
      rules: ['rude'],
      quotes: ['Are you deaf'],
      value: 0.6,
    },
    'the customer made small': {
      in: `customer: The tap will not go on.\nagent: It's not rocket science, but you got it wrong.`,
      rules: ['rude'],
      quotes: ["It's not rocket science"],
    },
    'the same in Greek': {
      in: `customer: Τι είναι το Z offset;\nagent: Αν δεν ξέρετε τι είναι το Z offset, δεν έπρεπε να αγοράσετε εκτυπωτή.`,
      language: 'el',
      rules: ['rude'],
      quotes: ['Αν δεν ξέρετε τι είναι το Z offset, δεν έπρεπε να αγοράσετε'],
    },
    'blame as it is said, with "should of"': {
      in: `customer: I took the wrong day.
           agent: You should of read the screen before you pressed buy.`,
      rules: ['blaming'],
      quotes: ['You should of read the'],
    },
    'a question whether they read it at all': {
      in: `customer: It doesn't let me type in box 12.
           agent: Did you not read the yellow note? Tick the box and 12 opens.`,
      rules: ['dismissive'],
      quotes: ['Did you not read the'],
    },
    'what some people are not made for': {
      in: `customer: I failed again.
           agent: Some people just aren't made to drive.`,
      rules: ['dismissive'],
      quotes: ["Some people just aren't made to drive"],
    },
    'what not even a small thing goes without, in Greek': {
      in: `customer: Δεν ανοίγει.
           agent: Μα καλά, ούτε ένα πορτάκι δεν μπορείτε να ανοίξετε;`,
      language: 'el',
      rules: ['rude'],
      quotes: ['καλά, ούτε ένα πορτάκι δεν μπορείτε να'],
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
    'what a child could understand, and who has not all day': {
      in: `customer: It does not open.\nagent: A child could understand it. I don't have all day, you know.`,
      rules: ['dismissive', 'rude'],
      quotes: ['A child could', "I don't have all day"],
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
    'what the customer objects to, where it shows no courtesy': {
      in: `customer: I did not touch anything.
           agent: we don't send engineers because somebody can't plug in a cable
           customer: There's no need to be rude.`,
      rules: ['objected'],
      quotes: ["we don't send engineers because somebody can't plug in a cable"],
      because: ["There's no need to be rude"],
      value: 0.1,
    },
    'an objection that a reply opens with': {
      in: `customer: Is it ready?
agent: If it was ready we'd have rung you, wouldn't we.
customer: Wow, that's rude.`,
      rules: ['objected'],
      quotes: ["If it was ready we'd have rung you, wouldn't we."],
      because: ["that's rude"],
    },
    'what the customer says they have not deserved, and what made them small': {
      in: `customer: Is it ready?
agent: If it was ready I'd have called. So what does that tell you?
customer: You know what, I've been nothing but polite to you.
agent: Sure.
customer: Excuse me? That's a really nasty thing to say.`,
      rules: ['objected', 'objected'],
      quotes: ["If it was ready I'd have called. So what does that tell you?", 'Sure.'],
      because: ['nothing but polite to you', "Excuse me? That's a really nasty"],
      value: 0.2,
    },
    'the wording alone where it is known and objected to as well': {
      in: `customer: It does not open.
agent: Stop whining.
customer: Don't talk to me like that.`,
      rules: ['rude'],
      quotes: ['Stop whining'],
    },
    'a formula of contempt, and a question that blames': {
      in: `customer: When is it here?
           agent: We're not mind readers. Did it not occur to you to ring?`,
      rules: ['rude', 'blaming'],
      quotes: ["We're not mind readers", 'Did it not occur to you'],
    },
    'a telling off for asking again, and a comparison': {
      in: `customer: When is it here?
           agent: I've explained that to you three times. You can queue like everybody else.
           customer: Again, please?
           agent: I can't make it any simpler.`,
      rules: ['dismissive', 'dismissive', 'dismissive'],
      quotes: [
        "I've explained that to you three times",
        'You can queue like everybody else',
        "can't make it any simpler",
      ],
    },
    'a time that is none': {
      in: `customer: When is it here?
           agent: It'll come when it comes.
           customer: And the man?
           agent: He will get to it when we get to it; ours takes as long as it takes.`,
      rules: ['dismissive', 'dismissive'],
      quotes: ['come when it comes', 'get to it when we get to it'],
    },
    'a death that nobody died': {
      in: `customer: My parcel is late again.\nagent: Relax, nobody died.`,
      rules: ['dismissive'],
      quotes: ['nobody died'],
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
    'who laughs at themselves': {
      in: `customer: The tap will not go on.\nagent: It's not rocket science, but it took me three goes. Turn the ring left.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
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
    'an objection to a reply that apologises': {
      in: `customer: I want my money back.
agent: I'm sorry, the shop has to decide that.
customer: You are being rude.`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'an objection to somebody else': {
      in: `customer: It came late.
           agent: Which order is it?
           customer: 4471. I told the driver don't talk to me like that. That's rude, isn't it?`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'an objection before the agent has said a word': {
      in: `customer: Your tone last time! Don't talk to me like that.
agent: Which order is it?`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'an objection to a bot': {
      in: `customer: It came late.
agent +automation: Please choose 1 or 2.
customer: How rude.
agent: Which order is it?`,
      state: 'no-opportunity',
      because: 'none-found',
    },
    'a single reply that is likely curt': {
      in: curt.split('\n').slice(0, 2).join('\n'),
      with: discourtesy({ likely: 0.15, minLikely: 1 }),
      state: 'no-opportunity',
      because: 'none-found',
    },
    'replies that together are less likely curt than the option says': {
      in: curt,
      with: discourtesy({ likely: 0.15, minLikely: 5.5 }),
      state: 'no-opportunity',
      because: 'none-found',
    },
    'likely curt replies that somebody pasted': {
      in: curt.replaceAll('agent:', 'agent +macro:'),
      with: discourtesy({ likely: 0.15 }),
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

describe('replies that together are likely curt', () => {
  test('are pointed at, and nothing is judged by it', async () => {
    const verdict = judge(discourtesy(), await trace({ in: curt }))
    expect(verdict).toMatchObject({ state: 'no-opportunity', reason: 'none-found' })
    expect(verdict.remarks?.map(({ rule, share }) => [rule, share])).toEqual(curtest.map(() => ['likely', 0]))
  })

  test('are not looked for where greetings and thanks are all there is', async () => {
    const kind = 'customer: Hm.\nagent: Thank you for waiting.\n'.repeat(6).trim()
    expect(judge(discourtesy({ minLikely: 0 }), await trace({ in: kind })).remarks).toBeUndefined()
  })
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
    'It weighs two kilos, a child could lift it.',
    "Open the valve for two seconds and it'll stop whining.",
    "I don't have all day Friday, but nine till eleven is free.",
    "If you'd just bear with me, I'll fetch the file.",
    'If you had only one card, the second was ours.',
    'Maybe if you would like, I send you one photo.',
    'Here is the screw you need, and you can get a life insurance policy here.',
    'Are you deaf or hard of hearing? We have a text line.',
    'It sounds like your problem is with the cable, not the box.',
    'That is not our business address, that is the shop.',
    'Did the police say the accident was your fault?',
    'Children learn to read in the first year here.',
    'We will bill you for the last time in May.',
    "That's what you get for £20: ten films a month.",
    'If it is that severe you should go to the hospital right now.',
    'What did you expect to pay?',
    'Many people learn to live with it, and you deserve someone who cares.',
    // close to a formula
    'It is people like you who make our town a better place to live.',
    "I'm not a mind reader, but I think you mean the blue one.",
    "You've explained it to us three times, and nobody listened.",
    "I've told you twice that it would come, and it has not. That is on us.",
    'How many times must it ring before it goes to the machine?',
    "You'd have thought it was obvious, but the form does not say so.",
    'You need not write to us again about this, I have it now.',
    'The alarm should stop calling me as well, so I will have it mended.',
    'I can’t hold your hand from here, but I will stay on the line.',
    'You will get in like everybody else, I promise.',
    'Did it occur to anybody here to ring you? It did not.',
    'You could have asked for the moon and I would still like the letter.',
    'What did you think of it?',
    'Nobody died in the fire, thank heaven.',
    'The judge has to prove it, not you.',
    'Have a good cry, you have earned it.',
    'Was she born yesterday?',
    'You did what any sensible person would.',
    'It is not your job to chase us.',
    'My heart bleeds for you, madam.',
    'I will be there when it is ready.',
    'I will stay on the line as long as it takes.',
    'Ring us when they come, and we send somebody down.',
    'It will be ready when you get there.',
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
