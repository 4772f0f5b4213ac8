import { describe, expect, test } from 'vitest'
import { missingEmpathy } from '../../src/detectors/missing-empathy.ts'
import { createAnalyzer, fitTemplates } from '../../src/index.ts'
import {
  annotate,
  interaction,
  judge,
  needOf,
  saidElsewhere,
  testDetector,
  trace,
  valueOf,
} from './support.ts'

const trouble = 'I am so worried, this is the third time I write about the cot and the baby is due on Friday.'
/** The last need, over how many there are: what came before a turn bears on its need. */
function unansweredOf(chat: string): number {
  const needs = annotate(interaction(chat)).turns.flatMap(({ need }) => need ?? [])
  return needs.at(-1)! / needs.length
}
const cues = ['worried', 'third time']

testDetector(missingEmpathy(), {
  finds: {
    'what the tracking shows, which is nothing that was done': {
      in: `customer: my dad's ashes were in that parcel. it says delivered and there is nothing here
           agent: The tracking shows that it was delivered to a collection point at 14:02.`,
      rules: ['passed-over'],
      quotes: ['The tracking shows that it was delivered to a collection point at 14:02.'],
    },
    'an answer that passes the trouble over': {
      in: `customer: ${trouble}
           agent: The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
      because: cues,
      value: needOf(trouble),
    },
    'an instruction to somebody who has written before': {
      in: `customer: ${trouble}
           agent: Hold the red button under the seat for five seconds.`,
      rules: ['passed-over'],
      quotes: ['Hold the red button under the seat for five seconds.'],
    },
    'a formula of condolence that comes after two questions': {
      in: `customer: my brother died this morning and i don't know what i'm supposed to do
           agent: can i take the policyholder's full name and date of birth
           customer: raymond coyle
           agent: thank you and can i take your relationship
           customer: i'm his sister
           agent: thank you so i'm sorry for your loss we will require a certified copy`,
      rules: ['passed-over'],
      quotes: ["thank you so i'm sorry for your loss we will require a certified copy"],
    },
    'sympathy that is all the customer gets, though they ask again': {
      in: `customer: My twins' place was given away while we were at their grandmother's funeral. Please put them back.
           agent: I was so sorry to read this. Please do give the twins our love.
           customer: Are they back in, or do we get our money back?
           agent: I do understand what a sad time it is for the family.`,
      rules: ['passed-over'],
      quotes: ['I was so sorry to read this. Please do give the twins our love.'],
    },
    'sympathy that would fit anybody, and opening hours': {
      in: `customer: There's a man in my dorm who keeps touching people's things. I don't feel safe going to bed.
           agent: I'm so sorry to hear you're not having the best experience. Our reception is open from 7 am to 11 pm.`,
      rules: ['passed-over'],
      quotes: [
        "I'm so sorry to hear you're not having the best experience. Our reception is open from 7 am to 11 pm.",
      ],
    },
    'sympathy with opening hours, and once more though they ask': {
      in: `customer: My twins' place was given away while we were at their grandmother's funeral. Please put them back.
           agent: I was so sorry to read this. Our office is open from 9 to 5.
           customer: Are they back in, or do we get our money back?
           agent: I do understand what a sad time it is for the family. We are open until five.`,
      rules: ['passed-over'],
      quotes: ['I was so sorry to read this. Our office is open from 9 to 5.'],
    },
    'a promise that says neither what nor when': {
      in: `customer: ${trouble}
           agent: We will look into it.`,
      rules: ['passed-over'],
      quotes: ['We will look into it.'],
    },
    'a bare "sorry", the weakest form there is': {
      in: `customer: ${trouble}
           agent: Sorry. The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['Sorry. The parcel left Leeds at six.'],
    },
    'a set phrase of the trade': {
      in: `customer: ${trouble}
           agent: I completely understand your frustration. The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['I completely understand your frustration. The parcel left Leeds at six.'],
      value: 0.9 * needOf(trouble),
    },
    'a picture without a word, and words that pass the trouble over': {
      in: `customer: ${trouble}
           agent: \\n
           agent: The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
    },
    'kind words that three others were told as well': {
      in: `customer: ${trouble}
           agent: I can imagine how frustrating this must be for a young family.`,
      corpus: saidElsewhere('I can imagine how frustrating this must be for a young family.', 3),
      rules: ['passed-over'],
      quotes: ['I can imagine how frustrating this must be for a young family.'],
    },
    'one of two needs unanswered, each by its weight': {
      in: `customer: I am so worried about the cot.
           agent: I'm so sorry to hear that, what a fright. I'll call the driver about your cot.
           customer: I am furious, nobody called for three weeks and the baby sleeps on the floor.
           agent: The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
      value: unansweredOf(
        'customer: I am so worried about the cot.\nagent: What a fright.\ncustomer: I am furious, nobody called for three weeks and the baby sleeps on the floor.',
      ),
    },
    'a need that just reaches the limit': {
      in: `customer: I want to complain.
           agent: The parcel left Leeds at six.`,
      with: missingEmpathy({ minNeed: needOf('I want to complain.') }),
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
    },
    'empathy just below the limit': {
      in: `customer: ${trouble}
           agent: I completely understand your frustration.`,
      with: missingEmpathy({ minEmpathy: 0.1001 }),
      rules: ['passed-over'],
      quotes: ['I completely understand your frustration.'],
    },
    'a deed after a death that comes without a word about it': {
      in: `customer: Please stop my mother's direct debit, she died on 2 March.
           agent: I've cancelled the direct debit of your mother.
           customer: ok
           agent: You will get a letter on Friday.`,
      rules: ['no-word'],
      quotes: ["I've cancelled the direct debit of your mother."],
      because: ['she died'],
      value: 0.15 * 0.8,
    },
    'an errand done for who told of trouble, and no more': {
      in: `customer: The boiler has stopped again, error 28. This is the fourth time since September. We have had no hot water since Thursday and I take the children across town to my sister's to wash before school.
           agent: Error 28 is an ignition fault. I have booked an engineer for tomorrow between 8 and 12. He will bring a gas valve. You will get a text when he is thirty minutes away.`,
      rules: ['likely-unheeded'],
      quotes: [
        'Error 28 is an ignition fault. I have booked an engineer for tomorrow between 8 and 12. He will bring a gas valve. You will get a text when he is thirty minutes away.',
      ],
    },
    'a deed after a death beside a set phrase': {
      in: `customer: My dad's cancer has come back, I'm so scared, and we need to move the wedding to May.
           agent: We apologise for any inconvenience caused. I've moved the wedding to 16 May.`,
      rules: ['no-word'],
      quotes: ["We apologise for any inconvenience caused. I've moved the wedding to 16 May."],
      because: ["dad's cancer"],
    },
    'a deed after a loss, and another with what only a model takes for a word': {
      in: `customer: 27th, please. We lost our baby last week and the funeral is on the 19th.
           agent: 27th at 16:30 is booked. You'll get a text the day before.
           customer: ok
           agent: And parking behind the clinic is free after four, so no need for the meter.`,
      rules: ['no-word'],
      quotes: ["27th at 16:30 is booked. You'll get a text the day before."],
    },
    'the formula that something is important to the firm, though it takes a word up': {
      in: `customer: Our kitchen flooded three weeks ago and we cook on a camping stove with two small children. I am so worried about the claim.
           agent: Please note that response times may be longer than usual. Your claim is very important to us.`,
      rules: ['passed-over'],
      quotes: [
        'Please note that response times may be longer than usual. Your claim is very important to us.',
      ],
    },
    'a deed after plain hunger': {
      in: `customer: My hours were cut and I have been going to the food bank. Could I pay 300 now and the rest in June?
           agent: I've changed the standing order to 300 now and 350 on 1 June.`,
      rules: ['no-word'],
      quotes: ["I've changed the standing order to 300 now and 350 on 1 June."],
    },
    'a ruling that takes up the facts': {
      in: `customer: ${trouble}
           agent: Having reviewed your case we can confirm that the cot in question left for the third time on Friday.`,
      rules: ['passed-over'],
      quotes: [
        'Having reviewed your case we can confirm that the cot in question left for the third time on Friday.',
      ],
    },
    'the first reply that says something, not the greeting and the question before it': {
      in: `customer: ${trouble}
           agent: Hello, you're through to Meg.
           agent: What is the order number?
           customer: LH-204418
           agent: One moment please.
           customer: ok
           agent: Thanks for waiting.
           agent: The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
    },
    'trouble told in pieces, with a "mm hm" between, once': {
      in: `customer: ${trouble}
           agent: mm hm
           customer: I am furious, nobody called for three weeks and the baby sleeps on the floor.
           agent: The parcel left Leeds at six.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
    },
    'who says nothing but what comes before an answer': {
      in: `customer: ${trouble}
           agent: One moment please.
           customer: ok
           agent: Still looking.`,
      rules: ['passed-over'],
      quotes: ['One moment please.'],
    },
    'a kind word that comes after two replies about something else': {
      in: `customer: ${trouble}
           agent: The parcel left Leeds at six.
           customer: From Leeds
           agent: Deliveries are made until nine.
           customer: I see
           agent: I'm so sorry. You have waited for the cot long enough, with the baby due on Friday.`,
      rules: ['passed-over'],
      quotes: ['The parcel left Leeds at six.'],
    },
  },
  clears: {
    'a question about the person, written down without marks': {
      in: `customer: yeah so my caravan got hit last night by a lorry and i was inside with my wife
           agent: thanks got it are you both all right
           customer: shaken`,
      channel: 'voice',
    },
    'thanks for what was told, a check of who it is, and then the deed': {
      in: `customer: There is a payment of £47.90 I don't recognise, to a shop in Cardiff, and I've never been to Cardiff.
           agent: Hello, thanks for flagging it. What are the second and fourth letters of your memorable word?
           customer: K and R
           agent: Thank you. It was on the 4th at 18:12.
           customer: can you stop it?
           agent: Stopped, and I've started a claim for the £47.90.`,
      with: missingEmpathy({ minUnheeding: 1 }),
    },
    'a deed after a death, with a plain word about it': {
      in: `customer: Please stop my mother's direct debit, she died on 2 March.
           agent: Oh, I'm sorry. I've stopped it, and nothing more will come to you.`,
    },
    'a deed after a death, the word coming behind the reference number': {
      in: `customer: Please stop my mother's direct debit, she died on 2 March.
           agent: Can I take the reference?
           customer: 7719003
           agent: Thank you. I've stopped it. I'm sorry you have to do all this.`,
    },
    'a deed after a death, in own kind words': {
      in: `customer: Please stop my mother's direct debit, she died on 2 March.
           agent: She gave for thirty-one years, bless her. I've stopped it.`,
    },
    'a deed without a word where nothing grave was told': {
      in: `customer: ${trouble}
           agent: I've sent a driver, you'll have the cot by four today.`,
    },
    'what nobody is named to do, with words of the customer and a day': {
      in: `customer: ${trouble}
           agent: The cot was found in Leeds and will be delivered by Friday, before the baby comes.`,
    },
    'what has been done already': {
      in: `customer: I'm really worried, somebody is using my card right now!
           agent: Card's blocked as of this second.`,
    },
    'condolence after "mm hm" and "right", which ask nothing': {
      in: `customer: my brother died this morning
           agent: mm hm
           customer: and i found his policy
           agent: right
           customer: so i thought i'd ring
           agent: i'm so sorry for your loss let's see what we can do today`,
    },
    'sympathy, and the deed once the customer asks': {
      in: `customer: My twins' place was given away while we were at their grandmother's funeral. Please put them back.
           agent: I was so sorry to read this. Please do give the twins our love.
           customer: Are they back in?
           agent: I've put them back in the Tuesday group.`,
    },
    'sympathy and opening hours, where a question asks who is there': {
      in: `customer: My husband died on Friday. Who do I talk to about his account?
           agent: I'm so sorry for your loss. Our bereavement team is open from 9 to 5.`,
    },
    'sympathy, and a number with its hours': {
      in: `customer: My husband died on Friday. I need to close his account.
           agent: I'm so sorry for your loss. Our bereavement team on 0800 496 0123 is open from 9 to 5.`,
    },
    'sympathy, opening hours, and a deed': {
      in: `customer: My husband died on Friday. I need to close his account.
           agent: I'm so sorry for your loss. Our office is open from 9 to 5. I've closed it for you today.`,
    },
    'sympathy with what was told, and opening hours': {
      in: `customer: The heating has been off for four days and my baby is ill. I'm so worried.
           agent: I'm really sorry your heating has been off for four days with a baby who is ill. Our lines are open from 8 to 6.`,
    },
    'an instruction about a part of the thing that failed': {
      in: `customer: My son's wheelchair died last night, I am desperate, he has school at one.
           agent: Hold the red button under the seat for five seconds.`,
    },
    'a question that looks for what is wrong': {
      in: `customer: My son's wheelchair died last night, I am desperate, he has school at one.
           agent: Is there a light on the charger?
           customer: Green.
           agent: The socket is dead.`,
    },
    'a deed after a death with the words for it, in Greek': {
      in: `customer: Πέθανε ο πατέρας μου, πρέπει να αλλάξω το εισιτήριο.
           agent: Σας το άλλαξα χωρίς χρέωση. Να ζήσετε να τον θυμάστε.`,
      language: 'el',
    },
    'in Pidgin, too': {
      in: `customer: I am so worried, the money is gone since three weeks.
           agent: I don refund am, check your balance.`,
    },
    'a reaction that takes up what was said': {
      in: `customer: ${trouble}
           agent: I'm so sorry to hear that. You have waited for the cot long enough, with the baby due on Friday.`,
    },
    'the same in plain words, with typos and foreign grammar': {
      in: `customer: ${trouble}
           agent: oh no, i am realy sorry to hear it. you wait so long for this cot, and baby due on friday, i go ask now`,
    },
    'a kind word after the order number, the postcode and the name were asked for': {
      in: `customer: ${trouble}
           agent: What is the order number?
           customer: LH-204418
           agent: What's the postcode?
           customer: LS8 2QT
           agent: And can I take your name?
           customer: Tracey
           agent: I'm so sorry, Tracey. You have waited for the cot long enough, with the baby due on Friday.`,
    },
    'a kind word after a greeting, a wait and an order number asked for without a question mark': {
      in: `customer: ${trouble}
           agent: Hello, you're through to Meg in deliveries.
           customer: hi
           agent: Order number please
           customer: LH-204418
           agent: Thanks for that, just finding you now.
           customer: ok
           agent: I'm so sorry. You have waited for the cot long enough, with the baby due on Friday.`,
    },
    'a kind word after the sounds of who listens': {
      in: `customer: i am so worried this is the third time i ring about the cot
           agent: mm hm
           customer: and the baby is due on friday
           agent: right
           customer: and nobody ever rings back
           agent: i see
           customer: so yeah
           agent: oh you poor thing three times and the baby due on friday
`,
      channel: 'voice',
    },
    'a kind word after the order number was asked for': {
      in: `customer: ${trouble}
           agent: What is the order number?
           customer: LH-204418
           agent: I'm so sorry to hear that. You have waited for the cot long enough, with the baby due on Friday.`,
    },
    'kind words that only two others were told, with something done': {
      in: `customer: ${trouble}
           agent: I can imagine how frustrating this must be for a young family. I've booked a van.`,
      corpus: saidElsewhere('I can imagine how frustrating this must be for a young family.', 2),
    },
    'empathy exactly at the limit': {
      in: `customer: ${trouble}
           agent: I completely understand your frustration.`,
      with: missingEmpathy({ minEmpathy: 0.1 }),
    },
  },
  abstains: {
    'an answer in two words to who was not answered before': {
      in: `customer: That is not what I asked. Who pays for the repair?
           agent: We do.`,
      state: 'no-opportunity',
      because: 'no-need',
    },
    'who only protests, and is answered': {
      in: `customer: Is the pasta vegan?
           agent: All our dishes are fresh.
           customer: No, you didn't answer me, is the pasta vegan?
           agent: No, sorry, the pasta has butter. I can do it with oil.`,
      state: 'no-opportunity',
      because: 'no-need',
    },
    'a plain question': {
      in: `customer: Which of the two tables is the wider one?
           agent: The oval one.`,
      state: 'no-opportunity',
      because: 'no-need',
    },
    'a need just below the limit': {
      in: `customer: I want to complain.
           agent: The parcel left Leeds at six.`,
      with: missingEmpathy({ minNeed: needOf('I want to complain.') + 0.0001 }),
      state: 'no-opportunity',
      because: 'no-need',
    },
    'an emotion that is taken back': {
      in: `customer: I am not worried, I only want to know when it comes.
           agent: The parcel left Leeds at six.`,
      state: 'no-opportunity',
      because: 'no-need',
    },
    'a need that nobody answered': {
      in: `customer: ${trouble}`,
      state: 'no-opportunity',
      because: 'no-need',
    },
    'a language without a pack': {
      in: `customer: Ich bin so besorgt, das Kind kommt am Freitag.
           agent: Das Paket ist unterwegs.`,
      language: 'de',
      state: 'not-scorable',
      because: 'unsupported-language',
    },
  },
})

