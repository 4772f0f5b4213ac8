/**
 * The name said in full elsewhere: "Zachariou, with a z. Andreas Zachariou.", "i'm rose … it was snapped rose tillotson"; said in two
 * answers, "Prakash" – "And your surname?" – "Venkataraman"; and the name to use from now on, behind a former one.
 */
import { TokenKind } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { candidate, couldBeName, isCapitalisedAt, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { likeness, partsOf } from './name-parts.ts'
import { isFullerThan } from './named-after.ts'
import { isDeniedAt, isOthers } from './openers.ts'
import type { AskedPart, Statement } from './statement.ts'

/** The chosen name, or a fuller one that the customer says anywhere. */
export function inFull(
  chosen: Statement,
  stated: readonly Statement[],
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
): string {
  if (chosen.endToken > chosen.firstToken + 1) return chosen.text
  return inParts(chosen, stated, lexicon) ?? saidInFull(chosen, turns, lexicon) ?? chosen.text
}

/** The part of a name that the last sentence asks for: "and the first name?", "et le prénom"; or any. */
export function partAsked({ text, tokens }: UnnamedTurn, lexicon: Lexicon): AskedPart {
  const { firstToken, endToken } = tokens.sentences.at(-1) ?? { firstToken: 0, endToken: 0 }
  for (let i = firstToken; i < endToken; i++) {
    const word = foldedToken(text, tokens, i)
    if (lexicon.givenNameWords.has(word)) return 'given'
    if (lexicon.familyNameWords.has(word)) return 'family'
  }
  return 'name'
}

/** Two answers of one word each, where the second is asked for by what it is; the given name comes first. */
function inParts(chosen: Statement, stated: readonly Statement[], lexicon: Lexicon): string | undefined {
  const at = stated.indexOf(chosen)
  const next = stated[at + 1]
  if (
    chosen.answers === null ||
    (next?.answers !== 'given' && next?.answers !== 'family') ||
    next.endToken > next.firstToken + 1
  )
    return undefined
  if (likeness(partsOf(next.text, lexicon), partsOf(chosen.text, lexicon), lexicon) !== 'other')
    return undefined
  return next.answers === 'given' ? `${next.text} ${chosen.text}` : `${chosen.text} ${next.text}`
}

/** In the turn in which the customer says it first. */
function saidInFull(
  { text: said, turnIndex }: Statement,
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
): string | undefined {
  const turn = turns.find(({ index }) => index === turnIndex)
  if (turn === undefined) return undefined
  const folded = foldText(said)
  for (let at = 0; at < turn.tokens.count; at++) {
    if (foldedToken(turn.text, turn.tokens, at) !== folded || isOthers(turn, at)) continue
    const fuller = between(turn, at, lexicon) ?? inSmallLetters(turn, at, lexicon)
    if (fuller !== undefined && isFullerThan(fuller, said)) return fuller
  }
  return undefined
}

/** All that stands between two marks, where each word has a capital: ". Andreas Zachariou." */
function between(turn: UnnamedTurn, at: number, lexicon: Lexicon): string | undefined {
  const { text, tokens } = turn
  let first = at
  while (at - first < MOST_BEFORE && isJoined(text, tokens, first)) first--
  const name = nameAt(text, tokens, first, lexicon)
  if (name === null || !name.capitalised || name.redacted || name.endToken <= at) return undefined
  return isJoined(text, tokens, first) || isJoined(text, tokens, name.endToken) ? undefined : name.text
}

const MOST_BEFORE = 4

/** "… rose tillotson": the last words of a sentence, the second like a name. */
function inSmallLetters({ text, tokens }: UnnamedTurn, at: number, lexicon: Lexicon): string | undefined {
  const next = at + 1
  if (!isJoined(text, tokens, next) || !couldBeName(text, tokens, next, lexicon)) return undefined
  if (isJoined(text, tokens, next + 1) || isCapitalisedAt(text, tokens.start[at]!, tokens.end[at]!))
    return undefined
  const isLikely = lexicon.hasNameWeights && lexicon.nameLikeness(foldedToken(text, tokens, next)) > 0
  return isLikely ? candidate(text, tokens, at, next + 1, false, false).text : undefined
}

/** "It'll be under lorna doyle still … so make it lorna hussain now": the same given name with another family name, further on in the turn. */
export function renamed(turn: UnnamedTurn, name: NameCandidate, lexicon: Lexicon): NameCandidate {
  const { text, tokens } = turn
  const words = name.endToken - name.firstToken
  if (words < 2 || name.redacted) return name
  const wordAt = (token: number): string => foldedToken(text, tokens, token)
  const given = wordAt(name.firstToken)
  const family = wordAt(name.endToken - 1)
  for (let at = name.endToken; at + words <= tokens.count; at++) {
    if (tokens.kind[at] !== TokenKind.word || wordAt(at) !== given) continue
    const later = nameAt(text, tokens, at, lexicon)
    const last = at + words - 1
    const isName =
      later !== null && later.capitalised === name.capitalised && couldBeName(text, tokens, last, lexicon)
    if (!isName || !isJoined(text, tokens, last) || wordAt(last) === family) continue
    // "no longer lorna doyle", "from lorna doyle"
    if (isOthers(turn, at) || isDeniedAt(turn, at)) continue
    return candidate(text, tokens, at, Math.max(later.endToken, last + 1), name.capitalised, false)
  }
  return name
}
