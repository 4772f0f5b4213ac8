import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { resumableOutput, scoreInputs, streamInput, type Input } from '../../src/node/index.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const example = readFileSync(new URL('../../corpora/example/interactions.jsonl', import.meta.url))

async function inputOf(bytes: Uint8Array): Promise<readonly Input[]> {
  async function* once(): AsyncIterable<Uint8Array> {
    yield await Promise.resolve(bytes)
  }
  return [await streamInput('example', once())]
}

/** Scores into `path`; `redact` is an option that shows in the provenance. */
async function run(
  path: string,
  resume: boolean,
  bytes: Uint8Array = example,
  redact = false,
): Promise<void> {
  const output = await resumableOutput(path, resume)
  let toSkip = output.earlierCount
  try {
    for await (const record of scoreInputs(await inputOf(bytes), { earlier: output.earlier, redact })) {
      if (isProblem(record)) continue
      if (toSkip > 0) toSkip--
      else await output.write(`${JSON.stringify(record)}\n`)
    }
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  }
}

describe('a run that broke off', () => {
  test('gives the same bytes when it is resumed, wherever it was cut', async () => {
    const whole = join(folder, 'whole')
    await run(whole, false)
    const bytes = readFileSync(whole)
    const secondLine = bytes.indexOf('\n', bytes.indexOf('\n') + 1)
    for (const cut of [0, 1, secondLine, secondLine + 1, secondLine + 2, bytes.length - 1, bytes.length]) {
      const out = join(folder, `cut-${cut}`)
      writeFileSync(`${out}.partial`, bytes.subarray(0, cut))
      await run(out, true)
      expect(readFileSync(out).equals(bytes)).toBe(true)
      expect(existsSync(`${out}.partial`)).toBe(false)
    }
  })

  test('is not written over without --resume', async () => {
    const out = join(folder, 'out')
    writeFileSync(`${out}.partial`, 'something')
    await expect(run(out, false)).rejects.toThrow('--resume')
    expect(readFileSync(`${out}.partial`, 'utf8')).toBe('something')
  })

  test('is not resumed with other input or other options, and nothing of it is lost', async () => {
    const whole = join(folder, 'whole')
    await run(whole, false)
    const out = join(folder, 'out')
    const partial = readFileSync(whole).subarray(0, 60_000)
    const lines = partial.subarray(0, partial.lastIndexOf('\n') + 1)
    writeFileSync(`${out}.partial`, partial)
    const fewer = example.subarray(0, example.indexOf('\n') + 1)
    await expect(run(out, true, fewer)).rejects.toThrow('The run to resume had other input')
    await expect(run(out, true, example, true)).rejects.toThrow('other input, options or version')
    expect(readFileSync(`${out}.partial`).equals(lines)).toBe(true)
  })
})

test('what was there before stays until a run is complete', async () => {
  const out = join(folder, 'out')
  writeFileSync(out, 'before')
  const output = await resumableOutput(out, false)
  await output.write('after')
  expect(readFileSync(out, 'utf8')).toBe('before')
  await output.close()
  expect(readFileSync(out, 'utf8')).toBe('after')
})
