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
  const life = new Life()

  for (const [name, original] of originals)
    disk[name] = (...given: never[]) =>
      life.step(
        name,
        async () => {
          const result = await original(...given)
          return name === 'open' ? watched(result as FileHandle, life) : result
        },
        name === 'writeFile' ? () => original(...(halvedContent(given) as never[])) : undefined,
      )
  syncBuiltinESMExports()

  return {
    get operations() {
      return life.operations
    },
    run: (work, at, isHalf) => life.run(work, at, isHalf),
    restore() {
      for (const [name, original] of originals) disk[name] = original
      syncBuiltinESMExports()
    },
  }
}

/** What a process does to its files, up to the operation at which it dies. */
class Life {
  operations: string[] = []
  /** Open files, which a dead process leaves to whoever runs it. */
  readonly handles = new Set<FileHandle>()
  private dies = { at: Infinity, isHalf: false }
  private isDead = false

  /** Does one operation, unless it is the last one or comes after it; `half`: half of it. */
  async step<T>(name: string, go: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (this.isDead) throw new Died()
    this.operations.push(name)
    if (this.operations.length === this.dies.at) {
      this.isDead = true
      if (this.dies.isHalf) await half?.()
      throw new Died()
    }
    return await go()
  }

  async run(work: () => Promise<unknown>, at: number, isHalf: boolean): Promise<'done' | 'died'> {
    this.operations = []
    this.dies = { at, isHalf }
    try {
      await work()
      return 'done'
    } catch (error) {
      if (!this.isDead) throw error
      return 'died'
    } finally {
      for (const handle of this.handles) await handle.close()
      this.handles.clear()
      this.isDead = false
      this.dies = { at: Infinity, isHalf: false }
    }
  }
}

/** The same handle, each of its operations a step of the life. */
function watched(handle: FileHandle, life: Life): FileHandle {
  life.handles.add(handle)
  return new Proxy(handle, {
    get(target, key) {
      const value = Reflect.get(target, key, target) as unknown
      if (typeof value !== 'function') return value
      const call = (...given: unknown[]): unknown => Reflect.apply(value, target, given)
      if (!FILE.some((name) => name === key)) return call
      return (...given: unknown[]) =>
        life.step(
          `file.${String(key)}`,
          async () => {
            if (key === 'close') life.handles.delete(target)
            return await call(...given)
          },
          key === 'write' ? () => target.write(...halved(given)) : undefined,
        )
    },
  })
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
