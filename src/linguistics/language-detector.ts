/**
 * Sixty languages told apart by eld (Apache-2.0), for turns whose language the packs' own words leave open. Its smallest
 * database, held to by `test/linguistics/language-detector.test.ts`.
 */
import type { LanguageDetector } from '../annotate/language-detector.ts'

export type { LanguageDetector } from '../annotate/language-detector.ts'

/** How sure an answer is that eld calls reliable, and one that it does not. */
const CONFIDENCE = { reliable: 0.95, doubtful: 0.5 } as const

/** Loads the database: some 300 kB compressed. */
export async function createLanguageDetector(): Promise<LanguageDetector> {
  const { eld: shared } = await import('eld/extrasmall')
  // An instance of its own: whoever else uses the library may limit the languages of theirs.
  const eld = shared.newInstance()
  return {
    id: 'eld 2.1 extrasmall',
    detect: (text) => {
      const result = eld.detect(text)
      if (result.language === '') return null
      return {
        language: result.language,
        confidence: result.isReliable() ? CONFIDENCE.reliable : CONFIDENCE.doubtful,
      }
    },
  }
}
