import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from './support.ts'

const characters = Array.from(
  '注文商品倉庫発送々のはをがにでさせましたんっょーカスタマーサビ感谢您的耐心等待订单กขคงอเแไาิี่้ๆກຂເແາກខេ្រမြန်',
)
const unspacedText = fc
  .array(fc.constantFrom(...characters), { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))

describe('Japanese', () => {
  test('is cut where a word with its endings begins', () => {
    expect(told('商品は倉庫から発送されました')).toEqual(['商品は', '倉庫から', '発送されました'])
  })

  test('keeps a loanword whole, its long vowels too', () => {
    expect(told('カスタマーサービスです')[0]).toBe('カスタマーサービス')
    expect(told('ｻｰﾋﾞｽ')).toEqual(['ｻｰﾋﾞｽ'])
  })

  test('is cut before a form of address, so that a name can be known', () => {
    for (const title of ['様', '氏', 'さん', 'さま']) expect(told(`林${title}`)).toEqual(['林', title])
  })

  test('is cut behind the object particle', () => {
    for (const next of 'あかさたなはまやらわ') expect(told(`物を${next}`)).toEqual(['物を', next])
  })
})

describe('Thai', () => {
  test('is never cut before a vowel or tone sign, nor behind a vowel written first', () => {
    for (const piece of told('ขอบคุณที่ติดต่อเราคำสั่งซื้อของคุณเกิดความล่าช้าแล้วนะคะ')) {
      expect(piece).not.toMatch(/^[\u0e30-\u0e3a\u0e45-\u0e4e]/)
      expect(piece).not.toMatch(/[เแโใไ]$/)
    }
  })

  test('comes in pieces of a word’s length', () => {
    const text = 'ขอบคุณที่ติดต่อเราคำสั่งซื้อของคุณเกิดความล่าช้าเนื่องจากบริษัทขนส่งเราขออภัยในความไม่สะดวก'
    const mean = text.length / told(text).length
    expect(mean).toBeGreaterThan(2.5)
    expect(mean).toBeLessThan(6)
  })
})

describe('whatever the characters', () => {
  test('every one lies in a piece', () => {
    fc.assert(
      fc.property(unspacedText, (text) => {
        expect(told(text).join('')).toBe(text)
      }),
    )
  })

  test('a cut depends on the characters beside it alone, so an edit moves none but its own', () => {
    const cutsIn = (text: string): ReadonlySet<number> => {
      let at = 0
      return new Set(told(text).map((piece) => (at += piece.length)))
    }
    fc.assert(
      fc.property(unspacedText, unspacedText, unspacedText, (one, other, rest) => {
        const first = cutsIn(one + rest)
        const second = cutsIn(other + rest)
        for (let at = 1; at < rest.length; at++)
          expect(first.has(one.length + at)).toBe(second.has(other.length + at))
      }),
    )
  })
})
