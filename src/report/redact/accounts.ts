/** IBANs, in one piece or in groups: two letters, two digits, and a checksum over all of it. */
import { passesIban } from './checks.ts'
import type { Edit } from './edits.ts'
import type { Reader } from './reader.ts'

/** Characters of an IBAN (ISO 13616): Norway's, and the most the standard allows. */
const LENGTHS = [15, 34] as const
const OPENS = /^[a-z]{2}\d{2}[a-z0-9]*$/

export function accountEdits(reader: Reader): readonly Edit[] {
  const edits: Edit[] = []
  const { tokens } = reader
  for (let first = 0; first < reader.count; first++) {
    if (!reader.isNumber(first) || !OPENS.test(opening(reader, first))) continue
    const end = accountEnd(reader, first)
    if (end === first) continue
    edits.push({ start: tokens.start[first]!, end: tokens.end[end - 1]!, kind: 'IBAN' })
    first = end - 1
  }
  return edits
}

function opening(reader: Reader, index: number): string {
  return reader.word(index).replaceAll('-', '').slice(0, LENGTHS[1])
}

/** One past the last token of the longest account from `first` on whose checksum is right; `first` where none is. */
function accountEnd(reader: Reader, first: number): number {
  let account = ''
  let found = first
  for (let at = first; at < reader.count; at++) {
    if (at > first && !/^[ -]$/.test(reader.gap(at))) break
    const part = reader.word(at).replaceAll('-', '')
    if (!/^[a-z0-9]+$/.test(part)) break
    account += part.toUpperCase()
    if (account.length > LENGTHS[1]) break
    if (account.length >= LENGTHS[0] && passesIban(account)) found = at + 1
  }
  return found
}
