import { describe, expect, test } from 'vitest'
import { createAnnotator, type Annotator } from '../../../src/annotate/annotate.ts'
import { empathyOf, type Empathy, type Readings } from '../../../src/annotate/empathy/empathy.ts'
import { factsOf } from '../../../src/annotate/empathy/facts.ts'
import { en } from '../../../src/language/en/index.ts'
import type { Interaction } from '../../../src/model/interaction.ts'
import { createTracer } from '../../../src/templates/passages.ts'
import { emptyTemplates, fitTemplates, type TemplateIndex } from '../../../src/templates/template-index.ts'
import { annotate, chat, mail } from '../support.ts'

const trouble = 'My sofa arrived torn and my mother comes home from hospital on Friday. I am desperate.'

/** What the reply gives the customer in trouble. */
function empathy(reply: string, templates: TemplateIndex = emptyTemplates()): Empathy {
  return empathyIn(chat(`c: ${trouble}\na: ${reply}`), templates)
}

function empathyIn(
  interaction: Interaction,
  templates: TemplateIndex = emptyTemplates(),
  by: Annotator = annotate,
): Empathy {
  const traced = createTracer(templates)(by(interaction))
  return empathyOf(
    traced.pairs.slice(0, 2).map(({ reply }) => reply),
    factsOf(traced),
    traced,
  )
}

test('empathy is the same of a turn that was read before', () => {
  const talk = [
    `c: ${trouble}`,
    'a: One moment.',
    'c: She has nowhere to sit, I am at my wits’ end.',
    'a: I am so sorry to hear that. She needs somewhere to sit on Friday.',
    'c: I am desperate, please.',
    'a: I am so sorry about that. I will bring a chair for your mother on Friday at nine.',
  ]
  const traced = createTracer(emptyTemplates())(annotate(chat(talk.join('\n'))))
  const facts = factsOf(traced)
  const replies = traced.pairs.map(({ reply }) => reply)
  const readings: Readings = new Map()
  // Each reply stands behind another first, where a mere apology is worth nothing, and then alone.
  const each = [0, 1, 2].map((first) => replies.slice(first, first + 2))
  const known = each.map((runs) => empathyOf(runs, facts, traced, readings))
  expect(known).toEqual(each.map((runs) => empathyOf(runs, facts, traced)))
  expect(known.some(({ total }) => total > 0)).toBe(true)
  expect(readings.size).toBe(3)
})

