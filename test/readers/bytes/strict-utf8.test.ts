import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createStrictDecoder } from '../../../src/readers/bytes/strict-utf8.ts'

function alone(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const end = Uint8Array.of(0x0a)
const piece = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    fc.string({ maxLength: 20 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom('\uFEFF', 'é', '🙂').map((text) => new TextEncoder().encode(text).subarray(0, 3)),
  )
  .map((bytes) => Uint8Array.of(...bytes, ...end))

describe('pieces of UTF-8', () => {
  test('are each decoded as though they stood alone, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const decode = createStrictDecoder()
        expect(pieces.map(decode)).toEqual(pieces.map(alone))
      }),
      { numRuns: 500 },
    )
  })
})
