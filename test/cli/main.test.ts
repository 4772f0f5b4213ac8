/** The executable itself, as built; `npm run build` makes it. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { version } from '../../src/index.ts'
import { exampleLines, fileIn, temporaryFolder } from './support.ts'

const folder = temporaryFolder()
const executable = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const isBuilt = existsSync(executable)

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the executable; `isDeaf`: whoever reads its output goes away at once. */
function start(args: readonly string[], isDeaf = false): Promise<Ended> {
  const child = spawn(process.execPath, [executable, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  if (isDeaf) child.stdout.destroy()
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      resolve({ code, stdout, stderr })
    })
  })
}

describe.skipIf(!isBuilt)(
  isBuilt ? 'the executable' : 'the executable (skipped: dist/cli.js is not built)',
  () => {
    test('tells its version', async () => {
      expect(await start(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
    })

    test('ends quietly, and with exit 0, when its reader has seen enough', async () => {
      // More than a pipe holds.
      const lines = Array.from({ length: 10 }, (_, copy) =>
        exampleLines.map((line) =>
          line.replace('"id":"', `"id":"${copy}-`).replace('"id": "', `"id": "${copy}-`),
        ),
      )
      const input = fileIn(folder, 'much.jsonl', lines.flat().join('\n'))
      expect(await start(['score', input, '--quiet'], true)).toEqual({ code: 0, stdout: '', stderr: '' })
    })

    test('gives the exit code of the command', async () => {
      const { code, stderr } = await start(['score', `${folder}/none`])
      expect(code).toBe(3)
      expect(stderr).toMatch(/ENOENT/)
    })
  },
)
