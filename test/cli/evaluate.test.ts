import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatEvaluation, type Evaluation } from '../../src/evaluate/index.ts'
import { chat, cli, exampleFolder, fileIn, jsonl, temporaryFolder } from './support.ts'

const root = temporaryFolder()

test('figures are a table, or JSON, of the same evaluation', async () => {
  const table = await cli(['evaluate', exampleFolder])
  const json = await cli(['evaluate', exampleFolder, '--json'])
  expect([table.code, table.stderr, json.code, json.stderr]).toEqual([0, '', 0, ''])
  const evaluation = JSON.parse(json.stdout) as Evaluation
  expect(evaluation).toMatchObject({
    mode: 'whole',
    perAgent: null,
    seed: '1',
    interactions: 40,
    labels: 596,
  })
  expect(table.stdout).toBe(formatEvaluation(evaluation))
})

test('the small team is drawn as asked, by the seed', async () => {
  const run = async (...options: readonly string[]): Promise<string> => {
    const { code, stdout } = await cli(['evaluate', exampleFolder, '--json', '--per-agent', '3', ...options])
    expect(code).toBe(0)
    return stdout
  }
  const first = await run('--seed', 'x')
  const evaluation = JSON.parse(first) as Evaluation
  expect(evaluation).toMatchObject({ mode: 'per-agent', perAgent: 3, seed: 'x' })
  expect(evaluation.interactions).toBeLessThanOrEqual(3 * evaluation.agents)
  expect(await run('--seed', 'x')).toBe(first)
})

test('halves and replicates are asked for by name', async () => {
  const run = async (...options: readonly string[]): Promise<Evaluation> => {
    const { code, stdout } = await cli(['evaluate', exampleFolder, '--json', ...options])
    expect(code).toBe(0)
    return JSON.parse(stdout) as Evaluation
  }
  const few = await run('--replicates', '3', '--split', 'agent')
  const usual = await run()
  expect(few.halves.map(({ half }) => half)).toEqual(['a', 'b'])
  expect(few.measures.map(({ estimate }) => estimate)).toEqual(usual.measures.map(({ estimate }) => estimate))
  expect(few.measures).not.toEqual(usual.measures)
  expect((await run('--replicates', '500')).measures).toEqual(usual.measures)
})

test.each([
  ['--split', 'colour'],
  ['--replicates', '0'],
])('%s %s is wrong usage', async (...option) => {
  const { code, stdout } = await cli(['evaluate', exampleFolder, ...option])
  expect([code, stdout]).toEqual([2, ''])
})

test.each(['1', '0', '2.5', 'two'])('a team with %s each is wrong usage', async (count) => {
  const { code, stdout, stderr } = await cli(['evaluate', exampleFolder, '--per-agent', count])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/must be a (?:whole )?number/)
})

test('a policy that does not fit is named by its place', async () => {
  const policy = fileIn(root, 'policy.json', '{"weights": {"rushed-turn": -1}}')
  const { code, stdout, stderr } = await cli(['evaluate', exampleFolder, '--policy', policy])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toContain('"weights.rushed-turn"')
})

const corpus = (name: string, interactions: string, labels: string): string => {
  const folder = join(root, name)
  mkdirSync(folder)
  fileIn(folder, 'interactions.jsonl', interactions)
  fileIn(folder, 'labels.jsonl', labels)
  return folder
}

test('what could not be read is told on standard error, never quoted, and the rest is measured', async () => {
  const label = { interactionId: '1', turnId: 't1', label: 'scripted', value: true }
  const folder = corpus(
    'partly',
    `${jsonl(chat('1'), chat('2'))}{CANARY-7f3a\n`,
    jsonl(label, { ...label, value: 'CANARY-7f3a' }),
  )
  const { code, stdout, stderr } = await cli(['evaluate', folder])
  expect(code).toBe(0)
  expect(stdout).toMatch(/^1 labels; templates learned from all 2 interactions\./)
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/interactions\.jsonl:3 error invalid-json: /),
    expect.stringMatching(/labels\.jsonl:2 error invalid-record \/value: /),
    '',
  ])
  expect(stdout + stderr).not.toContain('CANARY')
})

test('a corpus without a single interaction is exit 3', async () => {
  const { code, stdout, stderr } = await cli(['evaluate', corpus('empty', '', '')])
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/empty-input/)
})

test('labels that point at nothing are told', async () => {
  const label = { interactionId: '1', turnId: 't1', label: 'scripted', value: true }
  const labels = jsonl(
    { ...label, start: 0, end: 3 },
    { ...label, interactionId: '1', turnId: 'none' },
    { ...label, interactionId: 'none' },
    { ...label, start: 0, end: 9999 },
    { interactionId: '1', label: 'authenticity', value: 50 },
  )
  const { code, stderr } = await cli(['evaluate', corpus('stray', jsonl(chat('1')), labels)])
  expect([code, stderr]).toEqual([
    0,
    '3 of 5 labels name an interaction, a turn or a span that the corpus does not hold.\n',
  ])
})

test('a part that nothing belongs to is wrong usage, not a table of nothing', async () => {
  const { code, stdout, stderr } = await cli(['evaluate', exampleFolder, '--split', 'train'])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(/No interaction of .* is in the part "train" \(metadata\.split\)/)
})
