/**
 * Recognises sixty languages with eld (Apache-2.0), for turns whose language the packs' own words leave open. It uses eld's
 * smallest database; `test/linguistics/language-detector.test.ts` checks what it tells.
 */
import type { LanguageDetector } from '../annotate/language-detector.ts'

export type { LanguageDetector } from '../annotate/language-detector.ts'

/** Confidence, 0–1, in an answer that eld calls reliable, and in one that it does not. */
const CONFIDENCE = { reliable: 0.95, doubtful: 0.5 } as const

/** Loads eld's database, some 300 kB compressed. */
export async function createLanguageDetector(): Promise<LanguageDetector> {
  const { eld: shared } = await import('eld/extrasmall')
  // A separate instance, as other users of the library may have limited the languages of the shared one.
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
