import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usually } from '../runs.ts'
import { contents } from './contents.ts'
import { readAll, source } from './support.ts'

/** Bytes cut at the given places, in any order and number; some pieces may be empty. */
function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
  return edges.slice(1).map((edge, index) => bytes.slice(edges[index], edge))
}

describe.each(Object.entries(contents))('%s', (format, content) => {
  test('gives the same records however its bytes are cut', async () => {
    const bytes = new TextEncoder().encode(content)
    const whole = await readAll(source(content), { format })
    expect(whole.length).toBeGreaterThan(1)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 40 }), async (places) => {
        expect(await readAll({ chunks: cut(bytes, places) }, { format })).toEqual(whole)
      }),
      { numRuns: usually(30, 300) },
    )
  })

  test('gives the same records, invalid bytes included, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(255), async (place, byte) => {
        const bytes = new TextEncoder().encode(content)
        bytes[place % bytes.length] = byte
        const single = Array.from(bytes, (value) => Uint8Array.of(value))
        expect(await readAll({ chunks: single }, { format })).toEqual(
          await readAll({ chunks: [bytes] }, { format }),
        )
      }),
      { numRuns: usually(20, 200) },
    )
  })
})
