/** `fit`, `merge` and `templates`: making and reading template indexes. */
import { Option } from 'commander'
import { macrosOf } from '../templates/shadow.ts'
import { mergeTemplates, type TemplateIndex } from '../templates/template-index.ts'
import { defaultWorkers, fitInputs, readTemplatesFile, writeTemplatesFile } from '../node/index.ts'
import { createRedactor, templateCsv, templateJson, templateTable } from '../report/index.ts'
import type { Template } from '../templates/list.ts'
import { toCount, toWorkers } from './arguments.ts'
import { reading, type Host } from './host.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { macrosFrom } from './macros.ts'
import { refuseToOverwrite } from './outputs.ts'
import { createTeller } from './problems.ts'
import { createProgress } from './progress.ts'

interface FitFlags extends ReadFlags {
  readonly out: string
  readonly add?: string
  readonly workers?: number
  readonly quiet?: boolean
}

async function fit(files: readonly string[], flags: FitFlags, io: Io): Promise<number> {
  const request = await readRequestOf(flags)
  const inputs = await inputsOf(files, io, true)
  await refuseToOverwrite({ '--out': flags.out }, inputs)
  const progress = createProgress(io, flags.quiet === true)
  const onBytes = (done: number): void => {
    progress.update('learning templates', done, null)
  }
  const onProblem = createTeller(io, { isQuiet: flags.quiet === true, progress })
  const earlier = flags.add === undefined ? undefined : await readTemplatesFile(flags.add)
  const workers = flags.workers ?? defaultWorkers()
  const added = await fitInputs(inputs, { ...request, workers, onBytes, onProblem }).finally(() => {
    progress.clear()
  })
  if (added.interactions === 0) {
    io.stderr.write('No interaction could be read; nothing was written.\n')
    return Exit.nothingRead
  }
  const index = earlier === undefined ? added : together([earlier, added])
  await writeTemplatesFile(flags.out, index)
  if (flags.quiet !== true)
    io.stderr.write(
      `${index.interactions} interactions, ${index.templates.length} templates → ${flags.out}\n`,
    )
  return Exit.done
}

async function merge(files: readonly string[], { out, quiet }: FitFlags, io: Io): Promise<number> {
  const merged = together(await Promise.all(files.map(readTemplatesFile)))
  await writeTemplatesFile(out, merged)
  if (quiet !== true)
    io.stderr.write(
      `${files.length} indexes, ${merged.interactions} interactions, ${merged.templates.length} templates → ${out}\n`,
    )
  return Exit.done
}

/** What two of them hold both would count twice, and is refused. */
function together(indexes: readonly TemplateIndex[]): TemplateIndex {
  try {
    return mergeTemplates(...indexes)
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
}

const formats = {
  table: (...given: Parameters<typeof templateTable>) => `${templateTable(...given)}\n`,
  csv: templateCsv,
  json: templateJson,
}

type TemplatesFormat = keyof typeof formats
const templatesFormats = Object.keys(formats) as readonly TemplatesFormat[]

interface TemplatesFlags {
  readonly as: TemplatesFormat
  readonly top?: number
  readonly macros?: string
  readonly shadow?: boolean
  readonly redact?: boolean
}

async function templates(file: string, flags: TemplatesFlags, io: Io): Promise<number> {
  const { as, top = Infinity, macros, shadow } = flags
  if (shadow === true && macros === undefined)
    throw new UsageError('--shadow needs --macros: what was supplied')
  const index = await readTemplatesFile(file)
  const macroOf = macros === undefined ? undefined : macrosOf(index, await macrosFrom(macros, flags, io))
  const shown =
    shadow === true ? index.templates.filter((template) => macroOf!.get(template) === null) : index.templates
  const listed = shown.slice(0, top)
  io.stdout.write(
    flags.redact === true ? formats[as](...redacted(listed, macroOf)) : formats[as](listed, macroOf),
  )
  return Exit.done
}

function redacted(
  listed: readonly Template[],
  macroOf: ReadonlyMap<Template, string | null> | undefined,
): Parameters<typeof templateTable> {
  const redactor = createRedactor()
  const shown = redactor.templates(listed)
  if (macroOf === undefined) return [shown]
  const ids = listed.map((template) => macroOf.get(template) ?? null)
  const told = redactor.texts(ids.map((id) => id ?? ''))
  return [
    shown,
    new Map(shown.map((template, index) => [template, ids[index] === null ? null : told[index]!])),
  ]
}

export function addTemplates({ program, io, finish }: Host): void {
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
}
