import { open, rename, rm } from 'node:fs/promises'
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/** Where reports go. */
export interface Output {
  write(text: string): Promise<void>
  /** Makes what was written final. */
  close(): Promise<void>
  /** Throws away what was written. */
  discard(): Promise<void>
}

/** A stream such as standard output, written no faster than it is read. */
export function streamOutput(stream: Writable): Output {
  return {
    async write(text) {
      if (!stream.write(text)) await once(stream, 'drain')
    },
    close: () => Promise.resolve(),
    discard: () => Promise.resolve(),
  }
}

/**
 * A file that appears, whole, only when it is closed: written beside its place under another name, flushed to the disk,
 * then renamed. A run that breaks off leaves what was there before.
 */
export async function fileOutput(path: string): Promise<Output> {
  const partial = `${path}.${process.pid}.partial`
  const file = await open(partial, 'w')
  return {
    async write(text) {
      await file.writeFile(text)
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
