import { foldText, foldedToken } from '../../text/view.ts'
import { TokenKind, tokenText, type Tokens } from '../../text/tokens.ts'
import type { Span } from '../../model/span.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCrossedOut } from './participant-name.ts'

/** Words of a name, double given and family names included; the particles between them ("de la") come on top, … */
export const MAX_NAME_TOKENS = 5
/** … so many at most. */
const MAX_PARTICLES = 4

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
 * lower case only the first word is taken, and a second if the sentence ends there or its letters look like a name.
 */
export function nameAt(text: string, tokens: Tokens, first: number, lexicon: Lexicon): NameCandidate | null {
  if (first >= tokens.count) return null
  if (tokens.kind[first] === TokenKind.mark || isCrossedOut(tokenText(text, tokens, first)))
    return candidate(text, tokens, first, first + 1, true, true)
  if (!couldBeName(text, tokens, first, lexicon)) return null
  const capitalised = isCapitalised(tokenText(text, tokens, first))
  if (!capitalised)
    return candidate(text, tokens, first, smallNameEnd(text, tokens, first, lexicon), false, false)
  let end = first + 1
  let words = 1
  let particles = 0
  for (let next = end; isJoined(text, tokens, next); next++) {
    const word = tokenText(text, tokens, next)
    const isCapital = isCapitalised(word) || ELIDED.test(word)
    if (isCapital && couldBeName(text, tokens, next, lexicon)) {
      if (++words > MAX_NAME_TOKENS) break
      end = next + 1
    } else if (!lexicon.nameParticles.has(foldText(word)) || ++particles > MAX_PARTICLES) break
  }
  return candidate(text, tokens, first, end, true, false)
}

/** The end of a name in lower case: its first word, and further ones while particles or letters speak for them. */
function smallNameEnd(text: string, tokens: Tokens, first: number, lexicon: Lexicon): number {
  let end = hyphenated(text, tokens, first, lexicon)
  for (;;) {
    let next = end
    while (
      next - end < MAX_PARTICLES &&
      isJoined(text, tokens, next) &&
      isParticle(text, tokens, next, lexicon)
    )
      next++
    if (!isJoined(text, tokens, next) || !couldBeName(text, tokens, next, lexicon)) return end
    const nextEnd = hyphenated(text, tokens, next, lexicon)
    const stops = !isJoined(text, tokens, nextEnd)
    const isSecond = end === first + 1 || next > end || text.charAt(tokens.end[first]!) === '-'
    const likeness = lexicon.nameLikeness(foldedToken(text, tokens, next))
    const least = stops && isSecond ? -Infinity : leastBefore(text, tokens, nextEnd, lexicon)
    if (likeness <= least || nextEnd - first > MAX_NAME_TOKENS) return end
    end = nextEnd
  }
}

/** The end of the word, or of the words with nothing but hyphens between them: "mei-ling". */
function hyphenated(text: string, tokens: Tokens, first: number, lexicon: Lexicon): number {
  let end = first + 1
  while (end < tokens.count && text.slice(tokens.end[end - 1], tokens.start[end]) === '-') {
    if (!couldBeName(text, tokens, end, lexicon)) break
    end++
  }
  return end
}

function isParticle(text: string, tokens: Tokens, index: number, lexicon: Lexicon): boolean {
  return lexicon.nameParticles.has(foldedToken(text, tokens, index))
}

/** How much like a name a further word must look, in log-odds, by the word after it. */
function leastBefore(text: string, tokens: Tokens, index: number, lexicon: Lexicon): number {
  if (index >= tokens.count) return LEAST_SECOND
  const word = foldedToken(text, tokens, index)
  // "jane doe calling about the boiler"
  if (!lexicon.functionWords.has(tokens.hash[index]!))
    return lexicon.nameFollowers.has(word) ? LEAST_BEFORE_CLAUSE : LEAST_SECOND
  // "jane doe and the last four": the list goes on. "anna cancel my order": something else begins.
  const isListed = lexicon.nameLinks.has(word)
  return isListed ? LEAST_BEFORE_LINK : LEAST_BEFORE_CLAUSE
}

