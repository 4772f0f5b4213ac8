import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { describe, expect, test, vi } from 'vitest'
import { createAnalyzer, fitTemplates, type Interaction, type Report } from '../../src/index.ts'
import { writeTables } from '../../src/node/index.ts'
import { tables } from '../../src/report/index.ts'
import { exampleLines } from '../cli/support.ts'
import { temporaryFolder } from './support.ts'

const root = temporaryFolder()
const interactions = exampleLines.map((line) => JSON.parse(line) as Interaction)
const templates = await fitTemplates(interactions)
const analyzer = createAnalyzer({ templates })
const reports = interactions.map((interaction) => analyzer.analyze(interaction))
const all = { interactions, templates }

const linesIn = (folder: string, name: string): readonly string[] =>
  readFileSync(join(folder, name), 'utf8').trimEnd().split('\n')

async function written(name: string, options: Parameters<typeof writeTables>[2]): Promise<string> {
  const folder = join(root, name)
  await writeTables(folder, reports, options)
  return folder
}

test('CSV begins with a byte order mark and the header, and tells how many rows went where', async () => {
  const folder = join(root, 'deep', 'csv')
  const { files, unmatched } = await writeTables(folder, reports, all)
  expect(unmatched).toBe(0)
  expect(files.map(({ table, rows }) => [table, rows])).toEqual([
    ['interactions', 40],
    ['turns', reports.reduce((sum, { turns }) => sum + turns.length, 0)],
    ['findings', reports.reduce((sum, { findings }) => sum + findings.length, 0)],
    ['templates', templates.templates.length],
  ])
  for (const { table, path } of files) {
    const names = tables[table].columns.map(({ name }) => name).join(',')
    expect(readFileSync(path, 'utf8').startsWith(`\ufeff${names}\r\n`)).toBe(true)
  }
  expect(readdirSync(folder).sort()).toEqual([
    'findings.csv',
    'interactions.csv',
    'templates.csv',
    'turns.csv',
  ])
})

test('JSONL holds the same rows', async () => {
  const folder = await written('jsonl', { ...all, as: 'jsonl' })
  const first = JSON.parse(linesIn(folder, 'interactions.jsonl')[0]!) as Record<string, unknown>
  expect(first).toMatchObject({
    interaction_id: 'LF-3001',
    score: reports[0]!.score,
    started_at: '2026-03-02T09:14:03.000Z',
    queue: 'billing',
    agent_groups: 'billing',
    csat: 1,
    csat_max: 5,
  })
  expect(linesIn(folder, 'findings.jsonl')).toHaveLength(
    reports.reduce((sum, { findings }) => sum + findings.length, 0),
  )
})

describe('Parquet', () => {
  test('holds the same rows as JSONL, times as timestamps and counts as whole numbers', async () => {
    const folder = await written('parquet', { ...all, as: 'parquet' })
    const plain = await written('beside', { ...all, as: 'jsonl' })
    for (const name of Object.keys(tables)) {
      const file = await asyncBufferFromFile(join(folder, `${name}.parquet`))
      const rows = await parquetReadObjects({ file })
      const same = rows.map((row) =>
        JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? Number(value) : value)),
      )
      expect(same).toEqual(linesIn(plain, `${name}.jsonl`))
    }
    const file = await asyncBufferFromFile(join(folder, 'turns.parquet'))
    const { schema } = await parquetMetadataAsync(file)
    const typeOf = (column: string) => schema.find(({ name }) => name === column)
    expect(typeOf('sent_at')).toMatchObject({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' })
    expect(typeOf('turn_index')).toMatchObject({ type: 'INT64' })
    expect(typeOf('scripted')).toMatchObject({ type: 'DOUBLE' })
    expect(typeOf('role')).toMatchObject({ type: 'BYTE_ARRAY', converted_type: 'UTF8' })
  })

  test('is the same bytes each time, over several groups of rows', async () => {
    const many = Array.from({ length: 12_000 }, (_, index): Report => ({
      ...reports[index % 40]!,
      interactionId: `r${index}`,
      turns: [],
      findings: [],
    }))
    const [one, other] = [join(root, 'one'), join(root, 'other')]
    await writeTables(one, many, { as: 'parquet' })
    await writeTables(other, many, { as: 'parquet' })
    const path = join(one, 'interactions.parquet')
    expect(readFileSync(path).equals(readFileSync(join(other, 'interactions.parquet')))).toBe(true)
    const metadata = await parquetMetadataAsync(await asyncBufferFromFile(path))
    expect(metadata.row_groups.map(({ num_rows }) => Number(num_rows))).toEqual([5000, 5000, 2000])
    const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path), rowStart: 11_999 })
    expect(rows[0]).toMatchObject({ interaction_id: 'r11999' })
    const empty = await parquetMetadataAsync(await asyncBufferFromFile(join(one, 'turns.parquet')))
    expect(Number(empty.num_rows)).toBe(0)
  })

  test('without its package is a TypeError that names it, and writes nothing', async () => {
    vi.resetModules()
    vi.doMock('hyparquet-writer', () => {
      throw Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' })
    })
    const fresh = await import('../../src/node/tables.ts')
    const folder = join(root, 'absent')
    await expect(fresh.writeTables(folder, reports, { as: 'parquet' })).rejects.toThrow(
      new TypeError('Parquet needs a package of its own: npm install hyparquet-writer'),
    )
    expect(readdirSync(folder)).toEqual([])
    await fresh.writeTables(folder, reports)
    expect(readdirSync(folder)).toHaveLength(3)
    vi.doUnmock('hyparquet-writer')
    vi.resetModules()
  })
})

test('a run that breaks off leaves what was there before', async () => {
  const folder = await written('kept', {})
  const before = readFileSync(join(folder, 'interactions.csv'), 'utf8')
  function* broken(): Generator<Report> {
    yield reports[0]!
    throw new Error('broken off')
  }
  await expect(writeTables(folder, broken())).rejects.toThrow('broken off')
  expect(readFileSync(join(folder, 'interactions.csv'), 'utf8')).toBe(before)
  expect(readdirSync(folder)).toHaveLength(3)
})

test('no report at all writes nothing', async () => {
  const folder = join(root, 'nothing')
  expect(await writeTables(folder, [], all)).toEqual({ files: [], unmatched: 0 })
  expect(readdirSync(folder)).toEqual([])
})

test('an unknown format is a TypeError', async () => {
  await expect(writeTables(root, reports, { as: 'xlsx' as never })).rejects.toThrow(/Unknown format "xlsx"/)
})

test('an option it does not know is a TypeError, and nothing is written', async () => {
  const folder = join(root, 'unknown')
  await expect(writeTables(folder, reports, { format: 'csv' } as never)).rejects.toThrow(
    new TypeError('Unknown option "format"; known: as, interactions, templates, macroOf'),
  )
  expect(readdirSync(root)).not.toContain('unknown')
})

test('reports whose interaction is not given are counted, and keep empty columns', async () => {
  const folder = join(root, 'unmatched')
  mkdirSync(folder)
  const { unmatched } = await writeTables(folder, reports, {
    as: 'jsonl',
    interactions: interactions.slice(1),
  })
  expect(unmatched).toBe(1)
  const [first, second] = linesIn(folder, 'interactions.jsonl').map(
    (line) => JSON.parse(line) as { readonly started_at: string | null },
  )
  expect([first!.started_at, second!.started_at]).toEqual([null, '2026-03-03T13:02:11.000Z'])
})
