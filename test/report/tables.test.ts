import { readFileSync } from 'node:fs'
import { format } from 'prettier'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnalyzer, signalIds, type Interaction } from '../../src/index.ts'
import { parseInstant } from '../../src/model/time.ts'
import {
  csvHeader,
  csvLine,
  describeTables,
  factsOf,
  findingRows,
  jsonLine,
  tables,
  turnRows,
  valuesOf,
  type Column,
  type Table,
  type Value,
} from '../../src/report/index.ts'
import { exampleLines } from '../cli/support.ts'
import { template } from './support.ts'

const interactions = exampleLines.map((line) => JSON.parse(line) as Interaction)
const analyzer = createAnalyzer()
const rows = interactions.slice(0, 8).flatMap((interaction) => {
  const report = analyzer.analyze(interaction)
  const facts = factsOf(interaction)
  return [
    { report, facts },
    { report, facts: null },
  ]
})

const rowsOf: Readonly<Record<keyof typeof tables, readonly (readonly Value[])[]>> = {
  interactions: rows.map((row) => valuesOf(tables.interactions, row)),
  turns: rows.flatMap(({ report, facts }) =>
    turnRows(report, facts).map((row) => valuesOf(tables.turns, row)),
  ),
  findings: rows.flatMap(({ report, facts }) =>
    findingRows(report, facts).map((row) => valuesOf(tables.findings, row)),
  ),
  templates: [template(), template({ firstSeen: null, agents: [] })].map((each) =>
    valuesOf(tables.templates, { template: each, macro: 'M-1' }),
  ),
}

const isOfType: Readonly<Record<Column<never>['type'], (value: Value) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  time: (value) => typeof value === 'string' && value.length >= 23 && parseInstant(value) !== null,
}

describe.each(Object.entries(tables) as [keyof typeof tables, Table<never>][])(
  'the table %s',
  (id, table) => {
    test('is listed under its own id, and names no column twice', () => {
      expect(table.id).toBe(id)
      const names = table.columns.map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
      for (const { meaning } of table.columns) expect(meaning).toMatch(/\.$/)
    })

    test('holds values of the types its columns claim', () => {
      expect(rowsOf[id].length).toBeGreaterThan(1)
      for (const values of rowsOf[id])
        for (const [index, { name, type }] of table.columns.entries())
          expect(values[index] === null || isOfType[type](values[index]!), `${name} ${type}`).toBe(true)
    })

    test('has no column that is always empty where the interactions are given', () => {
      // Nothing in the example is a supplied macro, or failed.
      const rare =
        /^(?:macro|status_reasons|provenance|templates|origin|start_ms|end_ms|.*_reason|discourtesy_value)$/
      for (const [index, { name }] of table.columns.entries())
        if (!rare.test(name))
          expect(
            rowsOf[id].some((values) => values[index] !== null),
            name,
          ).toBe(true)
    })

    test('says the same as CSV and as JSON, cell by cell', () => {
      const names = csvHeader(table).trimEnd().split(',')
      expect(names).toEqual(table.columns.map(({ name }) => name))
      for (const values of rowsOf[id]) {
        const object = JSON.parse(jsonLine(table, values)) as Record<string, Value>
        expect(Object.keys(object)).toEqual(names)
        expect(Object.values(object)).toEqual(values)
        expect(csvLine(values)).toBe(csvLine(Object.values(object)))
      }
    })
  },
)

test('columns that need the interaction are empty without it, and only those', () => {
  for (const [index, column] of tables.interactions.columns.entries()) {
    const [given, missing] = [rowsOf.interactions[0]![index], rowsOf.interactions[1]![index]]
    expect(missing, column.name).toBe(column.fromInteraction === true ? null : given)
  }
})

test('every signal has its columns, and the score can be redone from them', () => {
  const at = (name: string): number => tables.interactions.columns.findIndex((column) => column.name === name)
  for (const values of rowsOf.interactions) {
    const costs = signalIds.map((id) => values[at(`${id.replaceAll('-', '_')}_cost`)] as number)
    const score = 100 - costs.reduce((sum, cost) => sum + cost, 0)
    // The score is rounded to a tenth, each cost to a hundredth.
    const off = Math.abs(Number(values[at('score')]) - Math.min(100, Math.max(0, score)))
    expect(off).toBeLessThanOrEqual(0.05 + 0.005 * costs.length + 1e-9)
  }
})

test('characters by origin add up to the length of an agent’s message', () => {
  const at = (name: string): number => tables.turns.columns.findIndex((column) => column.name === name)
  const origins = tables.turns.columns.filter(({ name }) => name.endsWith('_characters'))
  let checked = 0
  for (const values of rowsOf.turns) {
    if (values[at('role')] !== 'agent' || values[at('kind')] !== 'message') continue
    checked++
    const sum = origins.reduce((total, { name }) => total + (values[at(name)] as number), 0)
    expect(sum).toBe(values[at('characters')])
  }
  expect(checked).toBeGreaterThan(10)
})

test('no cell of CSV begins like a formula, whatever its value', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('=1', ' @x', '\ufeff=1'),
    fc.boolean(),
  )
  fc.assert(
    fc.property(value, (cell) => {
      const line = csvLine([cell])
      expect(line.endsWith('\r\n')).toBe(true)
      expect(line).not.toMatch(/^"?\s*[=@]/)
    }),
  )
})

test('the page of the tables is what their columns say', async () => {
  const style = JSON.parse(
    readFileSync(new URL('../../.config/prettier.json', import.meta.url), 'utf8'),
  ) as Record<string, unknown>
  await expect(await format(describeTables(), { ...style, parser: 'markdown' })).toMatchFileSnapshot(
    '../../src/report/tables.md',
  )
})

describe('the facts of an interaction', () => {
  test('have times in UTC, and without a zone where none is known', () => {
    const facts = factsOf({
      id: 'i',
      channel: 'chat',
      participants: [],
      turns: [
        { participantId: 'x', text: 'a', sentAt: '2026-03-02T09:14:03+02:00' },
        { participantId: 'x', text: 'b', sentAt: '2026-03-02 10:00' },
      ],
    })
    expect(facts.startedAt).toBe('2026-03-02T07:14:03.000Z')
    expect(facts.endedAt).toBe('2026-03-02T10:00:00.000')
    expect(facts.turns.map(({ role }) => role)).toEqual(['unknown', 'unknown'])
  })

  test('are empty where nothing was said of time or place', () => {
    const facts = factsOf({ id: 'i', channel: 'chat', participants: [], turns: [], metadata: { queue: 7 } })
    expect(facts).toEqual({
      id: 'i',
      startedAt: null,
      endedAt: null,
      queue: null,
      origin: null,
      groups: [],
      ratings: {},
      turns: [],
    })
  })
})
