/**
 * The name under a customer's mail: the first line of its signature, titles, degrees and pronouns left out; where nothing says
 * that one begins ("Kind regards,"), the last lines are one if they open with a listed given name or with initials.
 *
 * Blind spot: without a closing line a given name that no list has is not believed, for it may be a street or a firm.
 */
import { hitOf } from '../../text/phrases.ts'
import { tokenAt, tokenText } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import { isCapitalised, nameAt, type NameCandidate } from './name-at.ts'
import { partsOf } from './name-parts.ts'
import { afterTitles } from './named-after.ts'
import { isDesk } from './participant-name.ts'
import { isAside } from '../types.ts'

/** The name, or `null` where nothing below the mail is one. */
export function signed(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const region = turn.regions.find(({ kind }) => kind === 'signature')
  const announced = region === undefined ? null : nameOnLine(turn, region.start, lexicon)
  if (announced !== null) return announced
  const start = lastParagraph(turn)
  const name = start < 0 ? null : nameOnLine(turn, start, lexicon)
  return name !== null && isPersons(turn, name, lexicon) ? name : null
}

/** Where the last paragraph of the writer's own words begins, if its lines are as short as a signature's; −1 otherwise. */
function lastParagraph({ text, regions }: UnnamedTurn): number {
  const below = regions.find((region) => isAside(region))
  const own = text.slice(0, below?.start ?? text.length).trimEnd()
  const at = own.lastIndexOf('\n\n')
  if (at < 0) return -1
  const lines = own.slice(at + 2).split('\n')
  return lines.length <= MOST_LINES && lines.every(({ length }) => length <= LONGEST_LINE) ? at + 2 : -1
}

const MOST_LINES = 6
const LONGEST_LINE = 60

/** "Ros Achebe", "J. R. Whitfield": a listed given name, or initials before another word. */
function isPersons({ text, tokens, phrases }: UnnamedTurn, name: NameCandidate, lexicon: Lexicon): boolean {
  const first = tokenText(text, tokens, name.firstToken)
  if (lexicon.nicknames.has(foldText(first))) return true
  // "Hope Trickett", and nothing else.
  if (name.endToken > name.firstToken + 1 && lexicon.ambiguousNames.has(foldText(first)))
    return name.end === text.trimEnd().length
  if (/(?:^|\s)\p{Lu}\./u.test(name.text) && name.text.length > 4) return true
  // "TAN Wei Ling (Ms)"
  return (
    text.startsWith(' (', name.end) &&
    hitOf(phrases, name.endToken, name.endToken + 1, 'honorific') !== undefined
  )
}

/** The name that a line is, but for what follows a comma or a bracket: "Dr. Priya N. Raman (she/her)", "J. R. Whitfield III, P.E." */
function nameOnLine(turn: UnnamedTurn, from: number, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const first = tokenAt(tokens, from)
  const at = text.indexOf('\n', tokens.start[first])
  const end = at < 0 ? text.length : at
  const name = nameAt(text, tokens, afterTitles(turn, first), lexicon)
  if (name === null || !isCapitalised(name.text) || name.end > end) return null
  if (isDesk(partsOf(name.text, lexicon))) return null
  return /^[.,]?$|^, |^ [(|[–—-]|^ x+$/u.test(text.slice(name.end, end).trimEnd()) ? name : null
}
