/** Passages held against labels: which turns are flagged, which words, and which template was recognised in them. */
import { turnId } from '../model/interaction.ts'
import type { Passage, TurnReport } from '../model/report.ts'
import type { Span } from '../model/span.ts'
import { scan } from '../text/scan.ts'
import type { Clustered, LabelsOf, Outcome, Scored } from './outcomes.ts'

/** Probability from which on a passage counts as said to be pasted. */
export const PASTED = 0.5

/** Whether the analysis says that these words were pasted from somewhere. */
function isPasted({ origin, scripted }: Passage): boolean {
  return (origin === 'template' || origin === 'macro') && scripted !== null && scripted >= PASTED
}

/** For each turn with a `scripted` label, whether any passage of it is said to be pasted: score 1, else 0. */
export function flagOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly Outcome[] {
  return judgedTurns(runs, labelsOf).flatMap(({ id, turn, scripted }) => ({
    cluster: clusters.get(id)!,
    score: turn.passages.some(isPasted) ? 1 : 0,
    positive: scripted,
  }))
}

/** Words of one turn, counted as the scanner cuts them, slots included. */
export interface WordOutcome extends Clustered {
  readonly words: number
  /** Said to be pasted; labelled as part of a template; both. */
  readonly claimed: number
  readonly actual: number
  readonly hits: number
}

/**
 * The words of each turn with a `scripted` label that are said to be pasted, beside those that are labelled as a template's.
 * Only where the labels of the corpus mark stretches; a scripted turn of which none is marked is left out, since nobody
 * said which of its words are meant.
 */
export function wordOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly WordOutcome[] {
  const isMarked = runs.some(({ interaction }) =>
    labelsOf(interaction.id, 'template').some(({ start }) => start !== undefined),
  )
  if (!isMarked) return []
  return judgedTurns(runs, labelsOf).flatMap(({ id, text, turn, scripted }) => {
    const marked = labelsOf(id, 'template')
      .filter((label) => label.turnId === turn.turnId)
      .map(({ start = 0, end = text.length }) => ({ start, end }))
    if (scripted && marked.length === 0) return []
    return [{ cluster: clusters.get(id)!, ...countWords(text, turn.passages.filter(isPasted), marked) }]
  })
}

function countWords(
  text: string,
  pasted: readonly Span[],
  marked: readonly Span[],
): Omit<WordOutcome, 'cluster'> {
  const { count, start, end } = scan(text)
  const counts = { words: count, claimed: 0, actual: 0, hits: 0 }
  for (let word = 0; word < count; word++) {
    const isIn = (span: Span): boolean => span.start <= start[word]! && end[word]! <= span.end
    const isClaimed = pasted.some(isIn)
    const isActual = marked.some(isIn)
    if (isClaimed) counts.claimed++
    if (isActual) counts.actual++
    if (isClaimed && isActual) counts.hits++
  }
  return counts
}

interface JudgedTurn {
  /** Of the interaction. */
  readonly id: string
  readonly text: string
  readonly turn: TurnReport & { readonly passages: readonly Passage[] }
  /** What the label says. */
  readonly scripted: boolean
}

/** Turns with a label on the whole of them that were traced, in the order of the labels. */
function judgedTurns(runs: readonly Scored[], labelsOf: LabelsOf): readonly JudgedTurn[] {
  return runs.flatMap(({ interaction, report }) => {
    const labels = labelsOf(interaction.id, 'scripted')
    if (labels.length === 0) return []
    const texts = new Map(interaction.turns.map((turn, index) => [turnId(turn, index), turn.text]))
    const turns = new Map(report.turns.map((turn) => [turn.turnId, turn]))
    return labels.flatMap(({ turnId: id, start, value }) => {
      const turn = id === undefined || start !== undefined ? undefined : turns.get(id)
      if (turn?.passages === undefined) return []
      const { passages } = turn
      return [
        { id: interaction.id, text: texts.get(id!)!, turn: { ...turn, passages }, scripted: value === true },
      ]
    })
  })
}

export interface TemplateGroup extends Clustered {
  readonly predicted: string | null
  readonly label: string
}

/** The template the analysis found in each labelled stretch beside the one it is labelled with. */
export function templateGroups(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly TemplateGroup[] {
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

/** Share of a labelled stretch that a template must cover: a neighbour's edge that reaches into it names nothing. */
const MIN_COVERED = 0.25

/** The template that covers most of the stretch. */
function longestTemplate({ passages = [] }: TurnReport, start: number, end: number): string | null {
  const covered = new Map<string, number>()
  let best: string | null = null
  for (const passage of passages) {
    if (passage.templateId === undefined) continue
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start)
    if (overlap <= 0) continue
    const length = (covered.get(passage.templateId) ?? 0) + overlap
    covered.set(passage.templateId, length)
    if (best === null || length > covered.get(best)!) best = passage.templateId
  }
  const stretch = Math.min(end, passages.at(-1)?.end ?? 0) - start
  return best !== null && covered.get(best)! >= MIN_COVERED * stretch ? best : null
}
