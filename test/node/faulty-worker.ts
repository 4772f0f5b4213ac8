/** The worker file, but that interactions with certain ids do it harm; tests build it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerData } from '../../src/node/protocol.ts'
import { serve } from '../../src/node/serve.ts'

/** By the first letters of an id. */
const harms: Readonly<Record<string, () => void>> = {
  spin: () => {
    for (;;);
  },
  // The same, but that it costs the other tests nothing.
  hang: () => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
  },
  exit: () => process.exit(1),
  throw: () => {
    throw new Error('CANARY-7f3a')
  },
  memory: () => {
    for (const held: string[][] = []; ;) held.push(Array.from({ length: 10_000 }, (_, i) => `CANARY ${i}`))
  },
}

if (parentPort !== null)
  serve(parentPort, workerData as WorkerData, ({ id }) => {
    for (const [start, harm] of Object.entries(harms)) if (id.startsWith(start)) harm()
  })
