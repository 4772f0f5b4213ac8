import { foldText } from '../text/view.ts'
import { TokenKind, tokenText, type Tokens } from '../text/tokens.ts'
import type { Span } from '../model/span.ts'
import type { Lexicon } from './lexicon.ts'

/** Given name, particles and double family names included. */
const MAX_NAME_TOKENS = 5

/** A stretch of text that could be a name, as token range and characters. */
export interface NameCandidate extends Span {
  readonly firstToken: number
  readonly endToken: number
  readonly text: string
  readonly capitalised: boolean
  /** A redaction mark stands where the name was. */
  readonly redacted: boolean
}

/**
 * The name that starts at token `first`, or `null`. Capitalised words and the particles between them belong together; in
 * lower case only the first word is taken, and a second if the sentence ends there.
 */
export function nameAt(text: string, tokens: Tokens, first: number, lexicon: Lexicon): NameCandidate | null {
  if (first >= tokens.count) return null
  if (tokens.kind[first] === TokenKind.mark) return candidate(text, tokens, first, first + 1, true, true)
  if (!couldBeName(text, tokens, first, lexicon)) return null
  const capitalised = isCapitalised(tokenText(text, tokens, first))
  if (!capitalised) {
    const second = first + 1
    const two =
      isJoined(text, tokens, second) &&
      couldBeName(text, tokens, second, lexicon) &&
      !isJoined(text, tokens, second + 1)
    return candidate(text, tokens, first, two ? second + 1 : second, false, false)
  }
  let end = first + 1
  for (let next = end; next < first + MAX_NAME_TOKENS && isJoined(text, tokens, next); next++) {
    const word = tokenText(text, tokens, next)
    if (isCapitalised(word) && couldBeName(text, tokens, next, lexicon)) end = next + 1
    else if (!lexicon.nameParticles.has(foldText(word))) break
  }
  return candidate(text, tokens, first, end, true, false)
}

function candidate(
  text: string,
  tokens: Tokens,
  firstToken: number,
  endToken: number,
  capitalised: boolean,
  redacted: boolean,
): NameCandidate {
  const start = tokens.start[firstToken]!
  const written = text.slice(start, tokens.end[endToken - 1])
  const name = written.replace(/['’]s$/iu, '')
  return { firstToken, endToken, start, end: start + name.length, text: name, capitalised, redacted }
}

/** "They're", "don't": whatever stands before the apostrophe, no name ends so. */
const CONTRACTION = /['’](?:re|ve|ll|[mtd])$/iu

function couldBeName(text: string, tokens: Tokens, index: number, lexicon: Lexicon): boolean {
  if (index >= tokens.count || tokens.kind[index] !== TokenKind.word) return false
  if (CONTRACTION.test(tokenText(text, tokens, index))) return false
  if (lexicon.functionWords.has(tokens.hash[index]!)) return isRescued(text, tokens, index, lexicon)
  const folded = foldText(tokenText(text, tokens, index))
  return !lexicon.notNames.has(folded) || isRescued(text, tokens, index, lexicon)
}

/** "Will", "May": function words that are names, where they are capitalised inside a sentence. */
function isRescued(text: string, tokens: Tokens, index: number, lexicon: Lexicon): boolean {
  const word = tokenText(text, tokens, index)
  return isCapitalised(word) && word.length > 2 && lexicon.ambiguousNames.has(foldText(word))
}

/**
 * Whether only a space, a hyphen or an initial's point stands between token `index` and the one before it, or nothing
 * at all: in scripts without spaces every character is a token, and "王伟" is one name.
 */
export function isJoined(text: string, tokens: Tokens, index: number): boolean {
  if (index <= 0 || index >= tokens.count) return false
  const between = text.slice(tokens.end[index - 1], tokens.start[index])
  if (between === ' ' || between === '-' || between === '') return true
  return between === '. ' && tokens.end[index - 1]! - tokens.start[index - 1]! === 1
}

export function isCapitalised(word: string): boolean {
  const first = word.charAt(0)
  return first !== first.toLowerCase() || /^[\p{Lo}\p{Lm}]/u.test(word)
}
