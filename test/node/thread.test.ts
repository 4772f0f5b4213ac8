import { Worker } from 'node:worker_threads'
import { afterEach, expect, test, vi } from 'vitest'
import { startThread } from '../../src/node/thread.ts'
import { builtWorker } from './build-worker.ts'
import { chat, temporaryFolder } from './support.ts'

const entry = await builtWorker(temporaryFolder(), 'faulty-worker')

afterEach(() => {
  vi.restoreAllMocks()
})

test('a thread that hangs is told to end once, however long it takes to', async () => {
  const terminate = Object.getOwnPropertyDescriptor(Worker.prototype, 'terminate')!.value as (
    this: Worker,
  ) => Promise<number>
  const end = vi.spyOn(Worker.prototype, 'terminate').mockImplementation(async function (this: Worker) {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return await terminate.call(this)
  })
  const thread = startThread({
    entry,
    setup: { analyzer: {}, detectLanguages: false, redact: false, willScore: true },
    // A look at the thread every 10 ms.
    recordTimeoutMs: 80,
  })
  const ended = await thread.send({ kind: 'fit', records: [JSON.stringify(chat('hang'))] })
  expect(ended).toEqual({ death: { code: 'timed-out', record: 0, isOthers: false } })
  expect(end).toHaveBeenCalledTimes(1)
})

test('a limit that no timer can be set to is a long one, and not none', async () => {
  const timers = vi.spyOn(globalThis, 'setInterval')
  for (const recordTimeoutMs of [1e15, Infinity]) {
    const thread = startThread({
      entry,
      setup: { analyzer: {}, detectLanguages: false, redact: false, willScore: true },
      recordTimeoutMs,
    })
    await thread.end()
  }
  expect(timers.mock.calls.map(([, delay]) => delay)).toEqual([2 ** 31 - 1, 2 ** 31 - 1])
})
