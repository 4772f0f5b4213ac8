/**
 * A disk on which the process dies: every operation that changes a file is counted, and at the one chosen nothing happens
 * any more, or only half of what was to be written does. Whoever is dead can do nothing more, not even tidy up.
 */
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FileHandle } from 'node:fs/promises'

type Operation = (...given: never[]) => Promise<unknown>
type Disk = Record<string, Operation>

class Died extends Error {}

export interface DyingDisk {
  /** Runs to its end, or to the operation of that number (from 1); `isHalf`: one that writes gets half of it done. */
  run(work: () => Promise<unknown>, diesAt: number, isHalf: boolean): Promise<'done' | 'died'>
  /** Operations of the last run, by name. */
  readonly operations: readonly string[]
  restore(): void
}

const FOLDER = ['open', 'rename', 'rm', 'mkdir', 'writeFile', 'link'] as const
const FILE = ['write', 'writeFile', 'truncate', 'sync', 'close'] as const

export function createDyingDisk(): DyingDisk {
  const disk = createRequire(import.meta.url)('node:fs/promises') as Disk
  const originals = new Map(FOLDER.map((name) => [name, disk[name]!]))
  let operations: string[] = []
  let dies = { at: Infinity, isHalf: false }
  let isDead = false
  const handles = new Set<FileHandle>()

  async function step<T>(name: string, go: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (isDead) throw new Died()
    operations.push(name)
    if (operations.length === dies.at) {
      isDead = true
      if (dies.isHalf) await half?.()
      throw new Died()
    }
    return await go()
  }

  function watched(handle: FileHandle): FileHandle {
    handles.add(handle)
    return new Proxy(handle, {
      get(target, key) {
        const value = Reflect.get(target, key, target) as unknown
        if (typeof value !== 'function') return value
        const call = (...given: unknown[]): unknown => Reflect.apply(value, target, given)
        if (!FILE.some((name) => name === key)) return call
        return (...given: unknown[]) =>
          step(
            `file.${String(key)}`,
            async () => {
              if (key === 'close') handles.delete(target)
              return await call(...given)
            },
            key === 'write' ? () => target.write(...halved(given)) : undefined,
          )
      },
    })
  }

  for (const [name, original] of originals)
    disk[name] = (...given: never[]) =>
      step(
        name,
        async () => {
          const result = await original(...given)
          return name === 'open' ? watched(result as FileHandle) : result
        },
        name === 'writeFile' ? () => original(...(halvedContent(given) as never[])) : undefined,
      )
  syncBuiltinESMExports()

  return {
    get operations() {
      return operations
    },
    async run(work, at, isHalf) {
      operations = []
      dies = { at, isHalf }
      try {
        await work()
        return 'done'
      } catch (error) {
        if (!isDead) throw error
        return 'died'
      } finally {
        for (const handle of handles) await handle.close()
        handles.clear()
        isDead = false
        dies = { at: Infinity, isHalf: false }
      }
    },
    restore() {
      for (const [name, original] of originals) disk[name] = original
      syncBuiltinESMExports()
    },
  }
}

function halved([bytes, offset, length, position]: readonly unknown[]): [
  Uint8Array,
  number,
  number,
  number | null,
] {
  return [bytes as Uint8Array, offset as number, (length as number) >> 1, position as number | null]
}

function halvedContent([path, content, ...options]: readonly unknown[]): readonly unknown[] {
  const whole = content as string | Uint8Array
  return [path, whole.slice(0, whole.length >> 1), ...options]
}

/** Makes the locks in a folder those of a process that is gone: here, whoever died still runs. */
export function buryOwner(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => /^lock\.\d+$/.test(file))) {
    const path = join(folder, name)
    const owner = JSON.parse(readFileSync(path, 'utf8')) as { pid: number }
    writeFileSync(path, JSON.stringify({ ...owner, pid: 2 ** 22 + 1 }))
  }
}
