import { hashWords } from './hash-word.ts'

/** Words that a full stop follows without ending the sentence. */
const ABBREVIATIONS =
  'mr mrs ms dr prof sr jr st no nr vs etc inc ltd approx dept ref tel hr fr bzw ca usw κ κα χλμ τηλ sra dra mme'

let hashes: ReadonlySet<number> | undefined

/** Whether a word of this hash and length is an abbreviation or an initial. */
export function isAbbreviation(hash: number, letters: number): boolean {
  hashes ??= hashWords(ABBREVIATIONS)
  // "J. Smith" and "a.m." — but "I." and "a." do end sentences rarely enough.
  return letters === 1 || hashes.has(hash)
}
