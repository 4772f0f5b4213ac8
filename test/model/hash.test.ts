import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, fingerprint, mix32, sha256, sha256Both } from '../../src/model/hash.ts'

describe('sha256', () => {
  test('gives the digests of FIPS 180-2', () => {
    const known = {
      '': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      abc: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq:
        '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    }
    for (const [text, digest] of Object.entries(known)) expect(sha256(text)).toBe(`sha256:${digest}`)
  })

  test('reads a text as UTF-8', () => {
    expect(sha256('Ζωή 😀')).toBe(sha256(new TextEncoder().encode('Ζωή 😀')))
  })
})

test('sha256Both gives the digest of the bytes, and that of the bytes with their digest behind them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const digest = new TextEncoder().encode(sha256(bytes))
      expect(sha256Both(bytes)).toEqual({
        own: sha256(bytes),
        sealed: sha256(Uint8Array.from([...bytes, ...digest])),
      })
    }),
  )
})

describe('fingerprint', () => {
  test('is sixteen hex digits, the same for the same parts', () => {
    expect(fingerprint('missed-name', 't1', 3)).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint('missed-name', 't1', 3)).toBe(fingerprint('missed-name', 't1', 3))
  })

  test('is the beginning of the digest of its parts as JSON, whatever was asked before', () => {
    const part = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', 'é', '😀', '\uD800'), maxLength: 80 }),
      fc.nat(),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        expect(`sha256:${fingerprint(...parts)}`).toBe(
          sha256(JSON.stringify(parts)).slice(0, 'sha256:'.length + 16),
        )
      }),
    )
  })

  test('keeps its parts apart', () => {
    const parts = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      ['abc', ''],
      ['', 'abc'],
      ['c', 'ab'],
      ['a', 'b', 'c'],
      ['"a","bc"'],
    ]
    expect(new Set(parts.map((each) => fingerprint(...each))).size).toBe(parts.length)
    expect(fingerprint(1)).not.toBe(fingerprint('1'))
  })
})

describe('canonicalJson', () => {
  test('puts the keys of every object in code-unit order', () => {
    expect(canonicalJson({ b: 1, a: { z: [], Y: null }, ä: 2, B: 3 })).toBe(
      '{"B":3,"a":{"Y":null,"z":[]},"b":1,"ä":2}',
    )
  })

  test('leaves arrays in their order and their objects sorted', () => {
    expect(canonicalJson([3, 1, { b: 0, a: 0 }])).toBe('[3,1,{"a":0,"b":0}]')
  })

  test('gives the same text whatever order the keys were set in, and loses nothing', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, held]) => [key, shuffled(held)]),
            )
          : value
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })
})

test('mix32 is an unsigned 32-bit permutation: different numbers stay different', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer(), (a, b) => {
      const mixed = mix32(a)
      expect(mixed).toBe(mixed >>> 0)
      expect(mixed === mix32(b)).toBe(a === b)
    }),
  )
})
