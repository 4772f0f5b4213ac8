import { mkdtempSync } from 'node:fs'
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { inputsOf, readJsonFile, readRequestOf } from '../../src/cli/inputs.ts'
import { UsageError, type Io } from '../../src/cli/io.ts'
import { fileIn, sink, temporaryFolder } from './support.ts'

const folder = temporaryFolder()

const io = (stdin: Readable = Readable.from([Buffer.from('hello')]), isTTY?: boolean): Io => ({
  stdin: Object.assign(stdin, isTTY === undefined ? {} : { isTTY }),
  stdout: sink().stream,
  stderr: sink().stream,
  env: {},
})

describe('inputs', () => {
  test('are the files named, in order, and standard input where it is named', async () => {
    const inputs = await inputsOf(['b', '-', 'a'], io(), false)
    expect(inputs.map(({ name }) => name)).toEqual(['b', 'stdin', 'a'])
  })

  test('are standard input where nothing is named', async () => {
    const [input] = await inputsOf([], io(), false)
    expect(input).toMatchObject({ name: 'stdin', bytes: 5 })
  })

  test('do not keep standard input where it is read only once', async () => {
    let pulled = 0
    const stdin = new Readable({
      read() {
        this.push(pulled++ < 100 ? Buffer.alloc(65_536, 'x') : null)
      },
    })
    const [input] = await inputsOf(['-'], io(stdin), true)
    expect(input).toMatchObject({ name: 'stdin', bytes: null })
    expect(pulled).toBe(0)
    for await (const chunk of input!.open()) {
      expect(chunk[0]).toBe(0x78)
      break
    }
    expect(pulled).toBeLessThan(10)
  })

  test('are not a person at a terminal, unless asked for', async () => {
    await expect(inputsOf([], io(undefined, true), false)).rejects.toThrow(
      new UsageError('Name a file, or - to read standard input'),
    )
    expect(await inputsOf(['-'], io(undefined, true), false)).toHaveLength(1)
    expect(await inputsOf([], io(undefined, false), false)).toHaveLength(1)
  })

  test('are at least one: a folder or a pattern that holds none is told for what it is', async () => {
    const empty = mkdtempSync(`${folder}/empty`)
    await expect(inputsOf([empty], io(), false)).rejects.toThrow(
      new UsageError(`There is no file in the folder ${empty}`),
    )
    await expect(inputsOf([`${empty}/*.csv`], io(), false)).rejects.toThrow(/^No file matches/)
  })

  test('cannot hold standard input twice', async () => {
    await expect(inputsOf(['-', 'a', '-'], io(), false)).rejects.toThrow(UsageError)
  })
})

describe('a JSON file', () => {
  test('holds one object', async () => {
    expect(await readJsonFile(fileIn(folder, 'object', '{"a": 1}'))).toEqual({ a: 1 })
  })

  test.each(['[]', '5', '"x"', 'null'])('does not hold %s', async (content) => {
    await expect(readJsonFile(fileIn(folder, 'other', content))).rejects.toThrow(/must hold one JSON object/)
  })

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff{"a": "ü"}', 'utf8')],
    ['UTF-16, as Windows shells write', Buffer.from('\ufeff{"a": "ü"}', 'utf16le')],
    ['UTF-16, the other way about', Buffer.from('\ufeff{"a": "ü"}', 'utf16le').swap16()],
  ])('is read in %s', async (_, bytes) => {
    expect(await readJsonFile(fileIn(folder, 'encoded', bytes))).toEqual({ a: 'ü' })
  })

  test('that is broken is named, not quoted', async () => {
    const path = fileIn(folder, 'broken', '{CANARY-7f3a')
    await expect(readJsonFile(path)).rejects.toThrow(new UsageError(`${path} is not valid JSON`))
  })
})

describe('what is known of the input', () => {
  test('is nothing, unless something is given', async () => {
    expect(await readRequestOf({})).toEqual({})
  })

  test('is what the map declares and the format, which the command line decides', async () => {
    const map = fileIn(folder, 'map', '{"channel": "email", "format": "json"}')
    expect(await readRequestOf({ map })).toEqual({ channel: 'email', format: 'json' })
    expect(await readRequestOf({ map, format: 'csv' })).toEqual({ channel: 'email', format: 'csv' })
  })

  test('is whose addresses are the agents’, in lists with commas', async () => {
    expect(
      await readRequestOf({ agentDomains: 'shop.example, desk.example,', agentAddresses: 'a@b.example' }),
    ).toEqual({
      agentDomains: ['shop.example', 'desk.example'],
      agentAddresses: ['a@b.example'],
    })
  })

  test('is who is who; what does not fit is told with what would', async () => {
    expect(await readRequestOf({ roles: 'Anna=agent,*=customer' })).toEqual({
      roles: { Anna: 'agent', '*': 'customer' },
    })
    await expect(readRequestOf({ roles: 'Anna=staff' })).rejects.toThrow(
      new UsageError('--roles: “staff” is no role; a role is one of customer, agent, bot, system, unknown'),
    )
    await expect(readRequestOf({ roles: 'Anna' })).rejects.toThrow(/no such file.*--roles takes name=role/)
  })
})
