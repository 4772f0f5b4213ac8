/**
 * Whether two folded words sound alike by SoundEx. Alone it takes twice as many different names for one another as edit
 * distance does; within a bound on edit distance it finds half as many slips again and takes few more. DoubleMetaphone
 * adds two slips in a hundred to it, and seven false pairs for each (`bench/name-slips.ts`), so it is left out.
 *
 * Blind spot: it hears English consonants, so it is asked about the letters a to z alone.
 */
import SoundEx from 'natural/lib/natural/phonetics/soundex.js'

const soundEx = new SoundEx()
/** Names are short; a longer word is none. */
const PLAIN = /^[a-z]{2,40}$/

export function soundsAlike(a: string, b: string): boolean {
  return PLAIN.test(a) && PLAIN.test(b) && soundEx.process(a) === soundEx.process(b)
}
