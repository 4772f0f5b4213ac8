/** `fit`, `merge` and `templates`: making and reading template indexes. */
import type { Problem } from '../model/problem.ts'
import { mergeTemplates } from '../templates/template-index.ts'
import { fitInputs, readTemplatesFile, writeTemplatesFile } from '../node/index.ts'
import { templateCsv, templateJson, templateTable } from '../report/index.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { createProgress } from './progress.ts'
import { problemLine, SHOWN_PROBLEMS } from './score.ts'

export interface FitFlags extends ReadFlags {
  readonly out: string
  readonly quiet?: boolean
}

export async function fit(files: readonly string[], flags: FitFlags, io: Io): Promise<number> {
  const request = await readRequestOf(flags)
  const inputs = await inputsOf(files, io, true)
  const progress = createProgress(io, flags.quiet === true)
  const onBytes = (done: number): void => {
    progress.update('learning templates', done, null)
  }
  let problems = 0
  const onProblem = (problem: Problem): void => {
    problems++
    if (flags.quiet === true || problems > SHOWN_PROBLEMS + 1) return
    progress.clear()
    io.stderr.write(problems > SHOWN_PROBLEMS ? 'More problems follow.\n' : `${problemLine(problem)}\n`)
  }
  const index = await fitInputs(inputs, { ...request, onBytes, onProblem }).finally(() => {
    progress.clear()
  })
  if (index.interactions === 0) {
    io.stderr.write('No interaction could be read; nothing was written.\n')
    return Exit.nothingRead
  }
  await writeTemplatesFile(flags.out, index)
  if (flags.quiet !== true)
    io.stderr.write(
      `${index.interactions} interactions, ${index.templates.length} templates → ${flags.out}\n`,
    )
  return Exit.done
}

export async function merge(files: readonly string[], { out, quiet }: FitFlags, io: Io): Promise<number> {
  const indexes = await Promise.all(files.map(readTemplatesFile))
  let merged
  try {
    merged = mergeTemplates(...indexes)
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error
  }
  await writeTemplatesFile(out, merged)
  if (quiet !== true)
    io.stderr.write(
      `${files.length} indexes, ${merged.interactions} interactions, ${merged.templates.length} templates → ${out}\n`,
    )
  return Exit.done
}

const formats = {
  table: (...given: Parameters<typeof templateTable>) => `${templateTable(...given)}\n`,
  csv: templateCsv,
  json: templateJson,
}

export type TemplatesFormat = keyof typeof formats
export const templatesFormats = Object.keys(formats) as readonly TemplatesFormat[]

export async function templates(
  file: string,
  { as, top }: { readonly as: TemplatesFormat; readonly top?: number },
  io: Io,
): Promise<number> {
  const index = await readTemplatesFile(file)
  io.stdout.write(formats[as](top === undefined ? index.templates : index.templates.slice(0, top)))
  return Exit.done
}
