import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, example, fileIn, temporaryFolder } from './support.ts'

const root = temporaryFolder()
const reports = join(root, 'reports.jsonl')
await cli(['score', example, '--out', reports, '--quiet'])
const index = join(root, 'index')
await cli(['fit', example, '--out', index, '--quiet'])

test('reports, interactions and an index become four files, and standard output stays empty', async () => {
  const folder = join(root, 'all')
  const beside = ['--interactions', example, '--templates', index]
  const { code, stdout, stderr } = await cli(['tables', reports, '--out', folder, ...beside])
  expect([code, stdout]).toEqual([0, ''])
  expect(readdirSync(folder).sort()).toEqual([
    'findings.csv',
    'interactions.csv',
    'templates.csv',
    'turns.csv',
  ])
  expect(stderr.split('\n')[0]).toBe(`${join(folder, 'interactions.csv')}: 40 rows`)
  expect(readFileSync(join(folder, 'interactions.csv'), 'utf8')).toContain(',mystery-shop,')
})

test('reports may come from standard input, and go out as JSONL or Parquet', async () => {
  const stdin = readFileSync(reports)
  for (const as of ['jsonl', 'parquet']) {
    const folder = join(root, as)
    const { code, stderr } = await cli(['tables', '-', '--out', folder, '--as', as, '--quiet'], { stdin })
    expect([code, stderr]).toEqual([0, ''])
    expect(readdirSync(folder)).toHaveLength(3)
  }
})

test('interactions that are others are told', async () => {
  const other = fileIn(root, 'other.jsonl', readFileSync(example, 'utf8').replaceAll('"LF-30', '"XX-30'))
  const { code, stderr } = await cli(['tables', reports, '--out', join(root, 'x'), '--interactions', other])
  expect(code).toBe(0)
  expect(stderr).toMatch(/^40 reports have no interaction of their id/m)
})

test('a file that holds no report is exit 3, says so without quoting it, and writes nothing', async () => {
  const folder = join(root, 'none')
  const { code, stderr } = await cli(['tables', example, '--out', folder])
  expect(code).toBe(3)
  expect(stderr).toMatch(/:1 error invalid-record: The line is no report/)
  expect(stderr).toMatch(/More problems follow/)
  expect(stderr).not.toMatch(/María|charged/)
  expect(readdirSync(folder)).toEqual([])
})

test.each<[string, readonly string[], RegExp]>([
  ['no folder', [], /--out/],
  ['an unknown format', ['--out', 'x', '--as', 'xlsx'], /'xlsx' is invalid/],
  ['standard input twice', ['--out', 'x', '--interactions', '-', '-'], /only once/],
  ['macros without an index', ['--out', 'x', '--macros', 'm.json'], /--macros needs --templates/],
])('%s is wrong usage', async (_, options, reason) => {
  const { code, stdout, stderr } = await cli(['tables', reports, ...options])
  expect(stderr).toMatch(reason)
  expect([code, stdout, existsSync('x')]).toEqual([2, '', false])
})
