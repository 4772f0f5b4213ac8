/**
 * The journal of a run: one line for each step done, after a digest of its own. A line cut short by a kill is recognised as such,
 * and the lines before it hold.
 */
import { createHash } from 'node:crypto'
import { open, readFile, type FileHandle } from 'node:fs/promises'
import type { Problem } from '../model/problem.ts'
import type { Tally } from '../report/index.ts'

/** What a run was begun with: a later run may continue it only if all of this is the same. */
export interface Begin {
  readonly kind: 'begin'
  /** Of the journal. */
  readonly layout: number
  readonly library: string
  /** Digest of the options that show in the output. */
  readonly options: string
  /** By name and digest of the content; `null` where it was passed on as it came. */
  readonly inputs: readonly { readonly name: string; readonly digest: string | null }[]
  /** Goes into the name of what is written beside another place. */
  readonly run: string
}

/** Templates were learned from the input, and stand beside the journal. */
export interface LearnedStep {
  readonly kind: 'learned'
  /** SHA-256 of the index file. */
  readonly digest: string
}

/** How far a file was written. */
export interface Extent {
  readonly bytes: number
  /** SHA-256 of these bytes. */
  readonly digest: string
}

/** All that came of the first records stands in the files, within the extents. */
export interface Checkpoint {
  readonly kind: 'checkpoint'
  readonly records: number
  readonly reports: Extent
  /** `null` where problems are not kept. */
  readonly problems: Extent | null
  readonly tally: Tally
  /** The last problem of level `error`; those of the same record are not counted again. */
  readonly lastError: Problem | null
}

/** The last checkpoint covers the whole input: what is left is to put the files in their places. */
export interface Complete {
  readonly kind: 'complete'
}

export type Step = Begin | LearnedStep | Checkpoint | Complete

export interface Journal {
  /** Steps that earlier runs took down. */
  readonly steps: readonly Step[]
  /** Returns when the line is on the disk. */
  append(step: Step): Promise<void>
  close(): Promise<void>
}

/** Of the journal and what stands beside it. */
export const LAYOUT = 2

/** Digits of the digest kept of each line. */
const DIGITS = 16

export async function openJournal(path: string): Promise<Journal> {
  const { steps, bytes } = stepsOf(await readFile(path).catch(() => Buffer.alloc(0)))
  const file = await open(path, 'a')
  await file.truncate(bytes)
  return {
    steps,
    async append(step) {
      const json = JSON.stringify(step)
      await writeAll(file, Buffer.from(`${digestOf(json)} ${json}\n`))
      await file.sync()
    },
    close: () => file.close(),
  }
}

/** The whole lines up to the first that is not, and where they end. */
function stepsOf(content: Buffer): { readonly steps: readonly Step[]; readonly bytes: number } {
  const steps: Step[] = []
  let bytes = 0
  for (let end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', bytes)) {
    const line = content.toString('utf8', bytes, end)
    const json = line.slice(DIGITS + 1)
    if (line.slice(0, DIGITS) !== digestOf(json)) break
    steps.push(JSON.parse(json) as Step)
    bytes = end + 1
  }
  return { steps, bytes }
}

function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('hex').slice(0, DIGITS)
}

/** All of the bytes, however few the system takes at a time; at the place given, else behind what was written last. */
export async function writeAll(
  file: FileHandle,
  bytes: Uint8Array,
  position: number | null = null,
): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const at = position === null ? null : position + done
    done += (await file.write(bytes, done, bytes.length - done, at)).bytesWritten
  }
}
