import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/model/hash.ts'
import { encodeBody, sealed } from '../../src/templates/codec.ts'
import { LEARNED_VERSION, learnedSection, splitLearned } from '../../src/templates/learned-section.ts'
import { indexOf, loadTemplates, mergeTemplates, saveTemplates } from '../../src/templates/template-index.ts'
import { madeState } from './learned-support.ts'
import { said, trace } from './support.ts'

const MAGIC = 'UNSCRIPTED-LEARNED'.length
const HEAD = MAGIC + 1 + 4
const DIGEST = sha256('').length

const state = madeState(2000)
const index = indexOf(state)
const saved = saveTemplates(index)
const rows = sealed(encodeBody(state))
const section = saved.subarray(0, saved.length - rows.length)

/** The file with other content in its section, under a length and a digest that fit it. */
function forged(content: Uint8Array, version = LEARNED_VERSION): Uint8Array {
  const head = section.slice(0, HEAD)
  head[MAGIC] = version
  new DataView(head.buffer).setUint32(MAGIC + 1, content.length, true)
  const own = Uint8Array.from([...head, ...content])
  return Uint8Array.from([...sealed(own), ...rows])
}

const content = section.slice(HEAD, section.length - DIGEST)

describe('what was learned of a large index', () => {
  test('rides in front of the rows, which are the file of a small index, and comes back as it was', () => {
    expect(index.templates.length).toBeGreaterThan(10)
    expect(saved.subarray(section.length)).toEqual(rows)
    const loaded = loadTemplates(saved)
    expect(loaded.knowledge).toEqual(index.knowledge)
    expect(loaded.id).toBe(index.id)
    expect(loaded.state).toEqual(state)
    expect(saveTemplates(loaded)).toEqual(saved)
  })

  test('is less than the rows, and no section where there are fewer than 2,000 interactions', () => {
    expect(section.length).toBeLessThan(rows.length)
    const small = madeState(1999)
    expect(saveTemplates(indexOf(small))).toEqual(sealed(encodeBody(small)))
  })

  test('is learned from the rows where there is no section, and where it is of another version', () => {
    for (const file of [rows, forged(content, LEARNED_VERSION + 1), forged(Uint8Array.of(1, 2, 3), 77)]) {
      const loaded = loadTemplates(file)
      expect(loaded.knowledge).toEqual(index.knowledge)
      expect(saveTemplates(loaded)).toEqual(saved)
    }
  })

  // Another digest here means that the same rows teach something else: then LEARNED_VERSION must go up, or files keep what is old.
  // No snapshot, since those are refreshed without a thought.
  test('is what the version says', () => {
    expect([LEARNED_VERSION, sha256(section)]).toEqual([
      1,
      'sha256:8f448da268100940fc5413c33d4cb6701eec87bee1209975f3cf4675454c0227',
    ])
  })

  test('is merged by the rows', () => {
    const other = indexOf(madeState(1))
    expect(() => mergeTemplates(index, other)).toThrow(RangeError)
    expect(mergeTemplates(loadTemplates(saved)).id).toBe(index.id)
  })
})

describe('a section on what was learned is refused', () => {
  test('where the file is cut off, or one byte is another', () => {
    for (let length = 0; length <= section.length; length += 97)
      expect(() => loadTemplates(saved.subarray(0, length))).toThrow(TypeError)
    for (let at = 0; at < section.length; at += 97) {
      const damaged = saved.slice()
      damaged[at]! ^= 1 << (at % 8)
      expect(() => loadTemplates(damaged)).toThrow(TypeError)
    }
  })

  test('where it was learned from other rows', () => {
    const other = saveTemplates(indexOf(madeState(2001)))
    const [mine, theirs] = [splitLearned(saved), splitLearned(other)]
    const swapped = Uint8Array.from([...section, ...theirs.rest])
    expect(mine.learned).not.toBeNull()
    expect(() => loadTemplates(swapped)).toThrow('truncated or damaged')
  })

  test('where its content goes on, or ends too soon', () => {
    expect(() => loadTemplates(forged(Uint8Array.from([...content, 0])))).toThrow('truncated or damaged')
    for (let length = 0; length < content.length; length += 397)
      expect(() => loadTemplates(forged(content.subarray(0, length)))).toThrow('truncated or damaged')
  })

  test('where its words all want one place in a table', () => {
    const crowd = Uint32Array.from({ length: 20_000 }, (_, word) => word << 16)
    const { words } = index.knowledge
    const crowded = { ...index.knowledge, words: { ...words, word: crowd, count: crowd.map(() => 1) } }
    const bytes = learnedSection(crowded, state.agents)
    expect(() => loadTemplates(Uint8Array.from([...bytes, ...rows]))).toThrow('truncated or damaged')
  })

  test('or read, however it was forged, and then gives passages or none', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(255), (place, byte) => {
        const changed = content.slice()
        changed[place % changed.length] = byte
        const file = forged(changed)
        let loaded
        try {
          loaded = loadTemplates(file)
        } catch (error) {
          expect(error).toBeInstanceOf(TypeError)
          return
        }
        const text = index.templates[place % index.templates.length]!.text
        const traced = trace(said(text), loaded)
        for (const passage of traced.passages.flat())
          expect(passage.scripted === null || (passage.scripted >= 0 && passage.scripted <= 1)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
