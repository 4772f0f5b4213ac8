/** Reports held against labels: for each label, what was said and what the analysis made of it. */
import { turnId, type Interaction } from '../model/interaction.ts'
import type { Report, TurnReport } from '../model/report.ts'
import { foldText } from '../text/view.ts'
import type { Corpus, Label, LabelName } from './corpus.ts'

/** An interaction and the report on it. */
export interface Scored {
  readonly interaction: Interaction
  readonly report: Report
  /** Number of the group it was learned with and compared to. */
  readonly group: number
}

/** A score beside a yes-or-no label. `cluster` numbers the interaction. */
export interface Outcome {
  readonly cluster: number
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

/** One outcome for each whole-turn label the analysis gave a figure for, and how many it gave none for. */
export function turnOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
  label: LabelName,
  figure: (turn: TurnReport) => number | null | undefined,
  isPositive: (value: Label['value']) => boolean,
): { readonly outcomes: readonly Outcome[]; readonly untold: number } {
  const outcomes: Outcome[] = []
  let untold = 0
  for (const { interaction, report } of runs) {
    const turns = new Map(report.turns.map((turn) => [turn.turnId, turn]))
    for (const { turnId: id, start, value } of labelsOf(interaction.id, label)) {
      const turn = id === undefined || start !== undefined ? undefined : turns.get(id)
      if (turn === undefined) continue
      const score = figure(turn)
      if (score == null) untold++
      else outcomes.push({ cluster: clusters.get(interaction.id)!, score, positive: isPositive(value) })
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

/** The template the analysis found in each labelled stretch beside the one it is labelled with. */
export function templateGroups(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly { readonly cluster: number; readonly predicted: string | null; readonly label: string }[] {
  return runs.flatMap(({ interaction, report }) => {
    const turns = new Map(report.turns.map((turn) => [turn.turnId, turn]))
    return labelsOf(interaction.id, 'template').flatMap(
      ({ turnId: id, start = 0, end = Infinity, value }) => {
        const turn = id === undefined ? undefined : turns.get(id)
        if (turn?.passages === undefined) return []
        const predicted = longestTemplate(turn, start, end)
        return [{ cluster: clusters.get(interaction.id)!, predicted, label: String(value) }]
      },
    )
  })
}

/** The template that covers most of the stretch. */
function longestTemplate({ passages = [] }: TurnReport, start: number, end: number): string | null {
  const covered = new Map<string, number>()
  for (const passage of passages) {
    if (passage.templateId === undefined) continue
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start)
    if (overlap > 0) covered.set(passage.templateId, (covered.get(passage.templateId) ?? 0) + overlap)
  }
  let best: string | null = null
  for (const [id, length] of covered) if (best === null || length > covered.get(best)!) best = id
  return best
}

export interface NameOutcome {
  readonly cluster: number
  readonly verdict: 'right' | 'wrong' | 'missed'
}

/**
 * Labelled customer names that only the customer's own words give, and what the analysis took the name to be. Where the
 * participant data holds the name there is nothing to find, so those are left out.
 */
export function nameOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly NameOutcome[] {
  return runs.flatMap(({ interaction, report }) => {
    const label = labelsOf(interaction.id, 'customerName')[0]
    if (label === undefined || !isStated(interaction, String(label.value))) return []
    const found = report.customerName?.name
    const verdict = found === undefined ? 'missed' : sameName(found, String(label.value)) ? 'right' : 'wrong'
    return [{ cluster: clusters.get(interaction.id)!, verdict }]
  })
}

/** Whether the customer's own words, and not the participant data, hold the first word of the name. */
function isStated({ participants, turns }: Interaction, name: string): boolean {
  const first = wordsOf(name)[0]
  const customers = participants.filter(({ role }) => role === 'customer')
  if (first === undefined || customers.some((customer) => customer.name !== undefined)) return false
  return turns.some(
    ({ participantId, text }) =>
      customers.some(({ id }) => id === participantId) && wordsOf(text).includes(first),
  )
}

/** The same first word: "Alexis" and "Alexis Johnson" name the same person. */
function sameName(a: string, b: string): boolean {
  return wordsOf(a)[0] === wordsOf(b)[0]
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/\P{L}+/u)
    .filter((word) => word !== '')
}
