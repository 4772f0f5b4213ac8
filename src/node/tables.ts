/** Reports as tables for people's own tools: one file a table, whole or not there. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Interaction } from '../model/interaction.ts'
import { requireKnown } from '../model/options.ts'
import type { Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { findingRows, tables, turnRows, type TableId } from '../report/tables/rows.ts'
import type { Table } from '../report/tables/types.ts'
import type { MacroOf } from '../report/templates.ts'
import type { TemplateIndex } from '../templates/template-index.ts'
import { factsInStep, type FactsInStep } from './facts-in-step.ts'
import { openSink, tableFormats, type TableFormat, type TableSink } from './table-sinks.ts'

/** Options of `writeTables`. */
export interface WriteTablesOptions {
  /** Default: `csv`. `parquet` needs the package `hyparquet-writer`. */
  readonly as?: TableFormat
  /**
   * The interactions the reports are of, in the same order, for columns of time, role, queue, group and rating. They are read
   * in step with the reports; problems among them are passed over.
   */
  readonly interactions?: AsyncIterable<Interaction | Problem> | Iterable<Interaction | Problem>
  /** What was learned: without it there is no table of templates. */
  readonly templates?: Pick<TemplateIndex, 'templates'>
  /** The macro each template comes from. */
  readonly macroOf?: MacroOf
}

/** What was written: a file and its number of rows for each table; none where there was no report. */
export interface WrittenTables {
  readonly files: readonly { readonly table: TableId; readonly path: string; readonly rows: number }[]
  /** Reports whose interaction was not found, where interactions were given. */
  readonly unmatched: number
}

/**
 * Writes `interactions`, `turns`, `findings` and, with an index, `templates` into the folder, which is made if need be.
 * Reports are read once and none is held. Where anything fails, or there is no report, nothing is written. Rejects with a
 * `TypeError` for an unknown option or format, and where Parquet is asked for without its package.
 */
export async function writeTables(
  folder: string,
  reports: AsyncIterable<Report> | Iterable<Report>,
  options: WriteTablesOptions = {},
): Promise<WrittenTables> {
  requireKnown(options, ['as', 'interactions', 'templates', 'macroOf'])
  const { as = 'csv', interactions, templates, macroOf } = options
  if (!tableFormats.includes(as))
    throw new TypeError(`Unknown format "${as as string}"; known: ${tableFormats.join(', ')}`)
  await mkdir(folder, { recursive: true })
  const sinks = createSinks(folder, as)
  const facts = interactions === undefined ? undefined : factsInStep(interactions)
  try {
    const count = await addReports(sinks, reports, facts)
    // A wrong file must not replace good tables with empty ones.
    if (count === 0) {
      await sinks.discard()
      return { files: [], unmatched: 0 }
    }
    if (templates !== undefined) {
      const ofTemplates = await sinks.open(tables.templates)
      for (const template of templates.templates)
        await ofTemplates.add({ template, macro: macroOf?.get(template) ?? null })
    }
    await sinks.close()
  } catch (error) {
    await sinks.discard().catch(() => undefined)
    throw error
  } finally {
    await facts?.close()
  }
  return { files: sinks.files(), unmatched: facts?.missing() ?? 0 }
}

/** Fills the tables that are there of all reports; how many reports there were. */
async function addReports(
  sinks: Sinks,
  reports: AsyncIterable<Report> | Iterable<Report>,
  facts: FactsInStep | undefined,
): Promise<number> {
  const ofInteractions = await sinks.open(tables.interactions)
  const ofTurns = await sinks.open(tables.turns)
  const ofFindings = await sinks.open(tables.findings)
  for await (const report of reports) {
    const told = (await facts?.of(report.interactionId)) ?? null
    await ofInteractions.add({ report, facts: told })
    for (const row of turnRows(report, told)) await ofTurns.add(row)
    for (const row of findingRows(report, told)) await ofFindings.add(row)
  }
  return ofInteractions.rows()
}

/** The sinks of all tables, which appear together or not at all. */
interface Sinks {
  readonly open: <Row>(table: Table<Row>) => Promise<TableSink<Row>>
  readonly close: () => Promise<void>
  /** Tries all of them, and rejects where one cannot be discarded. */
  readonly discard: () => Promise<void>
  readonly files: () => WrittenTables['files']
}

function createSinks(folder: string, format: TableFormat): Sinks {
  const opened: (readonly [TableId, TableSink<never>])[] = []
  return {
    async open(table) {
      const sink = await openSink(table, join(folder, `${table.id}.${format}`), format)
      opened.push([table.id as TableId, sink])
      return sink
    },
    async close() {
      for (const [, sink] of opened) await sink.close()
    },
    async discard() {
      await Promise.all(opened.map(([, sink]) => sink.discard()))
    },
    files: () => opened.map(([table, { path, rows }]) => ({ table, path, rows: rows() })),
  }
}
