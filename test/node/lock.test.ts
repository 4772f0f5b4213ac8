import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { lockFolder } from '../../src/node/lock.ts'
import { temporaryFolder } from './support.ts'

const root = temporaryFolder()
let folders = 0
let folder = ''
beforeEach(() => {
  folder = join(root, String(folders++))
  mkdirSync(folder)
})

/** A process that takes the lock of a folder, says so, and keeps it until it is killed. */
const holder = join(root, 'holder.mjs')
beforeAll(async () => {
  const lock = fileURLToPath(new URL('../../src/node/lock.ts', import.meta.url))
  await build({
    stdin: {
      contents: `import { lockFolder } from ${JSON.stringify(lock)}
        setInterval(() => undefined, 1000)
        lockFolder(process.argv[2]).then(() => console.log('holds'), (error) => console.log(error.message))`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile: holder,
    packages: 'external',
    nodePaths: [fileURLToPath(new URL('../../node_modules', import.meta.url))],
    alias: {},
  })
})

interface Holder {
  /** What it said of the lock. */
  readonly says: Promise<string>
  readonly kill: () => Promise<void>
}

function hold(): Holder {
  const child = spawn(process.execPath, [holder, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  return {
    says: new Promise((resolve) => {
      child.stdout.setEncoding('utf8').once('data', (text: string) => {
        resolve(text.trim())
      })
    }),
    kill: () =>
      new Promise((resolve) => {
        child.once('exit', () => {
          resolve()
        })
        child.kill('SIGKILL')
      }),
  }
}

/** As the lock of a process of this machine would be. */
function lockOf(change: object): string {
  const [name] = readdirSync(folder)
  return JSON.stringify({ ...(JSON.parse(readFileSync(join(folder, name!), 'utf8')) as object), ...change })
}

test('a folder is held by one at a time, until it is let go', async () => {
  const lock = await lockFolder(folder)
  await expect(lockFolder(folder)).rejects.toThrow(`another process (process ${process.pid}) is working on`)
  await lock.release()
  await (await lockFolder(folder)).release()
})

test('a lock outlives no process that is killed', async () => {
  const other = hold()
  expect(await other.says).toBe('holds')
  await expect(lockFolder(folder)).rejects.toThrow(TypeError)
  await other.kill()
  await (await lockFolder(folder)).release()
})

test('of several that find a lock whose owner was killed, one gets it', async () => {
  const dead = hold()
  await dead.says
  await dead.kill()
  const others = Array.from({ length: 4 }, hold)
  const said = await Promise.all(others.map(({ says }) => says))
  await Promise.all(others.map(({ kill }) => kill()))
  expect(said.filter((text) => text === 'holds')).toHaveLength(1)
  expect(said.filter((text) => text.includes('is working on this output'))).toHaveLength(3)
})

test('of many that come at once in one process, one gets it', async () => {
  const got = await Promise.allSettled(Array.from({ length: 20 }, () => lockFolder(folder)))
  expect(got.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

describe('a lock is nobody’s', () => {
  test.skipIf(!existsSync('/proc/self/stat'))(
    'when the number of its process went to another one since',
    async () => {
      await lockFolder(folder)
      writeFileSync(join(folder, 'lock.1'), lockOf({ started: '1' }))
      const lock = await lockFolder(folder)
      expect(existsSync(join(folder, 'lock.2'))).toBe(true)
      await lock.release()
    },
  )

  test('when whoever holds it elsewhere has shown no sign for ten minutes, and not before', async () => {
    await lockFolder(folder)
    const path = join(folder, 'lock.1')
    writeFileSync(path, lockOf({ place: 'elsewhere' }))
    const ago = (minutes: number): void => {
      const time = new Date(Date.now() - minutes * 60_000)
      utimesSync(path, time, time)
    }
    ago(9)
    await expect(lockFolder(folder)).rejects.toThrow('on another machine, or unknown')
    ago(11)
    await (await lockFolder(folder)).release()
  })

  test('when nobody can read it any more, and it is old', async () => {
    writeFileSync(join(folder, 'lock.1'), '{')
    await expect(lockFolder(folder)).rejects.toThrow(TypeError)
    utimesSync(join(folder, 'lock.1'), new Date(0), new Date(0))
    await (await lockFolder(folder)).release()
  })
})
