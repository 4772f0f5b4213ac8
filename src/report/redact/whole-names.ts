/** From a part of a name that is known to all of it: the family name behind it, the given name and particles before it. */
import type { Edit } from './edits.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { tokenAt } from '../../text/tokens.ts'
import { titles } from './cues.ts'
import type { Reader } from './reader.ts'

/** Words that are taken in on each side. */
const MAX_MORE = 3

export function wholeNames(reader: Reader, names: readonly Edit[]): readonly Edit[] {
  return names.map((edit) => {
    if (edit.kind !== 'NAME') return edit
    const first = tokenAt(reader.tokens, edit.start)
    const end = tokenAt(reader.tokens, edit.end)
    if (first >= end || reader.tokens.start[first] !== edit.start) return edit
    // "Anna's" ends before its ending.
    const to =
      reader.tokens.end[end - 1] === edit.end ? reader.tokens.end[behind(reader, end) - 1]! : edit.end
    const isOwned = to > edit.end && /^['’]s$/iu.test(reader.text.slice(to - 2, to))
    return { ...edit, start: reader.tokens.start[before(reader, first)]!, end: isOwned ? to - 2 : to }
  })
}

/** One past the capitalised words that follow: "Yusuf Demir", "Hiroko-san". */
function behind(reader: Reader, end: number): number {
  let to = end
  for (let at = end; at < end + MAX_MORE && at < reader.count; at++) {
    const gap = reader.gap(at)
    if (gap === '-' && reader.isWord(at)) to = at + 1
    else if (gap === ' ' && reader.isFamilyName(at)) to = at + 1
    else if (!(
      gap === ' ' &&
      reader.lexicon.nameParticles.has(reader.word(at)) &&
      reader.isFamilyName(at + 1)
    ))
      break
  }
  return to
}

/** The first of the words before it that belong to it: "al-Sayed", "Mina de Groot". */
function before(reader: Reader, first: number): number {
  let from = first
  for (let at = first - 1; at >= Math.max(0, first - MAX_MORE); at--) {
    const gap = reader.gap(at + 1)
    const word = reader.word(at)
    if (gap === '-' && reader.isWord(at)) from = at
    else if (gap === ' ' && isGivenName(reader, at) && !titles.has(word)) from = at
    else if (!(gap === ' ' && reader.lexicon.nameParticles.has(word) && isGivenName(reader, at - 1))) break
  }
  return from
}

/** A capital that opens a sentence says nothing, unless the sentence is a name and no more. */
function isGivenName(reader: Reader, at: number): boolean {
  if (at < 0 || !reader.isFamilyName(at) || opensPhrase(reader, at)) return false
  const { firstToken, endToken } = reader.sentenceOf(at)
  if (firstToken !== at) return true
  if (endToken - firstToken > MAX_MORE + 1) return false
  for (let other = at + 1; other < endToken; other++)
    if (!reader.isCapitalised(other) && !reader.lexicon.nameParticles.has(reader.word(other))) return false
  return true
}

/** "Morning Alan", "Dear Anna", "Cheers Gwen": what is said to somebody, not what they are called. */
function opensPhrase({ phrases }: Reader, at: number): boolean {
  return hitsFrom(phrases, at, at + 1).some(({ group }) => SAID.has(group))
}

const SAID: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'greeting',
  'closing',
  'gratitude',
  'apology',
  'honorific',
])
