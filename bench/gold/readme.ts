/** The README's table of what each signal reaches on the test part of the gold corpus, beside a list of words or a simple rule. */
import type { Evaluation, Measure } from '../../src/evaluate/index.ts'
import { figureOf, point, withInterval } from '../figures.ts'
import { markdownTable } from '../tables.ts'

/** Label, what it is called in the table, and its own F1: of figures at .5, or of findings. */
const ROWS = [
  ['scripted', 'scripted replies', 'f1 at 0.5', null],
  ['rushed', 'rushed turns', 'findings: f1', 'findings: '],
  ['need', 'need of a customer’s turn', 'f1 at 0.5', null],
  ['empathy', 'empathy, where needed', 'f1 at 0.5', null],
  ['nameUse', 'misuse of the name', 'findings: f1', 'findings: '],
  ['question', 'ignored and deflected questions', 'findings: f1', 'findings: '],
  ['effort', 'personal effort', 'findings: f1', 'findings: '],
  ['discourtesy', 'discourtesy', 'findings: f1', 'findings: '],
  ['friction', 'friction', 'findings: f1', 'findings: '],
] as const

export function goldBlock(evaluation: Evaluation): string {
  const { interactions, part } = evaluation
  const of = (label: string, metric: string): Measure | undefined => figureOf(evaluation, label, metric)
  const rows = ROWS.map(([label, name, f1, findings]) => {
    const own = of(label, f1)
    const by = (figure: string): Measure | undefined =>
      of(label, findings === null ? `${figure} at 0.5` : `${findings}${figure}`)
    return [
      name,
      `${own?.positives ?? '–'} of ${own?.n ?? '–'}`,
      point(of(label, 'auc')),
      point(by('precision')),
      point(by('recall')),
      withInterval(own),
      point(
        of(label, 'f1 (floor: simple rule)') ?? of(label, 'auc (floor: same text in other interactions)'),
      ),
    ]
  })
  const whole = withInterval(of('authenticity', 'spearman'))
  return `${interactions} interactions, the part “${part ?? 'all'}”; the floor of scripted replies is the AUC of exact repeats, the others F1.\n\n${markdownTable(
    ['signal', 'yes', 'AUC', 'precision', 'recall', 'F1 (95 %)', 'floor'],
    rows,
  )}\n\nThe score against the labelled authenticity, Spearman: ${whole}.`
}
