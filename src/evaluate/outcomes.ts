/** Reports held against labels: for each label, what was said and what the analysis made of it. */
import { turnId, type Interaction } from '../model/interaction.ts'
import type { Report, TurnReport } from '../model/report.ts'
import type { Corpus, Label, LabelName } from './corpus.ts'

/** An interaction and what is measured of the report on it: a whole report of each would not fit into memory. */
export interface Scored {
  readonly interaction: Interaction
  readonly report: Pick<Report, 'score' | 'turns' | 'customerName' | 'findings'>
  /** Number of the group it was learned with and compared to. */
  readonly group: number
}

/** Something about one interaction, which `cluster` numbers. */
export interface Clustered {
  readonly cluster: number
}

/** A score beside a yes-or-no label. */
export interface Outcome extends Clustered {
  readonly score: number
  readonly positive: boolean
}

export type LabelsOf = (interactionId: string, label: LabelName) => readonly Label[]

export function indexLabels(labels: readonly Label[]): LabelsOf {
  const byKey = new Map<string, Label[]>()
  for (const label of labels) {
    const key = JSON.stringify([label.interactionId, label.label])
    const held = byKey.get(key)
    if (held === undefined) byKey.set(key, [label])
    else held.push(label)
  }
  return (interactionId, label) => byKey.get(JSON.stringify([interactionId, label])) ?? []
}

/** Clusters are numbered by interaction id, so that intervals do not depend on the order of the files. */
export function clusterNumbers({ interactions }: Corpus): ReadonlyMap<string, number> {
  return new Map(
    interactions
      .map(({ id }) => id)
      .sort()
      .map((id, index) => [id, index]),
  )
}

export interface TurnOutcomes {
  readonly outcomes: readonly Outcome[]
  /** The labels the analysis gave no figure for. */
  readonly untold: readonly Clustered[]
}

/** One outcome for each whole-turn label the analysis gave a figure for. */
export function turnOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  label: LabelName,
  figure: (turn: TurnReport) => number | null | undefined,
  isPositive: (value: Label['value']) => boolean,
): TurnOutcomes {
  const outcomes: Outcome[] = []
  const untold: Clustered[] = []
  for (const { interaction, report } of runs) {
    const turns = new Map(report.turns.map((turn) => [turn.turnId, turn]))
    const cluster = clusters.get(interaction.id)!
    for (const { turnId: id, start, value } of labelsOf(interaction.id, label)) {
      const turn = id === undefined || start !== undefined ? undefined : turns.get(id)
      if (turn === undefined) continue
      const score = figure(turn)
      if (score == null) untold.push({ cluster })
      else outcomes.push({ cluster, score, positive: isPositive(value) })
    }
  }
  return { outcomes, untold }
}

/**
 * The floor any template engine must beat: in how many other interactions of the group the very same text was said.
 * One outcome for each whole-turn `scripted` label the analysis, too, gave a figure for.
 */
export function exactRepeatOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly Outcome[] {
  const holders = new Map<string, number>()
  const key = (group: number, text: string): string => `${group} ${text}`
  for (const { interaction, group } of runs)
    for (const text of new Set(agentTexts(interaction).values()))
      holders.set(key(group, text), (holders.get(key(group, text)) ?? 0) + 1)
  return runs.flatMap(({ interaction, report, group }) => {
    const texts = agentTexts(interaction)
    const told = new Set(report.turns.flatMap(({ turnId: id, scripted }) => (scripted == null ? [] : [id])))
    return labelsOf(interaction.id, 'scripted').flatMap(({ turnId: id, start, value }) => {
      const text = id === undefined || start !== undefined || !told.has(id) ? undefined : texts.get(id)
      if (text === undefined) return []
      const others = (holders.get(key(group, text)) ?? 1) - 1
      return [{ cluster: clusters.get(interaction.id)!, score: others, positive: value === true }]
    })
  })
}

function agentTexts({ participants, turns }: Interaction): ReadonlyMap<string, string> {
  const agents = new Set(participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])))
  return new Map(
    turns.flatMap((turn, index) =>
      agents.has(turn.participantId) ? [[turnId(turn, index), turn.text]] : [],
    ),
  )
}
