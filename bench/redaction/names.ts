/** Names that others labelled: how many of them redaction masks whole. */
import type { Label } from '../../src/evaluate/corpus.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Redactor } from '../../src/report/redact.ts'

export interface NameRecall {
  readonly labelled: number
  readonly masked: number
}

/** Labelled spans of `customerName`; offsets are code points. */
export function nameSpans(
  interactions: readonly Interaction[],
  labels: readonly Label[],
  redactor: Redactor,
): NameRecall {
  const held = byInteraction(labels)
  let [labelled, masked] = [0, 0]
  for (const interaction of interactions) {
    const { edits } = redactor.interaction(interaction)
    for (const { turnId, start, end } of held.get(interaction.id) ?? []) {
      const index = interaction.turns.findIndex(({ id }, at) => (id ?? `t${at}`) === turnId)
      if (index < 0 || start === undefined || end === undefined) continue
      const units = (points: number): number =>
        Array.from(interaction.turns[index]!.text).slice(0, points).join('').length
      const [from, to] = [units(start), units(end)]
      labelled++
      if (edits[index]!.some((edit) => edit.start <= from && to <= edit.end)) masked++
    }
  }
  return { labelled, masked }
}

/** Labelled names of interactions: every turn in which one stands, as written but for its case. */
export function nameMentions(
  interactions: readonly Interaction[],
  labels: readonly Label[],
  redactor: Redactor,
): NameRecall {
  const held = byInteraction(labels)
  let [labelled, masked] = [0, 0]
  for (const interaction of interactions) {
    const redacted = redactor.interaction(interaction).interaction
    for (const { value } of held.get(interaction.id) ?? []) {
      if (typeof value !== 'string' || value.length < 3) continue
      for (const [index, { text }] of interaction.turns.entries()) {
        if (!holds(text, value)) continue
        labelled++
        if (!holds(redacted.turns[index]!.text, value)) masked++
      }
    }
  }
  return { labelled, masked }
}

/** Whether the name stands in the text as words of its own. */
function holds(text: string, name: string): boolean {
  const [where, what] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const around = [where.charAt(at - 1), where.charAt(at + what.length)]
    if (around.every((sign) => !/\p{L}/u.test(sign))) return true
  }
  return false
}

function byInteraction(labels: readonly Label[]): ReadonlyMap<string, readonly Label[]> {
  const held = new Map<string, Label[]>()
  for (const label of labels) {
    if (label.label !== 'customerName') continue
    const list = held.get(label.interactionId) ?? []
    list.push(label)
    held.set(label.interactionId, list)
  }
  return held
}

/**
 * The names of participants, taken out of the data before redaction sees it: capitalised words of the turns that are a part
 * of one, and how many of them are masked by what the texts alone tell. Also counts the same with the data left in.
 */
export function withheldNames(
  interactions: readonly Interaction[],
  redactor: Redactor,
): { readonly labelled: number; readonly maskedByText: number; readonly maskedByData: number } {
  let [labelled, maskedByText, maskedByData] = [0, 0, 0]
  for (const interaction of interactions) {
    const people = interaction.participants.filter(({ role }) => role === 'customer' || role === 'agent')
    const parts = new Set(
      people.flatMap(({ name }) => (name ?? '').split(/[^\p{L}\p{M}]+/u).filter((part) => part.length > 2)),
    )
    const bare = {
      ...interaction,
      participants: interaction.participants.map(({ id, role }) => ({ id, role })),
    }
    const [byText, byData] = [redactor.interaction(bare).edits, redactor.interaction(interaction).edits]
    for (const [index, { text }] of interaction.turns.entries())
      for (const { index: start, 0: word } of text.matchAll(/\p{Lu}[\p{L}\p{M}]+/gu)) {
        if (!parts.has(word)) continue
        const isIn = (edit: { start: number; end: number }): boolean =>
          edit.start <= start && start + word.length <= edit.end
        labelled++
        if (byText[index]!.some(isIn)) maskedByText++
        if (byData[index]!.some(isIn)) maskedByData++
      }
  }
  return { labelled, maskedByText, maskedByData }
}
