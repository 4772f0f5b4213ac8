/** The command line: arguments in, exit code out. */
import { Command, CommanderError, Option } from 'commander'
import { readers } from '../readers/index.ts'
import { isSystemError, tableFormats } from '../node/index.ts'
import { labelForms, parts, splits, targets } from '../evaluate/index.ts'
import { version } from '../version.ts'
import { calibrate, type CalibrateFlags } from './calibrate.ts'
import { evaluate, type EvaluateFlags } from './evaluate.ts'
import { gap, type GapFlags } from './gap.ts'
import { toCount, toCuts, toNumber, toSeconds, toWorkers } from './arguments.ts'
import { addExport } from './export.ts'
import { inspect, type InspectFlags } from './inspect.ts'
import { report, type ReportFlags } from './report.ts'
import { Exit, Stopped, UsageError, type Io } from './io.ts'
import { addPlayground } from './playground.ts'
import { addRedact } from './redact.ts'
import { score, type ScoreFlags } from './score.ts'
import { tables, type TablesFlags } from './tables.ts'
import { fit, merge, templates, templatesFormats, type FitFlags, type TemplatesFlags } from './templates.ts'

/** Runs one command. Never rejects for what a user can cause: mistakes are told on standard error. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = Exit.done
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.usage
    if (error instanceof UsageError || error instanceof TypeError || error instanceof RangeError) {
      io.stderr.write(`unscripted: ${error.message}\n`)
      return Exit.usage
    }
    if (error instanceof Stopped) {
      if (error.message !== '') io.stderr.write(`unscripted: ${error.message}\n`)
      return error.exitCode
    }
    if (isSystemError(error)) {
      // A reader that has seen enough.
      if (error.code === 'EPIPE') return Exit.done
      const where = error.path === undefined ? '' : ` of ${error.path}`
      io.stderr.write(
        `unscripted: the system refused ${error.syscall ?? 'an operation'}${where} (${error.code})${adviceOn(error.code)}\n`,
      )
      return Exit.usage
    }
    throw error
  }
}

function adviceOn(code: string): string {
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? ': the disk is full; make room, and go on with --resume where --out was given'
    : ''
}

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('unscripted')
    .description('Hears when customer service is going through the motions.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError('(unscripted --help shows how)')

  const reading = (command: Command): Command =>
    command
      .addOption(
        new Option('--format <id>', 'format of the input; sniffed if absent').choices(Object.keys(readers)),
      )
      .option('--map <file>', 'JSON: columns, roles, channel of formats that do not say')
      .option('--agent-domains <list>', 'mail: domains the agents write from, with commas between')
      .option('--agent-addresses <list>', 'mail: addresses the agents write from, with commas between')
      .option('--roles <roles>', 'who is who: name=agent,name=customer,*=customer; or a JSON file')
      .option('--quiet', 'no summary and no progress')

  reading(program.command('score'))
    .description('score interactions: reports as JSONL on standard output, a summary on standard error')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option('--templates <index>', 'template index; learned from the same files if absent')
    .option('--macros <file>', 'saved replies: JSON, CSV, TSV or a Zendesk export')
    .option('--policy <file>', 'JSON: weights, bands, mandated texts, laid over the default')
    .option('--out <file>', 'write the reports here instead')
    .option('--problems <file>', 'write the problems here, as JSONL')
    .option('--fail-under <score>', 'exit 1 if the mean score is lower', toNumber)
    .option('--workers <count>', 'worker threads, or auto: as many as there are processors (1)', toWorkers)
    .option(
      '--record-timeout <seconds>',
      'time one interaction may take before it is refused (30)',
      toSeconds,
    )
    .option('--resume', 'go on with a run to --out that broke off')
    .option('--redact', 'no names, addresses or numbers of people; offsets are those of `redact`')
    .option('--strict', 'exit 4 if a record was refused')
    .action(async (files: string[], flags: ScoreFlags) => {
      finish(await score(files, flags, io))
    })

  reading(program.command('inspect'))
    .description('show what was understood of a file, before its score is trusted')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option('--turns <count>', 'turns shown of the first interaction (6)', toCount)
    .option('--redact', 'neither names nor text')
    .option('--json', 'one JSON object for each file')
    .action(async (files: string[], flags: InspectFlags) => {
      finish(await inspect(files, flags, io))
    })

  addRedact(reading, program, io, finish)
  addExport(program, io, finish)
  addPlayground(program, io, finish)

  reading(program.command('fit'))
    .description('learn templates from interactions')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .requiredOption('--out <index>', 'where the index goes')
    .option('--add <index>', 'add what is learned to this index')
    .option('--workers <count>', 'as for score', toWorkers)
    .action(async (files: string[], flags: FitFlags) => {
      finish(await fit(files, flags, io))
    })

  program
    .command('merge')
    .description('merge template indexes learned from different interactions')
    .argument('<indexes...>')
    .requiredOption('--out <index>', 'where the merged index goes')
    .option('--quiet', 'no summary')
    .action(async (files: string[], flags: FitFlags) => {
      finish(await merge(files, flags, io))
    })

  program
    .command('templates')
    .description('show what is being copy-pasted')
    .argument('<index>')
    .addOption(new Option('--as <format>', 'how to show it').choices(templatesFormats).default('table'))
    .option('--top <count>', 'only the most used', toCount)
    .option('--macros <file>', 'saved replies: say which template is which, and which none')
    .option('--shadow', 'only templates that are none of the --macros')
    .option('--redact', 'no names, addresses or numbers of people')
    .action(async (file: string, flags: TemplatesFlags) => {
      finish(await templates(file, flags, io))
    })

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

  reading(program.command('gap'))
    .description(
      'the perception gap: what leadership and staff believe, what customers say, what was measured',
    )
    .argument('[reports]', 'what score wrote, or - for standard input')
    .option('--interactions <files...>', 'what was scored: its ratings, times and mystery shops')
    .option('--ratings <csv>', 'what people were asked: group, dimension, value, max, interaction, date')
    .option('--exercise <csv>', 'the team exercise: group, question, answer')
    .option(
      '--compare <what...>',
      'a day that parts the reports in two, or two files of reports: BEFORE AFTER',
    )
    .option('--satisfied <share>', 'share of the scale from which on somebody is satisfied (0.8)', toNumber)
    .option('--json', 'figures as JSON')
    .action(async (file: string | undefined, flags: GapFlags) => {
      finish(await gap(file, flags, io))
    })

  program
    .command('evaluate')
    .description('accuracy against a labelled corpus, with intervals')
    .argument('<folder>', 'holds interactions.jsonl and labels.jsonl, or either as .gz; see --labels-from')
    .addOption(
      new Option('--labels-from <form>', 'how the corpus is labelled')
        .choices(labelForms)
        .default('canonical'),
    )
    .option('--label-map <file>', 'JSON: which fields of a ConvoKit corpus mean what')
    .option('--per-agent <count>', 'learn from and score only so many interactions of each agent', toCount)
    .option('--seed <seed>', 'of the draw and the intervals', '1')
    .option('--replicates <count>', 'resamplings behind each interval (500)', toCount)
    .addOption(
      new Option(
        '--split <by>',
        'report two halves apart as well, of agents or of domains; or one part alone (metadata.split)',
      ).choices([...splits, ...parts]),
    )
    .option('--policy <file>', 'JSON, as for score')
    .option('--json', 'figures as JSON')
    .action(async (folder: string, flags: EvaluateFlags) => {
      finish(await evaluate(folder, flags, io))
    })

  program
    .command('calibrate')
    .description('fit the policy to labels or ratings of a corpus, and say how it then agrees with people')
    .argument('<folder>', 'holds interactions.jsonl and, for labels, labels.jsonl; or either as .gz')
    .addOption(
      new Option('--labels-from <form>', 'how the corpus is labelled')
        .choices(labelForms)
        .default('canonical'),
    )
    .option('--label-map <file>', 'JSON: which fields of a ConvoKit corpus mean what')
    .requiredOption('--out <policy>', 'where the policy goes')
    .addOption(
      new Option('--target <judgement>', 'what people said').choices(targets).default('authenticity'),
    )
    .addOption(new Option('--split <part>', 'fit to this part alone (metadata.split)').choices(parts))
    .addOption(new Option('--test <part>', 'judge the policy on this part as well').choices(parts))
    .option('--cuts <authentic,mixed>', 'judgements, 0–100, at which people’s bands begin', toCuts)
    .option('--policy <file>', 'JSON: the policy to begin with')
    .option('--templates <index>', 'template index; learned from the same corpus if absent')
    .option('--macros <file>', 'saved replies, as for score')
    .option('--seed <seed>', 'of the folds and the intervals', '1')
    .option('--replicates <count>', 'resamplings behind each interval (500)', toCount)
    .option('--json', 'figures and policy as JSON')
    .action(async (folder: string, flags: CalibrateFlags) => {
      finish(await calibrate(folder, flags, io))
    })

  return program
}
