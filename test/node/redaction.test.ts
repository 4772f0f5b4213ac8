/** Redaction is the same on any number of threads, though ids are numbered in the order of the input. */
import { expect, test } from 'vitest'
import { isProblem, type Report } from '../../src/index.ts'
import { fileInput, fitInputs, redactInputs, scoreInputs, scoreToFile } from '../../src/node/index.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtWorker } from './build-worker.ts'
import { chat, collect, fileIn, jsonl, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const content =
  jsonl(
    ...Array.from({ length: 70 }, (_, index) =>
      chat(
        index % 3 === 0 ? `mail-${index}@x.example` : `T-${index}`,
        `Hi Mr Miller, Shelf ${index} is empty.`,
        `agent${index % 4}@shop.example`,
      ),
    ),
  ) + '{\n'
const input = await fileInput(fileIn(folder, 'in.jsonl', content))
const templates = await fitInputs([input], { detectLanguages: false })
const options = { templates, detectLanguages: false, redact: true }
const entry = await builtWorker(folder, 'faulty-worker')
const alone = await collect(scoreInputs([input], options))

test('two threads give what one gives', async () => {
  expect(await collect(scoreInputs([input], { ...options, workers: 2, entry }))).toEqual(alone)
})

test('ids are those of the redacted interactions', async () => {
  const redacted = await collect(redactInputs([input]))
  const ids = redacted.map((record) => (isProblem(record) ? null : record.id))
  expect(alone.map((record) => (isProblem(record) ? null : record.interactionId))).toEqual(ids)
  expect(ids.slice(0, 4)).toEqual(['redacted-i1', 'T-1', 'T-2', 'redacted-i2'])
})

test('a run that is gone on with numbers on from where it was', async () => {
  const out = join(folder, 'out.jsonl')
  const stop = new AbortController()
  let done = 0
  const running = scoreToFile([input], out, {
    ...options,
    checkpointMs: 0,
    signal: stop.signal,
    onProgress: () => {
      if (++done === 31) stop.abort(new Error('stopped'))
    },
  })
  await expect(running).rejects.toThrow('stopped')
  await scoreToFile([input], out, { ...options, resume: true })
  const reports = readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report)
  expect(reports).toEqual(alone.filter((record) => !isProblem(record)))
})
