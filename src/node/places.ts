/** Moves files and folders into place, or removes them, so that whoever looks finds all of one or nothing. */
import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
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

/**
 * Throws a `TypeError` where something other than a file or a folder stands at the path. What is written is moved to its place, and
 * would take that of the device or the pipe: `/dev/null` would be a file from then on.
 */
export async function requirePlace(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found === null || found.isDirectory() || (found.isFile() && !isStream(resolve(path)))) return
  throw new TypeError(`${path} is a device, a pipe or a stream, which a file would replace; name a file`)
}

/** A link to whatever the process has open, an ordinary file among it. */
function isStream(path: string): boolean {
  return STREAMS.has(path) || path.startsWith('/dev/fd/') || path.startsWith('/proc/')
}

const STREAMS: ReadonlySet<string> = new Set(['/dev/stdin', '/dev/stdout', '/dev/stderr'])
