import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contents } from '../contents.ts'
import { readAll, source } from '../support.ts'

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !isBig)
  return bytes
}

const csv = 'ticket;role;text\r\n1;agent;Grüße 🙂\r\n'

describe.each([
  ['little', false],
  ['big', true],
])('UTF-16, %s end first', (_, isBig) => {
  test('is read like UTF-8, with a mark or without, however it is cut', async () => {
    const whole = await readAll(source(csv))
    for (const mark of ['\uFEFF', '']) {
      const bytes = utf16(mark + csv, isBig)
      expect(await readAll(source(bytes))).toEqual(whole)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 9 }), async (size) => {
          const chunks: Uint8Array[] = []
          for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.slice(at, at + size))
          expect(await readAll({ chunks })).toEqual(whole)
        }),
        { numRuns: 9 },
      )
    }
  })
})

test.each(Object.entries(contents))('%s may be UTF-16', async (format, content) => {
  const bare = content.replace(/^\uFEFF/, '')
  expect(await readAll(source(utf16(`\uFEFF${bare}`, false)), { format })).toEqual(
    await readAll(source(bare), { format }),
  )
})
