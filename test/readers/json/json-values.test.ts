import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem, type Problem } from '../../../src/model/problem.ts'
import { jsonKeys } from '../../../src/readers/json/json-keys.ts'
import { jsonValues, type JsonValue } from '../../../src/readers/json/json-values.ts'
import type { ReadOptions } from '../../../src/readers/index.ts'
import { source } from '../support.ts'

async function itemsOf(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<(JsonValue | Problem)[]> {
  const found: (JsonValue | Problem)[] = []
  for await (const batch of jsonValues(source(content), options)) found.push(...batch)
  return found
}

/** Values, and for problems their code and place. */
async function valuesOf(content: string | Uint8Array, options: ReadOptions = {}): Promise<unknown[]> {
  return (await itemsOf(content, options)).map((item) =>
    isProblem(item) ? `${item.code} ${item.origin.pointer ?? item.origin.line ?? ''}`.trim() : item.value,
  )
}

describe('records are', () => {
  test('one document, indented or not', async () => {
    expect(await valuesOf('{"a": {"b": [1]}}')).toEqual([{ a: { b: [1] } }])
    expect(await valuesOf('\uFEFF\n {\n  "a": [\n    {}\n  ]\n}\n')).toEqual([{ a: [{}] }])
  })

  test('the elements of a list, or of several', async () => {
    expect(await valuesOf(' [ {"a":"],\\"}"} ,\n7, [[]], "x,y" ]\n')).toEqual([{ a: '],"}' }, 7, [[]], 'x,y'])
    expect(await valuesOf('[]')).toEqual([])
    expect(await valuesOf('\uFEFF[\n{"a":1},\n{"a":2}\n]')).toEqual([{ a: 1 }, { a: 2 }])
    const items = await itemsOf('[1,2]\n[3]')
    expect(items).toEqual([
      { value: 1, origin: { pointer: '/0' }, document: 1 },
      { value: 2, origin: { pointer: '/1' }, document: 1 },
      { value: 3, origin: { pointer: '/0' }, document: 2 },
    ])
  })

  test('one on each line, broken ones told with their line', async () => {
    expect(await valuesOf('{"a":1}\n\n{"b\n{"c":3}')).toEqual([{ a: 1 }, 'invalid-json 3', { c: 3 }])
    expect(await valuesOf('\n{"a":1}\r\n\r[2]\n{"a":\n')).toEqual([{ a: 1 }, [2], 'invalid-json 5'])
    expect(await valuesOf('{"a":1,\n{"a":2}\n{"a":3}')).toEqual(['invalid-json 1', { a: 2 }, { a: 3 }])
  })

  test('none in what is no JSON, and in nothing', async () => {
    expect(await valuesOf('{"a":\n 1')).toEqual(['invalid-json'])
    expect(await valuesOf('words')).toEqual(['invalid-json'])
    expect(await valuesOf(' \n\n')).toEqual([])
    expect(await valuesOf('')).toEqual([])
  })

  test('read without holding the list, though it is one line longer than a record may be', async () => {
    const list = JSON.stringify(Array.from({ length: 100 }, (_, n) => ({ n })))
    expect(await valuesOf(list, { maxRecordBytes: 20 })).toHaveLength(100)
  })
})

describe('a source of which', () => {
  test('a line is not UTF-8 has that line told', async () => {
    const bytes = new TextEncoder().encode('{\n"a": "x"\n}')
    bytes[8] = 0xff
    expect(await valuesOf(bytes)).toEqual(['invalid-encoding 2'])
    const lines = new TextEncoder().encode('{"a":"y"}\n{"a":"x"}\n{"a":"z"}')
    lines[16] = 0xff
    expect(await valuesOf(lines)).toEqual([{ a: 'y' }, 'invalid-encoding 2', { a: 'z' }])
  })

  test('a record is too large has it told: a line by itself, a document as a whole', async () => {
    const long = JSON.stringify({ a: 'x'.repeat(50) })
    expect(await valuesOf(`{"a":1}\n${long}\n{"a":2}`, { maxRecordBytes: 20 })).toEqual([
      { a: 1 },
      'record-too-large 2',
      { a: 2 },
    ])
    expect(await valuesOf(`{"b":\n${long}}`, { maxRecordBytes: 20 })).toEqual(['record-too-large'])
    expect(await valuesOf(long, { maxRecordBytes: 64 })).toHaveLength(1)
  })

  test('nobody wants more is ended', async () => {
    for (const record of ['{"a":1}\n', '[1][1]']) {
      let isEnded = false
      const chunks = function* (): Generator<Uint8Array> {
        try {
          for (let n = 0; n < 10; n++) yield new TextEncoder().encode(record)
        } finally {
          isEnded = true
        }
      }
      for await (const batch of jsonValues({ chunks: chunks() }, {})) {
        expect(batch.some(isProblem)).toBe(false)
        break
      }
      expect(isEnded).toBe(true)
    }
  })
})

describe('in a list', () => {
  test('a broken element is told by its place, and the next is read', async () => {
    expect(await valuesOf('[{"a":1},{"b":},{"c":3}]')).toEqual([{ a: 1 }, 'invalid-json /1', { c: 3 }])
    // A string that never ends takes its line, not the file.
    expect(await valuesOf('[{"a":"x},\n{"b":2}]')).not.toContain(undefined)
  })

  test('an end that is missing, and more behind the end, are told', async () => {
    expect(await valuesOf('[{"a":1},{"b":2}')).toEqual([{ a: 1 }, { b: 2 }, 'invalid-json'])
    expect(await valuesOf('[{"a":1}] {}')).toEqual([{ a: 1 }, 'invalid-json'])
  })

  test('the limit holds for each element, to the byte', async () => {
    expect(await valuesOf('["ab","abc",1]', { maxRecordBytes: 4 })).toEqual(['ab', 'record-too-large /1', 1])
  })

  test('bytes that are no text are told, and the next element is read', async () => {
    const bytes = Uint8Array.from([...Buffer.from('["a","'), 0xff, ...Buffer.from('","é"]')])
    expect(await valuesOf(bytes)).toEqual(['a', 'invalid-encoding /1', 'é'])
  })

  test('any values come back as they were, however the bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue()), fc.nat(20), async (values, size) => {
        const bytes = new TextEncoder().encode(JSON.stringify(values))
        const chunks: Uint8Array[] = []
        for (let at = 0; at < bytes.length; at += size + 1) chunks.push(bytes.slice(at, at + size + 1))
        const found: unknown[] = []
        for await (const batch of jsonValues({ chunks }, {}))
          found.push(...batch.map((item) => (isProblem(item) ? item : item.value)))
        expect(JSON.stringify(found)).toBe(JSON.stringify(values))
      }),
    )
  })
})

describe('keys of a head', () => {
  test('are paths through lists, of all objects in them, as far as the head goes', () => {
    const keys = jsonKeys('{"a": [{"b": 1, "x\\"y": {"c": "}"}}, {"d": [[{"e": 2}]]}], "f": {"g"')
    expect([...keys]).toEqual(['a', 'a.b', 'a.x\\"y', 'a.x\\"y.c', 'a.d', 'a.d.e', 'f', 'f.g'])
  })

  test('are those of the first record alone', () => {
    expect([...jsonKeys('{"a":1}\n{"b":1}')]).toEqual(['a'])
    expect([...jsonKeys('text')]).toEqual([])
  })
})
