/** Scores of what was read, with templates and pace learned from it first, as `unscripted score` does. */
import { createLearningAnnotator } from '../../../../annotate/annotate.ts'
import { createAnalyzer, type Interaction, type Report } from '../../../../index.ts'
import { languages } from '../../../../language/index.ts'
import { problem, type Problem } from '../../../../model/problem.ts'
import { originOf } from '../../../../readers/index.ts'
import { TemplateFitter } from '../../../../templates/fit.ts'
import { indexOf } from '../../../../templates/template-index.ts'
import type { Pause } from './gather.ts'

export interface Scored {
  readonly interaction: Interaction
  readonly report: Report
}

export interface Scores {
  readonly scored: readonly Scored[]
  readonly problems: readonly Problem[]
}

/** `tell` is called with how many of the two steps a record were done: learned from, scored. */
export async function scoresOf(
  interactions: readonly Interaction[],
  pause: Pause = () => Promise.resolve(),
  tell: (step: 'learned from' | 'scored', done: number) => void = () => undefined,
): Promise<Scores> {
  const annotate = createLearningAnnotator(languages)
  const fitter = new TemplateFitter()
  for (const [index, interaction] of interactions.entries()) {
    // What cannot be analysed spoils nothing for the others; it is told when it is scored.
    attempt(() => {
      fitter.add(annotate(interaction))
    })
    tell('learned from', index + 1)
    await pause()
  }
  const templates = indexOf(fitter.state(), fitter.pace())
  const analyzer = createAnalyzer({ templates, pace: templates.pace })
  const [scored, problems]: [Scored[], Problem[]] = [[], []]
  for (const [index, interaction] of interactions.entries()) {
    const report = attempt(() => analyzer.analyze(interaction))
    if (report === undefined) problems.push(problem('failed-analysis', originOf(interaction) ?? {}))
    else scored.push({ interaction, report })
    tell('scored', index + 1)
    await pause()
  }
  return { scored, problems }
}

/** `undefined` where it throws: what was thrown may quote the text. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
