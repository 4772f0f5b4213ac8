import { createReadStream } from 'node:fs'
import process from 'node:process'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { isProblem, type Problem } from '../../src/model/problem.ts'
import {
  fileInput,
  fitInputs,
  inspectInput,
  isSystemError,
  readInputs,
  redactInputs,
  scoreInputs,
  scoreToFile,
  scoreToStream,
  streamInput,
  type Input,
} from '../../src/node/index.ts'
import { chat, collect, fileIn, jsonl, temporaryFolder } from './support.ts'

const folder = temporaryFolder()

/** Ids of interactions, codes and files of problems, in order. */
function told(records: readonly (Interaction | Problem)[]): readonly string[] {
  return records.map((record) =>
    isProblem(record) ? `${record.code} ${record.origin.file ?? ''}:${record.origin.line ?? ''}` : record.id,
  )
}

describe('a file', () => {
  test('has its path for a name, knows its size, and can be read again', async () => {
    const path = fileIn(folder, 'again.txt', 'é!')
    const input = await fileInput(path)
    expect(input).toMatchObject({ name: path, bytes: 3 })
    for (let time = 0; time < 2; time++)
      expect(Buffer.concat(await collect(input.open())).toString()).toBe('é!')
  })

  test('that is not there has no size, and is not looked for until it is read', async () => {
    expect(await fileInput(`${folder}/none`)).toMatchObject({ name: `${folder}/none`, bytes: null })
  })
})

describe('a stream', () => {
  test('is kept, so that it can be read again', async () => {
    const input = await streamInput('stdin', Readable.from([Buffer.from('é'), Buffer.from('!')]))
    expect(input).toMatchObject({ name: 'stdin', bytes: 3 })
    for (let time = 0; time < 2; time++)
      expect(Buffer.concat(await collect(input.open())).toString()).toBe('é!')
  })

  test('that ends at once is empty', async () => {
    const input = await streamInput('stdin', Readable.from([]))
    expect(input.bytes).toBe(0)
    expect(told(await collect(readInputs([input])))).toEqual(['empty-input stdin:'])
  })

  test('that breaks off is not taken for a whole one', async () => {
    await expect(streamInput('stdin', createReadStream(`${folder}/none`))).rejects.toThrow('ENOENT')
  })
})

describe('what is no input is refused, and the message says what to write:', () => {
  const promised = fileInput('x') as unknown as Input
  const named = 'x' as unknown as Input
  const write = 'write await fileInput(path)'

  test.each<[what: string, work: () => unknown, message: string]>([
    ['a promise to read', () => readInputs([promised]), `Input 1 must be an input, not a promise: ${write}`],
    ['a path to read', () => readInputs([named]), `Input 1 must be an input, not a string: ${write}`],
    ['one input', () => readInputs(promised as never), 'The inputs must be a list, not a promise: write ['],
    ['nothing to read', () => readInputs(undefined as never), 'The inputs must be a list, not nothing'],
    ['something else', () => readInputs([{} as Input]), `Input 1 must be an input, not an object: ${write}`],
    ['a promise to learn from', () => fitInputs([promised]), 'Input 1 must be an input, not a promise'],
    ['a promise to score', () => collect(scoreInputs([promised])), 'Input 1 must be an input, not a promise'],
    ['a promise to redact', () => collect(redactInputs([promised])), 'not a promise'],
    ['a promise to inspect', () => inspectInput(promised), `The input must be an input, not a promise`],
    ['a path to score to a file', () => scoreToFile(named as never, 'y'), 'must be a list, not a string'],
    [
      'no file to score to',
      () => scoreToFile([], undefined as never),
      'must be a path, not nothing: write score',
    ],
    [
      'a path to score to a stream',
      () => scoreToStream(named as never, process.stdout),
      'a list, not a string',
    ],
    [
      'no stream to score to',
      () => scoreToStream([], undefined as never),
      'The stream must be one to write to',
    ],
    ['a promise to score to a file', () => scoreToFile([promised], `${folder}/none`), 'not a promise'],
  ])('%s', async (_, work, message) => {
    const refused = await Promise.resolve()
      .then(work)
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(TypeError)
    expect((refused as TypeError).message).toContain(message)
  })
})

