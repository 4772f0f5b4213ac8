/**
 * Full stops that make a number a day or an ordinal, as German writes them, and end no sentence: "am 30.6. kam", "am 5. angerufen",
 * "die 2. Lieferung". The language of the text is not known here, so words that are others elsewhere ("im 16. Can I …?", "depois das 3.
 * Obrigado") tell nothing.
 */
import { CharClass, characterTables } from './characters.ts'
import { hashWord, hashWords } from './hash-word.ts'
import { Char } from './punctuation.ts'
import { WordTable } from './word-table.ts'

/** Words before a day or an ordinal, behind which a sentence may end as well: "bis zum 15. Danke". */
const BEFORE_DAY = 'der den dem am zum vom'
/** Words before an ordinal and its noun, and before no day. */
const BEFORE_NOUN = 'die zur beim'

interface Known {
  readonly day: WordTable
  readonly noun: WordTable
  readonly i: number
}

let known: Known | undefined

function tables(): Known {
  return (known ??= {
    day: new WordTable(hashWords(BEFORE_DAY)),
    noun: new WordTable(hashWords(BEFORE_NOUN)),
    i: hashWord('i'),
  })
}

/** Units of the longest number that is looked at: "30.12". */
const LONGEST = 5

export interface Dotted {
  readonly units: Uint16Array
  /** The number before the full stop, half-open. */
  readonly start: number
  readonly end: number
  /** Hashes of the word before the number in its sentence and of the one before that; 0 where there is none. */
  readonly before: number
  readonly earlier: number
  /** What stands behind the full stop and a space, as it was written. */
  readonly next: string
  /** Whether the sentence begins with a capital, so that one would begin the next. */
  readonly isCapital: () => boolean
}

/** Whether the sentence may go on behind the full stop, as far as the number and the word before it (its hash) tell. */
export function mayGoOnBehind(units: Uint16Array, start: number, end: number, before: number): boolean {
  if (end - start > LONGEST) return false
  const { day, noun } = tables()
  return day.has(before) || noun.has(before) || isDayAndMonth(units, start, end)
}

/** Whether the sentence goes on behind the full stop. */
export function goesOnBehind({ units, start, end, before, earlier, next, isCapital }: Dotted): boolean {
  const isLower = LOWER.test(next)
  if (isDayAndMonth(units, start, end)) return isLower || DIGIT.test(next)
  if (end - start > 2 || valueOf(units, start, end) === 0) return false
  const { day, noun, i } = tables()
  if (noun.has(before)) return LETTER.test(next) && (!isLower || isCapital())
  // "I am 16. can I …?"
  return isLower && day.has(before) && earlier !== i && isCapital()
}

const LOWER = /^\p{Ll}/u
const LETTER = /^\p{L}/u
const DIGIT = /^\d/u

const MAX_DAY = 31
const MAX_MONTH = 12

/** "30.6", "03.11"; not the sum "12.50". */
function isDayAndMonth(units: Uint16Array, start: number, end: number): boolean {
  const dot = units[start + 1] === Char.dot ? start + 1 : start + 2
  if (units[dot] !== Char.dot || end - dot > 3) return false
  const [day, month] = [valueOf(units, start, dot), valueOf(units, dot + 1, end)]
  return day > 0 && day <= MAX_DAY && month > 0 && month <= MAX_MONTH
}

/** The number that the units `[start, end)` write; 0 where they hold anything but digits, or nothing. */
function valueOf(units: Uint16Array, start: number, end: number): number {
  const { classOf } = characterTables()
  let value = 0
  for (let i = start; i < end; i++) {
    if (classOf[units[i]!] !== CharClass.digit) return 0
    value = value * 10 + (units[i]! - ZERO)
  }
  return value
}

const ZERO = '0'.charCodeAt(0)
