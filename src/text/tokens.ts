import type { Span } from '../model/span.ts'

/** What a token is. Everything but a word is a slot: it says which order or which link, not what is said. */
export const TokenKind = {
  word: 0,
  /** Digits, amounts, dates, times, order numbers: anything that holds a digit. */
  number: 1,
  /** URL or e-mail address. */
  address: 2,
  /** `{{first_name}}`, `%FNAME%`, `[NAME]`, `#NAME#`, `****`: a placeholder or a redaction. */
  mark: 3,
} as const

/** The tokens of one text, as parallel columns of length `count`; offsets are UTF-16 units of the original text. */
export interface Tokens {
  readonly count: number
  /** 32-bit hash of the folded token: equal for tokens that fold alike. */
  readonly hash: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
  /** A `TokenKind`. */
  readonly kind: Uint8Array
  readonly sentences: readonly Sentence[]
}

/** A sentence: its characters, from its first word to its closing punctuation, and its tokens, half-open. */
export interface Sentence extends Span {
  readonly firstToken: number
  readonly endToken: number
}

/** The characters that tokens `[first, end)` span; `end` must be above `first`. */
export function tokenSpan(tokens: Tokens, first: number, end: number): Span {
  return { start: tokens.start[first]!, end: tokens.end[end - 1]! }
}

/** The text of token `index`. */
export function tokenText(text: string, tokens: Tokens, index: number): string {
  return text.slice(tokens.start[index], tokens.end[index])
}

/** The first token that starts at or after `offset`; `count` if none does. */
export function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.start[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The sentence that holds the token, found in steps that halve; `undefined` behind the last. */
export function sentenceOf({ sentences }: Tokens, token: number): Sentence | undefined {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sentences[middle]!.endToken <= token) low = middle + 1
    else high = middle
  }
  return sentences[low]
}
