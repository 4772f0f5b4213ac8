import { describe, expect, test } from 'vitest'
import { lines, type Line } from '../../../src/readers/bytes/lines.ts'
import { source } from '../support.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function read(chunks: readonly Uint8Array[], maxRecordBytes = 1000): Promise<Line[]> {
  const out: Line[] = []
  for await (const line of lines({ chunks, name: 'a.txt' }, { maxRecordBytes })) out.push(line)
  return out
}

const texts = (found: readonly Line[]): string[] => found.map(({ text }) => text)

describe('lines', () => {
  test('end at \\n, \\r\\n and a lone \\r, and keep their number, bytes and ending', async () => {
    expect(await read([utf8('ä\nb\r\n\rc')])).toEqual([
      { number: 1, start: 0, end: 2, text: 'ä', ending: '\n' },
      { number: 2, start: 3, end: 4, text: 'b', ending: '\r\n' },
      { number: 3, start: 6, end: 6, text: '', ending: '\r' },
      { number: 4, start: 7, end: 8, text: 'c', ending: '' },
    ])
  })

  test('are not cut where the chunks are, even inside a character or a \\r\\n', async () => {
    const bytes = utf8('🙂 ü\r\nb\r')
    const single = Array.from(bytes, (byte) => Uint8Array.of(byte))
    expect(await read(single)).toEqual(await read([bytes]))
  })

  test('are right though the source uses one buffer for all its chunks', async () => {
    const buffer = new Uint8Array(2)
    const chunks = function* (): Generator<Uint8Array> {
      for (const pair of ['ab', 'cd', 'e\n']) {
        buffer.set(utf8(pair))
        yield buffer
      }
    }
    const found: string[] = []
    for await (const { text } of lines({ chunks: chunks() }, {})) found.push(text)
    expect(found).toEqual(['abcde'])
  })

  test('lose a byte order mark at the start of the source and nowhere else', async () => {
    expect(texts(await read([utf8('\uFEFFa\n\uFEFFb')]))).toEqual(['a', '\uFEFFb'])
  })

  test('over the limit become a problem with their bytes, and the next line is read', async () => {
    const found = await read([utf8('abc\nab'), utf8('cd\r\nabc')], 3)
    expect(texts(found)).toEqual(['abc', '', 'abc'])
    expect(found[1]!.problem).toMatchObject({
      code: 'record-too-large',
      origin: { file: 'a.txt', line: 2, bytes: [4, 8] },
    })
    expect(found[2]).toMatchObject({ number: 3, start: 10 })
  })

  test('that are not UTF-8 become a problem, and the next line is read', async () => {
    const found = await read([Uint8Array.of(0x61, 0xff, 0x0a), utf8('b')])
    expect(found[0]).toMatchObject({
      text: 'a\uFFFD',
      problem: { code: 'invalid-encoding', origin: { line: 1 } },
    })
    expect(found[1]).not.toHaveProperty('problem')
  })

  test.each([Number.NaN, 0, -1])('refuse a limit of %s', async (maxRecordBytes) => {
    await expect(lines(source('a'), { maxRecordBytes }).next()).rejects.toThrow(/"maxRecordBytes"/)
  })
})
