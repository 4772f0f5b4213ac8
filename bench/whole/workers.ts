/**
 * The built command with one worker and with two, from start to end, templates given: what a user waits for. The command has a thread
 * that reads and writes beside its workers, so with one it is on two threads already; what one thread alone takes is measured beside it.
 */
import { spawn } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import type { Interaction } from '../../src/model/interaction.ts'
import { median, significant } from '../measure.ts'
import type { Held } from './corpus.ts'
import type { Timed, Workers } from './result.ts'

const CLI = 'dist/cli.js'
const USAGE = './bench/whole/usage.mjs'
const ALONE = 'bench/whole/alone.mjs'
/** The text said so many times over, under other ids: what is done once a run weighs less, as it does in what is long. */
const LONG = 4

interface Used {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
}

export async function measureWorkers({ lines }: Held, rounds: number): Promise<Workers> {
  const folder = mkdtempSync(join(tmpdir(), 'unscripted-bench-'))
  try {
    const file = join(folder, 'interactions.jsonl')
    const longFile = join(folder, 'long.jsonl')
    const index = join(folder, 'templates.index')
    writeFileSync(file, `${lines.join('\n')}\n`)
    writeFileSync(longFile, '')
    for (let copy = 0; copy < LONG; copy++)
      appendFileSync(longFile, `${lines.map((line) => renamed(line, copy)).join('\n')}\n`)
    await run([CLI, 'fit', file, '--out', index, '--quiet'])
    const { one, two, alone } = await inTurns(file, index, folder, rounds)
    const long = await inTurns(longFile, index, folder, 1)
    return {
      rounds,
      oneMs: significant(of(one, 'wallMs')),
      twoMs: significant(of(two, 'wallMs')),
      ratio: ratioOf(one, two),
      processorRatio: significant((2 * of(one, 'cpuMs')) / of(two, 'cpuMs'), 3),
      onePeakMb: Math.round(of(one, 'peakMb')),
      twoPeakMb: Math.round(of(two, 'peakMb')),
      ...aloneIn(alone, two),
      long: {
        interactions: LONG * lines.length,
        oneMs: significant(of(long.one, 'wallMs')),
        twoMs: significant(of(long.two, 'wallMs')),
        ratio: ratioOf(long.one, long.two),
        ...aloneIn(long.alone, long.two),
      },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Runs {
  readonly one: readonly Used[]
  readonly two: readonly Used[]
  readonly alone: readonly Used[]
}

/** Rounds take turns, so that other load on the machine hits all. */
async function inTurns(file: string, index: string, folder: string, rounds: number): Promise<Runs> {
  const out = join(folder, 'reports.jsonl')
  const scored = async (workers: number): Promise<Used> => {
    rmSync(out, { force: true })
    const to = ['--templates', index, '--out', out, '--workers', String(workers), '--quiet']
    return await run([CLI, 'score', file, ...to])
  }
  const runs: { one: Used[]; two: Used[]; alone: Used[] } = { one: [], two: [], alone: [] }
  for (let round = 0; round < rounds; round++) {
    runs.one.push(await scored(1))
    runs.two.push(await scored(2))
    runs.alone.push(await run([ALONE, file, index, out]))
  }
  return runs
}

function of(runs: readonly Used[], what: keyof Used): number {
  return median(runs.map((used) => used[what]))
}

function ratioOf(slower: readonly Used[], faster: readonly Used[]): number {
  return significant(of(slower, 'wallMs') / of(faster, 'wallMs'), 3)
}

function aloneIn(alone: readonly Used[], two: readonly Used[]): Pick<Timed, 'aloneMs' | 'aloneRatio'> {
  return { aloneMs: significant(of(alone, 'wallMs')), aloneRatio: ratioOf(alone, two) }
}

/** Two interactions of one id would be one. */
function renamed(line: string, copy: number): string {
  const interaction = JSON.parse(line) as Interaction
  return JSON.stringify({ ...interaction, id: `${interaction.id}-${copy}` })
}

async function run(args: readonly string[]): Promise<Used> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', USAGE, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  const used = text(child.stdio[3] as Readable)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${args.slice(0, 2).join(' ')} ended with ${code}`)
  return { wallMs: performance.now() - start, ...(JSON.parse(await used) as Omit<Used, 'wallMs'>) }
}
