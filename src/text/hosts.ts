/** Host names written without a scheme, told from sentences that lack a space between them. */
import { CharClass, characterTables } from './characters.ts'
import { hashUnits, hashWord, hashWords } from './hash-word.ts'
import type { View } from './view.ts'
import { WordTable } from './word-table.ts'

const DOMAINS = 'com net org io co uk de gr eu fr es it nl pt pl info biz app shop store dev ai us ca au'
/** A little longer than any domain of the list, so that "companion" is not read as "com". */
const LONGEST_DOMAIN = 8

let known: { readonly www: number; readonly domains: WordTable } | undefined

/** Whether the word `[start, dot)` of the view and the dot behind it open a host name: "www." or "example.com". */
export function isHost(text: string, view: View, start: number, dot: number): boolean {
  const { units } = view
  const { classOf } = characterTables()
  known ??= { www: hashWord('www'), domains: new WordTable(hashWords(DOMAINS)) }
  if (hashUnits(units, start, dot) === known.www) return true
  let end = dot + 1
  while (end - dot <= LONGEST_DOMAIN && classOf[units[end]!] === CharClass.letter) end++
  // "say.It's" lacks a space.
  if (classOf[units[end]!] === CharClass.apostrophe && classOf[units[end + 1]!] === CharClass.letter)
    return false
  if (!known.domains.has(hashUnits(units, dot + 1, end))) return false
  // So does "help you.It", while "Dealer.Com" is written as a name.
  const domain = view.toOriginal(dot + 1, end)
  return (
    !isTitle(text.slice(domain.start, domain.end)) ||
    isTitle(text.slice(view.toOriginal(start, dot).start, domain.start))
  )
}

/** Whether the word is written with a capital and then small letters. */
function isTitle(word: string): boolean {
  return /^\p{Lu}\P{Lu}/u.test(word)
}
