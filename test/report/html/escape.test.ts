import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { escapeHtml, inertJson } from '../../../src/report/html/escape.ts'

describe('JSON inside a page', () => {
  test('holds no sign that could end its element, and is the value it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const held = { value, text: `</script>${text}<!--` }
        const json = inertJson(held)
        expect(json).not.toMatch(/[<>&\u2028\u2029]/u)
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(held)))
      }),
      { numRuns: 50 },
    )
  })

  test('keeps a key that is called __proto__ a key', () => {
    const json = inertJson(JSON.parse('{"__proto__": 1}'))
    expect(json).toBe('{"__proto__":1}')
  })
})

test('text inside an element or an attribute has no sign of markup left', () => {
  expect(escapeHtml(`<a href="x" b='y'>&`)).toBe('&#60;a href=&#34;x&#34; b=&#39;y&#39;&#62;&#38;')
})
