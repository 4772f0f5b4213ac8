import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { jsonKeys } from '../../src/readers/json-keys.ts'
import { jsonValues } from '../../src/readers/json-values.ts'
import type { ReadOptions } from '../../src/readers/index.ts'
import { source } from './support.ts'

/** Values, and for problems their code and place. */
async function valuesOf(content: string | Uint8Array, options: ReadOptions = {}): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const item of jsonValues(source(content), options))
    found.push(
      isProblem(item) ? `${item.code} ${item.origin.pointer ?? item.origin.line ?? ''}`.trim() : item.value,
    )
  return found
}

describe('records are', () => {
  test('one document, indented or not', async () => {
    expect(await valuesOf('{"a": {"b": [1]}}')).toEqual([{ a: { b: [1] } }])
    expect(await valuesOf('{\n  "a": [\n    {}\n  ]\n}\n')).toEqual([{ a: [{}] }])
  })

  test('the elements of a list', async () => {
    expect(await valuesOf(' [ {"a":"],\\"}"} ,\n7, [[]], "x,y" ]\n')).toEqual([{ a: '],"}' }, 7, [[]], 'x,y'])
    expect(await valuesOf('[]')).toEqual([])
  })

  test('one on each line, broken ones told with their line', async () => {
    expect(await valuesOf('{"a":1}\n\n{"b\n{"c":3}')).toEqual([{ a: 1 }, 'invalid-json 3', { c: 3 }])
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
    expect(await valuesOf('[{"a":1}] [2]')).toEqual([{ a: 1 }, 'invalid-json'])
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
        for await (const item of jsonValues({ chunks }, {})) found.push(isProblem(item) ? item : item.value)
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
