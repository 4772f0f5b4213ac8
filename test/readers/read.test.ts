import { describe, expect, test } from 'vitest'
import { createDuplicateGuard, read } from '../../src/readers/index.ts'
import { canonical, interactions, readAll, source, told } from './support.ts'

const line = (changes: object = {}): string => `${JSON.stringify(canonical(changes))}\n`

describe('read', () => {
  test.each([
    ['jsonl', line()],
    ['jsonl', line({ metadata: { filler: 'x'.repeat(100_000) } })],
    ['json', JSON.stringify(canonical(), null, 2)],
    ['json', JSON.stringify({ interactions: [canonical()] })],
    ['csv', 'ticket,role,text\n1,agent,a\n'],
    ['jsonl-rows', '{"ticket":"1","role":"agent","text":"a"}'],
    ['text', 'Agent: hi\nCustomer: hi'],
  ])('recognises %s', async (format, content) => {
    const sniffed = await readAll(source(content))
    expect(interactions(sniffed)).toHaveLength(1)
    expect(sniffed).toEqual(await readAll(source(content), { format }))
  })

  test('tells content that no reader knows from no content', async () => {
    expect(told(await readAll(source('{"messages":[]}')))).toEqual(['error unknown-format'])
    expect(told(await readAll(source('')))).toEqual(['error empty-input'])
    expect(told(await readAll(source(' \n')))).toEqual(['error empty-input'])
    expect(told(await readAll(source('[]'), { format: 'json' }))).toEqual(['error empty-input'])
    expect(told(await readAll(source('ticket,role,text\n')))).toEqual(['error empty-input'])
    expect(told(await readAll(source('x'), { format: 'jsonl' }))).toEqual(['error invalid-json 1'])
  })

  describe('with declared columns', () => {
    const columns = { interactionId: 'Conv Ref', name: 'Wer', text: 'Was' }
    const row = { 'Conv Ref': '7', Wer: 'Tom', Was: 'hi' }

    test.each([
      ['csv', 'Conv Ref,Wer,Was\n7,Tom,hi\n'],
      ['csv', 'sep=;\nConv Ref;Wer;Was\n7;Tom;hi\n'],
      ['jsonl-rows', `\uFEFF${JSON.stringify(row)}\n`],
    ])('reads what no reader recognises as %s', async (format, content) => {
      expect(told(await readAll(source(content)))).toEqual(['error unknown-format'])
      const read = await readAll(source(content), { columns })
      expect(interactions(read)).toHaveLength(1)
      expect(read).toEqual(await readAll(source(content), { columns, format }))
    })

    test('leaves to its reader what is recognised', async () => {
      const content = line()
      expect(await readAll(source(content), { columns })).toEqual(await readAll(source(content)))
    })

    test.each(['[{"a":1}]', '{\n "a": 1\n}', '<html>', 'PK\u0003\u0004\0\0'])(
      'does not take %j for a table',
      async (content) => {
        expect(told(await readAll(source(content), { columns }))).toEqual(['error unknown-format'])
      },
    )

    test('that are none, content that no reader knows stays so', async () => {
      expect(told(await readAll(source('a,b\n1,2'), { columns: {} }))).toEqual(['error unknown-format'])
    })
  })

  test('refuses a second interaction with the same id and says where it stands', async () => {
    const stream = await readAll(source(line() + line({ id: 'i2' }) + line(), 'a.jsonl'))
    expect(told(stream)).toEqual(['error duplicate-interaction 3'])
    expect(interactions(stream)).toHaveLength(2)
  })

  test('refuses ids of another source only if both share a guard', async () => {
    const guard = createDuplicateGuard()
    expect(told(await readAll(source(line()), { guard }))).toEqual([])
    expect(told(await readAll(source(line()), { guard }))).toEqual(['error duplicate-interaction 1'])
    expect(told(await readAll(source(line())))).toEqual([])
  })

  test.each([
    [{ format: 'xml' }, /Unknown format "xml"; known: jsonl, json, csv/],
    [{ format: 'constructor' }, /Unknown format/],
    [{ colums: {} }, /Unknown option "colums"/],
    [{ columns: { body: 'Text' } }, /"columns.body" is unknown; known: interactionId/],
    [{ columns: { text: 3 } }, /"columns.text" must be a string/],
    [{ roles: { Tom: 'boss' } }, /"roles.Tom" is unknown; known: customer/],
    [{ channel: 'fax' }, /"channel" is unknown; known: chat/],
    [{ maxRecordBytes: 0 }, /"maxRecordBytes" must be a positive number/],
    [{ maxRecordBytes: Number.NaN }, /"maxRecordBytes" must be a finite number/],
  ])('throws at once for the mistaken request %o', (request, message) => {
    expect(() => read(source(''), request as never)).toThrow(message)
  })

  test.each([undefined, null, 'path.csv', {}, { chunks: 'abc' }, { chunks: 7 }])(
    'throws at once for %o, which is no source',
    (given) => {
      expect(() => read(given as never)).toThrow(TypeError)
      expect(() => read(given as never)).toThrow('Expected a source: { name, chunks }')
    },
  )

  test('says so where the chunks are texts and not bytes', async () => {
    await expect(readAll({ chunks: ['ticket,role,text'] } as never)).rejects.toThrow(
      new TypeError('The chunks of a source must be Uint8Array'),
    )
  })

  test('is right though the source uses one buffer for all its chunks', async () => {
    const bytes = new TextEncoder().encode(line())
    const buffer = new Uint8Array(1)
    const chunks = function* (): Generator<Uint8Array> {
      for (const byte of bytes) {
        buffer[0] = byte
        yield buffer
      }
    }
    expect(await readAll({ chunks: chunks() })).toEqual([canonical()])
  })

  test('takes nothing before it is asked, streams, and closes a source it does not finish', async () => {
    let taken = 0
    let closed = false
    async function* chunks(): AsyncGenerator<Uint8Array> {
      try {
        while (true) {
          taken++
          yield await Promise.resolve(
            new TextEncoder().encode(line({ id: `i${taken}`, metadata: { filler: 'x'.repeat(30_000) } })),
          )
        }
      } finally {
        closed = true
      }
    }
    const stream = read({ chunks: chunks() })
    expect(taken).toBe(0)
    for await (const record of stream) if ('id' in record && record.id === 'i2') break
    expect(closed).toBe(true)
    expect(taken).toBeLessThan(6)
  })
})
