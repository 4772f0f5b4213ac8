/** `unscripted export`: reports for other programs. */
import { Option } from 'commander'
import { isProblem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { fileOutput, readReports, streamOutput, type Input } from '../node/index.ts'
import {
  createRedactor,
  emptyTally,
  junit,
  markdown,
  meanScore,
  mergeTallies,
  otelLines,
  sarif,
  tallyReport,
} from '../report/index.ts'
import type { Host } from './host.ts'
import { toScore } from './arguments.ts'
import { inputsOf } from './inputs.ts'
import { Exit, type Io } from './io.ts'
import { refuseToOverwrite } from './outputs.ts'
import { createTeller } from './problems.ts'

const exportFormats = ['sarif', 'junit', 'otel', 'markdown'] as const

interface ExportFlags {
  readonly as: (typeof exportFormats)[number]
  readonly out?: string
  readonly failUnder?: number
  readonly redact?: boolean
  readonly quiet?: boolean
}

/** Exits 1 where the mean score is below `--fail-under`, as `score` does. */
async function exportReports(files: readonly string[], flags: ExportFlags, io: Io): Promise<number> {
  const inputs = await inputsOf(files, io, true)
  await refuseToOverwrite({ '--out': flags.out }, inputs)
  let tally = emptyTally
  const tell = createTeller(io, { isQuiet: flags.quiet === true })
  const redactor = flags.redact === true ? createRedactor() : undefined
  const reportsIn = async function* (input: Input): AsyncGenerator<Report, void, undefined> {
    for await (const record of readReports(input)) {
      if (isProblem(record)) {
        tell(redactor?.problem(record) ?? record)
        continue
      }
      tally = mergeTallies(tally, tallyReport(record))
      yield redactor?.report(record) ?? record
    }
  }
  const output = flags.out === undefined ? streamOutput(io.stdout) : await fileOutput(flags.out)
  try {
    for await (const piece of pieces(inputs, reportsIn, flags)) await output.write(piece)
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  }
  if (tally.reports === 0) return Exit.nothingRead
  const mean = meanScore(tally)
  return flags.failUnder !== undefined && (mean === null || mean < flags.failUnder)
    ? Exit.belowThreshold
    : Exit.done
}

type ReportsIn = (input: Input) => AsyncGenerator<Report, void, undefined>

async function* pieces(
  inputs: readonly Input[],
  reportsIn: ReportsIn,
  { as, failUnder }: ExportFlags,
): AsyncGenerator<string, void, undefined> {
  const all = async function* (): AsyncGenerator<Report, void, undefined> {
    for (const input of inputs) yield* reportsIn(input)
  }
  const options = failUnder === undefined ? {} : { failUnder }
  if (as === 'sarif') yield* sarif(all())
  else if (as === 'otel') yield* otelLines(all())
  else if (as === 'markdown') yield await markdown(all(), options)
  else
    yield* junit(
      inputs.map((input) => ({ name: input.name, reports: reportsIn(input) })),
      options,
    )
}

export function addExport({ program, io, finish }: Host): void {
  program
    .command('export')
    .description('reports for other programs: SARIF, JUnit, OpenTelemetry events, a Markdown summary')
    .argument('[reports...]', 'reports as JSONL, or - for standard input')
    .addOption(new Option('--as <format>', 'what for').choices(exportFormats).makeOptionMandatory())
    .option('--out <file>', 'where it goes; absent: standard output')
    .option('--fail-under <score>', 'exit 1 if the mean score is lower; junit: cases below fail', toScore)
    .option('--redact', 'no names; offsets stay, so redact when you score if they must fit redacted texts')
    .option('--quiet', 'no word about lines that are no report')
    .action(async (files: string[], flags: ExportFlags) => {
      finish(await exportReports(files, flags, io))
    })
}
