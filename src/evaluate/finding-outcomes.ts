/** Findings held against labels: was what somebody marked found, and what nobody marked left alone? */
import type { SignalId } from '../model/signals.ts'
import { overlaps } from '../model/span.ts'
import { judged, type Judged, type Question } from './judged.ts'
import type { LabelsOf, Outcome } from './outcomes.ts'
import { byWordList } from './word-lists.ts'

/** Labels that the findings of a signal answer. */
export const findingLabels = {
  rushed: { label: 'rushed', signal: 'rushed-turn', on: 'turn', calls: (value) => value === true },
  question: {
    label: 'question',
    signal: 'ignored-question',
    on: 'span',
    calls: (value) => value === 'ignored' || value === 'deflected',
  },
  effort: { label: 'effort', signal: 'personal-effort', on: 'turn', calls: (value) => value === true },
  discourtesy: { label: 'discourtesy', signal: 'discourtesy', on: 'turn', calls: (value) => value === true },
  friction: { label: 'friction', signal: 'friction', on: 'interaction', calls: (value) => value !== 'none' },
  nameUse: {
    label: 'nameUse',
    signal: 'missed-name',
    on: 'interaction',
    calls: (value) => value !== 'correct' && value !== 'none',
  },
} as const satisfies Record<string, Question & { readonly signal: SignalId }>

export type FindingLabel = keyof typeof findingLabels

/** Yes or no of the analysis, and of the word list, on the same judged things: score 1 where it says yes, else 0. */
export interface FindingOutcomes {
  readonly found: readonly Outcome[]
  readonly listed: readonly Outcome[]
}

export function findingOutcomes(
  runs: Parameters<typeof judged>[0],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  name: FindingLabel,
): FindingOutcomes {
  const { signal, ...question } = findingLabels[name]
  const things = judged(runs, labelsOf, question)
  const outcomes = (says: (thing: Judged) => boolean): readonly Outcome[] =>
    things.map((thing) => ({
      cluster: clusters.get(thing.run.interaction.id)!,
      score: says(thing) ? 1 : 0,
      positive: thing.positive,
    }))
  return {
    found: outcomes((thing) => isFound(thing, signal)),
    listed: outcomes((thing) => byWordList(name, thing)),
  }
}

/** What the word list makes of the turns that somebody judged for need or empathy. */
export function listedOutcomes(
  runs: Parameters<typeof judged>[0],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  label: 'need' | 'empathy',
  calls: Question['calls'],
): readonly Outcome[] {
  return judged(runs, labelsOf, { label, on: 'turn', calls }).map((thing) => ({
    cluster: clusters.get(thing.run.interaction.id)!,
    score: byWordList(label, thing) ? 1 : 0,
    positive: thing.positive,
  }))
}

/** A finding may rest on what was judged rather than stand on it: of an ignored question its reply is the place. */
function isFound({ run, turnId, start, end }: Judged, signal: SignalId): boolean {
  return run.report.findings.some(
    (finding) =>
      finding.signal === signal &&
      (turnId === undefined ||
        (finding.turnId === turnId && overlaps(finding, { start, end })) ||
        (signal === 'ignored-question' &&
          finding.because.some((span) => span.turnId === turnId && overlaps(span, { start, end })))),
  )
}
