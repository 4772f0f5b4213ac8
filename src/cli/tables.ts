/** `unscripted tables`: reports as tables for people's own tools. */
import { Option } from 'commander'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { macrosOf } from '../templates/shadow.ts'
import {
  readInputs,
  readReports,
  readTemplatesFile,
  tableFormats,
  writeTables,
  type Input,
  type TableFormat,
} from '../node/index.ts'
import { reading, type Host } from './host.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { macrosFrom } from './macros.ts'
import { refuseToOverwriteTables } from './outputs.ts'
import { createTeller } from './problems.ts'

interface TablesFlags extends ReadFlags {
  readonly out: string
  readonly as: TableFormat
  readonly interactions?: readonly string[]
  readonly templates?: string
  readonly macros?: string
  readonly quiet?: boolean
}

async function tables(file: string, flags: TablesFlags, io: Io): Promise<number> {
  const { out, as, interactions, templates, macros, quiet } = flags
  if (macros !== undefined && templates === undefined)
    throw new UsageError('--macros needs --templates: what they are compared with')
  const index = templates === undefined ? undefined : await readTemplatesFile(templates)
  const macroOf =
    index === undefined || macros === undefined
      ? undefined
      : macrosOf(index, await macrosFrom(macros, {}, io))
  requireOneStdin([file, ...(interactions ?? [])])
  const request = await readRequestOf(flags)
  const beside = interactions === undefined ? undefined : await inputsOf(interactions, io, true)
  const [input] = await inputsOf([file], io, true)
  await refuseToOverwriteTables(out, as, [input!, ...(beside ?? [])])
  const tell = createTeller(io, { isQuiet: quiet === true })
  const written = await writeTables(out, reportsOf(input!, tell), {
    as,
    ...(beside && { interactions: readInputs(beside, request) }),
    ...(index && { templates: index }),
    ...(macroOf && { macroOf }),
  })
  if (written.files.length === 0) {
    io.stderr.write('No report could be read; nothing was written.\n')
    return Exit.nothingRead
  }
  if (quiet !== true) {
    for (const { path, rows } of written.files) io.stderr.write(`${path}: ${rows} rows\n`)
    if (written.unmatched > 0)
      io.stderr.write(
        `${written.unmatched} reports have no interaction of their id in --interactions, or out of order: those columns are empty.\n`,
      )
  }
  return Exit.done
}

/** The reports of a file; the lines that are none are told. */
export async function* reportsOf(input: Input, tell: (problem: Problem) => void): AsyncGenerator<Report> {
  for await (const record of readReports(input))
    if (isProblem(record)) tell(record)
    else yield record
}

/** Reports and interactions cannot both be what stands there. */
export function requireOneStdin(names: readonly string[]): void {
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('Standard input can be named only once')
}

export function addTables({ program, io, finish }: Host): void {
  reading(program.command('tables'))
    .description('reports as tables for a spreadsheet, DuckDB or pandas: interactions, turns, findings')
    .argument('<reports>', 'what score wrote, or - for standard input')
    .requiredOption('--out <folder>', 'where the files go')
    .option('--interactions <files...>', 'what was scored: adds times, roles, queues, teams and ratings')
    .option('--templates <index>', 'adds the table of templates')
    .option('--macros <file>', 'saved replies: says which templates come from them')
    .addOption(new Option('--as <format>', 'what to write').choices(tableFormats).default('csv'))
    .action(async (file: string, flags: TablesFlags) => {
      finish(await tables(file, flags, io))
    })
}
