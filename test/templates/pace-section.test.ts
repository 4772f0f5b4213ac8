import { describe, expect, test } from 'vitest'
import { emptyPace } from '../../src/annotate/pace/pace-baseline.ts'
import { sha256 } from '../../src/model/hash.ts'
import { paceId, paceSection, splitPace } from '../../src/templates/pace-section.ts'
import {
  fitTemplates,
  loadTemplates,
  mergeTemplates,
  saveTemplates,
} from '../../src/templates/template-index.ts'
import { answered, baselineOf } from '../annotate/pace/pace-support.ts'
import { annotate } from '../annotate/support.ts'
import { fit } from './support.ts'

const interactions = [
  answered({ at: 61, agent: 'ティケット-1 😀', queue: 'post' }),
  answered({ at: 63, agent: 'b', channel: 'email' }),
  answered({ at: 99, agent: 'b', message: 'Has it left?', gap: 3 }),
  answered({ at: 4001, agent: 'b' }),
]
const pace = baselineOf(...interactions)
const section = paceSection(pace)
const index = await fitTemplates(interactions, annotate)
const saved = saveTemplates(index)

describe('the section on pace', () => {
  test('comes back as it was, in front of what follows', () => {
    const rest = Uint8Array.of(1, 2, 3)
    expect(splitPace(Uint8Array.from([...section, ...rest]))).toEqual({ pace, rest })
  })

  test('is nothing for a baseline that knows nothing, which has no id', () => {
    expect(paceSection(emptyPace)).toHaveLength(0)
    expect(paceId(emptyPace)).toBeNull()
    expect(splitPace(Uint8Array.of(7))).toEqual({ pace: emptyPace, rest: Uint8Array.of(7) })
  })

  test('says which version it has where it is another', () => {
    const newer = section.slice()
    newer['UNSCRIPTED-PACE'.length] = 2
    expect(() => splitPace(newer)).toThrow('has version 2; 1 is read here')
  })

  test('is refused where someone sealed a number that fits nothing', () => {
    const forge = (change: (bytes: Uint8Array) => void): Uint8Array => {
      const body = section.slice(0, section.length - sha256('').length)
      change(body)
      return Uint8Array.from([...body, ...new TextEncoder().encode(sha256(body))])
    }
    const first = 'UNSCRIPTED-PACE'.length + 1 + 4
    expect(splitPace(forge(() => undefined)).pace).toEqual(pace)
    for (const [place, value] of [
      [first, 127],
      [first + 1, 99],
      [first, 0],
    ] as const)
      expect(() =>
        splitPace(
          forge((bytes) => {
            bytes[place] = value
          }),
        ),
      ).toThrow('truncated or damaged')
  })
})

describe('an index with a clock', () => {
  test('is learned, saved and loaded with its pace, and keeps the id of its templates', () => {
    expect(index.pace).toEqual(pace)
    expect(loadTemplates(saved).pace).toEqual(pace)
    expect(saveTemplates(loadTemplates(saved))).toEqual(saved)
    expect(index.id).toBe(fit(...interactions).id)
  })

  test('is refused where it is cut off, goes on, or one byte is another', () => {
    for (let length = 0; length < saved.length; length++)
      expect(() => loadTemplates(saved.subarray(0, length))).toThrow(TypeError)
    for (let at = 0; at < saved.length; at++) {
      const damaged = saved.slice()
      damaged[at]! ^= 1 << (at % 8)
      expect(() => loadTemplates(damaged)).toThrow(TypeError)
    }
    expect(() => loadTemplates(Uint8Array.from([...saved, 0]))).toThrow(TypeError)
  })

  test('is the same to the byte from parts, in any order, and one counted twice is refused', async () => {
    const parts = await Promise.all(interactions.map((interaction) => fitTemplates([interaction], annotate)))
    expect(saveTemplates(mergeTemplates(...parts.reverse()))).toEqual(saved)
    expect(() => mergeTemplates(index, parts[0]!)).toThrow(RangeError)
    const twice = await fitTemplates([...interactions, interactions[0]!], annotate)
    expect(saveTemplates(twice)).toEqual(saved)
  })

  test('is the same file as ever where there was no clock', async () => {
    const still = interactions.map((one) => ({
      ...one,
      turns: one.turns.map(({ participantId, text }) => ({ participantId, text })),
    }))
    expect(saveTemplates(await fitTemplates(still, annotate))).toEqual(saveTemplates(fit(...still)))
  })

  test('holds no words in its section', () => {
    const texts: readonly string[] = interactions.flatMap(({ turns }) => turns.map(({ text }) => text))
    const read = new TextDecoder().decode(section)
    for (const word of texts.flatMap((text) => text.match(/\p{L}{5,}/gu) ?? []))
      expect(read.includes(word)).toBe(false)
  })

  test('goes to a worker as it is', () => {
    expect(structuredClone(pace)).toEqual(pace)
  })
})
