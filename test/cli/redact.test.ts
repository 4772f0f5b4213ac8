import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/index.ts'
import { chat, cli, example, fileIn, jsonl, reportsOf, temporaryFolder, valuesOf } from './support.ts'

const folder = temporaryFolder()
const interactionsOf = (text: string): Interaction[] => valuesOf(text) as Interaction[]

describe('redact', () => {
  test('writes interactions that are read again, and says what it cannot see', async () => {
    const out = join(folder, 'shared.jsonl')
    const { code, stdout, stderr } = await cli(['redact', example, '--out', out])
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toContain('40 interactions redacted. Read them before you share them')
    expect(interactionsOf(readFileSync(out, 'utf8')).length).toBe(40)
    expect((await cli(['score', out, '--quiet'])).code).toBe(0)
  })

  test('gives the texts that the offsets of score --redact belong to', async () => {
    const redacted = interactionsOf((await cli(['redact', example, '--quiet'])).stdout)
    const reports = reportsOf((await cli(['score', '--redact', example, '--quiet'])).stdout)
    let named = 0
    for (const [index, { interactionId, turns }] of reports.entries()) {
      const interaction = redacted[index]!
      expect(interaction.id).toBe(interactionId)
      for (const [at, { names }] of turns.entries())
        for (const { start, end, kind } of names) {
          if (kind === 'generic' || kind === 'placeholder') continue
          expect(interaction.turns[at]!.text.slice(start, end)).toBe('[NAME]')
          named++
        }
    }
    expect(named).toBeGreaterThan(50)
  })

  test('and its ids too, in order, where problems stand between', async () => {
    const mails = ['a@x.example', 'b@x.example'].map((id) =>
      chat(id, 'Let me look.', `ben@${id.charAt(0)}.example`),
    )
    const file = fileIn(folder, 'ids.jsonl', `${jsonl(mails[0])}{\n${jsonl(chat('plain'), mails[1])}`)
    const ids = interactionsOf((await cli(['redact', file, '--quiet'])).stdout).map(({ id }) => id)
    const reports = reportsOf((await cli(['score', '--redact', file, '--quiet'])).stdout)
    expect(ids).toEqual(['redacted-i1', 'plain', 'redacted-i2'])
    expect(reports.map(({ interactionId }) => interactionId)).toEqual(ids)
    expect(reports.map(({ agents }) => agents)).toEqual([['redacted-a1'], ['a'], ['redacted-a2']])
  })

  test('scores are those without redaction', async () => {
    const of = async (...options: readonly string[]): Promise<unknown> =>
      reportsOf((await cli(['score', example, '--quiet', ...options])).stdout).map(({ score, signals }) => [
        score,
        signals,
      ])
    expect(await of('--redact')).toEqual(await of())
  })

  test('keeps the metadata that is asked for', async () => {
    const metadata = { plan: 'gold', note: 'ask Mr Miller', queue: 'q' }
    const file = fileIn(folder, 'meta.jsonl', jsonl({ ...chat('1'), metadata }))
    const of = async (...options: readonly string[]): Promise<unknown> =>
      interactionsOf((await cli(['redact', file, '--quiet', ...options])).stdout)[0]!.metadata
    expect(await of()).toEqual({ queue: 'q' })
    expect(await of('--keep-metadata', 'plan, note')).toEqual({
      plan: 'gold',
      note: 'ask Mr [NAME]',
      queue: 'q',
    })
  })

  test('never writes over what it reads', async () => {
    const file = fileIn(folder, 'same.jsonl', jsonl(chat('1')))
    const { code, stderr } = await cli(['redact', file, '--out', file])
    expect([code, stderr]).toEqual([2, `unscripted: --out would overwrite an input: ${file}\n`])
  })

  test('tells where nothing could be read', async () => {
    const { code, stderr } = await cli(['redact', fileIn(folder, 'bad.jsonl', '{\n'), '--format', 'jsonl'])
    expect(code).toBe(3)
    expect(stderr).toContain('bad.jsonl:1 error invalid-json')
  })
})

describe('export', () => {
  test('exits 1 below the threshold, 3 where no report could be read, 2 without a format', async () => {
    const reports = fileIn(folder, 'reports.jsonl', (await cli(['score', example, '--quiet'])).stdout)
    const codeOf = async (...args: readonly string[]): Promise<number> =>
      (await cli(['export', ...args])).code
    expect(await codeOf(reports, '--as', 'junit', '--fail-under', '1')).toBe(0)
    expect(await codeOf(reports, '--as', 'junit', '--fail-under', '99')).toBe(1)
    expect(await codeOf(fileIn(folder, 'none.jsonl', '{}\n'), '--as', 'sarif')).toBe(3)
    expect(await codeOf(reports)).toBe(2)
    expect(await codeOf(reports, '--as', 'pdf')).toBe(2)
  })

  test('writes to a file, and reads standard input', async () => {
    const { stdout } = await cli(['score', example, '--quiet'])
    const out = join(folder, 'out.xml')
    const { code } = await cli(['export', '-', '--as', 'junit', '--out', out], { stdin: stdout })
    expect(code).toBe(0)
    expect(readFileSync(out, 'utf8')).toContain('<testsuite name="stdin" tests="40"')
  })
})
