/** An output that a later run can go on with: what was written stays beside its place until the run is complete. */
import { createReadStream } from 'node:fs'
import { open, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import type { Report } from '../model/report.ts'
import type { Output } from './write.ts'

export interface ResumableOutput extends Output {
  /** Reports that an earlier run completed, in order. */
  readonly earlier: AsyncIterable<Report>
  /** How many there are. */
  readonly earlierCount: number
}

/**
 * Opens `FILE.partial`. Without `resume` it must not exist: it would be another run's, under way or broken off. With it,
 * a line cut short is dropped and writing goes on behind the last whole one. Throws a `TypeError` that says which.
 */
export async function resumableOutput(path: string, resume: boolean): Promise<ResumableOutput> {
  const partial = `${path}.partial`
  const exists = await stat(partial).then(
    () => true,
    () => false,
  )
  if (exists && !resume)
    throw new TypeError(
      `${partial} exists: another run is under way, or broke off (--resume goes on with it)`,
    )
  const file = await open(partial, exists ? 'r+' : 'wx')
  const kept = exists ? await wholeLines(file) : { bytes: 0, lines: 0 }
  await file.truncate(kept.bytes)
  let at = kept.bytes
  return {
    earlierCount: kept.lines,
    earlier: readReports(partial, kept.bytes),
    async write(text) {
      const bytes = Buffer.from(text, 'utf8')
      for (let done = 0; done < bytes.length;) {
        const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at)
        done += bytesWritten
        at += bytesWritten
      }
    },
    async close() {
      await file.sync()
      await file.close()
      await rename(partial, path)
    },
    async discard() {
      await file.close()
      if (kept.lines === 0) await rm(partial, { force: true })
    },
  }
}

const LINE_FEED = 10

async function wholeLines(file: FileHandle): Promise<{ bytes: number; lines: number }> {
  const chunk = Buffer.alloc(1 << 16)
  let position = 0
  let bytes = 0
  let lines = 0
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, chunk.length, position)
    if (bytesRead === 0) return { bytes, lines }
    for (let i = 0; i < bytesRead; i++)
      if (chunk[i] === LINE_FEED) {
        bytes = position + i + 1
        lines++
      }
    position += bytesRead
  }
}

async function* readReports(path: string, bytes: number): AsyncIterable<Report> {
  if (bytes === 0) return
  const input = createReadStream(path, { end: bytes - 1 })
  for await (const line of createInterface({ input, crlfDelay: Infinity })) yield JSON.parse(line) as Report
}
