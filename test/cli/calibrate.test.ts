import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formatCalibration, type Calibration, type Corpus } from '../../src/evaluate/index.ts'
import { createPolicy } from '../../src/scoring/policy.ts'
import { both, chats } from '../evaluate/calibration/support.ts'
import { cli, example, fileIn, jsonl, reportsOf, temporaryFolder } from './support.ts'

const root = temporaryFolder()

function folderOf(name: string, { interactions, labels }: Corpus, isLabelled = true): string {
  const folder = join(root, name)
  mkdirSync(folder)
  fileIn(folder, 'interactions.jsonl', jsonl(...interactions))
  if (isLabelled) fileIn(folder, 'labels.jsonl', jsonl(...labels))
  return folder
}

const folder = folderOf('corpus', both(chats(64, 'train'), chats(30, 'test')))
const few = ['--replicates', '10']

test('the policy goes to its file, the figures to standard output, as a table or JSON', async () => {
  const [one, other] = [join(root, 'one.json'), join(root, 'other.json')]
  const parts = ['--split', 'train', '--test', 'test', ...few]
  const table = await cli(['calibrate', folder, '--out', one, ...parts])
  const json = await cli(['calibrate', folder, '--out', other, '--json', ...parts])
  expect([table.code, json.code]).toEqual([0, 0])
  const calibration = JSON.parse(json.stdout) as Calibration
  expect(table.stdout).toBe(formatCalibration(calibration))
  expect(table.stderr).toBe(json.stderr)
  expect(table.stderr).toMatch(/^discourtesy was never found in the judged interactions/m)
  const written = readFileSync(one, 'utf8')
  expect(readFileSync(other, 'utf8')).toBe(written)
  expect(createPolicy(JSON.parse(written))).toEqual(calibration.policy)

  const scored = await cli(['score', example, '--policy', one])
  expect(scored.code).toBe(0)
  const [usual] = reportsOf((await cli(['score', example])).stdout)
  expect(reportsOf(scored.stdout)[0]!.provenance.policy).not.toBe(usual!.provenance.policy)
})

test('ratings need no labels', async () => {
  const rated = folderOf('rated', chats(64), false)
  const out = join(root, 'rated.json')
  const run = ['calibrate', rated, '--out', out, ...few]
  const { code, stdout } = await cli([...run, '--target', 'csat', '--cuts', '100,50', '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ target: 'csat', cuts: { authentic: 100, mixed: 50 } })
  expect((await cli(run)).stderr).toMatch(/is not a labelled corpus \(ENOENT\)/)
})

test('too little is refused with how much would do, and nothing is written', async () => {
  const out = join(root, 'none.json')
  const { code, stdout, stderr } = await cli(['calibrate', folder, '--out', out, '--split', 'test', ...few])
  expect([code, stdout]).toEqual([2, ''])
  expect(stderr).toBe(
    'unscripted: No policy can be fitted to this: 30 interactions with both a judgement and a score, where 60 would do.\n',
  )
  expect(existsSync(out)).toBe(false)
})

test.each<[string, readonly string[], RegExp]>([
  ['no place for the policy', [], /--out/],
  ['an unknown target', ['--out', 'x', '--target', 'nps'], /'nps' is invalid/],
  ['an unknown part', ['--out', 'x', '--split', 'half'], /'half' is invalid/],
  ['a test without a part to fit to', ['--out', 'x', '--test', 'test'], /needs another part/],
  ['one cut', ['--out', 'x', '--cuts', '75'], /two numbers and a comma/],
  ['three cuts', ['--out', 'x', '--cuts', '75,50,25'], /two numbers and a comma/],
  ['cuts that are words', ['--out', 'x', '--cuts', 'high,low'], /must be a number/],
  ['cuts the wrong way round', ['--out', 'x', '--cuts', '50,75'], /cuts/],
])('%s is wrong usage', async (_, options, reason) => {
  const { code, stdout, stderr } = await cli(['calibrate', folder, ...options])
  expect(stderr).toMatch(reason)
  expect([code, stdout]).toEqual([2, ''])
})

test('a corpus without a single interaction is exit 3', async () => {
  const empty = folderOf('empty', { interactions: [], labels: [] })
  const { code, stdout } = await cli(['calibrate', empty, '--out', join(root, 'x.json')])
  expect([code, stdout]).toEqual([3, ''])
})
