/** Gathers, for every agent turn, what speaks for and against its passages having been pasted. */
import { isAgentMessage, type Annotated, type AnnotatedTurn } from '../annotate/types.ts'
import { typistsTooSlow } from '../annotate/pace/typing.ts'
import { mapped } from '../model/lists.ts'
import type { Span } from '../model/span.ts'
import { numberOf } from '../similarity/grams.ts'
import { tokenAt } from '../text/tokens.ts'
import { maskTurn, type MaskedTurn } from './mask.ts'
import type { CopyEvidence } from './copy-probability.ts'
import type { Template } from './list.ts'
import type { Evidence } from './probability.ts'
import { MIN_WORDS, recurrencesIn, wholeSupport, type Recurrence } from './recurrence.ts'
import { MANY_INTERACTIONS } from './scale.ts'
import { setPhrasesOf } from './set-phrases.ts'
import type { TemplateIndex } from './template-index.ts'
import { turnKey, wordsIn } from './units.ts'

export interface TurnEvidence {
  readonly masked: MaskedTurn
  readonly recurring: readonly Recurrence[]
  /** Templates that stand in the turn, edits and filled slots bridged. */
  readonly copies: readonly TemplateCopy[]
  readonly setPhrases: readonly Span[]
  /** Of a stretch that recurs. */
  readonly ofStretch: (stretch: Recurrence) => Evidence
  /** Of words that recur nowhere. */
  readonly elsewhere: (span: Span) => Evidence
}

/** A template in a turn, in masked positions. */
export interface TemplateCopy {
  readonly template: Template
  readonly pieces: readonly { readonly first: number; readonly end: number }[]
  /** Other interactions that hold the template. */
  readonly support: number
  readonly evidence: CopyEvidence
}

export interface InteractionEvidence {
  /** Other interactions the words were compared with. */
  readonly compared: number
  /** Of the turn at an index; `null` where it is not an agent's message. Worked out when asked: of many turns it takes more room than their words. */
  readonly of: (index: number) => TurnEvidence | null
}

export function gatherEvidence(annotated: Annotated, index: TemplateIndex): InteractionEvidence {
  const self = index.holds(annotated.interaction.id) ? 1 : 0
  const compared = index.interactions - self
  const masked = mapped(annotated.turns, (turn) => (isAgentMessage(turn) ? maskTurn(turn) : null))
  const isRepeated = repeatedTurns(masked)
  const tooFast = typistsTooSlow(annotated)
  const evidenceOf = (at: number): TurnEvidence | null => {
    const held = masked[at] ?? null
    if (held === null) return null
    const common = {
      others: Math.max(1, compared),
      whole: wholeSupport(held, index, self),
      repeated: isRepeated[at]!,
      tooFast: tooFast[at]!,
    }
    const recurring = recurrencesIn(held, index, self)
    return turnEvidence(annotated.turns[at]!, held, recurring, copiesOf(held, index, self), common)
  }
  return { compared, of: evidenceOf }
}

function turnEvidence(
  turn: AnnotatedTurn,
  masked: MaskedTurn,
  recurring: readonly Recurrence[],
  copies: readonly TemplateCopy[],
  common: Pick<Evidence, 'others' | 'whole' | 'repeated' | 'tooFast'>,
): TurnEvidence {
  const { spans, share } = setPhrasesOf(turn)
  const { others, whole, repeated, tooFast } = common
  const evidence = (support: number, bits: number, stock: number): Evidence => ({
    support,
    whole,
    others,
    bits,
    stock,
    repeated,
    tooFast,
  })
  return {
    masked,
    recurring,
    copies,
    setPhrases: spans,
    ofStretch: ({ first, end, mostSupport, bits }) => {
      let stock = 0
      if (share !== null)
        for (let i = first; i < end; i++) stock = Math.max(stock, share[masked.firstToken[i]!]!)
      // Among many interactions long stretches recur by chance; what is really pasted there has become a template.
      const telling = others < MANY_INTERACTIONS ? bits : 0
      return evidence(mostSupport, telling, stock)
    },
    elsewhere: (span) => evidence(0, 0, share === null ? 0 : meanIn(turn, share, span)),
  }
}

/** In a large index, a text held by fewer than three others is no routine yet. */
const MIN_SUPPORT = 3

function copiesOf(
  { hash, sentences }: MaskedTurn,
  index: TemplateIndex,
  self: 0 | 1,
): readonly TemplateCopy[] {
  const others = Math.max(1, index.interactions - self)
  return index.matcher
    .match(hash, 0, hash.length, sentences)
    .flatMap(({ pattern, pieces, weight, coverage }) => {
      const template = index.templates[pattern]!
      // An interaction that holds the template is one of those it was learned from.
      const support = Math.max(0, template.interactions - self)
      if (support < MIN_SUPPORT && others >= MANY_INTERACTIONS) return []
      return [{ template, pieces, support, evidence: { bits: weight, coverage } }]
    })
}

/** Whether each turn was also sent another time in the same interaction. What is short may well be said twice. */
function repeatedTurns(turns: readonly (MaskedTurn | null)[]): readonly boolean[] {
  const keys = mapped(turns, (masked) =>
    masked === null || wordsIn(masked, 0, masked.hash.length) < MIN_WORDS ? null : numberOf(turnKey(masked)),
  )
  const uses = new Map<number, number>()
  for (const key of keys) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1)
  return mapped(keys, (key) => key !== null && uses.get(key)! > 1)
}

/** Mean of the column over the tokens of the span; 0 where it holds none. */
function meanIn({ tokens }: AnnotatedTurn, column: Float64Array, { start, end }: Span): number {
  let sum = 0
  let count = 0
  for (let i = tokenAt(tokens, start); i < tokens.count && tokens.start[i]! < end; i++, count++)
    sum += column[i]!
  return count === 0 ? 0 : sum / count
}
