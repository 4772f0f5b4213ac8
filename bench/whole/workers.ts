/** The built command on one thread and on two, from start to end, templates given: what a user waits for. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { median, significant } from '../measure.ts'
import type { Held } from './corpus.ts'
import type { Workers } from './result.ts'

const CLI = 'dist/cli.js'
const USAGE = './bench/whole/usage.mjs'

interface Used {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
}

/** Rounds take turns, so that other load on the machine hits both. */
export async function measureWorkers({ lines }: Held, rounds: number): Promise<Workers> {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-bench-'))
  try {
    const file = join(folder, 'interactions.jsonl')
    const index = join(folder, 'templates.index')
    writeFileSync(file, `${lines.join('\n')}\n`)
    await run(['fit', file, '--out', index, '--quiet'])
    const scored = (workers: number): Promise<Used> =>
      run([
        'score',
        file,
        '--templates',
        index,
        '--out',
        join(folder, `${workers}.jsonl`),
        '--workers',
        String(workers),
        '--quiet',
      ])
    const one: Used[] = []
    const two: Used[] = []
    for (let round = 0; round < rounds; round++) {
      one.push(await scored(1))
      two.push(await scored(2))
    }
    const of = (runs: readonly Used[], what: keyof Used): number => median(runs.map((used) => used[what]))
    return {
      rounds,
      oneMs: significant(of(one, 'wallMs')),
      twoMs: significant(of(two, 'wallMs')),
      ratio: significant(of(one, 'wallMs') / of(two, 'wallMs'), 3),
      processorRatio: significant((2 * of(one, 'cpuMs')) / of(two, 'cpuMs'), 3),
      onePeakMb: Math.round(of(one, 'peakMb')),
      twoPeakMb: Math.round(of(two, 'peakMb')),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function run(args: readonly string[]): Promise<Used> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', USAGE, CLI, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const used = text(child.stdio[3] as Readable)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${args[0]!} ended with ${code}`)
  return { wallMs: performance.now() - start, ...(JSON.parse(await used) as Omit<Used, 'wallMs'>) }
}
