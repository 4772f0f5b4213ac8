/** `unscripted report`: reports to look at, in one HTML file. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { fileOutput, readReports, readTemplatesFile, writeTables, type Input } from '../node/index.ts'
import { createRedactor, reportPage, type Exchange, type KnownTexts } from '../report/index.ts'
import { macrosOf } from '../templates/shadow.ts'
import { reading, type Host } from './host.ts'
import { exchangesOf } from './exchanges.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, type Io } from './io.ts'
import { macrosFrom } from './macros.ts'
import { refuseToOverwriteTables } from './outputs.ts'
import { createTeller } from './problems.ts'
import { createProgress } from './progress.ts'

interface ReportFlags extends ReadFlags {
  readonly out: string
  /** Where the conversations are; without them the page holds no text. */
  readonly interactions?: readonly string[]
  readonly templates?: string
  readonly macros?: string
  readonly title?: string
  readonly redact?: boolean
  readonly quiet?: boolean
}

/** Tried with 5,000 (`bench/report.ts`); beyond twice as many nothing is promised. */
const MANY = 10_000

async function report(file: string, flags: ReportFlags, io: Io): Promise<number> {
  const isQuiet = flags.quiet === true
  const known = await knownTexts(flags, io)
  const tell = createTeller(io, { isQuiet })
  const inputs = await inputsOf([file], io, true)
  const beside = flags.interactions && (await inputsOf(flags.interactions, io, true))
  await refuseToOverwriteTables(flags.out, 'csv', [...inputs, ...(beside ?? [])])
  const reports = await reportsIn(inputs, tell)
  if (reports.length === 0) {
    io.stderr.write('No report could be read; nothing was written.\n')
    return Exit.nothingRead
  }
  const exchanges = await exchangesBeside(reports, beside, { flags, io, tell })
  await mkdir(flags.out, { recursive: true })
  const path = join(flags.out, 'report.html')
  const title = flags.title === undefined ? {} : { title: flags.title }
  await writeParts(path, reportPage(exchanges, { ...known, ...title }))
  await writeTables(
    flags.out,
    exchanges.map((exchange) => exchange.report),
    {
      ...(flags.interactions && {
        interactions: exchanges.flatMap(({ interaction }) => interaction ?? []),
      }),
      ...(known.templates && { templates: { templates: known.templates } }),
      ...(known.macroOf && { macroOf: known.macroOf }),
    },
  )
  if (!isQuiet) io.stderr.write(`${toldOf(exchanges, path, flags)}\n`)
  return Exit.done
}

async function knownTexts({ templates, macros, quiet, redact }: ReportFlags, io: Io): Promise<KnownTexts> {
  const index = templates === undefined ? undefined : await readTemplatesFile(templates)
  const texts =
    macros === undefined ? undefined : await macrosFrom(macros, { ...(quiet !== undefined && { quiet }) }, io)
  const known: KnownTexts = {
    ...(index && { templates: index.templates }),
    ...(texts && { macros: texts }),
    ...(index && texts && { macroOf: macrosOf(index, texts) }),
  }
  return redact === true ? withoutNames(known) : known
}

/** Macros keep their ids, by which reports name them. */
function withoutNames({ templates, macros, macroOf }: KnownTexts): KnownTexts {
  const redactor = createRedactor()
  const shown = templates && redactor.templates(templates)
  const words = macros && redactor.texts(macros.flatMap(({ title = '', text }) => [title, text]))
  return {
    ...(shown && { templates: shown }),
    ...(macros && {
      macros: macros.map((macro, i) => ({
        ...macro,
        ...(macro.title !== undefined && { title: words![2 * i]! }),
        text: words![2 * i + 1]!,
      })),
    }),
    ...(shown &&
      macroOf && { macroOf: new Map(shown.map((each, i) => [each, macroOf.get(templates[i]!) ?? null])) }),
  }
}

async function exchangesBeside(
  reports: readonly Report[],
  inputs: readonly Input[] | undefined,
  { flags, io, tell }: { flags: ReportFlags; io: Io; tell: (problem: Problem) => void },
): Promise<readonly Exchange[]> {
  const progress = createProgress(io, flags.quiet === true)
  const onBytes = (done: number): void => {
    progress.update('reading the conversations', done, null)
  }
  const exchanges = await exchangesOf(reports, {
    ...(inputs && { inputs }),
    read: { ...(await readRequestOf(flags)), onBytes },
    redact: flags.redact === true,
    tell: (problem) => {
      progress.clear()
      tell(problem)
    },
  })
  progress.clear()
  return exchanges
}

async function reportsIn(
  inputs: readonly Input[],
  tell: (problem: Problem) => void,
): Promise<readonly Report[]> {
  const reports: Report[] = []
  for (const input of inputs)
    for await (const record of readReports(input))
      if (isProblem(record)) tell(record)
      else reports.push(record)
  return reports
}

async function writeParts(path: string, parts: Iterable<string>): Promise<void> {
  const output = await fileOutput(path)
  try {
    for (const part of parts) await output.write(part)
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  }
}

function toldOf(exchanges: readonly Exchange[], path: string, { interactions }: ReportFlags): string {
  const withText = exchanges.filter(({ interaction }) => interaction !== null).length
  return [
    `${exchanges.length} reports, ${interactions === undefined ? 'no conversations given (--interactions shows their words)' : `${withText} with their conversation`} → ${path}`,
    ...(interactions !== undefined && withText === 0
      ? ['No id of a report is in --interactions: name what was scored, with the options it was scored with.']
      : []),
    ...(exchanges.length > MANY
      ? ['So many interactions make a file that browsers open slowly; a part of them shows as much.']
      : []),
  ].join('\n')
}

export function addReport({ program, io, finish }: Host): void {
  reading(program.command('report'))
    .description('reports to look at: one HTML file that works from disk, without a network')
    .argument('<reports>', 'JSONL of unscripted score, or - for standard input')
    .requiredOption('--out <folder>', 'where report.html and the tables as CSV go')
    .option('--interactions <files...>', 'the conversations, so that the page shows their words')
    .option('--templates <index>', 'template index: what the copied texts say')
    .option('--macros <file>', 'saved replies: which copied texts are yours, and which are shadow templates')
    .option('--title <text>', 'title of the page')
    .option('--redact', 'no names, addresses or numbers of people')
    .action(async (file: string, flags: ReportFlags) => {
      finish(await report(file, flags, io))
    })
}
