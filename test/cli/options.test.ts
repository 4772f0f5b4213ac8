/** Options of `score` that only the built command, or more than one run, can show. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const command = join(root, 'dist/cli.js')
const example = join(root, 'corpora/example/interactions.jsonl')

function scored(...args: readonly string[]): string {
  return execFileSync(process.execPath, [command, 'score', '--quiet', ...args], { encoding: 'utf8' })
}

// `npm ci` builds the command; without a build there is nothing to run.
describe.skipIf(!existsSync(command))('the built command', () => {
  let alone = ''
  beforeAll(() => {
    alone = scored(example)
  })

  test('gives the same bytes with one, two and five workers', () => {
    expect(scored('--workers', '2', example)).toBe(alone)
    expect(scored('--workers', '5', example)).toBe(alone)
  })

  test('takes the names out with --redact', () => {
    expect(alone).toContain('Karen')
    expect(scored('--redact', example)).not.toContain('Karen')
  })

  test('traces words to the macros it is given', () => {
    const folder = mkdtempSync(join(tmpdir(), 'unscripted-'))
    const macros = join(folder, 'macros.json')
    const text =
      'I have now processed your refund of {{amount}} for order {{order}}. Please allow 5 to 7 working days for the money to appear in your account, depending on your bank. You will receive a confirmation by e-mail shortly.'
    writeFileSync(macros, JSON.stringify([{ id: 'M-1', text }]))
    const reports = scored('--macros', macros, example)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Report)
    rmSync(folder, { recursive: true })
    const traced = reports.filter(({ turns }) =>
      turns.some(({ passages }) =>
        passages?.some(({ origin, templateId }) => origin === 'macro' && templateId === 'M-1'),
      ),
    )
    expect(traced.map(({ interactionId }) => interactionId)).toContain('LF-3010')
  })
})
