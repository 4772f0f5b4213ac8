/** Where the rows of one table go: text as it comes, Parquet a group of rows at a time. Memory does not grow with the rows. */
import type { ParquetWriter } from 'hyparquet-writer'
import { parseInstant } from '../model/time.ts'
import { BYTE_ORDER_MARK, csvHeader, csvLine, jsonLine } from '../report/tables/encode.ts'
import { valuesOf, type ColumnType, type Table, type Value } from '../report/tables/types.ts'
import { fileOutput, type ByteOutput } from './write.ts'

export interface TableSink<Row> {
  readonly path: string
  /** Rows added so far. */
  readonly rows: () => number
  readonly add: (row: Row) => Promise<void>
  /** Makes the file appear, whole. */
  readonly close: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** The formats `writeTables` can write. */
export const tableFormats = ['csv', 'jsonl', 'parquet'] as const
/** One of these; also the ending of the files. */
export type TableFormat = (typeof tableFormats)[number]

/** Throws a `TypeError` where Parquet is asked for and its package is not installed. */
export function openSink<Row>(table: Table<Row>, path: string, format: TableFormat): Promise<TableSink<Row>> {
  return format === 'parquet' ? parquetSink(table, path) : textSink(table, path, format)
}

/** UTF-16 units gathered before they are written. */
const CHUNK = 1 << 16

async function textSink<Row>(
  table: Table<Row>,
  path: string,
  format: 'csv' | 'jsonl',
): Promise<TableSink<Row>> {
  const output = await fileOutput(path)
  let rows = 0
  let text = format === 'csv' ? BYTE_ORDER_MARK + csvHeader(table) : ''
  const flush = async (): Promise<void> => {
    const full = text
    text = ''
    if (full !== '') await output.write(full)
  }
  return {
    path,
    rows: () => rows,
    async add(row) {
      rows++
      const values = valuesOf(table, row)
      text += format === 'csv' ? csvLine(values) : jsonLine(table, values)
      if (text.length > CHUNK) await flush()
    },
    async close() {
      await flush()
      await output.close()
    },
    discard: () => output.discard(),
  }
}

/** Rows of a group: few enough to hold, enough for columns to compress. */
const GROUP_ROWS = 5_000

async function parquetSink<Row>(table: Table<Row>, path: string): Promise<TableSink<Row>> {
  const parquet = await parquetPackage()
  const output: ByteOutput = await fileOutput(path)
  const bytes = new parquet.ByteWriter()
  const schema = schemaOf(table)
  const writer = new parquet.ParquetWriter({ writer: bytes, schema, createdBy: 'unscripted' })
  let rows = 0
  let group: (readonly Value[])[] = []

  async function writeGroup(): Promise<void> {
    const held = group
    group = []
    const columnData = table.columns.map(({ name, type }, column) => ({
      name,
      data: held.map((values) => parquetValue(values[column]!, type)),
    }))
    if (held.length > 0) await writer.write({ columnData, rowGroupSize: held.length })
    await drain()
  }

  /** The writer's offset goes on; only what lies in its buffer is taken. */
  async function drain(): Promise<void> {
    await output.write(bytes.getBytes())
    bytes.index = 0
  }

  return {
    path,
    rows: () => rows,
    async add(row) {
      rows++
      group.push(valuesOf(table, row))
      if (group.length >= GROUP_ROWS) await writeGroup()
    },
    async close() {
      await writeGroup()
      await writer.finish()
      await drain()
      await output.close()
    },
    discard: () => output.discard(),
  }
}

/** An optional peer: loaded only when Parquet is asked for. */
async function parquetPackage(): Promise<typeof import('hyparquet-writer')> {
  try {
    return await import('hyparquet-writer')
  } catch (cause) {
    throw new TypeError('Parquet needs a package of its own: npm install hyparquet-writer', { cause })
  }
}

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number]

/** Times are plain timestamps, in UTC where the zone is known. */
const parquetTypes: Readonly<Record<ColumnType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  time: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
}

function schemaOf<Row>({ columns }: Table<Row>): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }): SchemaElement => ({
      name,
      repetition_type: 'OPTIONAL',
      ...parquetTypes[type],
    })),
  ]
}

function parquetValue(value: Value, type: ColumnType): string | number | boolean | bigint | Date | null {
  if (value === null) return null
  if (type === 'integer') return BigInt(value)
  if (type !== 'time') return value
  const instant = parseInstant(String(value))
  return instant === null ? null : new Date(instant.ms)
}
