/** `unscripted gap`: what leadership and staff believe, what customers say, and what was measured. */
import { basename } from 'node:path'
import { isProblem, type Problem } from '../model/problem.ts'
import {
  formatGap,
  gapCase,
  instantOf,
  measureGap,
  parseExercise,
  parseRatings,
  type Compare,
  type GapCase,
} from '../evaluate/index.ts'
import { readInputs } from '../node/index.ts'
import { factsOf, type InteractionFacts } from '../report/index.ts'
import { toNumber } from './arguments.ts'
import { reading, type Host } from './host.ts'
import { inputsOf, readGiven, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { createTeller } from './problems.ts'
import { reportsOf, requireOneStdin } from './tables.ts'

interface GapFlags extends ReadFlags {
  readonly ratings?: string
  readonly exercise?: string
  readonly compare?: readonly string[]
  readonly interactions?: readonly string[]
  readonly satisfied?: number
  readonly json?: boolean
  readonly quiet?: boolean
}

async function gap(given: string | undefined, flags: GapFlags, io: Io): Promise<number> {
  const { satisfied, json } = flags
  if (satisfied !== undefined && !(satisfied > 0 && satisfied <= 1))
    throw new UsageError('--satisfied is a share of the scale, above 0 and at most 1')
  const { files, compare } = filesOf(given, flags.compare)
  const tell = createTeller(io, { isQuiet: flags.quiet === true })
  const [ratings, answers] = [
    await tableOf(flags.ratings, parseRatings, tell),
    await tableOf(flags.exercise, parseExercise, tell),
  ]
  const cases = await casesOf(files, flags, io, tell)
  const all = cases.flatMap(({ cases: held }) => held)
  if (all.length === 0) {
    io.stderr.write('No report could be read.\n')
    return Exit.nothingRead
  }
  const result = measureGap(
    {
      cases: all,
      ...(ratings && { ratings: ratings.ratings }),
      ...(answers && { answers: answers.answers }),
      ...(compare !== undefined && { compare: compare(cases) }),
    },
    satisfied === undefined ? {} : { satisfied },
  )
  if (flags.interactions === undefined && flags.quiet !== true)
    io.stderr.write(
      'Without --interactions no customer’s or agent’s rating, time or mystery shop is known; quality marks are in the reports.\n',
    )
  io.stdout.write(json === true ? `${JSON.stringify(result, null, 2)}\n` : formatGap(result))
  return Exit.done
}

interface FileCases {
  readonly file: string
  readonly cases: readonly GapCase[]
}

type ToCompare = (cases: readonly FileCases[]) => Compare

/** Which files are read, and what `--compare` asks for: two of reports, or a day that parts one. */
function filesOf(
  given: string | undefined,
  compare: readonly string[] | undefined,
): { readonly files: readonly string[]; readonly compare?: ToCompare } {
  const [first, second, ...more] = compare ?? []
  const day = first === undefined ? undefined : instantOf(first)
  // `--compare DAY REPORTS`: the option takes the reports with it.
  const file = given ?? (day === undefined ? undefined : second)
  const isTwo = day === undefined && second !== undefined
  if (
    more.length > 0 ||
    (isTwo && given !== undefined) ||
    (day !== undefined && second !== undefined && given !== undefined)
  )
    throw new UsageError(
      '--compare takes a day (2026-03-15) for one file of reports, or two files and no other',
    )
  if (isTwo) return { files: [first!, second], compare: byFile }
  if (file === undefined) throw new UsageError('Name a file of reports')
  if (first === undefined) return { files: [file] }
  if (day === undefined)
    throw new UsageError('--compare takes a day such as 2026-03-15, or two files of reports')
  return { files: [file], compare: () => byDay(first, day) }
}

function byDay(day: string, ms: number): Compare {
  return {
    names: [`before ${day}`, `from ${day} on`],
    of: ({ at }) => (at === null ? null : at < ms ? 'before' : 'after'),
  }
}

/** A rating of an interaction belongs to the period of its reports; a general one to neither. */
function byFile([before, after]: readonly FileCases[]): Compare {
  const [earlier, later] = [before!, after!].map(({ cases }) => new Set(cases.map(({ id }) => id)))
  for (const id of later!)
    if (earlier!.has(id))
      throw new UsageError('The two files of reports share an interaction; they must not overlap')
  return {
    names: [basename(before!.file), basename(after!.file)],
    of: ({ id }) => (id === null ? null : earlier!.has(id) ? 'before' : later!.has(id) ? 'after' : null),
  }
}

async function tableOf<T extends { readonly problems: readonly Problem[] }>(
  path: string | undefined,
  parse: (content: Uint8Array, file: string) => Promise<T>,
  tell: (problem: Problem) => void,
): Promise<T | undefined> {
  if (path === undefined) return undefined
  const table = await parse(await readGiven(path), path)
  table.problems.forEach(tell)
  return table
}

/** The interactions in any order: their facts are held as the cases are, turns left out. */
async function casesOf(
  files: readonly string[],
  flags: GapFlags,
  io: Io,
  tell: (problem: Problem) => void,
): Promise<readonly FileCases[]> {
  requireOneStdin([...files, ...(flags.interactions ?? [])])
  const facts = await factsById(flags, io)
  const inputs = await inputsOf(files, io, true)
  const all: FileCases[] = []
  for (const [index, input] of inputs.entries()) {
    const cases: GapCase[] = []
    let missing = 0
    for await (const report of reportsOf(input, tell)) {
      const told = facts?.get(report.interactionId) ?? null
      if (facts !== undefined && told === null) missing++
      cases.push(gapCase(report, told))
    }
    if (missing > 0)
      io.stderr.write(
        `${missing} reports of ${files[index]!} have no interaction of their id in --interactions.\n`,
      )
    all.push({ file: files[index]!, cases })
  }
  return all
}

async function factsById(
  flags: GapFlags,
  io: Io,
): Promise<ReadonlyMap<string, InteractionFacts> | undefined> {
  if (flags.interactions === undefined) return undefined
  const request = await readRequestOf(flags)
  const facts = new Map<string, InteractionFacts>()
  for await (const record of readInputs(await inputsOf(flags.interactions, io, true), request))
    if (!isProblem(record)) facts.set(record.id, { ...factsOf(record), turns: [] })
  return facts
}

export function addGap({ program, io, finish }: Host): void {
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
}
