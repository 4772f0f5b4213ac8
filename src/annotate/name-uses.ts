/**
 * How an agent's turn uses names: the customer's, somebody else's, a placeholder, none ("Dear customer"), or the
 * agent's own. Only a vocative can be wrong: "Hi Karen," addresses; "I spoke to Karen" does not.
 */
import { spanAt } from '../model/span.ts'
import type { PhraseGroup } from '../language/index.ts'
import { hitsFrom, type PhraseHit } from '../text/phrases.ts'
import { TokenKind, tokenAt, tokenText } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import { isOwnName, type KnownName, type UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { areNicknames, likeness, partsOf, type NameParts } from './name-parts.ts'
import type { Name } from './types.ts'

/** What is known besides the turn itself. */
export interface NameContext {
  readonly customer: KnownName | null
  /** Parts of the names of everyone else in the interaction, the agent included. */
  readonly others: NameParts
  /** Whether the customer's own turns hold redaction marks, so that a mark may stand for the name. */
  readonly redactedSource: boolean
  readonly lexicon: Lexicon
}

export function nameUsesOf(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  const claimed = new Set<number>()
  const add = (name: Name): void => {
    const tokens: number[] = []
    for (let i = tokenAt(turn.tokens, name.start); turn.tokens.start[i]! < name.end; i++) tokens.push(i)
    if (tokens.some((token) => claimed.has(token))) return
    for (const token of tokens) claimed.add(token)
    found.push(name)
  }
  for (const name of ownNames(turn, context)) add(name)
  for (const name of markUses(turn, context)) add(name)
  for (const hit of turn.phrases) if (hit.group === 'generic-salutation') add(asName(turn, hit, 'generic'))
  for (const name of vocatives(turn, context)) add(name)
  for (const name of terminalVocatives(turn, context)) add(name)
  for (const name of mentions(turn, context)) add(name)
  return found
    .filter(({ start }) => spanAt(turn.regions, start)?.kind !== 'quoted')
    .sort((a, b) => a.start - b.start)
}

function asName(turn: UnnamedTurn, span: { start: number; end: number }, kind: Name['kind']): Name {
  return { start: span.start, end: span.end, kind, text: turn.text.slice(span.start, span.end) }
}

/** "This is Ben", "my name is Ben", and the name under a mail. */
function ownNames(turn: UnnamedTurn, { lexicon }: NameContext): readonly Name[] {
  const introduced = turn.phrases.flatMap((hit) => {
    if (!hit.group.startsWith('name-introduction') || !isOwnName(hit, turn, lexicon)) return []
    const name = nameAt(turn.text, turn.tokens, hit.endToken, lexicon)
    return name?.capitalised === true && !name.redacted ? [asName(turn, name, 'self')] : []
  })
  const signature = turn.regions.find(({ kind }) => kind === 'signature')
  if (signature === undefined) return introduced
  const line = turn.text.slice(signature.start, signature.end).split('\n', 1)[0]!
  return [
    ...introduced,
    asName(turn, { start: signature.start, end: signature.start + line.trimEnd().length }, 'self'),
  ]
}

/**
 * A mark in an agent's turn is a leaked placeholder if it is written as one; in brackets, hashes or capitals it may as
 * well be a redaction, and counts as the name wherever the name is known or the source is redacted.
 */
function markUses(turn: UnnamedTurn, { customer, redactedSource }: NameContext): readonly Name[] {
  const uses: Name[] = []
  for (let i = 0; i < turn.tokens.count; i++) {
    if (turn.tokens.kind[i] !== TokenKind.mark) continue
    const mark = tokenText(turn.text, turn.tokens, i)
    if (!standsForName(mark)) continue
    const span = { start: turn.tokens.start[i]!, end: turn.tokens.end[i]! }
    const unfilled = /^[{%]/u.test(mark)
    const written = /^\[\p{Ll}/u.test(mark) || /_|first|last|full|your|insert|customer/iu.test(mark)
    if (unfilled || (written && !redactedSource)) uses.push(asName(turn, span, 'placeholder'))
    else if (redactedSource || customer !== null) uses.push(asName(turn, span, 'correct'))
  }
  return uses
}

/** Whether a mark stands for the customer's name: `{{first_name}}`, `[NAME]`, but not `{{product_name}}`. */
export function standsForName(mark: string): boolean {
  return (
    /name/iu.test(mark) && !/product|company|agent|order|shop|store|brand|item|file|plan|event/iu.test(mark)
  )
}

/** Names that address: "Hi Anna,", "Thanks, Anna." */
function vocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  return turn.phrases.flatMap((hit) => {
    if (!ADDRESSING.has(hit.group)) return []
    const name = addressee(turn, hit, context.lexicon)
    const kind = name === null ? null : kindOf(name, context)
    if (name === null || kind === null) return []
    // "Hi Fresh support here", "Good morning, Larkfield Home": what does not fit the customer may be no name.
    const doubtful =
      !endsThere(turn, name) || (hit.group === 'greeting' && !isJoined(turn.text, turn.tokens, hit.endToken))
    return kind === 'wrong' && doubtful ? [] : [asName(turn, name, kind)]
  })
}

/** "Thank you for contacting us, Anna.": a name set off at the end of a sentence that opens with a courtesy. */
function terminalVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { text, tokens, phrases } = turn
  return tokens.sentences.flatMap((sentence) => {
    const last = sentence.endToken - 1
    const { firstToken } = sentence
    const courteous = hitsFrom(phrases, firstToken, firstToken + 1).some(({ group }) => COURTEOUS.has(group))
    const setOff = last > firstToken && text.slice(tokens.end[last - 1], tokens.start[last]) === ', '
    if (!courteous || !setOff || followsPlace(turn, last, context.lexicon)) return []
    const name = nameAt(text, tokens, last, context.lexicon)
    const kind = name?.capitalised === true && !name.redacted ? kindOf(name, context) : null
    return name === null || kind === null ? [] : [asName(turn, name, kind)]
  })
}

/** "… in Leeds, Yorkshire": the capitalised words before the comma follow a preposition of place. */
function followsPlace({ text, tokens }: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  let first = index
  while (first > 0 && index - first < MAX_PLACE_WORDS && isCapitalised(tokenText(text, tokens, first - 1)))
    first--
  return first > 0 && lexicon.nounOpeners.has(foldText(tokenText(text, tokens, first - 1)))
}

const MAX_PLACE_WORDS = 5

const COURTEOUS: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['stock', 'closing', 'apology', 'reaction'])

