import type { Span } from '../model/span.ts'

/**
 * What a language library adds where the rules leave a question open. It is loaded apart and handed in, since such
 * libraries are large and slow; it only ever sees texts of at most `MAX_CANDIDATE` characters.
 */
export interface Linguistics {
  /** Name and version, for the report's provenance. */
  readonly id: string
  /** The names of people in an English text, in order. */
  people(text: string): readonly Span[]
}

/** Longer texts are cut here: some of these libraries take time that grows with the square of the text. */
export const MAX_CANDIDATE = 1000
