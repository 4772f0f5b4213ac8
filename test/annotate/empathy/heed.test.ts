/** Whether replies heed what the customer told of their trouble. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { echoFeatures } from '../../../src/annotate/empathy/echo-features.ts'
import { factsOf } from '../../../src/annotate/empathy/facts.ts'
import { unheedingOf, unheedingOfRuns } from '../../../src/annotate/empathy/heed.ts'
import { languages } from '../../../src/language/index.ts'
import { createTracer } from '../../../src/templates/passages.ts'
import { emptyTemplates } from '../../../src/templates/template-index.ts'
import { exchange } from '../../../bench/exchange.ts'

const annotate = createAnnotator(languages)
const trace = createTracer(emptyTemplates())

const TOLD =
  'Please move my slot from Tuesday to any other day. My husband starts dialysis on Tuesdays and I am the one who drives.'

function chance(reply: string, language = 'en', told = TOLD): number | undefined {
  const traced = trace(annotate({ ...exchange(told, reply), language }))
  return unheedingOf(traced.turns[1]!, factsOf(traced), traced)
}

describe('a reply to who told of trouble', () => {
  test.each([
    'Hello. We have Wednesday at ten or Friday at two. The price is the same. Which one would you like?',
    'I have moved your slot to Thursday at nine. You will get an email with the details, and you can change it online until the day before.',
    'Hi Ann, of course, happy to help! Your slot is moved to Thursday at nine, and there is a free coffee on your account as well. Have a lovely week!',
    'Thank you for your message. Please fill in the form on the website and choose a new day. It takes about a minute.',
  ])('may do the errand and no more: %s', (reply) => {
    expect(chance(reply)).toBeGreaterThan(0.7)
  })

  test.each([
    "I've moved it to Friday at two. That's a lot of driving for one person, I hope the first week goes gently for you both.",
    "I'm sorry to hear about your husband. Thursday at nine is yours.",
    'Friday at two is yours, and I have put a note on it so that you can ring on the morning and move it again for nothing if he is not well.',
    'How is he bearing up? I can do any day but Monday, you choose.',
  ])('may heed it: %s', (reply) => {
    expect(chance(reply)).toBeLessThan(0.4)
  })

  test('is not told in a language without the model, nor of no words', () => {
    expect(chance('Σας έβαλα την Πέμπτη στις εννιά.', 'el')).toBeUndefined()
    expect(chance('')).toBeUndefined()
  })

  test('is as sure of a thousand turns as of a few', () => {
    const reply = 'We have Wednesday at ten or Friday at two. Which one would you like?'
    const { turns, ...rest } = exchange(TOLD, reply)
    const many = Array.from({ length: 1000 }, () => turns[1]!)
    const traced = trace(annotate({ ...rest, turns: [turns[0]!, ...many] }))
    const chance = unheedingOfRuns([traced.pairs[0]!.reply], factsOf(traced), traced)
    expect(chance).toBeGreaterThan(0.99)
    expect(chance).toBeLessThanOrEqual(1)
  })

  test('does not depend on whose name is in it', () => {
    const chances = ['Emily', 'Oluwaseun', 'Ngọc', 'Priya'].map((name) =>
      chance(
        `Hello ${name}, I have moved your slot to Thursday at nine.`,
        'en',
        `Hello, my name is ${name}. ${TOLD}`,
      ),
    )
    expect(new Set(chances).size).toBe(1)
  })
})

test('features are distinct whatever is said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (told, said) => {
        const traced = trace(annotate(exchange(told, said)))
        const ready = traced.lexicon.models.heed
        if (ready === undefined) return
        const features = echoFeatures(traced.turns[1]!, factsOf(traced), ready)
        expect(new Set(features).size).toBe(features.length)
        const probability = unheedingOf(traced.turns[1]!, factsOf(traced), traced)
        if (probability !== undefined) expect(probability >= 0 && probability <= 1).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})
