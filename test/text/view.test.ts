import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shapes } from '../../src/text/look-alikes.ts'
import { createView, foldText, foldedToken } from '../../src/text/view.ts'
import { scan } from '../../src/text/scan.ts'
import { hostileText } from './support.ts'

describe('folding', () => {
  const disguises: Record<string, readonly string[]> = {
    case: ['paypal', 'PayPal', 'PAYPAL'],
    'full width': ['order 12', 'ｏｒｄｅｒ　１２', 'ORDER\u00a012'],
    'accents, composed or not': ['café naïve', 'cafe\u0301 nai\u0308ve', 'CAFÉ NAÏVE', 'cafe naive'],
    'zero-width and soft characters': ['hello', 'he\u200bl\u00adlo', '\ufeffhel\u2060lo', 'hello\u200f'],
    'Cyrillic look-alikes': ['apology', 'ароlоgу', 'АРОLОGY'],
    'Greek look-alikes': ['nokia', 'ΝΟΚΙΑ', 'νοκια'],
    'mathematical letters': ['refund', '𝐫𝐞𝐟𝐮𝐧𝐝', '𝓇ℯ𝒻𝓊𝓃𝒹', '𝗥𝗘𝗙𝗨𝗡𝗗'],
    ligatures: ['office first', 'oﬃce ﬁrst', 'oﬀice fir\ufb06'],
    'quotes and dashes': [`it's "so-so"`, 'it’s “so–so”', 'itʼs „so‑so″', 'it｀s «so—so»'],
    'final sigma': ['οδος', 'ΟΔΟΣ', 'οδοσ'],
    'dotless and dotted i': ['kiz istanbul', 'kız İstanbul'],
  }
  for (const [what, texts] of Object.entries(disguises))
    test(`${what}: all of ${texts.join(', ')} fold alike`, () => {
      expect([...new Set(texts.map(foldText))]).toHaveLength(1)
    })

  const distinct: Record<string, string> = {
    Greek:
      'και καλά κακά πότε πάντα ποτάμι γάτα γάλα νόμος νέος λόγος τόπος τρόπος ώρα χώρα χρόνος φόρος θέλω θέμα',
    Turkish: 'bir iki için aldım aldın geldi gitti evet hayır sipariş iade ürün para kargo kart şube şifre',
    Arabic: 'مرحبا شكرا طلب طالب كتاب كاتب بيت بنت رقم اسم لا ما من عن على إلى هذا هذه دفع رفع',
    Korean: '주문 주민 문의 무늬 환불 한불 배송 배상 감사 감시 안녕 고객 교객 이름 이룸 네 내 예',
    Thai: 'สวัสดี ขอบคุณ ขอโทษ สินค้า สินค่า เงิน เดิน ใหม่ ไหม ไม่ ไม้ มา หมา ม้า คืน คน ส่ง สั่ง',
    English: 'form from fern corn com cow vv w rn m ll il lo 10',
  }
  for (const [language, words] of Object.entries(distinct))
    test(`different words of ${language} stay different`, () => {
      const all = words.split(' ')
      expect(new Set(all).size).toBe(all.length)
      expect(new Set(all.map(foldText)).size).toBe(all.length)
    })
})

/** What a character may fold to: alone, or by its shape in a word that mixes scripts. */
function alone(character: string): string {
  const shape = shapes.get(character.normalize('NFC').charCodeAt(0))
  return foldText(character) + (shape === undefined ? '' : String.fromCharCode(shape))
}

test('a word folds as in a view of its own, however long it is and whatever was folded before', () => {
  const lengthened = fc
    .tuple(hostileText, fc.constantFrom(1, 40))
    .map(([text, times]) => text.slice(0, 20).repeat(times))
  fc.assert(
    fc.property(fc.array(lengthened, { maxLength: 4 }), (words) => {
      for (const word of words) {
        const { units, length } = createView(word)
        expect(foldText(word)).toBe(String.fromCharCode(...units.subarray(0, length)))
      }
    }),
    { numRuns: 300 },
  )
})