const ADDRESSING: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>(['greeting', 'closing', 'apology'])

/** The capitalised name right after a greeting, or after thanks and a comma or at the sentence's end. */
function addressee(turn: UnnamedTurn, hit: PhraseHit<PhraseGroup>, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const comma = text.slice(hit.end, tokens.start[hit.endToken]) === ', '
  const adjacent = isJoined(text, tokens, hit.endToken)
  if (!comma && !adjacent) return null
  let at = hit.endToken
  while (hitsFrom(turn.phrases, at, at + 1).some(({ group }) => group === 'honorific')) at++
  const name = nameAt(text, tokens, at, lexicon)
  if (name === null || !name.capitalised || name.redacted) return null
  return hit.group === 'greeting' || endsThere(turn, name) ? name : null
}

function endsThere({ text, tokens }: UnnamedTurn, name: NameCandidate): boolean {
  return name.endToken >= tokens.count || !isJoined(text, tokens, name.endToken)
}

/** `null`: somebody else who may be spoken of, or a name nothing is known to compare with. */
function kindOf(name: NameCandidate, { customer, others, lexicon }: NameContext): Name['kind'] | null {
  if (customer === null || customer.redacted || customer.parts.length === 0) return null
  const used = partsOf(name.text, lexicon)
  if (used.length === 0) return null
  const like = likeness(used, customer.parts, lexicon)
  if (like === 'same') return 'correct'
  if (others.length > 0 && likeness(used, others, lexicon) === 'same') return null
  return like === 'close' ? 'misspelt' : 'wrong'
}

/** The customer's name, or a short form of it, anywhere else. Words that are also names count only as vocatives. */
function mentions(turn: UnnamedTurn, { customer, lexicon }: NameContext): readonly Name[] {
  if (customer === null) return []
  const parts = customer.parts.filter((part) => part.length > 1)
  // "O'Brien" is one word and two parts.
  const isKnown = (word: string): boolean =>
    parts.some((part) => part === word || areNicknames(part, word, lexicon)) ||
    (word.includes("'") && partsOf(word, lexicon).every((part) => customer.parts.includes(part)))
  const found: Name[] = []
  for (let i = 0; i < turn.tokens.count; i++) {
    if (turn.tokens.kind[i] !== TokenKind.word) continue
    if (!isCapitalised(tokenText(turn.text, turn.tokens, i))) continue
    const last = knownNameAt(turn, i, isKnown, lexicon)
    if (last < 0) continue
    const name = asName(turn, { start: turn.tokens.start[i]!, end: turn.tokens.end[last]! }, 'correct')
    if (!lexicon.ambiguousNames.has(foldText(name.text)) || standsApart(turn, i, lexicon)) found.push(name)
    i = last
  }
  return found
}

/** The last token of the known parts that start at token `first`, with the particles between them; −1 if none does. */
function knownNameAt(
  turn: UnnamedTurn,
  first: number,
  isKnown: (folded: string) => boolean,
  lexicon: Lexicon,
): number {
  const { text, tokens } = turn
  let last = knownWordAt(turn, first, isKnown)
  while (last >= 0) {
    let next = last + 1
    while (isJoined(text, tokens, next) && lexicon.nameParticles.has(foldText(tokenText(text, tokens, next))))
      next++
    if (!isJoined(text, tokens, next) || !isCapitalised(tokenText(text, tokens, next))) return last
    const further = knownWordAt(turn, next, isKnown)
    if (further < 0) return last
    last = further
  }
  return last
}

/** Longest part of a name, in characters, in scripts where every character is a token. */
const MAX_UNSPACED = 5

/** The last token of the known part that starts at token `first`; −1 if none does. */
function knownWordAt(
  { text, tokens }: UnnamedTurn,
  first: number,
  isKnown: (folded: string) => boolean,
): number {
  const start = tokens.start[first]!
  for (let last = first; last < Math.min(tokens.count, first + MAX_UNSPACED); last++) {
    if (last > first && tokens.start[last] !== tokens.end[last - 1]) return -1
    if (isKnown(foldText(text.slice(start, tokens.end[last])))) return last
  }
  return -1
}

/** Set off, or at the end where no noun can stand: "Sure, Will, …", "glad to hear it May." — not "until May." */
function standsApart({ text, tokens }: UnnamedTurn, index: number, lexicon: Lexicon): boolean {
  if (index + 1 < tokens.count && isJoined(text, tokens, index + 1)) return false
  if (index === 0 || !isJoined(text, tokens, index)) return true
  return !lexicon.nounOpeners.has(foldText(tokenText(text, tokens, index - 1)))
}
