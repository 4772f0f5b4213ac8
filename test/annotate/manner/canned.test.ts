/** Whether replies read like the firm's texts or like words of one's own. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { factsOf } from '../../../src/annotate/empathy/facts.ts'
import { cannedOf } from '../../../src/annotate/manner/canned.ts'
import { languages } from '../../../src/language/index.ts'
import { createTracer } from '../../../src/templates/passages.ts'
import { emptyTemplates } from '../../../src/templates/template-index.ts'
import { exchange } from '../../../bench/exchange.ts'

const annotate = createAnnotator(languages)
const trace = createTracer(emptyTemplates())
const ASKED = 'The kiln stops at 600 degrees. It is a Hestia 40, bought in March. Can somebody look at it?'

function chance(reply: string, language = 'en'): number | undefined {
  const traced = trace(annotate({ ...exchange(ASKED, reply), language }))
  return cannedOf(traced.turns[1]!, factsOf(traced), traced)
}

describe('a reply', () => {
  test.each([
    'Our products are built to the highest standards. Should you experience an issue, please complete the service request form on our website and a member of our team will be in touch within five working days.',
    "Thanks for reaching out! 🎉 We love hearing from our makers. Head over to our help centre, where you'll find step-by-step guides for every model. Happy firing!",
    'we are sorry to hear you are having difficulty with your appliance your safety is important to us please have your serial number ready and an adviser will be with you shortly',
  ])('may read like a text for all: %s', (reply) => {
    expect(chance(reply)).toBeGreaterThan(0.9)
  })

  test.each([
    'At 600 it is nearly always the second element on that model. Lena has one in the van and can be with you on Thursday about four.',
    'Dear Madam, I have looked at your order of March and see that the kiln is still under guarantee. I shall send Mr Horne on Friday; kindly leave the lid open so that it is cold.',
    'sounds like the relay on the 40s to be honest can you hear it click at about six hundred if not its the element',
    'Kindly send me one photo of the plate at the back, sir, then I will do the needful today itself.',
  ])('may be in words of their own: %s', (reply) => {
    expect(chance(reply)).toBeLessThan(0.5)
  })

  test('is not told in a language without the model, nor of no words', () => {
    expect(chance('Στείλτε μου μια φωτογραφία, παρακαλώ.', 'el')).toBeUndefined()
    expect(chance('')).toBeUndefined()
  })
})

test('a chance is one whatever is said', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (reply) => {
      const probability = chance(reply)
      if (probability !== undefined) expect(probability >= 0 && probability <= 1).toBe(true)
    }),
    { numRuns: 100 },
  )
})
