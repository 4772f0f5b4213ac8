/** One text with its tokens, as the finders read it: folded words, what stands between them, and who was heard. */
import type { Lexicon } from '../../annotate/lexicon.ts'
import { couldBeName, isCapitalisedAt } from '../../annotate/names/name-at.ts'
import type { AnnotatedTurn } from '../../annotate/types.ts'
import type { PhraseGroup } from '../../language/index.ts'
import type { PhraseHit } from '../../text/phrases.ts'
import { TokenKind, tokenText, type Sentence, type Tokens } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'

/** Longer tokens hold no word anybody would look up. */
const MAX_WORD = 80

export interface Reader {
  readonly text: string
  readonly tokens: Tokens
  readonly lexicon: Lexicon
  readonly phrases: readonly PhraseHit<PhraseGroup>[]
  readonly turn: AnnotatedTurn
  readonly count: number
  /** The folded token; empty outside the text. */
  word(index: number): string
  /** The token as written. */
  raw(index: number): string
  /** What stands between token `index` and the one before it; long gaps are cut. */
  gap(index: number): string
  isWord(index: number): boolean
  isNumber(index: number): boolean
  isCapitalised(index: number): boolean
  /** Whether the token is more than a letter and could be a name, with a capital. */
  isFamilyName(index: number): boolean
  /** The sentence the token lies in. */
  sentenceOf(index: number): Sentence
}

const MAX_GAP = 4
const [NO, YES] = [1, 2]

export function readerOf(turn: AnnotatedTurn): Reader {
  const { text, tokens } = turn
  const folded: (string | undefined)[] = []
  const sentenceAt = sentencesByToken(tokens)
  // 0: not asked yet. Where names stand side by side, each is asked about from every one around it.
  const familyNames = new Uint8Array(tokens.count)
  const isInside = (index: number): boolean => index >= 0 && index < tokens.count
  const raw = (index: number): string => (isInside(index) ? tokenText(text, tokens, index) : '')
  const isCapitalised = (index: number): boolean =>
    isInside(index) && isCapitalisedAt(text, tokens.start[index]!, tokens.end[index]!)
  const isFamilyName = (index: number): boolean =>
    isCapitalised(index) &&
    tokens.end[index]! - tokens.start[index]! > 1 &&
    couldBeName(text, tokens, index, turn.lexicon)
  return {
    text,
    tokens,
    lexicon: turn.lexicon,
    phrases: turn.phrases,
    turn,
    count: tokens.count,
    raw,
    word: (index) => (folded[index] ??= foldText(raw(index).slice(0, MAX_WORD))),
    gap: (index) => {
      const from = index > 0 ? tokens.end[Math.min(index, tokens.count) - 1]! : 0
      const to = index < tokens.count ? tokens.start[index]! : text.length
      return text.slice(from, Math.min(to, from + MAX_GAP))
    },
    isWord: (index) => isInside(index) && tokens.kind[index] === TokenKind.word,
    isNumber: (index) => isInside(index) && tokens.kind[index] === TokenKind.number,
    isCapitalised,
    isFamilyName: (index) =>
      isInside(index) && (familyNames[index] ||= isFamilyName(index) ? YES : NO) === YES,
    sentenceOf: (index) => tokens.sentences[sentenceAt[index]!]!,
  }
}

function sentencesByToken({ sentences, count }: Tokens): Uint32Array {
  const places = new Uint32Array(count)
  for (const [place, { firstToken, endToken }] of sentences.entries())
    places.fill(place, firstToken, endToken)
  return places
}

/** Folded words of a list written with spaces. */
export function foldedSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/u).map(foldText))
}