describe('empathy', () => {
  test.each([
    ['The warehouse opens at nine.'],
    ['The sofa is delivered on Friday.'],
    ['Could you give me the order number?'],
    ['I am sorry, wrong button, one moment.'],
    ['You should have measured the sofa before your mother came home.'],
    [
      'I am sorry to hear you are experiencing issues with your sofa. I understand how frustrating and upsetting this must be, and you are a valued customer.',
    ],
    ['You will receive an email shortly.'],
    ['Thank you and goodbye.'],
    [
      'Hello and welcome to BrightGrid Energy. My name is Kyle and I will be assisting you today. How can I help?',
    ],
  ])('of “%s” is too little', (reply) => {
    expect(empathy(reply).total).toBeLessThan(0.35)
  })

  test.each([
    ['reaction', 'Oh no, torn, and your mother coming home on Friday!'],
    ['reaction', 'I’m so sorry, and so close to your mother coming home.'],
    ['interpretation', 'She needs somewhere to sit, and all you got is a torn sofa.'],
    ['exploration', 'How is your mother doing, and will she be able to climb the stairs?'],
  ] as const)('has its %s in “%s”', (mechanism, reply) => {
    const given = empathy(reply)
    expect(given[mechanism]).toBeGreaterThanOrEqual(0.35)
    expect(given.total).toBeGreaterThanOrEqual(given[mechanism])
  })

  test.each([
    'You did right to ring.',
    'No wonder you can’t sleep.',
    'That would keep me up too.',
    'Nobody should have to wait like that.',
    'We won’t let it come to that.',
    'It wasn’t your fault.',
    'I’d be in bits as well.',
    'dinnae blame yersel',
    'you not alone in this, we help you',
  ])('is more in the plain comfort of “%s” than in any formula', (reply) => {
    const comfort = empathy(reply).total
    expect(comfort).toBeGreaterThanOrEqual(0.3)
    for (const formula of [
      'I understand how you feel and I do apologise for any inconvenience.',
      'Sorry about that.',
      'That must be frustrating.',
    ])
      expect(empathy(formula).total).toBeLessThan(comfort)
  })

  test.each([
    'Nobody can do anything about it.',
    'No wonder the price went up.',
    'You were right, the price went up in May.',
    'That would be up to the branch.',
    'We won’t refund it.',
    'It was your decision.',
  ])('is hardly any in “%s”', (reply) => {
    expect(empathy(reply).total).toBeLessThan(0.15)
  })

  test('is lost in comfort that three others were given word for word', async () => {
    const reply = 'You did right to ring about it today, madam.'
    const others = [1, 2, 3].map((id) => chat(`c: Hello\na: ${reply}`, { id: `o${id}` }))
    expect(empathy(reply, await fitTemplates(others, annotate)).total).toBeLessThan(0.15)
  })

  test('earns little by words that would fit anybody, and something done beside them', () => {
    const hollow = empathy('That must be frustrating.').total
    expect(hollow).toBeGreaterThan(0)
    expect(hollow).toBeLessThan(0.35)
    expect(empathy('That must be frustrating with your mother coming home.').total).toBeGreaterThan(
      1.9 * hollow,
    )
    expect(empathy('That must be frustrating. I have arranged a van.').total).toBeGreaterThan(0.35)
  })

  test('earns next to nothing by a set phrase of the trade, and nothing where it helps nobody', () => {
    expect(empathy('I completely understand your frustration.').total).toBe(0.1)
    expect(empathy('We apologise for any inconvenience.').total).toBe(0.1)
    expect(empathy('I completely understand your frustration. I have arranged a van.').total).toBe(0.3)
  })

  test('is hollow in a sentence said in three other interactions, but not in two', async () => {
    const reply = 'That must be frustrating for your mother, too.'
    const others = [1, 2, 3].map((id) => chat(`c: Hello\na: ${reply}`, { id: `o${id}` }))
    expect(empathy(reply, await fitTemplates(others.slice(0, 2), annotate)).total).toBeGreaterThan(0.4)
    expect(empathy(reply, await fitTemplates(others, annotate)).total).toBe(0.1)
  })

  test('is hollow in a macro', () => {
    const interaction = chat(`c: ${trouble}\na/macro: That must be frustrating for a mother.`)
    expect(empathyIn(interaction).total).toBe(0.1)
  })

  test('counts each mechanism once, at its strongest', () => {
    const once = 'Oh no, torn, and your mother coming home on Friday!'
    expect(empathy(`${once} ${once}`)).toEqual(empathy(once))
  })

  test('counts warmth in full at the start and at the end, and less in the middle', () => {
    const warm = 'Oh no, torn, and your mother coming home on Friday!'
    const plain = 'It is in Leeds. It is blue. It has a label.'
    const [start, middle, end] = [
      `${warm} ${plain} ${plain}`,
      `${plain} ${warm} ${plain}`,
      `${plain} ${plain} ${warm}`,
    ]
    expect(empathy(middle).reaction).toBeCloseTo(0.8 * empathy(start).reaction, 3)
    expect(empathy(end).reaction).toBe(empathy(start).reaction)
  })

  test('counts an apology that would fit anybody only in the first answer', () => {
    const late = (words: string): number =>
      empathyIn(chat(`c: ${trouble}\na: The order number?\nc: LH-204418\na: ${words}`)).total
    expect(late('I am sorry about that.')).toBe(0)
    expect(late('I am sorry, and so close to your mother coming home.')).toBeGreaterThan(0.35)
  })

  test('is not in quoted history, nor beside blame', () => {
    const { turns } = mail('Done.\n\n> Oh no, torn, and your mother coming home on Friday!')
    const asked = chat(`c: ${trouble}\na: Done.`, { channel: 'email' })
    expect(empathyIn({ ...asked, turns: [asked.turns[0]!, ...turns] }).total).toBe(0)
    const warm = 'Oh no, torn, and your mother coming home on Friday!'
    expect(empathy(`${warm} That is your own fault.`).total).toBe(0)
    expect(empathy(`${warm} That is not your own fault.`).total).toBeGreaterThan(0.35)
  })
})

