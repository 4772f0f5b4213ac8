/** How much of what is labelled is masked, and how much is masked that is not. */
import { TokenKind } from '../../src/text/tokens.ts'
import { scan } from '../../src/text/scan.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Span } from '../../src/model/span.ts'
import type { Redactor } from '../../src/report/redact.ts'
import type { Labelled, LabelledSpan } from './labelled.ts'

export interface Recall {
  readonly labelled: number
  /** Every letter and digit of the span is masked. */
  readonly masked: number
  /** Some of it shows. */
  readonly partly: number
  /** Masked, and under the label's own mark. */
  readonly ownMark: number
}

export type Miss = LabelledSpan & { readonly id: string; readonly text: string; readonly shown: string }

export function recallOf(
  examples: readonly Labelled[],
  redactor: Redactor,
): { readonly byKind: Readonly<Record<string, Recall>>; readonly misses: readonly Miss[] } {
  const byKind: Record<string, Recall> = {}
  const misses: Miss[] = []
  for (const { interaction, spans } of examples) {
    const { edits } = redactor.interaction(interaction)
    for (const [index, held] of spans.entries())
      for (const span of held) {
        const { text } = interaction.turns[index]!
        const shown = visible(text, span, edits[index]!)
        const touching = edits[index]!.filter((edit) => edit.start < span.end && span.start < edit.end)
        const before = byKind[span.kind] ?? { labelled: 0, masked: 0, partly: 0, ownMark: 0 }
        const masked = shown === ''
        byKind[span.kind] = {
          labelled: before.labelled + 1,
          masked: before.masked + (masked ? 1 : 0),
          partly: before.partly + (!masked && touching.length > 0 ? 1 : 0),
          ownMark: before.ownMark + (masked && touching.every(({ kind }) => kind === span.kind) ? 1 : 0),
        }
        if (!masked)
          misses.push({ ...span, id: interaction.id, text: text.slice(span.start, span.end), shown })
      }
  }
  return { byKind, misses }
}

/** The letters and digits of the span that no edit covers; titles may show. */
function visible(text: string, { start, end }: Span, edits: readonly Span[]): string {
  let shown = ''
  for (let at = start; at < end; at++)
    if (!edits.some((edit) => edit.start <= at && at < edit.end)) shown += text.charAt(at)
  return shown.replaceAll(TITLE, ' ').replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const TITLE = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|Herr|Herrn|Frau|Madame|Monsieur|san)(?=[\s.]|$)/gu

/** Words and numbers outside every labelled span, and how many of them are masked. */
export function overRedaction(
  interactions: readonly Interaction[],
  spansOf: (index: number) => readonly (readonly Span[])[] | null,
  redactor: Redactor,
): { readonly words: number; readonly masked: number; readonly examples: readonly string[] } {
  let words = 0
  let masked = 0
  const examples: string[] = []
  for (const [index, interaction] of interactions.entries()) {
    const { edits } = redactor.interaction(interaction)
    const labelled = spansOf(index)
    for (const [turn, { text }] of interaction.turns.entries()) {
      const { count, start, end, kind } = scan(text)
      const spans = labelled?.[turn] ?? []
      for (let token = 0; token < count; token++) {
        if (kind[token] === TokenKind.mark) continue
        const isIn = (span: Span): boolean => span.start < end[token]! && start[token]! < span.end
        if (spans.some(isIn)) continue
        words++
        const edit = edits[turn]!.find(isIn)
        if (edit === undefined) continue
        masked++
        examples.push(`${interaction.id} ${edit.kind} ${text.slice(edit.start, edit.end)}`)
      }
    }
  }
  return { words, masked, examples: [...new Set(examples)] }
}

/** Of all words and numbers, how many are masked: an upper bound of what is masked wrongly. */
export function maskedShare(
  interactions: readonly Interaction[],
  redactor: Redactor,
): { readonly words: number; readonly masked: number } {
  const { words, masked } = overRedaction(interactions, () => null, redactor)
  return { words, masked }
}
