/** What names look like: capitals, particles, titles before them; and what looks like one and is a firm. */
import { nameAt, type NameCandidate } from '../../annotate/names/name-at.ts'
import { streetEndings } from './address-words.ts'
import { titles } from './cues.ts'
import { FIRMS } from './firms.ts'
import type { Reader } from './reader.ts'

/** A name where it stands. */
export interface Sighting {
  readonly start: number
  readonly end: number
  /** Believed for its letters alone: masked where it stands, and not looked for elsewhere. */
  readonly unsure?: true
}

/** The capitalised name from the token on, titles passed over; particles before it belong to it: "al-Sayed". */
export function capitalName(reader: Reader, first: number): NameCandidate | null {
  let at = first
  while (at < first + MAX_TITLES && titles.has(reader.word(at)) && /^(?: |\. )$/.test(reader.gap(at + 1)))
    at++
  let from = at
  while (from < at + MAX_TITLES && isParticle(reader, from)) from++
  const name = nameAt(reader.text, reader.tokens, from, reader.lexicon)
  if (name?.capitalised !== true || name.redacted) return null
  return from === at ? name : { ...name, start: reader.tokens.start[at]! }
}

function isParticle(reader: Reader, at: number): boolean {
  const isSmall = reader.lexicon.nameParticles.has(reader.word(at)) || ARTICLES.has(reader.word(at))
  return isSmall && !reader.isCapitalised(at) && /^[ -]$/.test(reader.gap(at + 1))
}

const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ibn', 'bin', 'abu', 'bint'])

const MAX_TITLES = 3

/** "Garda Station", "Larkfield Home": the word behind, or the last one, is no family's. */
export function isFirm(reader: Reader, { endToken }: NameCandidate): boolean {
  return (
    isFirmWord(reader.word(endToken - 1)) ||
    (reader.gap(endToken) === ' ' && reader.isCapitalised(endToken) && isFirmWord(reader.word(endToken)))
  )
}

function isFirmWord(word: string): boolean {
  return FIRMS.has(word) || streetEndings.has(word)
}

export function isAllCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}
