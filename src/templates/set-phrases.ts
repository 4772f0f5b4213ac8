/** The set phrases of the trade in a turn: what is said the same way in every conversation, pasted or by heart. */
import type { AnnotatedTurn } from '../annotate/types.ts'
import type { Span } from '../model/span.ts'
import { tokenSpan } from '../text/tokens.ts'

/** Shorter set phrases are everyday courtesy. */
const MIN_WORDS = 4

export interface SetPhrases {
  /** Set phrases, adjoining ones joined, at least `MIN_WORDS` words each, in order. */
  readonly spans: readonly Span[]
  /** For each token, the share of its sentence that is set phrases, 0–1. */
  readonly share: Float64Array
}

export function setPhrasesOf({ tokens, phrases }: AnnotatedTurn): SetPhrases {
  const isSet = new Uint8Array(tokens.count)
  for (const { group, firstToken, endToken } of phrases)
    if (group === 'stock' || group === 'routine') isSet.fill(1, firstToken, endToken)
  const spans: Span[] = []
  const share = new Float64Array(tokens.count)
  for (const { firstToken, endToken } of tokens.sentences) {
    let words = 0
    for (let first = firstToken; first < endToken; first++) {
      let end = first
      while (end < endToken && isSet[end] === 1) end++
      if (end - first >= MIN_WORDS) {
        spans.push(tokenSpan(tokens, first, end))
        words += end - first
      }
      if (end > first) first = end
    }
    share.fill(words / (endToken - firstToken), firstToken, endToken)
  }
  return { spans, share }
}
