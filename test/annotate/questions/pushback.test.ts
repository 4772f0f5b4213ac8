/** Whether what a customer answers pushes back. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { factsOf } from '../../../src/annotate/empathy/facts.ts'
import { pushbackOf, type Pushback } from '../../../src/annotate/questions/pushback.ts'
import { defaults } from '../../../src/detectors/friction/settings.ts'
import { languages } from '../../../src/language/index.ts'
import { createTracer } from '../../../src/templates/passages.ts'
import { emptyTemplates } from '../../../src/templates/template-index.ts'
import { exchange } from '../../../bench/exchange.ts'

const annotate = createAnnotator(languages)
const trace = createTracer(emptyTemplates())

const EARLIER =
  'Our kiln, a Hestia 40 from your Leeds shop, stops at 600 degrees. I turned it off and on twice.'

function said(agent: string, customer: string, language = 'en'): Pushback | undefined {
  const { turns, ...rest } = exchange(EARLIER, agent)
  const traced = trace(
    annotate({ ...rest, language, turns: [...turns, { participantId: 'c', text: customer }] }),
  )
  return pushbackOf(traced.turns[2]!, factsOf(traced), traced)
}

describe('an answer', () => {
  test.each([
    ['Which model is it?', "you've got all that in my first message"],
    ['Please turn it off and on again.', 'did exactly that twice before I wrote to you, same thing'],
    ['Could you send me the photo?', 'sent it on Monday with the first mail, is it not there?'],
  ])('may say that it was given or done: %s – %s', (agent, customer) => {
    expect(said(agent, customer)!.again).toBeGreaterThan(0.6)
  })

  test.each([
    ['The fitter costs ninety pounds.', 'but the man in the shop told me it was covered for three years'],
    ['We have no one in Leeds.', 'your website says you have a fitter in Leeds'],
  ])('may say that they know otherwise: %s – %s', (agent, customer) => {
    expect(said(agent, customer)!.contrary).toBeGreaterThan(0.6)
  })

  test.each([
    ['Which year did you buy it?', 'In 2021, with the blue lid and two shelves.'],
    ['What is your phone number?', 'oh one four eight two, three double five, nine one oh'],
    ['The fitter comes on Friday.', 'Lovely, my husband will be in all day.'],
    ['Is the light on?', 'yes and it blinks twice every few seconds'],
    ['Which shop was it?', "Sorry, I told you wrong, it wasn't Leeds, it was York."],
    ['That is done.', 'Great, and do you sell the shelves for it as well?'],
  ])('may push nothing back: %s – %s', (agent, customer) => {
    const { again, contrary } = said(agent, customer)!
    expect(Math.max(again, contrary)).toBeLessThan(defaults.minPushback)
  })

  test('is not told in a language without the model, nor of no words', () => {
    expect(said('Ποιο μοντέλο είναι;', 'Σας το έγραψα στο πρώτο μήνυμα.', 'el')).toBeUndefined()
    expect(said('Which model is it?', '')).toBeUndefined()
  })
})

test('chances are chances whatever is said', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ maxLength: 200 }),
      (agent, customer) => {
        const pushback = said(agent, customer)
        if (pushback === undefined) return
        for (const chance of Object.values(pushback)) expect(chance >= 0 && chance <= 1).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})
