/**
 * A lock that says which process works in a folder. It outlives a process that is killed, so it names its owner; where that is
 * gone, the lock is taken over by creating the one with the next number, which only one process can. No lock is removed before
 * the folder is, or two processes could get in.
 */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, readdir, readFile, readlink, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { isSystemError } from './files.ts'

export interface Lock {
  /** Lets the folder go; it goes by itself with the process. */
  release(): Promise<void>
}

/** As the lock file holds it. */
interface Owner {
  readonly pid: number
  /** When the process began, as the system counts; `null` where it does not say. */
  readonly started: string | null
  /** Where a process number means one process: machine, boot and container. */
  readonly place: string
}

const NAME = /^lock\.(\d+)$/
/** How often the owner touches the lock, for processes on other machines, which cannot look it up. */
const SIGN_MS = 30_000
/** An owner elsewhere that has not touched its lock for so long counts as gone. */
const GONE_MS = 10 * 60_000

/** Throws a `TypeError` where another process holds the folder. */
export async function lockFolder(folder: string): Promise<Lock> {
  const me = await thisProcess()
  for (;;) {
    const numbers = await numbersIn(folder)
    const last = numbers.at(-1)
    const holder = last === undefined ? null : await holderOf(pathOf(folder, last), me.place)
    if (holder !== null)
      throw new TypeError(`${folder}: another process (${holder}) is working on this output`)
    const path = pathOf(folder, (last ?? 0) + 1)
    if (!(await create(folder, path, me))) continue
    const sign = setInterval(() => {
      const now = new Date()
      utimes(path, now, now).catch(() => undefined)
    }, SIGN_MS)
    sign.unref()
    return {
      async release() {
        clearInterval(sign)
        // Where that fails, the end of the process will do.
        await writeFile(freeOf(path), '').catch(() => undefined)
      },
    }
  }
}

function pathOf(folder: string, number: number): string {
  return join(folder, `lock.${number}`)
}

function freeOf(path: string): string {
  return `${path}.free`
}

async function numbersIn(folder: string): Promise<readonly number[]> {
  const names = await readdir(folder)
  return names
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** Makes the lock whole at once; `false` if somebody was faster. */
async function create(folder: string, path: string, me: Owner): Promise<boolean> {
  const content = JSON.stringify(me)
  const draft = join(folder, `draft-${randomUUID()}`)
  try {
    await writeFile(draft, content, { flag: 'wx' })
    try {
      await link(draft, path)
    } catch (error) {
      if (!isSystemError(error) || !NO_LINKS.has(error.code)) throw error
      await writeFile(path, content, { flag: 'wx' })
    }
    return true
  } catch (error) {
    if (isSystemError(error) && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Error codes of file systems without hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Who holds the lock, in words; `null` where nobody does. */
async function holderOf(path: string, here: string): Promise<string | null> {
  const [text, touched] = await Promise.all([
    readFile(path, 'utf8').catch(() => null),
    stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => null,
    ),
  ])
  if (text === null || touched === null || existsSync(freeOf(path))) return null
  const owner = parse(text)
  if (owner?.place === here) return (await isAlive(owner)) ? `process ${owner.pid}` : null
  return Date.now() - touched > GONE_MS ? null : 'on another machine, or unknown'
}

function parse(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner
  } catch {
    return null
  }
}

async function thisProcess(): Promise<Owner> {
  return { pid: process.pid, started: await startOf(process.pid), place: await placeOf() }
}

async function placeOf(): Promise<string> {
  const parts = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ])
  return [hostname(), ...parts.map((part) => part.trim())].join(' ')
}

/** The same number may have gone to another process since: then it began at another time. */
async function isAlive({ pid, started }: Owner): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return isSystemError(error) && error.code === 'EPERM'
  }
  const now = await startOf(pid)
  return now !== 'gone' && (started === null || now === null || now === started)
}

/** Ticks since the machine began, where the system tells; `gone` for a process that only waits to be reaped. */
async function startOf(pid: number): Promise<string | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name in brackets may hold anything, brackets and spaces too.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? 'gone' : (fields[19] ?? null)
}