describe('stuffing', () => {
  const phrases = [
    'I am so sorry to hear that.',
    'That must be frustrating.',
    'How awful.',
    'I can imagine how you feel.',
    'That sounds stressful.',
    'I completely understand why.',
    'This must be upsetting.',
    'I am truly sorry about this.',
    'No wonder you are upset.',
    'Anyone would be frustrated.',
  ]
  const replies = [
    'The warehouse opens at nine.',
    'I have arranged a van.',
    'Oh no, torn, and your mother coming home on Friday! I have arranged a van.',
    'The torn sofa goes back and the new one comes on Thursday, before your mother is home.',
  ]
  const keywords = 'sorry understand empathy frustration apologise care appreciate feel worried upset'

  test.each(replies)('ten phrases, before or behind, raise nothing in “%s”', (reply) => {
    const { total } = empathy(reply)
    expect(empathy(`${phrases.join(' ')} ${reply}`).total).toBeLessThanOrEqual(total)
    expect(empathy(`${reply} ${phrases.join(' ')}`).total).toBeLessThanOrEqual(total)
  })

  test.each(replies)('ten keywords raise nothing in “%s”', (reply) => {
    expect(empathy(`${reply} ${keywords}.`).total).toBeLessThanOrEqual(empathy(reply).total)
  })

  test('is no better than one phrase, and never as good as one sentence about the customer', () => {
    expect(empathy(phrases.join(' ')).total).toBe(0)
    expect(empathy('Oh no, your mother, on Friday!').total).toBeGreaterThan(0.35)
  })
})

describe('without a model for the language, by its phrases and shared words, empathy', () => {
  const byPhrases = createAnnotator({ en: { ...en, models: {} } })
  test.each([
    ['The warehouse opens at nine.', 0],
    ['Sorry.', 0.22],
    ['That must be frustrating.', 0.22],
    ["I've arranged a van.", 0.3],
    ["That must be frustrating. I've arranged a van.", 0.454], // 1 − .78 × .7
    ['That must be frustrating for a mother.', 0.65],
    ['You need the sofa before your mother is there.', 0.6],
    ['The torn sofa and the hospital are noted.', 0],
    ['The torn sofa and the hospital on Friday are noted.', 0.6],
    ['Which leg of the sofa is broken?', 0.55],
    ['Is it your name or that of your mother?', 0],
    ["I've arranged a van for the sofa.", 0.35],
  ])('of “%s” is %d', (reply, expected) => {
    expect(empathyIn(chat(`c: ${trouble}\na: ${reply}`), emptyTemplates(), byPhrases).total).toBe(expected)
  })
})

describe('an errand beside the trouble', () => {
  const both =
    'My husband has had a stroke and I cannot stop crying. Can we swap the two cabin beds for one wide bed?'
  const given = (reply: string): number => empathyIn(chat(`c: ${both}\na: ${reply}`)).total

  test.each([['The two cabin beds are swapped, yes.'], ['One wide bed, yes.'], ['Wide bed, cabin for two.']])(
    'taken up alone is no answer to the trouble: %s',
    (reply) => {
      expect(given(reply)).toBeLessThan(0.3)
    },
  )

  test.each([
    ['A stroke turns everything over. One wide bed, yes.'],
    ['I’m so sorry about your husband. One wide bed, yes.'],
    ['I’ve put you in a cabin with a wide bed near the lift, so that he need not walk far.'],
  ])('beside something of the trouble is one: %s', (reply) => {
    expect(given(reply)).toBeGreaterThanOrEqual(0.3)
  })
})
