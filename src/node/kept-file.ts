/** A file that is written over several runs: how far it is right is known by bytes and digest. */
import { createHash, type Hash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { writeAll, type Extent } from './journal.ts'

export interface KeptFile {
  write(text: string): Promise<void>
  /** Returns what was written once it is on the disk. */
  sync(): Promise<Extent>
  close(): Promise<void>
}

export const nothingWritten: Extent = { bytes: 0, digest: createHash('sha256').digest('hex') }

/** Opens a file to go on behind the extent; `null` where it does not hold that. */
export async function openKept(path: string, kept: Extent): Promise<KeptFile | null> {
  const file = await open(path, kept.bytes === 0 ? 'w+' : 'r+').catch((error: unknown) => {
    if (kept.bytes > 0) return null
    throw error
  })
  if (file === null) return null
  const hash = createHash('sha256')
  if (!(await reads(file, kept.bytes, hash)) || hash.copy().digest('hex') !== kept.digest) {
    await file.close()
    return null
  }
  await file.truncate(kept.bytes)
  let bytes = kept.bytes
  return {
    async write(text) {
      if (text === '') return
      const more = Buffer.from(text, 'utf8')
      await writeAll(file, more, bytes)
      hash.update(more)
      bytes += more.length
    },
    async sync() {
      await file.sync()
      return { bytes, digest: hash.copy().digest('hex') }
    },
    close: () => file.close(),
  }
}

/** Digests so many bytes from the start; `false` if there are fewer. */
async function reads(file: FileHandle, bytes: number, hash: Hash): Promise<boolean> {
  const chunk = Buffer.alloc(1 << 16)
  for (let at = 0; at < bytes;) {
    const { bytesRead } = await file.read(chunk, 0, Math.min(chunk.length, bytes - at), at)
    if (bytesRead === 0) return false
    hash.update(chunk.subarray(0, bytesRead))
    at += bytesRead
  }
  return true
}
