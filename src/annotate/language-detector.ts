/** What a library that knows many languages must offer to be asked where the packs' own words leave the language open. */
export interface LanguageDetector {
  /** Name and version, for the report's provenance: the same id gives the same answers. */
  readonly id: string
  /** The likeliest language of a text of at most `MAX_SAMPLE` units, if any. */
  detect(text: string): DetectedLanguage | null
}

/** A language, and how sure of it the detector is. */
export interface DetectedLanguage {
  /** BCP 47 primary subtag. */
  readonly language: string
  /** 0–1. */
  readonly confidence: number
}

/** As much of a turn as says what language it is in, in UTF-16 units. */
export const MAX_SAMPLE = 400
