import { hashWords } from './hash-word.ts'
import type { TokenColumns } from './token-columns.ts'
import { TokenKind } from './tokens.ts'
import { WordTable } from './word-table.ts'

/** Words that a full stop follows without ending the sentence. */
const ABBREVIATIONS =
  'mr mrs ms dr prof sr jr st no nr vs etc inc ltd approx dept ref tel hr fr bzw ca usw κ κα χλμ τηλ sra dra mme'

let hashes: WordTable | undefined

/** Whether the last token is an abbreviation that ends at `end`. */
export function endsAbbreviation({ hash, first, last, kind, count }: TokenColumns, end: number): boolean {
  const token = count - 1
  if (token < 0 || last[token] !== end || kind[token] !== TokenKind.word) return false
  return isAbbreviation(hash[token]!, end - first[token]!)
}

/** Whether a word of this hash and length is an abbreviation or an initial. */
function isAbbreviation(hash: number, letters: number): boolean {
  hashes ??= new WordTable(hashWords(ABBREVIATIONS))
  // "J. Smith" and "a.m." — but "I." and "a." do end sentences rarely enough.
  return letters === 1 || hashes.has(hash)
}
