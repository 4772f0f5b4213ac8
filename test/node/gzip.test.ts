import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { readInputs } from '../../src/node/index.ts'
import { gzipInput, RefusedInputError } from '../../src/node/gzip.ts'
import { chat, collect, fileIn, jsonl, temporaryFolder } from './support.ts'

const root = temporaryFolder()
const bytes = Buffer.from(
  jsonl(...Array.from({ length: 50 }, (_, index) => chat(`i${index}`, 'CANARY-7f3a'))),
)

async function unpacked(...given: Parameters<typeof gzipInput>): Promise<string> {
  return Buffer.concat(await collect((await gzipInput(...given)).open())).toString()
}

async function refusal(...given: Parameters<typeof gzipInput>): Promise<RefusedInputError> {
  const error: unknown = await unpacked(...given).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(RefusedInputError)
  expect((error as RefusedInputError).message).not.toContain('CANARY')
  return error as RefusedInputError
}

test('a compressed file is its content, and can be read more than once', async () => {
  const path = fileIn(root, 'good.gz', gzipSync(bytes))
  const input = await gzipInput(path)
  expect(input.bytes).toBe(gzipSync(bytes).length)
  expect(Buffer.concat(await collect(input.open()))).toEqual(bytes)
  expect(Buffer.concat(await collect(input.open()))).toEqual(bytes)
})

test('two compressed pieces in one file are read one after the other', async () => {
  const path = fileIn(root, 'two.gz', Buffer.concat([gzipSync('one'), gzipSync('two')]))
  expect(await unpacked(path)).toBe('onetwo')
})

describe('a refusal names the file and the reason', () => {
  test('of a file that unpacks to more bytes than allowed, and not of one with exactly as many', async () => {
    const path = fileIn(root, 'large.gz', gzipSync(bytes))
    expect(await unpacked(path, { maxBytes: bytes.length })).toBe(bytes.toString())
    const { problem } = await refusal(path, { maxBytes: bytes.length - 1 })
    expect(problem).toMatchObject({ code: 'unpacked-too-large', level: 'error', origin: { file: path } })
  })

  test('of a bomb, however few its bytes, unless its ratio is allowed', async () => {
    const zeros = 20_000_000
    const path = fileIn(root, 'bomb.gz', gzipSync(Buffer.alloc(zeros)))
    expect((await refusal(path)).problem.code).toBe('unpacked-too-large')
    expect(await unpacked(path, { maxRatio: 2000 })).toHaveLength(zeros)
  })

  test.each([
    ['is cut off', gzipSync(bytes).subarray(0, -20)],
    ['is no gzip', Buffer.from('plain text')],
  ])('of a file that %s', async (_how, content) => {
    const path = fileIn(root, 'damaged.gz', content)
    expect((await refusal(path)).problem).toMatchObject({ code: 'unreadable-file', origin: { file: path } })
  })

  test('and what was read before it stays', async () => {
    // Noise does not compress: the first records are unpacked before the damage shows.
    const many = Array.from({ length: 3000 }, (_, index) => chat(`i${index}`, String(Math.sin(index))))
    const packed = gzipSync(jsonl(...many))
    const path = fileIn(root, 'half.gz', packed.subarray(0, packed.length >> 1))
    const records = await collect(readInputs([await gzipInput(path)], { format: 'jsonl' }))
    expect(records.filter((record) => !isProblem(record)).length).toBeGreaterThan(100)
    expect(records.filter((record) => isProblem(record)).at(-1)).toMatchObject({ code: 'unreadable-file' })
  })
})

test('a file that is not there is the system’s error', async () => {
  await expect(unpacked(`${root}/none.gz`)).rejects.toMatchObject({ code: 'ENOENT', syscall: 'open' })
})

test.each([{ maxBytes: 0 }, { maxRatio: NaN }])('a limit of %o is refused at once', async (limits) => {
  await expect(gzipInput(`${root}/good.gz`, limits)).rejects.toThrow(TypeError)
})