describe('inputs', () => {
  test('are read in order, each in its own', async () => {
    const inputs = await Promise.all([
      fileInput(fileIn(folder, 'b.jsonl', jsonl(chat('3'), chat('1')))),
      fileInput(fileIn(folder, 'a.jsonl', jsonl(chat('2')))),
    ])
    expect(told(await collect(readInputs(inputs)))).toEqual(['3', '1', '2'])
  })

  test('may each be of another format', async () => {
    const inputs = await Promise.all([
      fileInput(fileIn(folder, 'one.json', JSON.stringify([chat('j')], null, 2))),
      fileInput(fileIn(folder, 'one.csv', 'ticket,role,text\nk,agent,Hello there\n')),
    ])
    expect(told(await collect(readInputs(inputs)))).toEqual(['j', 'k'])
  })

  test('share their mail: a thread may lie in several files, and comes when all are read', async () => {
    const mail = (id: string, more: string): string =>
      `From: ${id}@mail.example\nTo: x@shop.example\nMessage-ID: <${id}>\n${more}\nHello\n`
    const inputs = await Promise.all([
      fileInput(fileIn(folder, 'sent', `From - Mon Feb  3\n${mail('b', 'References: <a>\n')}`)),
      fileInput(fileIn(folder, 'chats', jsonl(chat('1')))),
      fileInput(fileIn(folder, 'a.eml', mail('a', ''))),
      fileInput(fileIn(folder, 'c.eml', mail('c', ''))),
    ])
    const records = await collect(readInputs(inputs, { agentDomains: ['shop.example'] }))
    expect(told(records)).toEqual(['1', 'b', 'c'])
    expect((records[1] as Interaction).turns.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('share their ids: one that came in an earlier file is refused', async () => {
    const first = fileIn(folder, 'first.jsonl', jsonl(chat('1'), chat('2')))
    const second = fileIn(folder, 'second.jsonl', jsonl(chat('3'), chat('2'), chat('4')))
    const inputs = await Promise.all([first, second].map(fileInput))
    expect(told(await collect(readInputs(inputs)))).toEqual([
      '1',
      '2',
      '3',
      `duplicate-interaction ${second}:2`,
      '4',
    ])
    // Each run remembers for itself.
    expect(await collect(readInputs(inputs))).toHaveLength(5)
  })

  test('that are missing, or folders, are problems, and the next is read', async () => {
    const good = fileIn(folder, 'good.jsonl', jsonl(chat('1')))
    const inputs = await Promise.all([`${folder}/none`, good, folder, `${good}/x`].map(fileInput))
    const records = await collect(readInputs(inputs))
    expect(told(records)).toEqual([
      `unreadable-file ${folder}/none:`,
      '1',
      `unreadable-file ${folder}:`,
      `unreadable-file ${good}/x:`,
    ])
    expect(records.filter(isProblem).map(({ message }) => message)).toEqual([
      'The file could not be read (ENOENT).',
      'The file could not be read (EISDIR).',
      'The file could not be read (ENOTDIR).',
    ])
  })

  test('that break off keep what was read before', async () => {
    const broken: Input = {
      name: 'pipe',
      bytes: null,
      async *open() {
        yield Buffer.from(jsonl(chat('1'), chat('2')))
        // Far enough for the sniffing to be over.
        yield Buffer.from('\n'.repeat(100_000))
        await Promise.resolve()
        throw Object.assign(new Error('CANARY-7f3a'), { code: 'EIO', syscall: 'read' })
      },
    }
    const records = await collect(
      readInputs([broken, await streamInput('s', Readable.from([Buffer.from(jsonl(chat('3')))]))]),
    )
    expect(told(records)).toEqual(['1', '2', 'unreadable-file pipe:', '3'])
    expect(JSON.stringify(records)).not.toContain('CANARY')
  })

  test('whose program is at fault are not passed over', async () => {
    const broken: Input = {
      name: 'mine',
      bytes: null,
      open: () => {
        throw new Error('a bug')
      },
    }
    await expect(collect(readInputs([broken]))).rejects.toThrow('a bug')
  })

  test('tell how far they are, in bytes, over all of them', async () => {
    const [a, b] = [jsonl(chat('1')), jsonl(chat('2'), chat('3'))]
    const inputs = await Promise.all([fileIn(folder, 'n1', a), fileIn(folder, 'n2', b)].map(fileInput))
    const steps: number[] = []
    await collect(readInputs(inputs, { onBytes: (done) => steps.push(done) }))
    expect(steps).toEqual([...steps].sort((x, y) => x - y))
    expect(steps.at(-1)).toBe(Buffer.byteLength(a) + Buffer.byteLength(b))
  })

  test('take what the caller knows of them', async () => {
    const path = fileIn(folder, 'mapped.csv', 'wer,was,nr\nx,Guten Tag,7\n')
    const request = {
      format: 'csv',
      columns: { interactionId: 'nr', text: 'was', name: 'wer' },
      roles: { x: 'agent' as const },
      channel: 'email' as const,
    }
    const [record] = await collect(readInputs([await fileInput(path)], request))
    expect(record).toMatchObject({ id: '7', channel: 'email', participants: [{ role: 'agent' }] })
  })

  test('of an unknown format are the caller’s mistake', async () => {
    const inputs = [await fileInput(fileIn(folder, 'x', jsonl(chat('1'))))]
    await expect(collect(readInputs(inputs, { format: 'docx' }))).rejects.toThrow(
      /Unknown format "docx"; known/,
    )
  })

  test('can be left before their end', async () => {
    const path = fileIn(folder, 'long.jsonl', jsonl(...Array.from({ length: 2000 }, (_, i) => chat(`${i}`))))
    for await (const record of readInputs([await fileInput(path)])) {
      expect(told([record])).toEqual(['0'])
      break
    }
  })
})

test('a system error is one of a system call', () => {
  expect(isSystemError(Object.assign(new Error(''), { code: 'ENOENT', syscall: 'open' }))).toBe(true)
  expect(isSystemError(Object.assign(new TypeError(''), { code: 'ERR_INVALID_ARG_TYPE' }))).toBe(false)
  expect(isSystemError(Object.assign(new Error(''), { syscall: 'open' }))).toBe(false)
  expect(isSystemError({ code: 'ENOENT', syscall: 'open' })).toBe(false)
})
