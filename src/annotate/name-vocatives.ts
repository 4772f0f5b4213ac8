/** Names that call somebody: "Hi Anna,", "Thanks, Anna.", "Thank you for contacting us, Anna." */
import type { PhraseGroup } from '../language/index.ts'
import { firstHit, type PhraseHit } from '../text/phrases.ts'
import { TokenKind, tokenText } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from './lexicon.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { kindOf } from './name-kind.ts'
import { asName } from './name-mentions.ts'
import type { NameContext } from './name-uses.ts'
import { afterTitles, namedAfter } from './named-after.ts'
import type { Name } from './types.ts'

/** Names that address: "Hi Anna,", "Thanks, Anna." */
export function vocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const found: Name[] = []
  for (const hit of turn.phrases) {
    if (!ADDRESSING.has(hit.group)) continue
    const name = addressee(turn, hit, context.lexicon)
    const kind = name === null ? null : kindOf(name, turn.index, context, name.firstToken > hit.endToken)
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
export function terminalVocatives(turn: UnnamedTurn, context: NameContext): readonly Name[] {
  const { text, tokens } = turn
  const found: Name[] = []
  for (const { firstToken, endToken } of tokens.sentences) {
    const last = endToken - 1
    if (last === firstToken || !isSetOff(turn, last) || !isCourteous(turn, firstToken)) continue
    if (followsPlace(turn, last, context.lexicon)) continue
    const name = nameAt(text, tokens, last, context.lexicon)
    const kind = name?.capitalised === true && !name.redacted ? kindOf(name, turn.index, context) : null
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
  return first > 0 && first < index && lexicon.nounOpeners.has(foldText(tokenText(text, tokens, first - 1)))
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
  // "Good morning Chief, London is ready": the title was all.
  const titled = afterTitles(turn, hit.endToken)
  if (titled > hit.endToken && !/^\.? ?$/u.test(text.slice(tokens.end[titled - 1], tokens.start[titled])))
    return null
  const name = namedAfter(turn, hit.endToken, lexicon)
  // A mark speaks for itself; "XXXX" is a name only where one is called out.
  if (name === null || tokens.kind[name.firstToken] === TokenKind.mark) return null
  return hit.group === 'greeting' || endsThere(turn, name) ? name : null
}

function endsThere({ text, tokens }: UnnamedTurn, name: NameCandidate): boolean {
  return name.endToken >= tokens.count || !isJoined(text, tokens, name.endToken)
}
