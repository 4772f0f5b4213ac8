/** Capitals that tell nothing of names: whole texts in them, and single words that are stressed. */
import { foldText } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { NameCandidate } from './name-at.ts'

/** "I am DYING to": one word shouted among others. */
export function isStressed({ text }: NameCandidate, { lexicon }: UnnamedTurn): boolean {
  return (
    text.length > 3 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase() &&
    lexicon.nameLikeness(foldText(text)) < 0
  )
}

/** All capitals tell nothing about what is a name. */
export function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase() && text !== text.toLowerCase()
}
