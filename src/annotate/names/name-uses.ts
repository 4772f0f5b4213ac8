/**
 * How an agent's turn uses names: the customer's, somebody else's, a placeholder, none ("Dear customer"), or the
 * agent's own. Only a vocative can be wrong: "Hi Karen," addresses; "I spoke to Karen" does not.
 */
import { spanAt } from '../../model/span.ts'
import { phraseGroups, type PhraseGroup } from '../../language/index.ts'
import { TokenKind, tokenAt, tokenText } from '../../text/tokens.ts'
import type { KnownName, UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { courtesyVocatives } from './courtesy-vocatives.ts'
import { asName, mentions } from './name-mentions.ts'
import type { NameParts } from './name-parts.ts'
import { announced } from './announced-name.ts'
import { likelyCalls } from './likely-calls.ts'
import { isOwnName } from './name-statements.ts'
import { opensTurn } from './introduction-signs.ts'
import { setOffVocatives } from './name-calls.ts'
import { vocatives } from './name-vocatives.ts'
import { namedAfter } from './named-after.ts'
import type { SaidBefore } from './said-names.ts'
import { isHistory, type Name } from '../types.ts'
import { isExample } from '../words.ts'

/** What is known besides the turn itself. */
export interface NameContext {
  readonly customer: KnownName | null
  /** Whether a folded word is a part of the customer's name, or a form of one. */
  readonly isPart: (folded: string) => boolean
  /** Parts of the names of everyone else in the interaction, the agent included. */
  readonly others: NameParts
  /** Whom the customer has named. */
  readonly said: SaidBefore
  /** Whom anybody else has. */
  readonly mentioned: SaidBefore
  /** Whether the agent had not spoken before the turn of that index. */
  readonly isFirst: (turnIndex: number) => boolean
  /** Whether the customer's own turns hold redaction marks, so that a mark may stand for the name. */
  readonly redactedSource: boolean
  /** Whether a customer wrote this placeholder before the turn of that index: then it is spoken of. */
  readonly isQuoted: SaidBefore
  /** Index of the turn by which agents end what they began; −1: none. */
  readonly closingTurn: number
  /** Words somebody heard and somebody else wrote down: how a name is spelt says nothing about the agent. */
  readonly heard: boolean
  readonly lexicon: Lexicon
}

/** The last turn of an agent's, if there were others before; −1 where there is none. */
export function closingTurnOf(turns: readonly UnnamedTurn[]): number {
  const isSaid = ({ role, spoken }: UnnamedTurn): boolean => spoken && role === 'agent'
  const last = turns.findLastIndex(isSaid)
  return turns.findIndex(isSaid) < last ? last : -1
}

/** Whether an agent speaks first in the turn of an index; the turns are read when it is first asked. */
export function opensSpeaking(turns: readonly UnnamedTurn[]): (index: number) => boolean {
  let first: ReadonlySet<number> | undefined
  return (index) => (first ??= firstTurnsOf(turns)).has(index)
}

function firstTurnsOf(turns: readonly UnnamedTurn[]): ReadonlySet<number> {
  const agents = new Set<UnnamedTurn['participant']>()
  const first = new Set<number>()
  for (const { spoken, role, participant, index } of turns) {
    if (!spoken || role !== 'agent' || agents.has(participant)) continue
    agents.add(participant)
    first.add(index)
  }
  return first
}

/** `own`: what `ownNames` finds in the turn. */
export function nameUsesOf(turn: UnnamedTurn, own: readonly Name[], context: NameContext): readonly Name[] {
  const found: Name[] = []
  // Most turns name nobody.
  let claimed: Set<number> | undefined
  const add = (name: Name): void => {
    claimed ??= new Set()
    const first = tokenAt(turn.tokens, name.start)
    let end = first
    for (; turn.tokens.start[end]! < name.end; end++) if (claimed.has(end)) return
    for (let token = first; token < end; token++) claimed.add(token)
    found.push(name)
  }
  for (const name of own) add(name)
  for (const name of markUses(turn, context)) add(name)
  for (const hit of turn.phrases) if (hit.group === 'generic-salutation') add(asName(turn, hit, 'generic'))
  const isNow = ({ start }: Name): boolean => !isHistory(spanAt(turn.regions, start))
  const called = [
    ...vocatives(turn, context),
    ...setOffVocatives(turn, context),
    ...courtesyVocatives(turn, context),
  ].filter(isNow)
  const mentioned = mentions(turn, context).filter(isNow)
  // "Thanks Pete, I'll take it from here. Hi Ana": whoever is addressed rightly was not taken for somebody else.
  const isRight =
    called.some(({ kind }) => kind === 'correct') || mentioned.some((name) => isSetApart(turn.text, name))
  for (const name of called) if (!isRight || name.kind !== 'wrong') add(name)
  for (const name of mentioned) add(name)
  const isCalled = found.some(({ kind }) => kind === 'correct' || kind === 'wrong' || kind === 'misspelt')
  if (!isCalled) for (const name of likelyCalls(turn, context)) add(name)
  return found.filter(isNow).sort((a, b) => a.start - b.start)
}

/** "Anna, go to desk 4.", "Sorry, Anna, …": a name between the signs that set off who is spoken to. */
function isSetApart(text: string, { start, end }: Name): boolean {
  if (!/^(?:[,!?.:\n]|$)/u.test(text.slice(end, end + 1))) return false
  const before = text.slice(Math.max(0, start - 2), start)
  return before === ', ' || (/^$|\n$|[.!?]\s$/u.test(before) && !/^\.|^$/u.test(text.slice(end, end + 1)))
}

/** "This is Ben", "my name is Ben", "Ben here", and the name under a mail. */
export function ownNames(turn: UnnamedTurn, lexicon: Lexicon): readonly Name[] {
  const introduced: Name[] = []
  for (const hit of turn.phrases) {
    if (!INTRODUCING.has(hit.group) || !isOwnName(hit, turn, lexicon)) continue
    // "The engineer is with you at 11, it's Kenny."
    if (hit.group === 'name-introduction-it' && !opensTurn(turn, hit)) continue
    const name = namedAfter(turn, hit.endToken, lexicon)
    // "Yellow it is. See you there."
    if (name === null || /[.!?]\s/u.test(turn.text.slice(hit.end, turn.tokens.start[hit.endToken]))) continue
    if (name.capitalised && !name.redacted) introduced.push(asName(turn, name, 'self'))
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
function markUses(turn: UnnamedTurn, { customer, redactedSource, isQuoted }: NameContext): readonly Name[] {
  const uses: Name[] = []
  for (let i = 0; i < turn.tokens.count; i++) {
    if (turn.tokens.kind[i] !== TokenKind.mark) continue
    const mark = tokenText(turn.text, turn.tokens, i)
    if (!standsForName(mark) || isExample(turn, i)) continue
    const span = { start: turn.tokens.start[i]!, end: turn.tokens.end[i]! }
    const unfilled = /^[{%]/u.test(mark)
    const written =
      /^\[\p{Ll}/u.test(mark) ||
      /_|first|last|full|your|insert|customer|cliente|pr[eé]nom|(?:vor|nach)name/iu.test(mark)
    if (unfilled || (written && !redactedSource)) {
      if (!isQuoted(mark, turn.index)) uses.push(asName(turn, span, 'placeholder'))
    } else if (redactedSource || customer !== null) uses.push(asName(turn, span, 'correct'))
  }
  return uses
}

/** Also as fields are called in Spanish, Portuguese and French: "nombre", "nome", "prenom". */
const NAME_FIELD = /name|person|pii|redacted|nombre|(?:^|[^\p{L}])(?:nome|(?:pre|pré)?nom)(?:[^\p{L}]|$)/iu

/** Whether a mark stands for the customer's name: `{{first_name}}`, `[NAME]`, but not `{{product_name}}`. */
export function standsForName(mark: string): boolean {
  return (
    NAME_FIELD.test(mark) &&
    !/produ|company|empresa|agent|order|pedido|shop|store|tienda|loja|brand|marca|item|file|plan|event/iu.test(
      mark,
    )
  )
}
