import { open, rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { requirePlace } from './places.ts'

/** Where reports go. */
export interface Output {
  write(text: string): Promise<void>
  /** Makes what was written final. */
  close(): Promise<void>
  /** Throws away what was written. */
  discard(): Promise<void>
}

/** An output that takes bytes as well. */
export interface ByteOutput extends Output {
  write(content: string | Uint8Array): Promise<void>
}

/** A stream such as standard output, written no faster than it is read. Rejects once it has failed. */
export function streamOutput(stream: Writable): Output {
  let failure: Error | undefined
  let last: Promise<void> = Promise.resolve()
  stream.on('error', (error: Error) => {
    failure = error
  })
  const check = (): void => {
    if (failure !== undefined) throw failure
  }
  return {
    async write(text) {
      check()
      let settle = (): void => undefined
      last = new Promise((resolve) => {
        settle = resolve
      })
      const isRoom = stream.write(text, () => {
        settle()
      })
      if (!isRoom) await once(stream, 'drain')
      check()
    },
    async close() {
      await last
      check()
    },
    discard: () => Promise.resolve(),
  }
}

/**
 * A file that appears, whole, only when it is closed: written beside its place under another name, flushed to the disk,
 * then renamed. A run that breaks off leaves what was there before. Rejects with a `TypeError` for a device, a pipe or a stream.
 */
export async function fileOutput(path: string): Promise<ByteOutput> {
  await requirePlace(path)
  const partial = `${path}.${process.pid}.partial`
  const file = await open(partial, 'w')
  return {
    async write(content) {
      await file.writeFile(content)
    },
    async close() {
      await file.sync()
      await file.close()
      await rename(partial, path)
    },
    async discard() {
      await file.close()
      await rm(partial, { force: true })
    },
  }
}

/** Writes a whole file as `fileOutput` does. */
export async function writeFileSafely(path: string, content: Uint8Array): Promise<void> {
  await requirePlace(path)
  const partial = `${path}.${process.pid}.partial`
  const file = await open(partial, 'w')
  try {
    await file.writeFile(content)
    await file.sync()
    await file.close()
    await rename(partial, path)
  } catch (error) {
    await file.close()
    await rm(partial, { force: true })
    throw error
  }
}
