/** Records that hang or kill the thread that works on them. */
import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { isProblem, type Problem, type Report } from '../../src/index.ts'
import {
  fitInputs,
  scoreInputs,
  streamInput,
  type Input,
  type ScoreInputsOptions,
} from '../../src/node/index.ts'
import { createPool } from '../../src/node/pool.ts'
import { builtWorker } from './build-worker.ts'
import { chat, collect, jsonl, temporaryFolder } from './support.ts'

const entry = await builtWorker(temporaryFolder(), 'faulty-worker')
const options: ScoreInputsOptions = { entry, recordTimeoutMs: 4000, detectLanguages: false }

const reply = (id: string): string => `It fell behind shelf ${id.length} in our warehouse, of all places.`
const input = (ids: readonly string[]): Promise<Input> =>
  streamInput('in.jsonl', Readable.from([Buffer.from(jsonl(...ids.map((id) => chat(id, reply(id)))))]))

/** Ids of reports; codes and lines of problems. */
const told = (records: readonly (Report | Problem)[]): readonly string[] =>
  records.map((record) =>
    isProblem(record) ? `${record.code} ${record.origin.line ?? ''}` : record.interactionId,
  )

/** Forty good ones, and the given ones among them, so that some share a batch and some do not. */
function among(bad: readonly string[]): readonly string[] {
  const ids = Array.from({ length: 40 }, (_, index) => `good-${index}`)
  bad.forEach((id, index) => ids.splice(7 + 9 * index, 0, id))
  return ids
}

const codes: Readonly<Record<string, string>> = {
  hang: 'timed-out',
  exit: 'crashed-analysis',
  memory: 'crashed-analysis',
  throw: 'failed-analysis',
}

const templates = await fitInputs([await input(among([]))], { detectLanguages: false })

// They mostly wait for a record that hangs, so they wait together.
describe.concurrent.each([
  [1, ['hang-1', 'exit-1', 'throw-1', 'exit-2']],
  [3, ['exit-1', 'exit-2', 'hang-1', 'throw-1']],
])('with %i threads', (workers, bad) => {
  test('a record that hangs, ends its thread or throws becomes a problem in its place, and nothing else is lost', async () => {
    const ids = among(bad)
    const records = await collect(scoreInputs([await input(ids)], { ...options, templates, workers }))
    expect(told(records)).toEqual(
      ids.map((id, index) => {
        const code = codes[id.split('-')[0]!]
        return code === undefined ? id : `${code} ${index + 1}`
      }),
    )
    expect(JSON.stringify(records)).not.toContain('CANARY')
    // What the others say is what they say where nothing goes wrong.
    const good = ids.filter((id) => id.startsWith('good'))
    const undisturbed = await collect(scoreInputs([await input(good)], { templates, detectLanguages: false }))
    expect(records.filter((record) => !isProblem(record))).toEqual(undisturbed)
  })
})

test.concurrent(
  'templates are learned without the records that do harm, which are told in their order',
  async () => {
    const ids = among(['exit-1', 'hang-1', 'throw-1'])
    const problems: Problem[] = []
    const index = await fitInputs([await input(ids)], {
      ...options,
      workers: 2,
      onProblem: (problem) => problems.push(problem),
    })
    const good = await input(ids.filter((id) => id.startsWith('good')))
    expect(index.id).toBe((await fitInputs([good], { detectLanguages: false })).id)
    expect(told(problems)).toEqual(['crashed-analysis 8', 'timed-out 17', 'failed-analysis 26'])
  },
)

test.each([
  ['takes all the memory of its thread', 'memory', 60_000, 'crashed-analysis'],
  ['never stops computing', 'spin', 2000, 'timed-out'],
] as const)('a record that %s becomes a problem', async (_, id, recordTimeoutMs, code) => {
  const pool = createPool(1, {
    entry,
    setup: { analyzer: {}, detectLanguages: false, redact: false, willScore: true },
    recordTimeoutMs,
    heapMegabytes: 64,
  })
  const parts = await pool.run(
    'fit',
    ['good', id, 'good-2'].map((name) => JSON.stringify(chat(name))),
  )
  await pool.close()
  expect(parts.map((part) => [part.records, 'death' in part && part.death.code])).toEqual([
    [[1], code],
    [[0, 2], false],
  ])
})

test('threads that cannot begin at all are told of, not started for ever', async () => {
  const missing = new URL('file:///nowhere/worker.mjs')
  const run = collect(scoreInputs([await input(['good'])], { ...options, entry: missing, workers: 2 }))
  await expect(run).rejects.toThrow('A worker thread ends before it has begun')
})

test('an abort ends a run that hangs, with the reason given', async () => {
  const stop = new AbortController()
  const run = collect(
    scoreInputs([await input(['good', 'hang'])], {
      ...options,
      recordTimeoutMs: 60_000,
      templates,
      workers: 1,
      signal: stop.signal,
    }),
  )
  setTimeout(() => {
    stop.abort(new RangeError('enough'))
  }, 300)
  await expect(run).rejects.toThrow(new RangeError('enough'))
})

test('an abort ends a run whose input never comes', async () => {
  const stop = new AbortController()
  const silent: Input = {
    name: 'silent',
    bytes: null,
    async *open() {
      yield await new Promise<Uint8Array>(() => undefined)
    },
  }
  setTimeout(() => {
    stop.abort(new RangeError('enough'))
  }, 50)
  await expect(
    collect(scoreInputs([silent], { signal: stop.signal, templates, detectLanguages: false })),
  ).rejects.toThrow('enough')
})

test('options that cannot be, or cannot go to a thread, are the caller’s mistake before any thread is begun', async () => {
  const run = async (given: object): Promise<unknown> =>
    await collect(scoreInputs([await input(['good'])], { ...options, workers: 1, ...given }))
  await expect(run({ template: 1 })).rejects.toThrow(/Unknown option "template"; known: templates.* workers/)
  await expect(run({ linguistics: { id: 'x', people: () => [] } })).rejects.toThrow(
    /cannot go to other threads/,
  )
  await expect(run({ workers: -1 })).rejects.toThrow(/"workers" must be a whole number from 0/)
  await expect(run({ recordTimeoutMs: 0 })).rejects.toThrow(/"recordTimeoutMs" must be a positive number/)
})

test('options that cannot be are met before anything is read, also without threads', async () => {
  let isRead = false
  const untouched = {
    name: 'untouched',
    bytes: null,
    open() {
      isRead = true
      return []
    },
  }
  const run = async (given: object): Promise<unknown> => await collect(scoreInputs([untouched], given))
  await expect(run({ policy: { weight: {} } })).rejects.toThrow(/does not fit at "weight"/)
  await expect(run({ macros: [{ id: 'm1' }] })).rejects.toThrow(/Option "macros" must be/)
  await expect(run({ worker: 1 })).rejects.toThrow(/Unknown option "worker"; known: .*workers/)
  expect(isRead).toBe(false)
})
