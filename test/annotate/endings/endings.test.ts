/** What customers leave open at the end, and whether the last reply adds anything to it. */
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import {
  addsNothing,
  chanceOfNothing,
  EVIDENCE,
  evidenceOf,
} from '../../../src/annotate/endings/adds-nothing.ts'
import { addsNothingWeights } from '../../../src/annotate/endings/adds-nothing-weights.ts'
import { leftOpen } from '../../../src/annotate/endings/left-open.ts'
import type { Traced } from '../../../src/annotate/types.ts'
import { languages } from '../../../src/language/index.ts'
import { createTracer } from '../../../src/templates/passages.ts'
import { emptyTemplates } from '../../../src/templates/template-index.ts'

const annotate = createAnnotator(languages)
const trace = createTracer(emptyTemplates())

function ending(before: string, said: string, reply: string, language = 'en'): Traced {
  return trace(
    annotate({
      id: 'ending',
      channel: 'chat',
      language,
      participants: [
        { id: 'agent', role: 'agent' },
        { id: 'customer', role: 'customer' },
      ],
      turns: [
        { participantId: 'agent', text: before },
        { participantId: 'customer', text: said },
        { participantId: 'agent', text: reply },
      ],
    }),
  )
}

const BEFORE = 'The table will come on Friday.'
const STAIRS = 'My stairs are narrow, the last sofa got stuck on the landing.'

describe('what a customer says last', () => {
  const chance = (said: string, language?: string): number | undefined => {
    const traced = ending(BEFORE, said, 'Goodbye!', language)
    return leftOpen(traced.pairs.at(-1)!.prompt, traced, 0)?.probability
  }

  test.each([
    STAIRS,
    'We only have people at the desk until Thursday this week.',
    'The card has my old address on it, I moved in March.',
  ])('may leave something open: %s', (said) => {
    expect(chance(said)).toBeGreaterThan(0.7)
  })

  test.each([
    'Lovely, my sister will be so pleased, she broke the old one.',
    "I'll be in all day with the cat.",
    'Perfect, thank you so much for your help.',
    'The old one nearly killed us on the stairs, we laugh about it now.',
  ])('may leave nothing open: %s', (said) => {
    expect(chance(said)).toBeLessThan(0.4)
  })

  test('is not told in a language without the model', () => {
    expect(chance('Οι σκάλες μου είναι στενές.', 'el')).toBeUndefined()
  })

  test('does not depend on whose name is in it', () => {
    const chances = ['Emily Carter', 'Oluwaseun Adeyemi', 'Ngọc Trần', 'Priya Raman'].map((name) => {
      const traced = ending(BEFORE, `This is ${name}. ${STAIRS}`, 'Goodbye!')
      return leftOpen(traced.pairs.at(-1)!.prompt, traced, 0)!.probability
    })
    expect(new Set(chances).size).toBe(1)
  })
})

describe('the last reply', () => {
  const isLeave = (reply: string): boolean => {
    const traced = ending(BEFORE, STAIRS, reply)
    const { prompt, reply: run } = traced.pairs.at(-1)!
    return addsNothing(evidenceOf(prompt, run, traced))
  }

  test.each([
    'See you Friday then, goodbye!',
    'Great, Friday it is. Have a lovely day!',
    'The table will come on Friday.',
  ])('adds nothing: %s', (reply) => {
    expect(isLeave(reply)).toBe(true)
  })

  test.each([
    "I'll send two people, and they can take the legs off. Goodbye!",
    'How wide is the landing?',
    'It comes in three parts that go up one by one, no need to worry. Goodbye!',
    'Eight to two.',
  ])('adds something: %s', (reply) => {
    expect(isLeave(reply)).toBe(false)
  })
})

test('every weight is that of evidence, and keeps its sign', () => {
  const { intercept, ...weights } = addsNothingWeights
  expect(intercept).toBeTypeOf('number')
  for (const [name, weight] of Object.entries(weights)) expect(Math.sign(weight), name).toBe(EVIDENCE[name])
})

test('all evidence has a name that may have a weight', () => {
  const traced = ending(BEFORE, STAIRS, 'Goodbye!')
  const { prompt, reply } = traced.pairs.at(-1)!
  const evidence = evidenceOf(prompt, reply, traced)
  expect(Object.keys(evidence).sort()).toEqual(Object.keys(EVIDENCE).sort())
  expect(chanceOfNothing(evidence, addsNothingWeights)).toBeGreaterThan(0.85)
})
