/** Everything that is measured of a run, before any figure is made of it. */
import type { LabelName } from './corpus.ts'
import { nameOutcomes, type NameOutcome } from './name-outcomes.ts'
import {
  exactRepeatOutcomes,
  turnOutcomes,
  type Clustered,
  type LabelsOf,
  type Outcome,
  type Scored,
  type TurnOutcomes,
} from './outcomes.ts'
import {
  flagOutcomes,
  templateGroups,
  wordOutcomes,
  type TemplateGroup,
  type WordOutcome,
} from './passage-outcomes.ts'

/** A score beside the label of a whole interaction. */
export interface RankOutcome extends Clustered {
  readonly score: number
  readonly label: number
}

export const turnLabels = ['scripted', 'rushed', 'need', 'empathy'] as const satisfies readonly LabelName[]
export type TurnLabel = (typeof turnLabels)[number]

export interface Outcomes extends Readonly<Record<TurnLabel, TurnOutcomes>> {
  readonly floor: readonly Outcome[]
  readonly flags: readonly Outcome[]
  readonly words: readonly WordOutcome[]
  readonly templates: readonly TemplateGroup[]
  readonly names: readonly NameOutcome[]
  readonly authenticity: readonly RankOutcome[]
}

export function collectOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): Outcomes {
  const turns = (label: TurnLabel, isPositive = (value: unknown): boolean => value === true): TurnOutcomes =>
    turnOutcomes(runs, labelsOf, clusters, label, (turn) => turn[label], isPositive)
  return {
    scripted: turns('scripted'),
    rushed: turns('rushed'),
    need: turns('need', (value) => value !== false && value !== 'neutral' && value !== 'none'),
    empathy: turns('empathy', (value) => Number(value) >= 1),
    floor: exactRepeatOutcomes(runs, labelsOf, clusters),
    flags: flagOutcomes(runs, labelsOf, clusters),
    words: wordOutcomes(runs, labelsOf, clusters),
    templates: templateGroups(runs, labelsOf, clusters),
    names: nameOutcomes(runs, labelsOf, clusters),
    authenticity: runs.flatMap(({ interaction, report }) => {
      const label = labelsOf(interaction.id, 'authenticity')[0]
      if (label === undefined || report.score === null) return []
      return [{ cluster: clusters.get(interaction.id)!, score: report.score, label: Number(label.value) }]
    }),
  }
}

/** What concerns the interactions of these clusters alone. */
export function outcomesWithin(outcomes: Outcomes, clusters: ReadonlySet<number>): Outcomes {
  const within = <T extends Clustered>(items: readonly T[]): readonly T[] =>
    items.filter(({ cluster }) => clusters.has(cluster))
  const turns = (label: TurnLabel): TurnOutcomes => ({
    outcomes: within(outcomes[label].outcomes),
    untold: within(outcomes[label].untold),
  })
  return {
    scripted: turns('scripted'),
    rushed: turns('rushed'),
    need: turns('need'),
    empathy: turns('empathy'),
    floor: within(outcomes.floor),
    flags: within(outcomes.flags),
    words: within(outcomes.words),
    templates: within(outcomes.templates),
    names: within(outcomes.names),
    authenticity: within(outcomes.authenticity),
  }
}
