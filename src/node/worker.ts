/** The file a worker thread runs. */
import { parentPort, workerData } from 'node:worker_threads'
import type { WorkerData } from './protocol.ts'
import { serve } from './serve.ts'

if (parentPort !== null) serve(parentPort, workerData as WorkerData)
