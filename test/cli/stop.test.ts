/** The executable, as built, when somebody or something stops it. */
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cli, exampleLines, fileIn, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const at = (name: string): string => join(folder, name)
const executable = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const isBuilt = existsSync(executable)

/** More than a pipe holds, and than is done at once. */
const lines = Array.from({ length: 4 }, (_, copy) =>
  exampleLines.map((line, index) =>
    JSON.stringify({ ...(JSON.parse(line) as object), id: `${copy}-${index}` }),
  ),
).flat()
const input = fileIn(folder, 'in.jsonl', `{\n${lines.join('\n')}\n`)

interface Run {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>
}

interface Surroundings {
  readonly stdout?: 'pipe' | number
  /** A module loaded before the executable. */
  readonly preload?: string
}

function start(args: readonly string[], { stdout = 'pipe', preload = '' }: Surroundings = {}): Run {
  const before = preload === '' ? [] : ['--import', pathToFileURL(preload).href]
  const child = spawn(process.execPath, [...before, executable, ...args], { stdio: ['pipe', stdout, 'pipe'] })
  let stderr = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.once('close', (code) => {
      resolve({ code, stderr })
    })
  })
  return { child, ended }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

const hasBegun = (path: string) => (): boolean =>
  existsSync(`${path}.partial/reports`) && statSync(`${path}.partial/reports`).size > 0

const whole = isBuilt ? (await cli(['score', input, '--quiet'])).stdout : ''
const index = at('index')
if (isBuilt) await cli(['fit', input, '--out', index, '--quiet'])

describe.skipIf(!isBuilt)(
  isBuilt ? 'the executable' : 'the executable (skipped: dist/cli.js is not built)',
  () => {
    test('a signal ends a run to a file with a sentence and its exit code, and it can be gone on with', async () => {
      const out = at('out')
      const args = ['score', input, '--out', out, '--problems', at('problems-out')]
      const { child, ended } = start(args)
      await until(hasBegun(out))
      child.kill('SIGTERM')
      expect(await ended).toEqual({ code: 143, stderr: 'unscripted: stopped; --resume goes on\n' })
      expect(existsSync(out)).toBe(false)
      const { ended: again } = start([...args, '--resume', '--workers', '2', '--quiet'])
      expect(await again).toEqual({ code: 0, stderr: '' })
      expect(readFileSync(out, 'utf8')).toBe(whole)
      expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    })

    test('a signal ends a run that waits for more of standard input, behind what it has written', async () => {
      const { child, ended } = start(['score', '-', '--templates', index])
      child.stdin!.write(`${lines.join('\n')}\n`)
      await new Promise((resolve) => child.stdout!.once('data', resolve))
      child.stdout!.resume()
      child.kill('SIGINT')
      expect(await ended).toEqual({ code: 130, stderr: 'unscripted: stopped\n' })
    })

    test('a reader that has seen enough ends it quietly, and no half of a file of problems is left', async () => {
      const { child, ended } = start(['score', input, '--problems', at('problems'), '--workers', '2'])
      child.stdout!.destroy()
      expect(await ended).toEqual({ code: 0, stderr: '' })
      expect(readdirSync(folder).filter((name) => /^problems(?:\.|$)/.test(name))).toEqual([])
    })

    test.skipIf(!existsSync('/dev/full'))('an output that is full is told of in one sentence', async () => {
      const { ended } = start(['score', input, '--quiet'], { stdout: openSync('/dev/full', 'w') })
      const { code, stderr } = await ended
      expect(code).toBe(2)
      expect(stderr).toMatch(/^unscripted: .*\(ENOSPC\).*\n$/)
    })

    test('a disk that is full is told of in one sentence, and the run can be gone on with when there is room', async () => {
      const preload = fileIn(
        folder,
        'full.mjs',
        `import { createRequire, syncBuiltinESMExports } from 'node:module'
      const fs = createRequire(import.meta.url)('node:fs/promises')
      const open = fs.open
      fs.open = async (path, ...rest) => {
        const file = await open(path, ...rest)
        if (!String(path).endsWith('reports')) return file
        const write = file.write.bind(file)
        let writes = 0
        file.write = (...given) => {
          if (++writes < 4) return write(...given)
          throw Object.assign(new Error('CANARY-7f3a'), { code: 'ENOSPC', syscall: 'write' })
        }
        return file
      }
      syncBuiltinESMExports()`,
      )
      const out = at('out-full')
      const { code, stderr } = await start(['score', input, '--out', out], { preload }).ended
      expect([code, existsSync(out)]).toEqual([2, false])
      expect(stderr).toMatch(
        /^[^\n]* error invalid-json[^\n]*\nunscripted: the system refused write \(ENOSPC\): the disk is full; make room.*--resume.*\n$/,
      )
      expect((await start(['score', input, '--out', out, '--resume', '--quiet']).ended).code).toBe(0)
      expect(readFileSync(out, 'utf8')).toBe(whole)
    })

    test('two runs to one file do not get in each other’s way: the second is refused', async () => {
      const out = at('out-twice')
      const { child, ended } = start(['score', input, '--out', out, '--quiet'])
      await until(hasBegun(out))
      child.kill('SIGSTOP')
      for (const more of [[], ['--resume']]) {
        const { code, stderr } = await start(['score', input, '--out', out, ...more]).ended
        expect(code).toBe(2)
        expect(stderr).toMatch(
          more.length === 0 ? /another run is under way/ : /another process \(process \d+\)/,
        )
      }
      child.kill('SIGKILL')
      await ended
      expect((await start(['score', input, '--out', out, '--resume', '--quiet']).ended).code).toBe(0)
      expect(readFileSync(out, 'utf8')).toBe(whole)
    })
  },
)
