import { describe, expect, test } from 'vitest'
import { personalEffort } from '../../src/detectors/personal-effort.ts'
import { judge, needOf, saidElsewhere, testDetector, trace } from './support.ts'

const moving = 'We are moving on Saturday and the wardrobe is late. My daughter starts school on Monday.'
const wish = 'I hope your daughter has a lovely first day.'
/** Effort in wordings of no list. */
const aside = "I'll keep the line open with you until he's through your door."
/** The same, and less likely. */
const another = "I've asked him to carry it in himself and not leave it at the gate."

testDetector(personalEffort(), {
  finds: {
    'a question about what somebody of the customer’s does': {
      in: `customer: Our choir sings on Friday, where are the folders?\nagent: They leave today. What is the choir singing?`,
      rules: ['personal-question'],
      quotes: ['What is the choir singing?'],
    },
    'a question about the person, written down without marks': {
      in: `customer: i need to put off the survey my wife had her operation yesterday
           agent: of course how are you both doing`,
      channel: 'voice',
      rules: ['personal-question'],
      quotes: ['of course how are you both doing'],
    },
    'thanks for a ruler in the photo': {
      in: `customer: I've put a ruler next to the crack.
           agent: Thank you for putting a ruler in the photos, that saved us a visit. I wish everyone wrote it up so well.`,
      rules: ['specific-thanks', 'compliment'],
      quotes: [
        'Thank you for putting a ruler in the photos, that saved us a visit.',
        'I wish everyone wrote it up so well.',
      ],
    },
    'the customer’s life taken up': {
      in: `customer: ${moving}\nagent: It comes on Friday. ${wish}`,
      rules: ['personal-detail'],
      quotes: [wish],
      value: 0.3,
    },
    'coming back to it later': {
      in: `customer: ${moving}
           agent: ${wish}
           customer: Thank you.
           agent: Done. Enjoy your daughter’s first day!`,
      rules: ['personal-detail', 'returns-to-detail'],
      quotes: [wish, 'Enjoy your daughter’s first day!'],
      value: 0.5,
    },
    'a question about the person': {
      in: `customer: My mum's in a home now, what about the cover?\nagent: How is your mum finding it?`,
      rules: ['personal-question'],
      quotes: ['How is your mum finding it?'],
    },
    'praise for something done': {
      in: `customer: Here are my notes.\nagent: You've kept such a clear record of every call.`,
      rules: ['compliment'],
      quotes: ["You've kept such a clear record of every call."],
    },
    'something of the agent’s own life where the talk was personal': {
      in: `customer: ${moving}\nagent: My own kids start next week, too.`,
      rules: ['small-talk'],
      quotes: ['My own kids start next week, too.'],
    },
    'an apology that says what for and by whom': {
      in: `customer: You said Thursday.\nagent: I'm sorry that I told you Thursday when the van was full.`,
      rules: ['specific-apology'],
      quotes: ["I'm sorry that I told you Thursday when the van was full."],
    },
    'thanks that say what for and what they did': {
      in: `customer: 4411, I had to use a torch.
           agent: Thank you for reading me the meter with a torch, that's what made it quick.`,
      rules: ['specific-thanks'],
      quotes: ["Thank you for reading me the meter with a torch, that's what made it quick."],
    },
    'an action with an owner and a time, in words or figures': {
      in: `customer: Where is it?\nagent: I'll call you back at 16:30.`,
      rules: ['owned-action'],
      quotes: ["I'll call you back at 16:30."],
      value: 0.3,
    },
    'each kind once in a turn': {
      in: `customer: Where is it?\nagent: I'll call you by five. I'll write to you tomorrow.`,
      rules: ['owned-action'],
      quotes: ["I'll call you by five."],
    },
    'a kind that comes again in a later turn, which earns nothing more': {
      in: `customer: Where is it?
           agent: I'll call you by five.
           customer: And the bed?
           agent: I'll write to you tomorrow.`,
      rules: ['owned-action', 'owned-action'],
      quotes: ["I'll call you by five.", "I'll write to you tomorrow."],
      value: 0.3,
    },
    'praise, joy, care and an admission in words that need nothing beside them': {
      in: `customer: I cut the card up.
           agent: You did the right thing by not touching it.
           customer: It is our wedding day.
           agent: Congratulations to both of you!
           customer: The tent was robbed.
           agent: Do you have a way to get home?
           customer: Why the 15th?
           agent: It was typed wrongly by me.`,
      rules: ['compliment', 'personal-detail', 'personal-question', 'specific-apology'],
      quotes: [
        'You did the right thing by not touching it.',
        'Congratulations to both of you!',
        'Do you have a way to get home?',
        'It was typed wrongly by me.',
      ],
    },
    'what no wording tells, and lets it earn nothing': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent: It is booked. ${aside}`,
      rules: ['likely'],
      quotes: [aside],
      value: 0,
    },
    'a less likely sentence by itself': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent: ${another}`,
      rules: ['likely'],
      quotes: [another],
    },
    'no more than the likeliest sentence of a turn': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent: ${another} ${aside}`,
      rules: ['likely'],
      quotes: [aside],
    },
    'a sentence that stands in two other interactions': {
      in: `customer: ${moving}\nagent: ${wish}`,
      corpus: saidElsewhere(wish, 2),
      rules: ['personal-detail'],
      quotes: [wish],
    },
  },
  clears: {
    'love to the children, from who does nothing though asked again': {
      in: `customer: My twins' place was given away while we were at their grandmother's funeral. Please put them back.
           agent: I was so sorry to read this. Please do give the twins our love.
           customer: Are they back in, or do we get our money back?
           agent: I do understand what a sad time it is for the family.`,
    },
    'a need without any': {
      in: `customer: I am furious, this is the third time I call.\nagent: The parcel left Leeds at six.`,
    },
    'a sentence that stands in three other interactions': {
      in: `customer: I am furious, and my daughter starts school.\nagent: ${wish}`,
      corpus: saidElsewhere(wish, 3),
    },
    'what a model finds less likely than the option says': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent: It is booked. ${aside}`,
      with: personalEffort({ minLikely: 0.99 }),
    },
    'what a model finds likely, but somebody pasted': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent +macro: ${aside}`,
    },
    'what a model finds likely, but is quoted': {
      in: `customer: I am furious, I waited all day and nobody came.\nagent: Booked.\\nOn Monday Ann wrote:\\n> ${aside}`,
      channel: 'email',
    },
    'a need of exactly as much as the option says': {
      in: `customer: I want to complain.\nagent: The parcel left Leeds at six.`,
      with: personalEffort({ minNeed: needOf('I want to complain.') }),
    },
  },
  abstains: {
    'a plain question plainly answered': {
      in: `customer: Which table is wider?\nagent: The oval one.`,
      state: 'no-opportunity',
      because: 'nothing-personal',
    },
    'a customer in need whom nobody answered': {
      in: `customer: I am so worried, I lost my job.`,
      state: 'no-opportunity',
      because: 'no-agent-words',
    },
    'a need below the option': {
      in: `customer: I want to complain.\nagent: The parcel left Leeds at six.`,
      with: personalEffort({ minNeed: 1 }),
      state: 'no-opportunity',
      because: 'nothing-personal',
    },
    'a macro': {
      in: `customer: My daughter starts school on Monday. Is it open?\nagent +macro: ${wish}`,
      state: 'no-opportunity',
      because: 'nothing-personal',
    },
    'a language without a pack': {
      in: `customer: Meine Tochter kommt in die Schule.\nagent: Viel Glück für Ihre Tochter!`,
      language: 'de',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

describe('personal effort is not', () => {
  test.each([
    ['Is your daughter the account holder?', moving],
    ['What is the date of birth of your daughter?', moving],
    ['I hope your order arrives soon.', moving],
    ['Have a great day!', moving],
    ['Good luck!', 'My order number is 4411.'],
    ['I hope your daughter has a lovely day.', 'My order number is 4411.'],
    ['My colleague will call you.', moving],
    ['We will call you back by five.', moving],
    ['I have booked you for 2 pm.', moving],
    ['I will update that for you.', moving],
    ['Thank you for your patience.', moving],
    ['Thank you for telling me.', moving],
    ['I am sorry about that.', moving],
    ['Great job!', moving],
  ])('“%s”', async (reply, said) => {
    const verdict = judge(personalEffort(), await trace({ in: `customer: ${said}\nagent: ${reply}` }))
    expect(verdict.state === 'judged' ? verdict.remarks : []).toEqual([])
  })
})

test('a word of the customer’s life counts only once it was said', async () => {
  const text = `customer: Hi.\nagent: ${wish}\ncustomer: My daughter is fine.`
  expect(judge(personalEffort(), await trace({ in: text })).state).toBe('no-opportunity')
})
