/** From inputs to reports: learn templates from the inputs, unless some are given, then score them. */
import { createAnalyzer, type AnalyzerOptions } from '../analyze.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { languages as builtIn } from '../language/index.ts'
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { originOf } from '../readers/index.ts'
import { fitTemplates, type TemplateIndex } from '../templates/template-index.ts'
import { readInputs, type Input, type ReadInputsOptions } from './files.ts'

export interface FitInputsOptions extends ReadInputsOptions {
  /** Called with what could not be read; absent: whoever reads the inputs next reports it. */
  readonly onProblem?: (problem: Problem) => void
  /** Those of the analyzer; absent: the built-in ones. */
  readonly languages?: AnalyzerOptions['languages']
}

/** Learns templates from inputs. */
export function fitInputs(
  inputs: readonly Input[],
  { onProblem, languages = builtIn, ...options }: FitInputsOptions = {},
): Promise<TemplateIndex> {
  return fitTemplates(interactionsOnly(readInputs(inputs, options), onProblem), createAnnotator(languages))
}

async function* interactionsOnly(
  records: AsyncIterable<Interaction | Problem>,
  onProblem: FitInputsOptions['onProblem'],
): AsyncIterable<Interaction> {
  for await (const record of records)
    if (isProblem(record)) onProblem?.(record)
    else yield record
}

/** Reports and problems in input order. Without templates, they are learned from the same inputs first. */
export async function* scoreInputs(
  inputs: readonly Input[],
  analyzerOptions: AnalyzerOptions = {},
  readOptions: ReadInputsOptions = {},
): AsyncIterable<Report | Problem> {
  const { languages } = analyzerOptions
  const templates =
    analyzerOptions.templates ??
    (await fitInputs(inputs, { ...readOptions, ...(languages && { languages }) }))
  const analyzer = createAnalyzer({ ...analyzerOptions, templates })
  for await (const record of readInputs(inputs, readOptions)) {
    if (isProblem(record)) {
      yield record
      continue
    }
    let report: Report | undefined
    try {
      report = analyzer.analyze(record)
    } catch {
      // One record must not end a night's run; and an error's own message might quote the text.
      yield problem('failed-analysis', originOf(record) ?? {})
    }
    if (report !== undefined) yield report
  }
}
