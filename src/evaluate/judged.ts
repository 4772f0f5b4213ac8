/** What somebody judged, one entry for each thing, so that findings and a word list can be compared with the same judgements. */
import { turnId } from '../model/interaction.ts'
import type { Label, LabelName } from './corpus.ts'
import type { LabelsOf, Scored } from './outcomes.ts'

export interface Judged {
  readonly run: Scored
  /** Absent where the whole interaction was judged. */
  readonly turnId?: string
  /** Where in the turn; the whole of it where the label has no span. */
  readonly start: number
  readonly end: number
  readonly positive: boolean
}

export interface Question {
  readonly label: LabelName
  /** What one judgement is about: labels on the same thing are one. */
  readonly on: 'turn' | 'span' | 'interaction'
  /** Which values of the label are a yes. */
  readonly calls: (value: Label['value']) => boolean
}

/** Everything the corpus judges under the question, in the order of the interactions and their labels. */
export function judged(runs: readonly Scored[], labelsOf: LabelsOf, question: Question): readonly Judged[] {
  return runs.flatMap((run) => judgedIn(run, labelsOf(run.interaction.id, question.label), question))
}

function judgedIn(run: Scored, labels: readonly Label[], { on, calls }: Question): readonly Judged[] {
  if (labels.length === 0) return []
  const lengths = new Map(run.interaction.turns.map((turn, index) => [turnId(turn, index), turn.text.length]))
  const positive = (held: readonly Label[]): boolean => held.some(({ value }) => calls(value))
  if (on === 'interaction') return [{ run, start: 0, end: 0, positive: positive(labels) }]
  const onTurns = labels.flatMap(({ turnId: id, ...label }) => {
    const length = id === undefined ? undefined : lengths.get(id)
    return id === undefined || length === undefined ? [] : [{ ...label, turnId: id, length }]
  })
  if (on === 'span')
    return onTurns.map(({ turnId: id, start = 0, end, length, value }) => ({
      run,
      turnId: id,
      start,
      end: end ?? length,
      positive: calls(value),
    }))
  return [...new Set(onTurns.map(({ turnId: id }) => id))].map((id) => ({
    run,
    turnId: id,
    start: 0,
    end: lengths.get(id)!,
    positive: positive(onTurns.filter((label) => label.turnId === id)),
  }))
}
