/**
 * Names called behind a courtesy without a comma, as speech is written down: "thank you for your patience susan your call is important".
 *
 * Blind spot: the name may as well belong to what follows ("thanks for waiting susan your engineer is here"), so that a wrong name is heard
 * only where nothing follows, a set phrase, or a clause with a subject of its own; and not in the first turn of an agent, who may be
 * saying who they are.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { Name } from '../types.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { candidate, couldBeName, isCapitalised, isJoined, type NameCandidate } from './name-at.ts'
import { kindIn, type KnownKinds } from './name-kind.ts'
import { asName } from './name-mentions.ts'
import type { NameContext } from './name-uses.ts'
import { isUnsigned } from './name-vocatives.ts'
import { goesOn, isPlainlyName } from './named-after.ts'

/** Names of others than the customer, in lower case. */
export function courtesyVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  const kinds: KnownKinds = new Map()
  for (const hit of turn.phrases) {
    if (!isThanks(turn, hit) || context.isFirst(turn.index)) continue
    const name = wrongNameAt(turn, hit.endToken, context, kinds)
    if (name !== null) found.push(name)
  }
  return found
}

function wrongNameAt(turn: UnnamedTurn, at: number, context: NameContext, kinds: KnownKinds): Name | null {
  const { text, tokens } = turn
  const { lexicon, mentioned } = context
  if (!isJoined(text, tokens, at) || !couldBeName(text, tokens, at, lexicon)) return null
  const name = candidate(text, tokens, at, at + 1, false, false)
  if (isCapitalised(name.text) || !isPlainlyName(name, lexicon)) return null
  if (!endsAddress(turn, name, context)) return null
  const isWrong = kindIn(turn.index, name, false, context, kinds) === 'wrong'
  return isWrong && !mentioned(foldText(name.text), turn.index) ? asName(turn, name, 'wrong') : null
}

/** Words of the shortest: "thanks for waiting". */
const MIN_THANKS = 3

/** Asked of every phrase an agent says, so the cheapest first. */
function isThanks(
  { phrases }: UnnamedTurn,
  { group, firstToken, endToken }: PhraseHit<PhraseGroup>,
): boolean {
  return (
    endToken - firstToken >= MIN_THANKS &&
    (group === 'preliminary' || group === 'routine' || group === 'stock') &&
    hitOf(phrases, firstToken, firstToken + 1, 'gratitude') !== undefined
  )
}

/** Whether what follows begins anew. */
function endsAddress(turn: UnnamedTurn, name: NameCandidate, { heard, lexicon }: NameContext): boolean {
  const { text, tokens, phrases } = turn
  const next = name.endToken
  if (!isJoined(text, tokens, next)) return (heard && next >= tokens.count) || isUnsigned(turn, name)
  if (SET.some((group) => hitOf(phrases, next, next + 1, group) !== undefined)) return true
  const word = foldedToken(text, tokens, next)
  return goesOn(turn, next) && !lexicon.nounOpeners.has(word) && !lexicon.nameJoiners.has(word)
}

const SET: readonly PhraseGroup[] = ['stock', 'hollow']
