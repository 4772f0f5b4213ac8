import {
  appendFile,
  mkdtemp,
  open,
  readFile,
  rm,
  truncate,
  writeFile,
  type FileHandle,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { LAYOUT, openJournal, writeAll, type Step } from '../../src/node/journal.ts'

const folder = await mkdtemp(join(tmpdir(), 'journal-'))
afterAll(() => rm(folder, { recursive: true }))

const begin: Step = {
  kind: 'begin',
  layout: LAYOUT,
  library: '0.1.0',
  options: 'sha256:ab',
  inputs: [{ name: 'α.jsonl', digest: null }],
  run: 'r1',
}
const learned: Step = { kind: 'learned', digest: 'sha256:cd' }
const complete: Step = { kind: 'complete' }

async function stepsIn(path: string): Promise<readonly Step[]> {
  const journal = await openJournal(path)
  await journal.close()
  return journal.steps
}

async function written(name: string, steps: readonly Step[]): Promise<string> {
  const path = join(folder, name)
  const journal = await openJournal(path)
  for (const step of steps) await journal.append(step)
  await journal.close()
  return path
}

// Other versions read what is written here: whoever changes it changes the number of the layout with it.
test('a line of layout 2 is 16 digits of the digest of the step, a space and the step', async () => {
  const path = await written('layout', [begin, complete])
  expect(await readFile(path, 'utf8')).toBe(
    'c3ae976e0715a417 {"kind":"begin","layout":2,"library":"0.1.0","options":"sha256:ab",' +
      '"inputs":[{"name":"α.jsonl","digest":null}],"run":"r1"}\n' +
      '2828d1d9cb1dd7ca {"kind":"complete"}\n',
  )
})

test('a journal that is opened again has its steps, and goes on behind them', async () => {
  const path = await written('again', [begin])
  await written('again', [learned])
  expect(await stepsIn(path)).toEqual([begin, learned])
})

test('a journal that is not there, is empty or holds no line has no step', async () => {
  const path = join(folder, 'none')
  expect(await stepsIn(path)).toEqual([])
  expect(await stepsIn(path)).toEqual([])
  await writeFile(path, 'no line')
  expect(await stepsIn(path)).toEqual([])
})

test('wherever the last line is cut, those before it hold, and what is written next stands behind them', async () => {
  const path = await written('cut', [begin, learned])
  const whole = await readFile(path)
  const first = whole.indexOf('\n') + 1
  for (const cut of [first, first + 1, first + 17, whole.length - 1]) {
    await writeFile(path, whole)
    await truncate(path, cut)
    await written('cut', [complete])
    expect(await stepsIn(path)).toEqual([begin, complete])
  }
})

test('behind a line that was changed nothing holds', async () => {
  const path = await written('changed', [begin, learned, complete])
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace('sha256:cd', 'sha256:ce'))
  expect(await stepsIn(path)).toEqual([begin])
  await written('changed', [learned])
  await appendFile(path, '\n')
  expect(await stepsIn(path)).toEqual([begin, learned])
})

test('a step is on the disk when it counts as taken down', async () => {
  const file = await open(join(folder, 'handle'), 'w')
  const sync = vi.spyOn(Object.getPrototypeOf(file) as FileHandle, 'sync')
  await file.close()
  try {
    await written('synced', [begin, complete])
    expect(sync).toHaveBeenCalledTimes(2)
  } finally {
    sync.mockRestore()
  }
})

test.each([
  [null, [null, null, null]],
  [100, [100, 103, 106]],
])('all is written where the system takes three bytes at a time, from place %s on', async (place, places) => {
  const calls: unknown[] = []
  const write = (bytes: Uint8Array, from: number, length: number, at: number | null) => {
    calls.push([from, length, at])
    return Promise.resolve({ bytesWritten: Math.min(3, length), buffer: bytes })
  }
  await writeAll({ write } as unknown as FileHandle, new Uint8Array(8), place)
  expect(calls).toEqual([
    [0, 8, places[0]],
    [3, 5, places[1]],
    [6, 2, places[2]],
  ])
})
