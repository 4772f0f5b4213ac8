/**
 * Words that belong to the number beside them: months, halves of the day, currencies. "14 March 2024", "3 p.m." and
 * "20 EUR" are one slot each, as "14/03/2024", "15:00" and "€20" are. Without a number beside it each is a word: "may".
 */
import { CharClass, characterTables } from './characters.ts'
import { hashUnits, hashWords } from './hash-word.ts'
import { Char } from './punctuation.ts'
import { WordTable } from './word-table.ts'

/** Months of English, German, French, Spanish, Italian, Dutch, Portuguese and Greek, with the abbreviations in use. */
const MONTHS = [
  'january february march april may june july august september october november december',
  'januar jänner februar märz mai juni juli oktober dezember',
  'janvier février mars avril juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre',
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre',
  'januari februari maart mei augustus',
  'janeiro fevereiro março maio junho julho setembro outubro dezembro',
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
].join(' ')
/** Written with a full stop that ends no sentence where a day or a year follows. */
const SHORT_MONTHS =
  'jan feb mar apr jun jul aug sep sept oct okt nov dec dez mrz janv févr avr juil déc ene abr dic'
/** "14th of March", "14 de marzo de 2024". */
const LINKS = 'of de'
const HALVES_OF_DAY = 'am pm πμ μμ'
const CURRENCIES =
  'eur usd gbp chf pln sek nok dkk czk huf cad aud nzd jpy cny inr brl mxn zar aed sar sgd hkd'

type Kind = 'month' | 'short-month' | 'link' | 'half-day' | 'currency'

let known: { readonly words: WordTable; readonly kinds: readonly Kind[] } | undefined

/** What part the word plays beside a number; `undefined` for nearly all. */
export function numberWord(hash: number): Kind | undefined {
  known ??= build()
  const word = known.words.find(hash)
  return word < 0 ? undefined : known.kinds[word]
}

/** No word is in two of the lists. */
function build(): NonNullable<typeof known> {
  const listed = [
    ...of('month', MONTHS),
    ...of('short-month', SHORT_MONTHS),
    ...of('link', LINKS),
    ...of('half-day', HALVES_OF_DAY),
    ...of('currency', CURRENCIES),
  ]
  return { words: new WordTable(listed.map(({ hash }) => hash)), kinds: listed.map(({ kind }) => kind) }
}

function of(kind: Kind, words: string): readonly { readonly hash: number; readonly kind: Kind }[] {
  return hashWords(words).map((hash) => ({ hash, kind }))
}

/** Most units between a number and a word that joins it: a comma or a full stop, and a space. */
const MAX_GAP = 2

/** Whether nothing but a space, with a comma or a full stop before it, lies in `[start, end)`. */
export function isNumberGap(units: Uint16Array, start: number, end: number): boolean {
  if (end - start > MAX_GAP) return false
  for (let i = start; i < end; i++)
    if (units[i] !== Char.space && units[i] !== Char.dot && units[i] !== Char.comma) return false
  return true
}

/** The end of "p.m." or "a.m." whose first letter ends at `end`, full stop included; 0 where there is none. */
export function dottedHalfEnd(units: Uint16Array, end: number): number {
  const { classOf } = characterTables()
  const first = units[end - 1]
  if ((first !== A && first !== P) || units[end] !== Char.dot || units[end + 1] !== M) return 0
  if (classOf[units[end + 2]!] === CharClass.letter) return 0
  return units[end + 2] === Char.dot ? end + 3 : end + 2
}

const A = 'a'.charCodeAt(0)
const P = 'p'.charCodeAt(0)
const M = 'm'.charCodeAt(0)

/** The end of a number that ends at `end`, the sign of its currency included: "7€", "7 €", but not the first of "5 $10". */
export function amountEnd(units: Uint16Array, end: number): number {
  const sign = units[end] === Char.space ? end + 1 : end
  return isCurrencySign(units, sign) && characterTables().classOf[units[sign + 1]!] !== CharClass.digit
    ? sign + 1
    : end
}

/** Whether the unit at `at` is the sign of a currency; a number sign, which opens order numbers, is none. */
export function isCurrencySign(units: Uint16Array, at: number): boolean {
  return characterTables().classOf[units[at]!] === CharClass.currency && units[at] !== Char.hash
}

/** Longest month, so that looking ahead is bounded. */
const LONGEST_MONTH = 13

/** Whether a month is the next word after the full stop at `dot`: "3. Mai" is one sentence. */
export function isMonthAhead(units: Uint16Array, dot: number): boolean {
  const { classOf } = characterTables()
  const start = dot + 2
  if (units[dot + 1] !== Char.space) return false
  let end = start
  while (end - start <= LONGEST_MONTH && classOf[units[end]!] === CharClass.letter) end++
  const kind = numberWord(hashUnits(units, start, end))
  return kind === 'month' || kind === 'short-month'
}
