/** Two words that are a name by what they are or stand behind, though neither is in a list. */
import { hitOf, type PhraseHit } from '../../text/phrases.ts'
import { foldText, foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { NameCandidate } from './name-at.ts'

/** "Its kwame mensah calling about the boiler": one of the words is like a name, no other unlike one. */
export function isFullName(name: NameCandidate, turn: UnnamedTurn): boolean {
  const { ambiguousNames, nameLikeness } = turn.lexicon
  const words = name.text.split(' ').map(foldText)
  return (
    words.length > 1 &&
    words.some((word) => !ambiguousNames.has(word) && nameLikeness(word) > 0) &&
    words.every((word) => ambiguousNames.has(word) || nameLikeness(word) >= LEAST_TAKEN_UP)
  )
}

/** Log-odds of a word that is not unlike a name. */
export const LEAST_TAKEN_UP = -4

/**
 * "Hier ist annegret pohlmann ich …", "le habla remedios arconada": behind what says nothing but names. Not "c'est", which says many things,
 * nor behind an article, as things have one: "hier ist die heizung kaputt".
 */
export function isFormal(turn: UnnamedTurn, hit: PhraseHit, name: NameCandidate): boolean {
  const { text, tokens, phrases, lexicon } = turn
  return (
    hit.group === 'name-introduction-this' &&
    name.endToken === name.firstToken + 2 &&
    !lexicon.nounOpeners.has(foldedToken(text, tokens, hit.endToken - 1)) &&
    hitOf(phrases, hit.firstToken, hit.firstToken + 1, 'name-introduction-it') === undefined
  )
}
