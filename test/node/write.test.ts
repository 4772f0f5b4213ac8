import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { fileOutput, streamOutput, writeFileSafely } from '../../src/node/index.ts'
import { fileIn, temporaryFolder } from './support.ts'

const root = temporaryFolder()
let folders = 0

/** A fresh, empty folder. */
function emptyFolder(): string {
  const folder = join(root, String(folders++))
  mkdirSync(folder)
  return folder
}

describe('a file that is written', () => {
  test('appears only when it is closed, whole', async () => {
    const folder = emptyFolder()
    const path = join(folder, 'out')
    const output = await fileOutput(path)
    await output.write('é1\n')
    await output.write('')
    await output.write('2\n')
    expect(existsSync(path)).toBe(false)
    await output.close()
    expect(readFileSync(path, 'utf8')).toBe('é1\n2\n')
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('replaces what was there only when it is closed', async () => {
    const folder = emptyFolder()
    const path = fileIn(folder, 'out', 'a longer text that was here before')
    const output = await fileOutput(path)
    await output.write('new')
    expect(readFileSync(path, 'utf8')).toBe('a longer text that was here before')
    await output.close()
    expect(readFileSync(path, 'utf8')).toBe('new')
  })

  test('leaves what was there, and nothing beside it, when it is discarded', async () => {
    const folder = emptyFolder()
    const path = fileIn(folder, 'out', 'before')
    const output = await fileOutput(path)
    await output.write('new')
    await output.discard()
    expect(readFileSync(path, 'utf8')).toBe('before')
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('may be empty', async () => {
    const path = join(emptyFolder(), 'out')
    await (await fileOutput(path)).close()
    expect(readFileSync(path, 'utf8')).toBe('')
  })

  test('that cannot take its place can still be discarded', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'out'))
    const output = await fileOutput(join(folder, 'out'))
    await expect(output.close()).rejects.toThrow()
    await output.discard()
    expect(readdirSync(folder)).toEqual(['out'])
  })

  test('cannot be in a folder that is not there', async () => {
    await expect(fileOutput(join(root, 'none', 'out'))).rejects.toThrow('ENOENT')
  })
})

describe('a file written at once', () => {
  test('is whole, and alone', async () => {
    const folder = emptyFolder()
    const path = fileIn(folder, 'index', 'before')
    await writeFileSafely(path, Uint8Array.of(0, 255, 10))
    expect([...readFileSync(path)]).toEqual([0, 255, 10])
    expect(readdirSync(folder)).toEqual(['index'])
  })

  test('leaves nothing behind where it cannot take its place', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'index'))
    await expect(writeFileSafely(join(folder, 'index'), Uint8Array.of(1))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['index'])
  })
})

test('a stream is written no faster than it is read', async () => {
  const taken: string[] = []
  const waiting: (() => void)[] = []
  const slow = new Writable({
    highWaterMark: 1,
    decodeStrings: false,
    write(chunk: string, _, done) {
      taken.push(chunk)
      waiting.push(done)
    },
  })
  const output = streamOutput(slow)
  let isWritten = false
  const written = output.write('one').then(() => {
    isWritten = true
  })
  await new Promise(setImmediate)
  expect(isWritten).toBe(false)
  waiting.shift()!()
  await written
  expect(taken).toEqual(['one'])
  await output.close()
  await output.discard()
  expect(slow.destroyed || slow.writableEnded).toBe(false)
})
