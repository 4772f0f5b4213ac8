/** The labelled examples of `corpora/redaction`: texts with `⟦KIND:words⟧` around what is personal, as interactions and spans. */
import { readFileSync } from 'node:fs'
import type { Interaction, Participant } from '../../src/model/interaction.ts'
import type { Span } from '../../src/model/span.ts'

export interface LabelledSpan extends Span {
  readonly kind: string
}

export interface Labelled {
  readonly interaction: Interaction
  /** By turn index. */
  readonly spans: readonly (readonly LabelledSpan[])[]
}

interface Row {
  readonly id: string
  readonly channel: Interaction['channel']
  readonly language: string
  readonly participants: readonly Participant[]
  readonly turns: readonly (readonly [participantId: string, text: string])[]
}

export function readLabelled(url: URL): readonly Labelled[] {
  return readFileSync(url, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => labelled(JSON.parse(line) as Row))
}

function labelled({ id, channel, language, participants, turns }: Row): Labelled {
  const read = turns.map(([, text]) => unmarked(text))
  return {
    interaction: {
      id,
      channel,
      language,
      participants: participants.map((participant) => ({ ...participant })),
      turns: turns.map(([participantId], index) => ({ participantId, text: read[index]!.text })),
    },
    spans: read.map(({ spans }) => spans),
  }
}

/** The text without its marks, and where they stood. */
export function unmarked(marked: string): { readonly text: string; readonly spans: readonly LabelledSpan[] } {
  const spans: LabelledSpan[] = []
  let text = ''
  let at = 0
  for (const { index, 0: whole, 1: kind, 2: words } of marked.matchAll(/⟦([A-Z]+):([^⟧]*)⟧/gu)) {
    text += marked.slice(at, index)
    spans.push({ start: text.length, end: text.length + words!.length, kind: kind! })
    text += words!
    at = index + whole.length
  }
  return { text: text + marked.slice(at), spans }
}
