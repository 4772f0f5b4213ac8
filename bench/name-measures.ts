/** Counting names against labels. */
import type { Annotated } from '../src/annotate/types.ts'
import type { Label } from '../src/evaluate/index.ts'
import { sha256 } from '../src/model/hash.ts'
import type { Interaction } from '../src/model/interaction.ts'

export type Annotate = (interaction: Interaction) => Annotated

export interface SpanCounts {
  readonly interactions: number
  readonly labelled: number
  readonly found: number
  /** Found spans that are a labelled span to the character. */
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Spans in which customers name themselves, held against the labelled ones of the same interactions. */
export function spanCounts(
  interactions: readonly Interaction[],
  labels: readonly Label[],
  annotate: Annotate,
): SpanCounts {
  const ids = new Set(interactions.map(({ id }) => id))
  const wanted = new Set(
    labels
      .filter(({ label, interactionId }) => label === 'customerName' && ids.has(interactionId))
      .map(({ interactionId, turnId, start, end }) =>
        keyOf(interactionId, turnId ?? '', start ?? 0, end ?? 0),
      ),
  )
  const found = interactions.flatMap((interaction) =>
    annotate(interaction)
      .turns.filter(({ role }) => role === 'customer')
      .flatMap(({ id, names }) => names.map(({ start, end }) => keyOf(interaction.id, id, start, end))),
  )
  const right = found.filter((key) => wanted.has(key)).length
  const precision = rounded(right / found.length)
  const recall = rounded(right / wanted.size)
  const f1 = rounded((2 * right) / (found.length + wanted.size))
  const counts = { interactions: interactions.length, labelled: wanted.size, found: found.length, right }
  return { ...counts, precision, recall, f1 }
}

function keyOf(...parts: readonly (string | number)[]): string {
  return parts.join('/')
}

/** To four places; no figure of nothing at all. */
function rounded(share: number): number {
  return Number.isFinite(share) ? Math.round(share * 1e4) / 1e4 : 0
}

export interface NameCounts {
  readonly right: number
  readonly wrong: number
  readonly missed: number
  readonly rightShare: number
  readonly wrongShare: number
  /** Names found where no label has one in the customer's words. */
  readonly unlabelled: number
}

/** Names of whole interactions, as first words, where the customer's own words hold the labelled one. */
export function nameCounts(
  interactions: readonly Interaction[],
  labels: readonly Label[],
  annotate: Annotate,
): NameCounts {
  const names = new Map(
    labels
      .filter(({ label }) => label === 'customerName')
      .map(({ interactionId, value }) => [interactionId, wordsOf(String(value))[0] ?? '']),
  )
  const counts = { right: 0, wrong: 0, missed: 0, unlabelled: 0 }
  for (const interaction of interactions) {
    const name = annotate(interaction).customerName?.name
    const label = names.get(interaction.id)
    if (label === undefined || !isSaid(interaction, label)) counts.unlabelled += name === undefined ? 0 : 1
    else if (name === undefined) counts.missed++
    else counts[wordsOf(name)[0] === label ? 'right' : 'wrong']++
  }
  const all = counts.right + counts.wrong + counts.missed
  return { ...counts, rightShare: rounded(counts.right / all), wrongShare: rounded(counts.wrong / all) }
}

function isSaid({ participants, turns }: Interaction, word: string): boolean {
  const customers = new Set(participants.filter(({ role }) => role === 'customer').map(({ id }) => id))
  return turns.some(({ participantId, text }) => customers.has(participantId) && wordsOf(text).includes(word))
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter((word) => word !== '')
}

/** Drawn by the hash of the id: rules were written on the odd half of MultiDoGO's airline chats, and nothing was fitted on the even one. */
export function halfOf({ id }: Interaction): 'odd' | 'even' {
  return parseInt(sha256(id).slice(7, 9), 16) % 2 === 1 ? 'odd' : 'even'
}
