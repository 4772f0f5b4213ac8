/** The customer's name wherever it stands in an agent's turn, addressing or not. */
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalised, isJoined } from './name-at.ts'
import { areNicknames, isVocative, partsOf, type NameParts } from './name-parts.ts'
import type { NameContext } from './name-uses.ts'
import type { Name } from '../types.ts'

export function asName(turn: UnnamedTurn, span: { start: number; end: number }, kind: Name['kind']): Name {
  return { start: span.start, end: span.end, kind, text: turn.text.slice(span.start, span.end) }
}

/** The customer's name, or a short form of it, anywhere else. Words that are also names count only as vocatives. */
export function mentions(turn: UnnamedTurn, { customer, isPart, lexicon }: NameContext): readonly Name[] {
  if (customer === null) return []
  const found: Name[] = []
  for (let i = 0; i < turn.tokens.count; i++) {
    if (turn.tokens.kind[i] !== TokenKind.word) continue
    const word = tokenText(turn.text, turn.tokens, i)
    const folded = foldText(word)
    // Hardly any word is known, so that is asked first.
    const last = knownNameAt(turn, i, folded, isPart, lexicon)
    if (last < 0 || (!isCapitalised(word) && !isPlainName(folded, lexicon))) continue
    const name = asName(turn, { start: turn.tokens.start[i]!, end: turn.tokens.end[last]! }, 'correct')
    if (isCertain(name, turn, i, lexicon)) found.push(name)
    i = last
  }
  return found
}

/** Whether a folded word is a part of the customer's name, or a form of one. What was asked before is remembered, as words come again. */
export function partKnower(parts: NameParts, lexicon: Lexicon): (folded: string) => boolean {
  const asked = new Map<string, boolean>()
  return (word) => {
    const known = asked.get(word)
    if (known !== undefined) return known
    const answer =
      parts.some((part) => part === word || isVocative(word, part) || areNicknames(part, word, lexicon)) ||
      // "O'Brien" is one word and two parts.
      (word.includes("'") && partsOf(word, lexicon).every((part) => parts.includes(part)))
    asked.set(word, answer)
    return answer
  }
}

/** Words that are also names, and single letters, are the name only where they are set off. */
function isCertain(name: Name, turn: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  if (name.text.length === 1 && !isUnspaced(name.text)) return isSetOff(turn, index)
  return !lexicon.ambiguousNames.has(foldText(name.text)) || standsApart(turn, index, lexicon)
}

/** Scripts in which one character is a word. */
function isUnspaced(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}]/u.test(letter)
}

/** "I have asked him, O, and …": between commas, where a letter can only be a name. Not "X, Y and Z". */
function isSetOff({ text, tokens }: UnnamedTurn, index: number): boolean {
  const before = text.slice(tokens.start[index]! - 2, tokens.start[index])
  return before === ', ' && /^[,.!?]|^$/u.test(text.slice(tokens.end[index], tokens.end[index]! + 1))
}

/** Whether a word in lower case can only be the name: no everyday word, and none that is both. */
function isPlainName(folded: string, lexicon: Lexicon): boolean {
  const isWord = lexicon.ambiguousNames.has(folded) || lexicon.notNames.has(folded)
  // "The van is on its way" to Van Nguyen.
  return folded.length > 2 && !isWord && !lexicon.nameParticles.has(folded)
}

/** The last token of the known parts that start at token `first`, with the particles between them; −1 if none does. */
function knownNameAt(
  turn: UnnamedTurn,
  first: number,
  folded: string,
  isKnown: (folded: string) => boolean,
  lexicon: Lexicon,
): number {
  const { text, tokens } = turn
  let last = knownWordAt(turn, first, folded, isKnown)
  while (last >= 0) {
    let next = last + 1
    while (isJoined(text, tokens, next) && lexicon.nameParticles.has(foldedToken(text, tokens, next))) next++
    if (!isJoined(text, tokens, next)) return last
    const further = knownWordAt(turn, next, foldedToken(text, tokens, next), isKnown)
    if (further < 0) return last
    last = further
  }
  return last
}

/** Longest part of a name, in characters, in scripts where every character is a token. */
const MAX_UNSPACED = 5

/** The last token of the known part that starts at token `first`, which is `folded`; −1 if none does. */
function knownWordAt(
  { text, tokens }: UnnamedTurn,
  first: number,
  folded: string,
  isKnown: (folded: string) => boolean,
): number {
  if (isKnown(folded)) return first
  const start = tokens.start[first]!
  for (let last = first + 1; last < Math.min(tokens.count, first + MAX_UNSPACED); last++) {
    if (tokens.start[last] !== tokens.end[last - 1]) return -1
    if (isKnown(foldText(text.slice(start, tokens.end[last])))) return last
  }
  return -1
}

/** Set off, or at the end where no noun can stand: "Sure, Will, …", "glad to hear it May." — not "until May." */
function standsApart({ text, tokens }: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  if (index + 1 < tokens.count && isJoined(text, tokens, index + 1)) return false
  if (index === 0 || !isJoined(text, tokens, index)) return true
  return !lexicon.nounOpeners.has(foldedToken(text, tokens, index - 1))
}
