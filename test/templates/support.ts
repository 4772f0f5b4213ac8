import fc from 'fast-check'
import type { Traced } from '../../src/annotate/types.ts'
import type { Interaction, Turn } from '../../src/model/interaction.ts'
import type { Passage } from '../../src/model/report.ts'
import { hashRange, type Key } from '../../src/similarity/grams.ts'
import { TemplateFitter } from '../../src/templates/fit.ts'
import { findBlocks, type Blocks } from '../../src/templates/blocks.ts'
import { groupBlocks, type Groups } from '../../src/templates/groups.ts'
import type { MaskedTurn } from '../../src/templates/mask.ts'
import { findNodes, type Nodes } from '../../src/templates/nodes.ts'
import { findOccurrences, type Occurrences } from '../../src/templates/occurrences.ts'
import { createTracer } from '../../src/templates/passages.ts'
import { repliesOf, type Replies } from '../../src/templates/replies.ts'
import type { TemplateState } from '../../src/templates/state.ts'
import { indexOf, type TemplateIndex } from '../../src/templates/template-index.ts'
import { GRAM_WORDS, KIND } from '../../src/templates/units.ts'
import { findUses, type Use } from '../../src/templates/uses.ts'
import { annotate, chat, quote } from '../annotate/support.ts'

/** The index of these interactions. */
export function fit(...interactions: readonly Interaction[]): TemplateIndex {
  return indexOf(stateOf(...interactions))
}

/** The state the interactions leave behind. */
export function stateOf(...interactions: readonly Interaction[]): TemplateState {
  const fitter = new TemplateFitter()
  for (const interaction of interactions) fitter.add(annotate(interaction))
  return fitter.state()
}

/** The agents' sentences as the state keeps them, slots shown, in order. */
export function sentencesOf(...interactions: readonly Interaction[]): readonly string[] {
  const { replies, surfaces } = stateOf(...interactions)
  const sentences = ['']
  for (const token of replies.tokens) {
    sentences[sentences.length - 1] = `${sentences.at(-1)!}${surfaces[token >>> 1]!}`
    if ((token & 1) === 1) sentences.push('')
  }
  return sentences.slice(0, -1).map((text) => text.replaceAll(/\s+/gu, ' ').trim())
}

export interface Stages {
  readonly state: TemplateState
  readonly replies: Replies
  readonly nodes: Nodes
  readonly blocks: Blocks
  readonly found: Occurrences
  readonly groups: Groups
  readonly uses: readonly (readonly Use[])[]
}

/** What each stage of learning makes of the interactions. */
export function stagesOf(...interactions: readonly Interaction[]): Stages {
  const state = stateOf(...interactions)
  const replies = repliesOf(state)
  const nodes = findNodes(replies, 1)
  const blocks = findBlocks(nodes)
  const found = findOccurrences(replies, nodes, blocks)
  const groups = groupBlocks(replies, blocks, found)
  return { state, replies, nodes, blocks, found, groups, uses: findUses(replies, blocks, groups, found) }
}

/** The words at the positions `[first, end)` of the rows, as written. */
export function wordsAt({ surfaces, replies }: TemplateState, first: number, end: number): string {
  const texts = Array.from(replies.tokens.subarray(first, end), (token) => surfaces[token >>> 1]!.trim())
  return texts.join(' ')
}

/** The text so many times. */
export function times(count: number, text: string): string[] {
  return Array.from({ length: count }, () => text)
}

/** One interaction for each text, in which an agent says it: `o0`, `o1`, … */
export function others(...texts: readonly string[]): Interaction[] {
  return texts.map((text, index) => said(text, { id: `o${index}` }))
}

export function said(
  text: string,
  changes: Partial<Interaction> = {},
  turn: Partial<Turn> = {},
): Interaction {
  return { ...chat('a: '), turns: [{ participantId: 'a', text, ...turn }], ...changes }
}

export function trace(interaction: Interaction, index: TemplateIndex, mandated?: readonly string[]): Traced {
  return createTracer(index, mandated)(annotate(interaction))
}

/** The passages of the only agent turn, as `origin: text`. */
export function origins(
  interaction: Interaction,
  index: TemplateIndex,
  mandated?: readonly string[],
): string[] {
  return passages(interaction, index, mandated).map(({ origin, text }) => `${origin}: ${text}`)
}

/** The passages of the only agent turn, with the words they hold. */
export function passages(
  interaction: Interaction,
  index: TemplateIndex,
  mandated?: readonly string[],
): (Passage & { readonly text: string })[] {
  const traced = trace(interaction, index, mandated)
  return traced.turns
    .filter(({ role }) => role === 'agent')
    .flatMap((turn) => traced.passages[turn.index]!.map((held) => ({ ...held, text: quote(turn, held) })))
}

const sentence = fc.constantFrom(
  'Your parcel left our warehouse on Monday.',
  'Please allow 3 working days for the refund.',
  'Please allow 5 working days for the refund.',
  'I am sorry about that.',
  'Hi Anna, thank you for waiting.',
  'Hi {{name}}, thank you for waiting.',
  'Dein Paket kommt am Montag.',
  'お問い合わせありがとうございます。',
  'Ok',
)

const turn = fc.record({
  participantId: fc.constantFrom('c', 'a', 'a2', 'b'),
  text: fc.array(sentence, { maxLength: 3 }).map((sentences) => sentences.join(' ')),
  sentAt: fc.constantFrom('2026-03-02T09:00:00Z', '2026-03-03T10:30:00+02:00', '1969-07-20T20:17:40Z'),
})

/** Interactions with ids of their own that say much the same. */
export const corpora: fc.Arbitrary<Interaction[]> = fc
  .array(fc.array(turn, { maxLength: 4 }), { maxLength: 8 })
  .map((all) =>
    all.map((turns, index) => ({
      ...chat('c: Hi\na: Hi\na2: Hi\nb: Hi'),
      id: `i${index}`,
      turns,
    })),
  )

/** Any UTF-16 at all, halves of pairs included. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
  fc
    .array(
      fc.oneof(
        sentence,
        fc.constantFrom('\n', '\n\n', '> ', 'Kind regards,\n', '-- \n', '{{', '[NAME]', '😀', '\u200b', ' '),
        fc.string({ unit: 'grapheme', maxLength: 5 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

/** What the run that starts at `position` is counted under. */
export function gramKey({ hash }: MaskedTurn, position: number): Key {
  return hashRange(hash, position, position + GRAM_WORDS, KIND.gram)
}

/** What the sentence is counted under. */
export function sentenceKey({ hash }: MaskedTurn, [start, end]: readonly [number, number]): Key {
  return hashRange(hash, start, end, KIND.sentence)
}
