import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlText } from '../../../src/readers/html/html-text.ts'

describe('the text of HTML', () => {
  test.each([
    ['<p>Hello <b>Anna</b>,</p><p>all is well.</p>', 'Hello Anna,\nall is well.'],
    ['one<br>two<br/>three', 'one\ntwo\nthree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['a &amp; b &lt;c&gt; &#39;d&#39; &#x20AC;5&nbsp;off', "a & b <c> 'd' €5 off"],
    ['a &unknown; b & c &#0; &#xD800; &', 'a &unknown; b & c &#0; &#xD800; &'],
    ['&#X41;b&#160;c &#65b; &#128578;', 'Ab c A 🙂'],
    ['&#; &#x; &#xZ; &#abc; &#1114112; &#34 &amp &&amp;', '&#; &#x; &#xZ; &#abc; &#1114112; &#34 &amp &&'],
    ['<a href="https://x.example/?a>b">here</a>', 'here'],
    ['2 < 3 and <3', '2 < 3 and <3'],
    ['<style>p { color: red }</style>shown<script>if (a < b) {}</script>', 'shown'],
    ['cut <b off', 'cut <b off'],
    ['plain {{name}}', 'plain {{name}}'],
    ['<!-- a note -->text', 'text'],
  ])('of %j is %j', (html, text) => {
    expect(htmlText(html)).toBe(text)
  })

  test('is any text without markup, its lines trimmed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = text.replaceAll(/[<&\s]/gu, 'x')
        expect(htmlText(plain)).toBe(plain)
      }),
    )
  })

  test.each(['<', '<a', '<a "', '&', '<script>', '<b>', '&amp'])(
    'of %j a hundred thousand times is no longer than that',
    (part) => {
      const content = `${part.repeat(100_000)}>`
      expect(htmlText(content).length).toBeLessThanOrEqual(content.length)
    },
  )
})
