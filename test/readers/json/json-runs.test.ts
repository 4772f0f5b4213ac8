/** Lists read in large chunks, a run of elements at once, are what they are read byte by byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRuns } from '../../../src/readers/json/json-runs.ts'
import { jsonValues } from '../../../src/readers/json/json-values.ts'

const encoder = new TextEncoder()

async function readIn(text: string, size: number, maxRecordBytes = 1e6): Promise<unknown[]> {
  const bytes = encoder.encode(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) =>
    bytes.subarray(n * size, (n + 1) * size),
  )
  const all: unknown[] = []
  for await (const batch of jsonValues({ chunks }, { maxRecordBytes })) all.push(...batch)
  return all
}

/** Chunks so small that every byte is looked at. */
const small = 1000

/** Values that hold what stands between two elements, in strings and as lists of their own. */
const value = fc.oneof(
  fc.constantFrom<unknown>(
    'x',
    ',{"id":',
    '"},{"id":',
    '\\',
    '[',
    '},\n  {\n    "id": 1',
    'é🙂',
    null,
    [],
    {},
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(fc.record({ id: fc.nat(9) }), { maxLength: 3 }),
)
const element = fc.record({ id: fc.nat(99), text: value, more: value })
const list = fc.tuple(
  fc.array(element, { minLength: 1, maxLength: 8 }),
  fc.integer({ min: 50, max: 150 }),
  fc.constantFrom(0, 2, '\t'),
)

function written(elements: readonly object[], times: number, indent: number | string): string {
  return JSON.stringify(Array.from({ length: times }, () => elements).flat(), null, indent)
}

describe('a list', () => {
  test('gives the same values in large chunks as in small ones', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.integer({ min: 4096, max: 20_000 }),
        async ([elements, times, indent], size) => {
          const text = written(elements, times, indent)
          const read = await readIn(text, size)
          expect(read).toEqual(await readIn(text, small))
          expect(read).toHaveLength(elements.length * times)
        },
      ),
      { numRuns: 15 },
    )
  })

  test('gives the same values and problems where it is broken, followed by another, or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.nat(),
        fc.constantFrom('', ',', '"', ']', '}', '{', ',,', '\n[{"id":1}]\n', '] x', '\u0001'),
        fc.boolean(),
        async ([elements, times, indent], place, put, isCut) => {
          const text = written(elements, times, indent)
          const at = place % text.length
          const bent = `${text.slice(0, at)}${put}${isCut ? '' : text.slice(at)}`
          expect(await readIn(bent, 5000, 3000)).toEqual(await readIn(bent, small, 3000))
          expect(await readIn(bent, 5000)).toEqual(await readIn(bent, small))
        },
      ),
      { numRuns: 15 },
    )
  })

  test('gives most of its elements by runs, and the rest as it stood', () => {
    const text = written([{ id: 1, text: 'é🙂' }], 2000, 0)
    const bytes = encoder.encode(text)
    const third = Math.ceil(bytes.length / 3)
    const runs = createRuns(1e6)
    const taken = [0, 1, 2].map((n) => runs.take(bytes.subarray(n * third, (n + 1) * third)))
    expect(taken.map(({ isOver }) => isOver)).toEqual([false, false, false])
    const values = taken.flatMap((each) => each.values)
    expect(values).toHaveLength(1999)
    expect(new TextDecoder().decode(runs.rest())).toBe('[{"id":1,"text":"é🙂"}]')
  })

  test('is left to be told by its brackets where a chunk is small, an element long, or nothing is alike', () => {
    const text = encoder.encode(written([{ id: 1, text: 'x' }], 500, 0))
    const isOver = (...chunks: readonly Uint8Array[]): boolean => {
      const runs = createRuns(1e6)
      return chunks.map((chunk) => runs.take(chunk).isOver).includes(true)
    }
    expect(isOver(text.subarray(0, 4096))).toBe(false)
    expect(isOver(text.subarray(0, 4095))).toBe(true)
    expect(isOver(encoder.encode(JSON.stringify(Array.from({ length: 5000 }, () => 7))))).toBe(true)
    const long = encoder.encode(JSON.stringify([{ id: 'x'.repeat(30_000) }]))
    const pieces = Array.from({ length: 6 }, (_, n) => long.subarray(n * 4096, (n + 1) * 4096))
    expect(isOver(...pieces.slice(0, 5))).toBe(false)
    expect(isOver(...pieces)).toBe(true)
  })
})
