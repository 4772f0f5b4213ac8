/**
 * Message rows that are objects, on their way to their conversations. A row may leave keys out, so what the keys hold is certain only once
 * all of them were seen; but nearly always the first row tells. Rows are therefore read by the keys seen so far, and what later
 * keys make uncertain is taken back: a field that two keys could hold is held by neither.
 */
import type { Interaction } from '../../model/interaction.ts'
import type { Problem } from '../../model/problem.ts'
import { resolveColumns, type Columns } from './columns.ts'
import { createObjectCells, type ObjectCells } from '../json/object-cells.ts'
import { sourceOrigin } from '../values/origin.ts'
import { createRowGroups, rowOf, type RowGroups } from './rows.ts'
import type { ColumnField, ReadOptions, Source } from '../types.ts'

export interface KeyedRow {
  readonly line: number
  /** UTF-16 units of the line. */
  readonly units: number
  readonly object: Readonly<Record<string, unknown>>
}

/** Of text, as far as keys are looked for: the header is every key of every row so far. */
const MAX_HEADER_UNITS = 64 * 1024 * 1024
/** Rows with more keys than these wait until all keys are known: to find out what they hold takes as long as there are keys. */
const MOST_KEYS = 100

/** What rows are read with. */
interface Table {
  /** Which of the cells holds what. */
  readonly columns: Columns
  readonly cellsOf: ObjectCells
}

export interface KeyedRows {
  /** What is told of a row, and of those before it; mostly `null`, which is nothing. */
  take(row: KeyedRow): Iterable<Interaction | Problem> | null
  /** The rest of it. */
  finish(): Generator<Interaction | Problem>
}

export function createKeyedRows(
  source: Source,
  options: ReadOptions,
  maxHeaderUnits = MAX_HEADER_UNITS,
  groups = createRowGroups(source, options),
): KeyedRows {
  return new RowsByKeys(source, options, maxHeaderUnits, groups)
}

class RowsByKeys implements KeyedRows {
  private readonly keys = createKeys()
  private units = 0
  /** `null`: nothing can be read. */
  private table: Table | null = null
  private isSettled = false
  /** Whether rows are read although other keys may follow; what is told of them waits until none can. */
  private isEager = true
  private readonly told: Iterable<Interaction | Problem>[] = []
  private waiting: KeyedRow[] = []
  private readonly everRead = new Set<ColumnField>()
  private readonly source: Source
  private readonly options: ReadOptions
  private readonly maxHeaderUnits: number
  private readonly groups: RowGroups

  constructor(source: Source, options: ReadOptions, maxHeaderUnits: number, groups: RowGroups) {
    this.source = source
    this.options = options
    this.maxHeaderUnits = maxHeaderUnits
    this.groups = groups
  }

  take(row: KeyedRow): Iterable<Interaction | Problem> | null {
    if (this.isSettled) return this.table === null ? null : this.add(row, this.table)
    this.readByKeysSoFar(row)
    this.units += row.units
    return this.units > this.maxHeaderUnits ? this.settle() : null
  }

  *finish(): Generator<Interaction | Problem> {
    if (!this.isSettled && this.units > 0) yield* this.settle()
    if (this.table !== null) yield* this.groups.finish()
  }

  private readByKeysSoFar(row: KeyedRow): void {
    if (this.isEager && this.keys.see(row.object)) {
      this.isEager = this.keys.all().length <= MOST_KEYS
      if (this.isEager) this.resolve()
      if (this.isEager && this.table !== null) {
        for (const field of fieldsOf(this.table)) this.everRead.add(field)
        const before = this.waiting
        this.waiting = []
        for (const one of before) this.read(one)
      }
    }
    this.read(row)
  }

  private read(row: KeyedRow): void {
    if (!this.isEager || this.table === null) {
      this.waiting.push(row)
      return
    }
    const found = this.add(row, this.table)
    if (found !== null) this.told.push(found)
    // To let conversations go is to tell of them.
    if (this.groups.isFull()) this.isEager = false
  }

  private add(
    { line, object }: KeyedRow,
    { columns, cellsOf }: Table,
  ): Iterable<Interaction | Problem> | null {
    const cells = cellsOf(object)
    return this.groups.add(cells[columns.interactionId!]!, rowOf(line, columns, cells))
  }

  private resolve(): readonly Problem[] {
    const all = this.keys.all()
    const { columns, problems } = resolveColumns(all, this.options.columns ?? {}, sourceOrigin(this.source))
    this.table = problems.some(({ level }) => level === 'error') ? null : tableOf(all, columns)
    return problems
  }

  private *settle(): Generator<Interaction | Problem> {
    this.isSettled = true
    for (const { object } of this.waiting) this.keys.see(object)
    yield* this.resolve()
    const { table, groups, waiting } = this
    if (table !== null) {
      const kept = fieldsOf(table)
      groups.forget([...this.everRead].filter((field) => !kept.includes(field)))
      for (const records of this.told) yield* records
      for (const row of waiting) yield* this.add(row, table) ?? []
    }
    this.waiting = []
    this.told.length = 0
  }
}

function fieldsOf(table: Table | null): readonly ColumnField[] {
  return table === null ? [] : (Object.keys(table.columns) as ColumnField[])
}

/** Only the columns that hold something are read, of the many that a source may have. */
function tableOf(headers: readonly string[], columns: Columns): Table {
  const used = [...new Set(Object.values(columns))]
  const fields = Object.entries(columns).map(([field, column]) => [field, used.indexOf(column)])
  return {
    columns: Object.fromEntries(fields) as Columns,
    cellsOf: createObjectCells(used.map((column) => headers[column]!)),
  }
}

/** The keys of objects, each once, in the order they were seen. */
function createKeys() {
  const known = new Set<string>()
  const all: string[] = []
  let before: readonly string[] = []
  return {
    all: (): readonly string[] => all,
    /** Whether the object has some that none before it had. */
    see(object: KeyedRow['object']): boolean {
      // Nearly all rows have the keys of the row before them.
      if (hasKeys(object, before)) return false
      before = Object.keys(object)
      const count = all.length
      for (const key of before)
        if (!known.has(key)) {
          known.add(key)
          all.push(key)
        }
      return all.length > count
    },
  }
}

/** Whether these are its keys, in this order. */
function hasKeys(object: KeyedRow['object'], keys: readonly string[]): boolean {
  let at = 0
  for (const key in object) if (key !== keys[at++]) return false
  return at === keys.length
}
