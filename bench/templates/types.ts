/** What the template bench passes round: replies, the truth about them, and what a method says. */
import type { Labelled } from '../../corpora/generator/corpus.ts'
import { turnId } from '../../src/model/interaction.ts'
import type { Span } from '../../src/model/span.ts'

/** What the labels say of a reply. */
export interface Truth {
  readonly scripted: boolean
  readonly templates: readonly (Span & { readonly template: string })[]
}

/** An agent's turn that has a `scripted` label. */
export interface Reply {
  /** Number of its interaction. */
  readonly interaction: number
  readonly text: string
  readonly truth: Truth
}

/** What a method makes of a reply. */
export interface Prediction {
  readonly flagged: boolean
  /** The flagged passages, by start; `null` where the method judges whole replies only. */
  readonly spans: readonly Span[] | null
  /** Which template stands where; `null` where the method does not group. */
  readonly groups: readonly (Span & { readonly group: string | number })[] | null
}

/** What the labels say of each labelled turn of the interaction, by turn id. */
export function truthsOf({ labels }: Labelled): ReadonlyMap<string, Truth> {
  const truths = new Map<string, Truth>()
  for (const { turnId: id, label, value, start } of labels)
    if (label === 'scripted' && id !== undefined && start === undefined)
      truths.set(id, { scripted: value === true, templates: [] })
  for (const { turnId: id, label, value, start, end } of labels) {
    const truth = id === undefined ? undefined : truths.get(id)
    if (label !== 'template' || truth === undefined || start === undefined || end === undefined) continue
    truths.set(id!, { ...truth, templates: [...truth.templates, { start, end, template: String(value) }] })
  }
  return truths
}

export function repliesOf(labelled: Labelled, interaction: number): readonly Reply[] {
  const truths = truthsOf(labelled)
  return labelled.interaction.turns.flatMap((turn, index) => {
    const truth = truths.get(turnId(turn, index))
    return truth === undefined ? [] : [{ interaction, text: turn.text, truth }]
  })
}
