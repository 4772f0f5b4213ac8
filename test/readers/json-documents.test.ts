import { describe, expect, test } from 'vitest'
import { isProblem, type Problem } from '../../src/model/problem.ts'
import { jsonDocuments, type JsonDocument } from '../../src/readers/json-documents.ts'
import type { ReadOptions } from '../../src/readers/index.ts'
import { source } from './support.ts'

async function documents(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<(JsonDocument | Problem)[]> {
  const out: (JsonDocument | Problem)[] = []
  for await (const document of jsonDocuments(source(content), options)) out.push(document)
  return out
}

/** Values, and codes of problems, with the line where there is one. */
async function told(content: string | Uint8Array, options: ReadOptions = {}): Promise<unknown[]> {
  return (await documents(content, options)).map((document) => [
    isProblem(document) ? document.code : document.value,
    ...(document.origin.line === undefined ? [] : [document.origin.line]),
  ])
}

describe('JSON documents', () => {
  test('are one, whether it is pretty or not', async () => {
    expect(await told('{"a":1}')).toEqual([[{ a: 1 }]])
    expect(await told('\uFEFF\n {\n  "a": 1\n}\n')).toEqual([[{ a: 1 }]])
    expect(await told('[\n{"a":1},\n{"a":2}\n]')).toEqual([[[{ a: 1 }, { a: 2 }]]])
    expect(await told('[\n{"a":1}\n]')).toEqual([[[{ a: 1 }]]])
  })

  test('are one a line where the first line is whole', async () => {
    expect(await told('\n{"a":1}\r\n\r[2]\n{"a":\n')).toEqual([
      [{ a: 1 }, 2],
      [[2], 4],
      ['invalid-json', 5],
    ])
  })

  test('are one a line though the first line is broken', async () => {
    expect(await told('{"a":1,\n{"a":2}\n{"a":3}')).toEqual([
      ['invalid-json', 1],
      [{ a: 2 }, 2],
      [{ a: 3 }, 3],
    ])
  })

  test('are none in what is no JSON, and in nothing', async () => {
    expect(await told('{"a":\n 1')).toEqual([['invalid-json']])
    expect(await told('words')).toEqual([['invalid-json']])
    expect(await told(' \n\n')).toEqual([])
    expect(await told('')).toEqual([])
  })

  test('tell the line that is not UTF-8', async () => {
    const bytes = new TextEncoder().encode('{\n"a": "x"\n}')
    bytes[8] = 0xff
    expect(await told(bytes)).toEqual([['invalid-encoding', 2]])
    const lines = new TextEncoder().encode('{"a":"y"}\n{"a":"x"}\n{"a":"z"}')
    lines[16] = 0xff
    expect(await told(lines)).toEqual([
      [{ a: 'y' }, 1],
      ['invalid-encoding', 2],
      [{ a: 'z' }, 3],
    ])
  })

  test('are limited one by one where each is a line, and as a whole where there is one', async () => {
    const long = JSON.stringify({ a: 'x'.repeat(50) })
    expect(await told(`{"a":1}\n${long}\n{"a":2}`, { maxRecordBytes: 20 })).toEqual([
      [{ a: 1 }, 1],
      ['record-too-large', 2],
      [{ a: 2 }, 3],
    ])
    expect(await told(JSON.stringify([1, long], null, 1), { maxRecordBytes: 20 })).toEqual([
      ['record-too-large'],
    ])
    expect(await told(long, { maxRecordBytes: 64 })).toHaveLength(1)
  })

  test('end the source when nobody wants more', async () => {
    let isEnded = false
    const chunks = function* (): Generator<Uint8Array> {
      try {
        for (let n = 0; n < 10; n++) yield new TextEncoder().encode('{"a":1}\n')
      } finally {
        isEnded = true
      }
    }
    for await (const document of jsonDocuments({ chunks: chunks() }, {})) {
      expect(isProblem(document)).toBe(false)
      break
    }
    expect(isEnded).toBe(true)
  })
})
