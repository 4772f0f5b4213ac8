/** Moves files and folders into place, or removes them, so that whoever looks finds all of one or nothing. */
import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isSystemError } from './files.ts'

/** Puts a file in its place, unless an earlier run came so far. */
export async function take(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!isSystemError(error) || error.code !== 'ENOENT' || !existsSync(to)) throw error
  })
  await syncFolder(dirname(to))
}

/** Where the system allows it, so that the new name is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

/** Renamed first, so that nobody finds half of it under its name. */
export async function remove(folder: string): Promise<void> {
  const old = `${folder}.old`
  await rm(old, { recursive: true, force: true })
  await rename(folder, old)
  await rm(old, { recursive: true, force: true })
}

export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}
