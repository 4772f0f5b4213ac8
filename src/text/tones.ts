/**
 * Tells text in which marks make the word, as in Vietnamese ("ma", "má", "mà", "mả", "mã" and "mạ" are six), from text that
 * is only adorned with them. Elsewhere accents are left out of comparisons, since people leave them out of words.
 */
import { CharClass, characterTables, isTonalLetter } from './characters.ts'
import { isCombining } from './combining.ts'

/** The least number of tone marks: fewer may be a single name or word in another language. */
const MIN_TONES = 6
/** In genuine text one letter in six bears a tone; half as many are enough. */
const MAX_LETTERS_A_TONE = 12

/** Hook above, horn, dot below: marks hardly any other language sets. */
const TONE_MARKS: readonly number[] = [0x0309, 0x031b, 0x0323]
const VOWELS = new Set('aeiouyâêôăơưAEIOUYÂÊÔĂƠƯ')

/** Whether the marks of this text are to be kept. */
export function isTonal(text: string): boolean {
  const { classOf, skeleton } = characterTables()
  let tones = 0
  let loose = 0
  let letters = 0
  let run = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!isCombining(unit)) {
      run = 0
      if (classOf[skeleton[unit]!] === CharClass.letter) letters++
      if (isTonalLetter(unit)) tones++
      continue
    }
    run++
    if (TONE_MARKS.includes(unit)) tones++
    // No letter bears three marks, and no consonant one: that is adornment.
    if (run > 2 || (run === 1 && !VOWELS.has(text.charAt(i - 1)))) loose++
  }
  return tones >= MIN_TONES && tones * MAX_LETTERS_A_TONE >= letters && loose * 4 <= tones
}

/** An accented Latin letter in its small form; 0 for everything else. */
export function withTone(unit: number): number {
  const isAccented = (unit >= 0xc0 && unit < 0x250) || (unit >= 0x1e00 && unit < 0x1f00)
  return isAccented ? String.fromCharCode(unit).toLowerCase().charCodeAt(0) : 0
}
