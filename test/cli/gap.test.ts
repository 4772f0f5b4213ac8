import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PerceptionGap } from '../../src/evaluate/index.ts'
import { cli, example, exampleFolder, exampleLines, fileIn, temporaryFolder } from './support.ts'

const root = temporaryFolder()
const reports = join(root, 'reports.jsonl')
await cli(['score', example, '--out', reports, '--quiet'])
const lines = readFileSync(reports, 'utf8').trimEnd().split('\n')
const [ratings, exercise] = ['ratings.csv', 'exercise.csv'].map((name) => join(exampleFolder, name)) as [
  string,
  string,
]
const whole = ['gap', reports, '--interactions', example, '--ratings', ratings, '--exercise', exercise]

const jsonOf = (stdout: string): PerceptionGap => JSON.parse(stdout) as PerceptionGap

test('the example shows a gap in every dimension, on a fresh clone', async () => {
  const { code, stdout, stderr } = await cli([...whole, '--compare', '2026-03-15'])
  expect([code, stderr]).toEqual([0, ''])
  for (const title of [
    'IN SHORT',
    'SATISFIED',
    'THE GAP',
    'PUBLISHED',
    'WHAT GOES WITH',
    'CHECKLIST PASSED',
    'TEAM EXERCISE',
    'BEFORE AND AFTER',
    'MYSTERY SHOPS',
    'WHAT THIS CANNOT SEE',
  ])
    expect(stdout).toMatch(new RegExp(`^${title}`, 'm'))
  expect(stdout).not.toMatch(/NaN|undefined|null/)
})

test('as JSON it is all the figures', async () => {
  const { code, stdout } = await cli([...whole, '--json'])
  expect(code).toBe(0)
  const gap = jsonOf(stdout)
  expect([gap.interactions, gap.mysteryShops, gap.strangers]).toEqual([38, 2, 0])
  for (const dimension of ['expectation', 'empathy', 'speed', 'authenticity'] as const)
    for (const view of ['leadership', 'staff', 'customers', 'measured'] as const)
      expect(gap.shares[dimension][view].share).not.toBeNull()
  expect(gap.comparison).toBeNull()
})

test('reports alone tell what was measured and what is missing', async () => {
  const { code, stdout, stderr } = await cli(['gap', reports, '--json'])
  expect(code).toBe(0)
  expect(stderr).toMatch(/^Without --interactions no customer/)
  const { shares, mysteryShops, days } = jsonOf(stdout)
  expect([shares.expectation.customers.n, mysteryShops, days]).toEqual([0, 0, null])
  expect(shares.expectation.leadership).toMatchObject({ source: 'quality', n: 38 })
  expect(shares.authenticity.measured.n).toBe(40)
})

describe('before and after', () => {
  const before = fileIn(root, 'before.jsonl', `${lines.slice(0, 20).join('\n')}\n`)
  const after = fileIn(root, 'after.jsonl', `${lines.slice(20).join('\n')}\n`)

  test('are two files of reports', async () => {
    const { code, stdout } = await cli([
      ...['gap', '--interactions', example, '--ratings', ratings, '--json'],
      ...['--compare', before, after],
    ])
    expect(code).toBe(0)
    const { comparison, interactions } = jsonOf(stdout)
    expect(interactions).toBe(38)
    expect(comparison).toMatchObject({
      before: { name: 'before.jsonl', interactions: 20 },
      after: { name: 'after.jsonl', interactions: 18 },
      // What managers and staff were asked is of no interaction, so of neither file.
      unplaced: { interactions: 0, ratings: 42 },
    })
  })

  test('are two sides of a day, whether it stands before or behind the reports', async () => {
    const behind = await cli(['gap', reports, '--interactions', example, '--json', '--compare', '2026-03-15'])
    const first = await cli(['gap', '--compare', '2026-03-15', reports, '--interactions', example, '--json'])
    expect(first.stdout).toBe(behind.stdout)
    expect(jsonOf(behind.stdout).comparison).toMatchObject({
      before: { name: 'before 2026-03-15', interactions: 22 },
      after: { name: 'from 2026-03-15 on', interactions: 15 },
      unplaced: { interactions: 1, ratings: 0 },
    })
  })

  test.each<[string, readonly string[], RegExp]>([
    ['no reports', [], /Name a file of reports/],
    ['one file to compare', [reports, '--compare', before], /a day such as/],
    ['two files beside a third', [reports, '--compare', before, after], /no other/],
    ['three files', ['--compare', before, after, reports], /no other/],
    ['files that overlap', ['--compare', before, reports], /share an interaction/],
    ['standard input twice', ['-', '--interactions', '-'], /only once/],
    ['a bar above the scale', [reports, '--satisfied', '80'], /share of the scale/],
    ['a bar that is a word', [reports, '--satisfied', 'high'], /must be a number/],
    [
      'ratings that are not there',
      [reports, '--ratings', join(root, 'no.csv')],
      /could not be read \(ENOENT\)/,
    ],
    ['ratings that are something else', [reports, '--ratings', reports], /has no header that can be read/],
  ])('%s is wrong usage', async (_, options, reason) => {
    const { code, stdout, stderr } = await cli(['gap', ...options])
    expect(stderr).toMatch(reason)
    expect([code, stdout]).toEqual([2, ''])
  })
})

test('the interactions may come in another order than the reports', async () => {
  const turned = fileIn(root, 'turned.jsonl', `${[...exampleLines].reverse().join('\n')}\n`)
  const one = await cli(['gap', reports, '--interactions', example])
  expect((await cli(['gap', reports, '--interactions', turned])).stdout).toBe(one.stdout)
})

test('rows nobody can count are told by line, and never quoted', async () => {
  const bad = fileIn(root, 'bad.csv', 'group,dimension,value,max\nPriya,speed,1,5\nstaff,speed,4,5\n')
  const { code, stderr } = await cli(['gap', reports, '--interactions', example, '--ratings', bad])
  expect(code).toBe(0)
  expect(stderr).toBe(`${bad}:2 error invalid-row: The group is none of leadership, staff and customers.\n`)
})

test('no report at all is exit 3', async () => {
  const { code, stdout, stderr } = await cli(['gap', example])
  expect([code, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/No report could be read/)
})