test('only a text that folds unit by unit has offsets of its own, and an empty one does', () => {
  expect(['', 'Order 12, please!', 'café'].map((text) => createView(text).isPlain)).toEqual([
    true,
    true,
    true,
  ])
  expect(['oﬃce', 'cafe\u0301', 'a\u200b'].map((text) => createView(text).isPlain)).toEqual([
    false,
    false,
    false,
  ])
})

test('zeros guard the end of a view, and memory that was handed over is not touched behind them', () => {
  const units = new Uint16Array(8).fill(7)
  createView('Hi', units)
  expect([...units]).toEqual([0x68, 0x69, 0, 0, 0, 0, 7, 7])
  for (const text of ['Hi', 'oﬃce']) {
    const view = createView(text)
    expect([...view.units.subarray(view.length, view.length + 4)]).toEqual([0, 0, 0, 0])
  }
})

describe('a view', () => {
  test('leads every folded unit back to the characters it came from', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const view = createView(text)
        const folded = foldText(text)
        for (let i = 0; i < view.length; i++) {
          const { start, end } = view.toOriginal(i, i + 1)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(alone(text.slice(start, end))).toContain(folded.charAt(i))
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('keeps the order of the text, and leaves nothing out that can be compared', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const view = createView(text)
        let after = 0
        for (let i = 0; i < view.length; i++) {
          const { start, end } = view.toOriginal(i, i + 1)
          const before = i === 0 ? { start: 0, end: 0 } : view.toOriginal(i - 1, i)
          if (start !== before.start) {
            expect(start).toBeGreaterThanOrEqual(before.end)
            expect(foldText(text.slice(after, start))).toBe('')
          }
          after = end
        }
        expect(foldText(text.slice(after))).toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  test('folds any stretch as it folds in the whole', () => {
    fc.assert(
      fc.property(hostileText, fc.nat(), fc.nat(), (text, a, b) => {
        const view = createView(text)
        if (view.length === 0) return
        const [first, last] = [a % view.length, b % view.length].sort((x, y) => x - y) as [number, number]
        const { start, end } = view.toOriginal(first, last + 1)
        expect(foldText(text.slice(start, end))).toContain(foldText(text).slice(first, last + 1))
      }),
    )
  })

  test('gives a letter its accent, joined or not', () => {
    const text = 'un cafe\u0301!'
    const at = foldText(text).indexOf('cafe')
    const { start, end } = createView(text).toOriginal(at, at + 'cafe'.length)
    expect(text.slice(start, end)).toBe('cafe\u0301')
  })

  test('gives a pair of surrogates its mark, and keeps the first and the last of them', () => {
    const marked = createView('😀\u0301!')
    expect(marked.toOriginal(0, marked.length - 1)).toEqual({ start: 0, end: 3 })
    for (const pair of ['\u{10000}', '\u{10fffd}']) expect(foldText(pair)).toBe(pair)
  })

  test('points into a ligature as a whole', () => {
    const text = 'an oﬃce'
    const at = foldText(text).indexOf('fice')
    const { start, end } = createView(text).toOriginal(at, at + 'fice'.length)
    expect(text.slice(start, end)).toBe('ﬃce')
  })

  test('knows an empty span at its end, whether or not units were left out', () => {
    for (const text of ['', 'plain', 'a\u200b', '\u200b', 'oﬃ', '😀']) {
      const view = createView(text)
      expect(view.toOriginal(view.length, view.length)).toEqual({ start: text.length, end: text.length })
    }
  })

  test('ends in zeros, even in memory that held another text', () => {
    const memory = new Uint16Array(20).fill(97)
    for (const text of ['short', 'oﬃce', '']) {
      const view = createView(text, memory)
      expect(Array.from(view.units.subarray(view.length, view.length + 4))).toEqual([0, 0, 0, 0])
    }
  })
})

test('a token is folded by itself', () => {
  const text = 'Hello, CAFÉ ὁδός'
  const tokens = scan(text)
  expect(Array.from({ length: tokens.count }, (_, index) => foldedToken(text, tokens, index))).toEqual([
    'hello',
    'cafe',
    foldText('οδός'),
  ])
})
