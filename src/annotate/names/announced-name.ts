/** A name before the word that announces it: "Josh here", "yes good afternoon nesta llewellyn-price speaking". */
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isJoined, type NameCandidate } from './name-at.ts'
import { fullerBehind, namedAfter, nameUntil } from './named-after.ts'
import { behindOpeners, GREETINGS, isBehind, isLikeName } from './openers.ts'

/** The first words of a sentence, but for greetings and what opens a reply; "yes good morning, Josh here, Josh Bell" says it in full. */
export function announced(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  if (!hasAnnouncer(turn, lexicon)) return null
  const isAnnouncer = (token: number): boolean =>
    isJoined(text, tokens, token) && lexicon.nameAnnouncers.has(foldedToken(text, tokens, token))
  for (const { firstToken } of tokens.sentences) {
    const first = behindOpeners(turn, firstToken)
    const opened = namedAfter(turn, first, lexicon)
    if (opened === null || opened.redacted) continue
    const name = nameUntil(turn, opened, isAnnouncer, lexicon)
    if (name === null) continue
    // "Ok box here is broken"
    const isFirst = first === firstToken || isBehind(turn, first, GREETINGS)
    if (isFirst || name.capitalised || isLikeName(foldedToken(text, tokens, first), LIKELY, lexicon))
      return fullerBehind(turn, name, lexicon)
  }
  return null
}

/** Log-odds. */
const LIKELY = 1

/** Whether "here" or its like is said at all: nearly no turn is looked at further. */
function hasAnnouncer({ tokens }: UnnamedTurn, { announcers }: Lexicon): boolean {
  for (let i = 0; i < tokens.count; i++) if (announcers.has(tokens.hash[i]!)) return true
  return false
}
