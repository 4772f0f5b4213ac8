/** The set phrases of the trade in a turn: what is said the same way in every conversation, pasted or by heart. */
import type { AnnotatedTurn } from '../annotate/types.ts'
import type { PhraseGroup } from '../language/index.ts'
import type { Span } from '../model/span.ts'
import type { PhraseHit } from '../text/phrases.ts'
import { byteColumn, doubleColumn } from '../text/slab.ts'
import { tokenSpan } from '../text/tokens.ts'

/** Shorter set phrases are everyday courtesy. */
const MIN_WORDS = 4

export interface SetPhrases {
  /** Set phrases, adjoining ones joined, at least `MIN_WORDS` words each, in order. */
  readonly spans: readonly Span[]
  /** For each token, the share of its sentence that is set phrases, 0–1; `null` where there are none. */
  readonly share: Float64Array | null
}

const NONE: SetPhrases = { spans: [], share: null }

export function setPhrasesOf({ tokens, phrases }: AnnotatedTurn): SetPhrases {
  if (!phrases.some(isSetPhrase)) return NONE
  const isSet = byteColumn(tokens.count)
  for (const hit of phrases) if (isSetPhrase(hit)) isSet.fill(1, hit.firstToken, hit.endToken)
  const spans: Span[] = []
  const share = doubleColumn(tokens.count)
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

function isSetPhrase({ group }: PhraseHit<PhraseGroup>): boolean {
  return group === 'stock' || group === 'routine'
}
