/** Everything that is measured of a run, before any figure is made of it. */
import type { LabelName } from './corpus.ts'
import {
  findingLabels,
  findingOutcomes,
  listedOutcomes,
  type FindingLabel,
  type FindingOutcomes,
} from './finding-outcomes.ts'
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
  /** What a word list makes of the turns judged for need and for empathy. */
  readonly listed: Readonly<Record<'need' | 'empathy', readonly Outcome[]>>
  /** By label: what findings, and a word list, say of it. */
  readonly findings: Readonly<Record<FindingLabel, FindingOutcomes>>
}

/** Which values of a label are a yes. */
const calls = {
  need: (value: unknown): boolean => value !== false && value !== 'neutral' && value !== 'none',
  empathy: (value: unknown): boolean => Number(value) >= 1,
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
    need: turns('need', calls.need),
    empathy: turns('empathy', calls.empathy),
    listed: {
      need: listedOutcomes(runs, labelsOf, clusters, 'need', calls.need),
      empathy: listedOutcomes(runs, labelsOf, clusters, 'empathy', calls.empathy),
    },
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
    findings: mapFindings((name) => findingOutcomes(runs, labelsOf, clusters, name)),
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
    listed: { need: within(outcomes.listed.need), empathy: within(outcomes.listed.empathy) },
    floor: within(outcomes.floor),
    flags: within(outcomes.flags),
    words: within(outcomes.words),
    templates: within(outcomes.templates),
    names: within(outcomes.names),
    authenticity: within(outcomes.authenticity),
    findings: mapFindings((name) => ({
      found: within(outcomes.findings[name].found),
      listed: within(outcomes.findings[name].listed),
    })),
  }
}

function mapFindings(of: (name: FindingLabel) => FindingOutcomes): Outcomes['findings'] {
  return Object.fromEntries(
    (Object.keys(findingLabels) as FindingLabel[]).map((name) => [name, of(name)]),
  ) as Record<FindingLabel, FindingOutcomes>
}