describe('piled-up phrases', () => {
  const pasted = [
    'I completely understand your frustration.',
    'I am so sorry to hear that.',
    'I can imagine how frustrating this must be.',
    'We appreciate how upsetting this is.',
    'That sounds really stressful.',
    'You have every right to be upset.',
    'Anyone would feel the same.',
    'That should never have happened.',
    'This is awful.',
    'Our thoughts are with you.',
  ]
  const say = (phrases: readonly string[]): string =>
    `customer: ${trouble}\nagent: ${[...phrases, 'The parcel left Leeds at six.'].join(' ')}`

  test('ten set phrases are worth no more than one', async () => {
    const one = judge(missingEmpathy(), await trace({ in: say(pasted.slice(0, 1)) }))
    const ten = judge(missingEmpathy(), await trace({ in: say(Array<string>(10).fill(pasted[0]!)) }))
    expect(valueOf(ten)).toBeGreaterThanOrEqual(valueOf(one)!)
  })

  test('ten phrases that are pasted elsewhere do not raise the score', async () => {
    const others = saidElsewhere(pasted.join(' '), 6).map((text, index) =>
      interaction(text, { id: `other-${index}` }),
    )
    const analyzer = createAnalyzer({ templates: await fitTemplates(others) })
    const scoreOf = (phrases: readonly string[]): number => analyzer.analyze(interaction(say(phrases))).score!
    expect(scoreOf(pasted)).toBeLessThanOrEqual(scoreOf([]))
    expect(scoreOf(pasted)).toBeLessThan(scoreOf(pasted.slice(0, 2)))
  })
})

test('missing-empathy refuses an option of another type', () => {
  expect(() => missingEmpathy({ minNeed: '0.5' } as object)).toThrow('Option "minNeed" must be a number')
})

test('a reply hardly below the limit costs hardly anything, one at half of it all of its share', async () => {
  const traced = await trace({
    in: `customer: ${trouble}\nagent: Sorry. The parcel left Leeds at six.`,
  })
  const given = judge(missingEmpathy(), traced)
  if (given.state !== 'judged') throw new Error(given.reason)
  const empathy = [...given.turns!.values()][0]!
  expect(empathy).toBeGreaterThan(0)
  const valueAt = (minEmpathy: number): number | null =>
    valueOf(judge(missingEmpathy({ minEmpathy }), traced))
  expect(valueAt(empathy)).toBe(0)
  expect(valueAt(empathy * 1.001)).toBeLessThan(0.01)
  const whole = needOf(trouble) * (1 - empathy)
  expect(valueAt(empathy * 1.5)).toBeCloseTo(whole * (2 / 3), 3)
  expect(valueAt(empathy * 2)).toBeCloseTo(whole, 3)
  expect(valueAt(empathy * 3)).toBeCloseTo(whole, 3)
})
