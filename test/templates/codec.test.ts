import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/hash.ts'
import { decodeBody, decodeFile, encodeBody, sealed } from '../../src/templates/codec.ts'
import type { TemplateState } from '../../src/templates/state.ts'
import { loadTemplates, saveTemplates } from '../../src/templates/template-index.ts'
import { chat, exampleCorpus } from '../annotate/support.ts'
import { corpora, fit, said, stateOf } from './support.ts'

const saved = saveTemplates(
  fit(...[1, 2, 3].map((id) => chat('c: Hi\na: Your parcel left us today. Thank you.', { id: `i${id}` }))),
)

const decodeState = (bytes: Uint8Array): TemplateState => decodeBody(decodeFile(bytes).body)

/** The bytes with a digest that fits them, as one who means harm would write it. */
function resealed(body: Uint8Array): Uint8Array {
  return Uint8Array.from([...body, ...new TextEncoder().encode(sha256(body))])
}

const DIGEST = new TextEncoder().encode(sha256('')).length
const body = saved.subarray(0, saved.length - DIGEST)

describe('a saved index', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const index = fit(...corpus)
        const loaded = loadTemplates(saveTemplates(index))
        expect(loaded.state).toEqual(index.state)
        expect(loaded.id).toBe(index.id)
        expect(saveTemplates(loaded)).toEqual(saveTemplates(index))
      }),
    )
  })

  test('comes back as it was from the example corpus', () => {
    const index = fit(...exampleCorpus())
    expect(loadTemplates(saveTemplates(index)).templates).toEqual(index.templates)
  })

  test('keeps times before 1970 and ids in any script', () => {
    const id = '\ufeffティケット-1 😀'
    const interaction = said('Your parcel left us today.', { id }, { sentAt: '0001-01-01T00:00:00Z' })
    const state = decodeState(sealed(encodeBody(stateOf(interaction))))
    expect(state.interactions).toEqual([id])
    expect(new Date(state.replies.sentAt[0]!).toISOString()).toBe('0001-01-01T00:00:00.000Z')
  })

  test('keeps half a character, which UTF-8 cannot', () => {
    const state = stateOf(said('Your \ud83d parcel left us today.', { id: 'half \ude00' }))
    const loaded = decodeState(sealed(encodeBody(state)))
    expect(loaded).toEqual(state)
    expect(loaded.interactions).toEqual(['half \ude00'])
  })

  test('is refused where it is cut off, at whatever length', () => {
    for (let length = 0; length < saved.length; length++)
      expect(() => decodeState(saved.subarray(0, length))).toThrow(TypeError)
    expect(() => decodeState(saved)).not.toThrow()
  })

  test('is refused where it goes on', () => {
    expect(() => decodeState(Uint8Array.from([...saved, 0]))).toThrow(TypeError)
  })

  test('is refused where one byte is another, at whatever place', () => {
    for (let at = 0; at < saved.length; at++) {
      const damaged = saved.slice()
      damaged[at]! ^= 1 << (at % 8)
      expect(() => decodeState(damaged)).toThrow(TypeError)
    }
  })

  test('says what is wrong', () => {
    const newer = body.slice()
    newer[newer.findIndex((byte) => byte < 0x20)] = 3
    expect(() => decodeState(new TextEncoder().encode('{"a":1}'))).toThrow('not a template index')
    expect(() => decodeState(resealed(newer))).toThrow('has version 3; 2 is read here')
    expect(() => decodeState(body)).toThrow('truncated or damaged')
  })

  test('is refused as foreign, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (foreign) => {
        expect(() => decodeState(foreign)).toThrow(TypeError)
      }),
    )
  })

  test('is refused, and takes no memory, where its counts are damaged under a digest that fits', () => {
    const head = new TextEncoder().encode('UNSCRIPTED-TEMPLATES\u0002')
    const huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f]
    for (const before of [[], [0], [0, 0], [0, 0, 0], [0, 0, 0, 0]])
      expect(() => decodeState(resealed(Uint8Array.from([...head, ...before, ...huge])))).toThrow(TypeError)
    for (let length = head.length; length < body.length; length++)
      expect(() => decodeState(resealed(body.subarray(0, length)))).toThrow(TypeError)
  })

  test('is read or refused with a TypeError, never anything else, however it was forged', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (place, byte) => {
        const forged = body.slice()
        forged[place % forged.length] = byte
        try {
          loadTemplates(resealed(forged))
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
        }
      }),
      { numRuns: 2000 },
    )
  })
})
