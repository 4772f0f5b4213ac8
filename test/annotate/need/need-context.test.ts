import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnnotator } from '../../../src/annotate/annotate.ts'
import { eachInContext, type NeedContext } from '../../../src/annotate/need/need-context.ts'
import { languages, type LanguagePack } from '../../../src/language/index.ts'
import { annotate, chat } from '../support.ts'

/** The contexts of a chat's customer turns, each turn's own log-odds being `own`. */
function contexts(lines: readonly string[], own = 0): readonly NeedContext[] {
  const found: NeedContext[] = []
  eachInContext(annotate(chat(lines.join('\n'))).turns, (_, context) => {
    found.push(context)
    return own
  })
  return found
}

const last = (...lines: readonly string[]): NeedContext => contexts(lines).at(-1)!

describe('what came before a customer’s turn', () => {
  test('is nothing for the first', () => {
    expect(last('c: Where is my blue sofa?')).toEqual({ later: 0, earlier: 0, answers: 0, again: 0 })
  })

  test('is that the customer had said more than hello', () => {
    const later = (...lines: readonly string[]): number =>
      last(...lines, 'a: Hello.', 'c: The lid broke.').later
    expect(later('c: The blue sofa came without legs.')).toBe(1)
    expect(later('c: Hi there')).toBe(0)
  })

  test('takes nothing from what is said outright, whatever was asked', () => {
    const told = ['c: The blue sofa came without legs.', 'a: What is the order number?']
    expect(last(...told, 'c: It is 4471')).toMatchObject({ later: 1, answers: 1 })
    expect(last(...told, 'c: I am so worried')).toMatchObject({ later: 0, answers: 0 })
    expect(last(...told, 'c: It is 4471, and I am not worried')).toMatchObject({ later: 1, answers: 1 })
  })

  test('is less of an answer the longer it is', () => {
    const answer = (words: number): number =>
      last('c: Hi', 'a: What is the order number?', `c: ${'sofa '.repeat(words)}`).answers
    expect([8, 16, 24, 40].map(answer)).toEqual([1, 0.5, 0, 0])
  })

  test('is no answer where the agent only offered help', () => {
    expect(last('c: Hi', 'a: How can I help you today?', 'c: The sofa has no legs').answers).toBe(0)
    expect(last('c: Hi', 'a: Which sofa is it?', 'c: The sofa has no legs').answers).toBe(1)
  })

  test('is the need of the turns before, halved with each turn between', () => {
    const one = ['c: one', 'a: Hello.', 'c: two', 'a: Hello.', 'c: three']
    const found: number[] = []
    let turn = 0
    eachInContext(annotate(chat(one.join('\n'))).turns, (_, { earlier }) => {
      found.push(earlier)
      return turn++ === 0 ? 0 : -100
    })
    expect(found).toEqual([0, 0.5, 0.25])
  })

  test('is a question of the agent’s that the turn answers', () => {
    expect(last('c: Hi', 'a: What is the order number?', 'c: It is 4471').answers).toBe(1)
    expect(last('c: Hi', 'a: What is the order number?', 'a: Thanks.', 'c: It is 4471').answers).toBe(1)
  })

  test('is no answer where nothing was asked, the turn asks back, or it was answered before', () => {
    expect(last('c: Hi', 'a: The order left today.', 'c: It is 4471').answers).toBe(0)
    expect(last('c: Hi', 'a: What is the order number?', 'c: Where do I find it?').answers).toBe(0)
    expect(last('c: Hi', 'a: What is the number?', 'c: 4471', 'c: and it is blue').answers).toBe(0)
  })

  test('is what the customer says again, up to three words, function words and numbers not counted', () => {
    const before = 'c: The velvet sofa arrived without cushions, order 4471'
    expect(last(before, 'a: Hello.', 'c: it is 4471').again).toBe(0)
    expect(last(before, 'a: Hello.', 'c: the sofa').again).toBeCloseTo(1 / 3, 9)
    expect(last(before, 'a: Hello.', 'c: velvet sofa cushions').again).toBe(1)
    expect(last(before, 'a: Hello.', 'c: velvet sofa cushions arrived').again).toBe(1)
  })

  test('is not what the agent said', () => {
    expect(last('c: Hi', 'a: The velvet sofa left.', 'c: velvet sofa').again).toBe(0)
  })
})

const needsOf = (...lines: readonly string[]): readonly (number | null)[] =>
  annotate(chat(lines.join('\n'))).turns.map(({ need }) => need)

describe('need in a conversation', () => {
  test('is higher for the same dry words after a complaint than out of the blue', () => {
    const complaint = 'c: This is the third time I write, and nobody has answered about the cot.'
    const [alone] = needsOf('c: The cot, please.')
    expect(
      needsOf(complaint, 'a: Thank you for your message.', 'c: The cot, please.').at(-1),
    ).toBeGreaterThan(alone!)
  })

  test('is lower for words that answer a question', () => {
    const words = 'c: I have waited since Monday'
    expect(needsOf('c: Hi', 'a: Since when?', words).at(-1)).toBeLessThan(
      needsOf('c: Hi', 'a: Hello.', words).at(-1)!,
    )
  })

  test('of a beginning does not change with what follows, and stays within 0–1', () => {
    const said = fc.constantFrom(
      'c: Still nothing.',
      'c: Where is it?',
      'a: Which order?',
      'c: I am furious.',
      'a: Done.',
      'c: thanks',
    )
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 12 }), fc.nat(11), (lines, cut) => {
        const begun = lines.slice(0, Math.max(1, cut))
        const whole = needsOf(...lines)
        expect(whole.slice(0, begun.length)).toEqual(needsOf(...begun))
        for (const need of whole) expect(need === null || (need >= 0 && need <= 1)).toBe(true)
      }),
    )
  })

  test('is told from phrases alone as by themselves, where a pack has no model', () => {
    const held = Object.entries(languages['en']!).filter(([key]) => key !== 'needWeights')
    const plain = createAnnotator({ en: Object.fromEntries(held) as unknown as LanguagePack })
    const lines = 'c: I am furious.\na: Which order?\nc: This is urgent.'
    expect(plain(chat(lines)).turns.map(({ need }) => need)).toEqual([0.55, null, 0.2])
  })
})

describe('the need of a Greek customer’s turn', () => {
  const need = (text: string): number => annotate(chat(`c: ${text}`)).turns[0]!.need!

  test.each([
    'Είναι η τρίτη φορά που σας παίρνω και κανείς δεν μου απαντάει.',
    'Η γιαγιά μου είναι ενενήντα χρονών και δεν έχει θέρμανση από την Κυριακή.',
    'Δεν απαντήσατε σε αυτό που ρώτησα.',
    'einai i tetarti fora pou sas grafo kai akoma tipota',
  ])('is heard in “%s”', (text) => {
    expect(need(text)).toBeGreaterThanOrEqual(0.5)
  })

  test.each([
    'Πού βρίσκω το τιμολόγιο;',
    'Ο αριθμός παραγγελίας είναι 4471.',
    'Τέλεια, ευχαριστώ πολύ!',
    'ναι παρακαλώ',
    'pos allazo kodiko sto app?',
  ])('is not heard in “%s”', (text) => {
    expect(need(text)).toBeLessThan(0.5)
  })
})
