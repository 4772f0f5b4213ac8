/** Other ways people type the words of phrases, where a rule tells them. */
import type { LanguagePack } from './types.ts'

/** Of every word that `written` writes otherwise, that. */
export function spellingsBy(
  phrases: LanguagePack['phrases'],
  written: (word: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const words = Object.values(phrases).flatMap((patterns) => patterns.join(' ').split(/[\s()|?*]/u))
  return new Map(words.filter((word) => written(word) !== word).map((word) => [word, [written(word)]]))
}
