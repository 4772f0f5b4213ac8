/**
 * Openings that state as well as ask, where only the mark tells: "Kann ich Ihnen gern zuschicken." leaves its object out, "Puedo devolverlo"
 * its subject. Many leave question marks out, and hardly anybody puts a full stop in their place.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { AnnotatedTurn } from '../types.ts'

/** Whether the sentence ends in a full stop and opens, with the hit of `question`, as statements do. */
export function isStated(
  { text, phrases }: AnnotatedTurn,
  { end }: Sentence,
  { firstToken, endToken }: PhraseHit<PhraseGroup>,
): boolean {
  return (
    text.charAt(end - 1) === '.' &&
    text.charAt(end - 2) !== '.' &&
    hitsFrom(phrases, firstToken, endToken).some(
      (hit) => hit.group === 'verb-first' && hit.endToken >= endToken,
    )
  )
}