const LEAST_SECOND = 0.5
const LEAST_BEFORE_CLAUSE = -2
const LEAST_BEFORE_LINK = -4

export function candidate(
  text: string,
  tokens: Tokens,
  firstToken: number,
  endToken: number,
  capitalised: boolean,
  redacted: boolean,
): NameCandidate {
  const start = tokens.start[firstToken]!
  const written = text.slice(start, tokens.end[endToken - 1])
  const name =
    written.length > 1 && mayOwn(written.charCodeAt(written.length - 2))
      ? written.replace(OWNER, '')
      : written
  return { firstToken, endToken, start, end: start + name.length, text: name, capitalised, redacted }
}

/** "Delphine d'Hautefeuille", "Ana dell'Orto". */
export const ELIDED = /^\p{Ll}{1,4}['’]\p{Lu}/u

/** "Ann's". */
const OWNER = /['’]s$/iu

/** Whether the unit is an apostrophe: asked of all names, so that the expression is not. */
function mayOwn(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019
}

/** "They're", "don't": whatever stands before the apostrophe, no name ends so. */
const CONTRACTION = /['’](?:re|ve|ll|[mtd])$/iu

export function couldBeName(text: string, tokens: Tokens, index: number, lexicon: Lexicon): boolean {
  if (index >= tokens.count || tokens.kind[index] !== TokenKind.word) return false
  // Asked of most sentences' first words, which are function words in small letters or at least plain ones: no word is cut out.
  const isFunctionWord = lexicon.functionWords.has(tokens.hash[index]!)
  if (isFunctionWord && !isCapitalisedAt(text, tokens.start[index]!, tokens.end[index]!)) return false
  const word = tokenText(text, tokens, index)
  // "A.K. Chaudhry": letters that are words as well.
  if (word.length === 1 && /^\p{Lu}\.\p{Lu}/u.test(text.slice(tokens.start[index], tokens.start[index]! + 3)))
    return true
  if (CONTRACTION.test(word)) return false
  return (!isFunctionWord && !lexicon.notNames.has(foldText(word))) || isRescued(word, lexicon)
}

/** "Will", "May": function words that are names, where they are capitalised inside a sentence. */
function isRescued(word: string, lexicon: Lexicon): boolean {
  return isCapitalised(word) && word.length > 2 && lexicon.ambiguousNames.has(foldText(word))
}

/**
 * Whether only a space, a hyphen or an initial's point stands between token `index` and the one before it, or nothing
 * at all: in scripts without spaces every character is a token, and "王伟" is one name.
 */
export function isJoined(text: string, tokens: Tokens, index: number): boolean {
  if (index <= 0 || index >= tokens.count) return false
  const from = tokens.end[index - 1]!
  const length = tokens.start[index]! - from
  if (length === 0) return true
  const between = text.charAt(from)
  // "A.K. Chaudhry"
  const isInitial = between === '.' && from - tokens.start[index - 1]! === 1
  if (length === 1) return between === ' ' || between === '-' || isInitial
  return length === 2 && isInitial && (text.charAt(from + 1) === ' ' || text.charAt(from + 1) === '-')
}

/** As `isCapitalised`, of the word `[start, end)`, which is not cut out for it. */
export function isCapitalisedAt(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : isCapitalised(text.slice(start, end))
}

export function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0)
  // Nearly every word asked about begins with a plain letter.
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  if (isUncasedLetter(unit)) return true
  const first = word.charAt(0)
  return first !== first.toLowerCase() || /^[\p{Lo}\p{Lm}]/u.test(word)
}

/** Whether the unit is one of the two great blocks of letters without case, Han and Hangul, where every character is asked about. */
function isUncasedLetter(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0xac00 && unit <= 0xd7a3)
}
