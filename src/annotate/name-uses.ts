/**
 * How an agent's turn uses names: the customer's, somebody else's, a placeholder, none ("Dear customer"), or the
 * agent's own. Only a vocative can be wrong: "Hi Karen," addresses; "I spoke to Karen" does not.
 */
import { spanAt } from '../model/span.ts'
import { phraseGroups, type PhraseGroup } from '../language/index.ts'
import { firstHit, type PhraseHit } from '../text/phrases.ts'
import { TokenKind, tokenAt, tokenText } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import type { KnownName, UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { asName, mentions } from './name-mentions.ts'
import { likeness, mayBeHeardAs, partsOf, type NameParts } from './name-parts.ts'
import { announced, isOwnName, namedAfter } from './name-statements.ts'
import { isHistory, type Name } from './types.ts'

/** What is known besides the turn itself. */
export interface NameContext {
  readonly customer: KnownName | null
  /** Parts of the names of everyone else in the interaction, the agent included. */
  readonly others: NameParts
  /** Whether the customer's own turns hold redaction marks, so that a mark may stand for the name. */
  readonly redactedSource: boolean
  /** Words somebody heard and somebody else wrote down: how a name is spelt says nothing about the agent. */
  readonly heard: boolean
  readonly lexicon: Lexicon
}

/** `own`: what `ownNames` finds in the turn. */
export function nameUsesOf(turn: UnnamedTurn, own: readonly Name[], context: NameContext): readonly Name[] {
  const found: Name[] = []
  const claimed = new Set<number>()
  const add = (name: Name): void => {
    const tokens: number[] = []
    for (let i = tokenAt(turn.tokens, name.start); turn.tokens.start[i]! < name.end; i++) tokens.push(i)
    if (tokens.some((token) => claimed.has(token))) return
    for (const token of tokens) claimed.add(token)
    found.push(name)
  }
  for (const name of own) add(name)
  for (const name of markUses(turn, context)) add(name)
  for (const hit of turn.phrases) if (hit.group === 'generic-salutation') add(asName(turn, hit, 'generic'))
  for (const name of vocatives(turn, context)) add(name)
  for (const name of terminalVocatives(turn, context)) add(name)
  for (const name of mentions(turn, context)) add(name)
  if (found.length === 0) return found
  return found
    .filter(({ start }) => !isHistory(spanAt(turn.regions, start)))
    .sort((a, b) => a.start - b.start)
}

/** "This is Ben", "my name is Ben", "Ben here", and the name under a mail. */
export function ownNames(turn: UnnamedTurn, lexicon: Lexicon): readonly Name[] {
  const introduced: Name[] = []
  for (const hit of turn.phrases) {
    if (!INTRODUCING.has(hit.group) || !isOwnName(hit, turn, lexicon)) continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    if (name?.capitalised === true && !name.redacted) introduced.push(asName(turn, name, 'self'))
  }
  const here = announced(turn, lexicon)
  if (here?.capitalised === true) introduced.push(asName(turn, here, 'self'))
  const signature = turn.regions.find(({ kind }) => kind === 'signature')
  if (signature === undefined) return introduced
  const line = turn.text.slice(signature.start, signature.end).split('\n', 1)[0]!
  return [
    ...introduced,
    asName(turn, { start: signature.start, end: signature.start + line.trimEnd().length }, 'self'),
  ]
}

const INTRODUCING: ReadonlySet<PhraseGroup> = new Set(
  phraseGroups.filter((group) => group.startsWith('name-introduction')),
)

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
    /name|person|pii|redacted/iu.test(mark) &&
    !/product|company|agent|order|shop|store|brand|item|file|plan|event/iu.test(mark)
  )
}

/** Names that address: "Hi Anna,", "Thanks, Anna." */
function vocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  for (const hit of turn.phrases) {
    if (!ADDRESSING.has(hit.group)) continue
    const name = addressee(turn, hit, context.lexicon)
    const kind = name === null ? null : kindOf(name, context, name.firstToken > hit.endToken)
    // In lower case only the customer's own name is told from other words.
    if (name === null || kind === null || (!name.capitalised && kind !== 'correct')) continue
    // "Hi Fresh support here", "Good morning, Larkfield Home": what does not fit the customer may be no name.
    const doubtful =
      !endsThere(turn, name) || (hit.group === 'greeting' && !isJoined(turn.text, turn.tokens, hit.endToken))
    if (kind !== 'wrong' || !doubtful) found.push(asName(turn, name, kind))
  }
  return found
}

/** "Thank you for contacting us, Anna.": a name set off at the end of a sentence that opens with a courtesy. */
function terminalVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { text, tokens } = turn
  const found: Name[] = []
  for (const { firstToken, endToken } of tokens.sentences) {
    const last = endToken - 1
    if (last === firstToken || !isSetOff(turn, last) || !isCourteous(turn, firstToken)) continue
    if (followsPlace(turn, last, context.lexicon)) continue
    const name = nameAt(text, tokens, last, context.lexicon)
    const kind = name?.capitalised === true && !name.redacted ? kindOf(name, context) : null
    if (name !== null && kind !== null) found.push(asName(turn, name, kind))
  }
  return found
}

/** Whether a comma and a space stand before the token, which is not the first. */
function isSetOff({ text, tokens }: UnnamedTurn, index: number): boolean {
  const end = tokens.end[index - 1]!
  return tokens.start[index]! - end === 2 && text.startsWith(', ', end)
}

/** Whether a courtesy begins at the token. */
function isCourteous({ phrases }: UnnamedTurn, token: number): boolean {
  for (let i = firstHit(phrases, token); i < phrases.length && phrases[i]!.firstToken === token; i++)
    if (COURTEOUS.has(phrases[i]!.group)) return true
  return false
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
  const name = namedAfter(turn, hit.endToken, lexicon)
  // A mark speaks for itself; "XXXX" is a name only where one is called out.
  if (name === null || tokens.kind[name.firstToken] === TokenKind.mark) return null
  return hit.group === 'greeting' || endsThere(turn, name) ? name : null
}

function endsThere({ text, tokens }: UnnamedTurn, name: NameCandidate): boolean {
  return name.endToken >= tokens.count || !isJoined(text, tokens, name.endToken)
}

/**
 * `null`: somebody else who may be spoken of, or a name nothing is known to compare with. `titled`: "Mr Bell" to somebody
 * known as Mark alone is most likely Mark Bell.
 */
function kindOf(name: NameCandidate, context: NameContext, titled = false): Name['kind'] | null {
  const { customer, others, lexicon } = context
  if (name.redacted) return customer !== null || context.redactedSource ? 'correct' : null
  if (customer === null || customer.redacted || customer.parts.length === 0) return null
  const used = partsOf(name.text, lexicon)
  if (used.length === 0) return null
  const like = likeness(used, customer.parts, lexicon)
  if (like === 'same' || (context.heard && mayBeHeardAs(used, customer.parts))) return 'correct'
  if (titled && customer.parts.length === 1) return null
  if (customer.uncertain || (others.length > 0 && likeness(used, others, lexicon) === 'same')) return null
  return like === 'close' ? 'misspelt' : 'wrong'
}
