/**
 * Finds the words in which letters stand for the Latin ones they look like: those that mix scripts, and those around them.
 * Genuine Greek or Cyrillic words are of one script, and hold letters that look like no Latin one.
 */
import { scriptOf, shapes } from './look-alikes.ts'

/** How far, in UTF-16 units, a word bears on its neighbours; words farther apart are judged separately. */
const REACH = 32

const LATIN = 1

const Kind = {
  /** Of two scripts or more. */
  mixed: 0,
  /** Of one script, with a letter in it that looks like no Latin one. */
  genuine: 1,
  /** Of one script, and every letter might be a Latin one. */
  open: 2,
} as const

interface Word {
  readonly start: number
  readonly end: number
  /** A `Kind`. */
  readonly kind: number
}

/** Asks, of places in rising order, whether the letter there is to be taken for what it looks like. */
export function disguiseTest(text: string, isInWord: (at: number) => boolean): (at: number) => boolean {
  const words = foreignWords(text, isInWord)
  const isAnyMixed = words.some(({ kind }) => kind === Kind.mixed)
  let next = 0
  return (at) => {
    while (next < words.length && words[next]!.end <= at) next++
    const word = words[next]
    if (!isAnyMixed || word === undefined || word.start > at) return false
    return word.kind === Kind.mixed || (word.kind === Kind.open && isAmongMixed(words, next))
  }
}

/** The words that hold a letter of a script other than Latin, in order. */
function foreignWords(text: string, isInWord: (at: number) => boolean): readonly Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isInWord(at)) continue
    const start = at
    let scripts = 0
    let isPlain = true
    for (; at < text.length && isInWord(at); at++) {
      const unit = text.charCodeAt(at)
      const script = scriptOf(unit)
      if (script !== 0) scripts |= 1 << script
      if (script > LATIN && !shapes.has(unit)) isPlain = false
    }
    if (scripts === 0 || scripts === 1 << LATIN) continue
    const isMixed = (scripts & (scripts - 1)) !== 0
    words.push({ start, end: at, kind: isMixed ? Kind.mixed : isPlain ? Kind.open : Kind.genuine })
  }
  return words
}

/** Whether a word within reach mixes scripts, and none is genuine. */
function isAmongMixed(words: readonly Word[], index: number): boolean {
  const { start, end } = words[index]!
  let found = false
  for (let i = index - 1; i >= 0 && words[i]!.end > start - REACH; i--) {
    if (words[i]!.kind === Kind.genuine) return false
    if (words[i]!.kind === Kind.mixed) found = true
  }
  for (let i = index + 1; i < words.length && words[i]!.start < end + REACH; i++) {
    if (words[i]!.kind === Kind.genuine) return false
    if (words[i]!.kind === Kind.mixed) found = true
  }
  return found
}
