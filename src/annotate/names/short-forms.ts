/**
 * Short and fond forms that no list has: "Krish" of Krishnamurthy, "Seun" of Oluwaseun, "Jonny" of Jonathan, "Gaz" of Gary,
 * "Juanito" of Juan. By spelling alone, and only where the form is too far from the name to be a slip of it.
 *
 * Blind spot: somebody else whose name begins as the customer's does ("Johan" to Johanna) passes for a short form.
 */
import { foldText } from '../../text/view.ts'

/** Letters that a short form has, and that the whole name has besides. */
const MIN_FORM = 3
/** "Jo" of Joanne, "Al" of Alan. */
const MIN_BEGINNING = 2
const MIN_CUT = 2
const MIN_CUT_IN_FRONT = 3
/** Letters before a fond ending: "Ven-ky", "Jon-ny". */
const MIN_STEM = 3

/** Folded endings that make a short form of the beginning of a name. */
const ENDINGS: readonly string[] = 'y ie i ey ee o s'.split(' ')
/** Of these, what a whole name takes on. */
const ENDEARING: readonly string[] = 'y ie ey'.split(' ')
/** Folded endings that a whole name takes on. */
const FOND: readonly string[] =
  `ito ita cito cita inho inha zinho zinha chen lein elino elina otto ette ineh jan joon
  ακι ακη ακησ ακοσ ουλα ουλη ουλησ ιτσα akis aki oula itsa ji bhai ben didi san chan kun sama ssi nim gul`
    .trim()
    .split(/\s+/u)
    .map(foldText)

/**
 * Whether one folded name is a short or fond form of another. `isListed`: the used one is a given name of its own, whose short
 * and long forms are known, so that only what is cut off from the end speaks for it.
 */
export function isShortForm(used: string, known: string, isListed: boolean): boolean {
  if (used === known) return true
  if (isBeginning(used, known) || isCalledFondly(used, known)) return true
  if (isListed) return false
  return isEnd(used, known) || isFond(used, known) || isGrown(used, known)
}

/** "Krish" of Krishnamurthy, "Temi" of Temitope. */
function isBeginning(used: string, known: string): boolean {
  return used.length >= MIN_BEGINNING && known.length - used.length >= MIN_CUT && known.startsWith(used)
}

/** "Seun" of Oluwaseun, "Tina" of Christina. */
function isEnd(used: string, known: string): boolean {
  return used.length >= MIN_FORM && known.length - used.length >= MIN_CUT_IN_FRONT && known.endsWith(used)
}

/** "Jonny", "Venky", "Charlie" — and "Gaz" of Gary, where an r is left out. */
function isFond(used: string, known: string): boolean {
  const ending = ENDINGS.find((each) => used.endsWith(each))
  if (ending !== undefined) {
    const written = used.slice(0, -ending.length)
    const stem = undoubled(written)
    // "Robbo", "Tommo"; "Mario" is another than Marianne.
    const isEnding = ending !== 'o' || stem !== written
    if (
      isEnding &&
      stem.length >= MIN_STEM &&
      known.length - stem.length >= MIN_CUT &&
      known.startsWith(stem)
    )
      return true
  }
  const cut = /^(\p{L}{2,4})(?:zz?a?|zzer|ls?)$/u.exec(used)?.[1]
  return cut !== undefined && known.startsWith(`${cut}r`)
}

/** "Janey" of Jane, "Hughie" of Hugh: nothing but the ending is added. */
function isCalledFondly(used: string, known: string): boolean {
  return ENDEARING.some((ending) => {
    const stem = used.slice(0, -ending.length)
    return used.endsWith(ending) && stem.length >= MIN_STEM && (stem === known || `${stem}e` === known)
  })
}

/** "Juanito" of Juan, "Γιωργάκης" of Γιώργος, "Rameshbhai" of Ramesh: the name, or all but its last two letters, and an ending. */
function isGrown(used: string, known: string): boolean {
  return FOND.some((ending) => {
    if (!used.endsWith(ending)) return false
    const stem = used.slice(0, -ending.length)
    return stem.length >= MIN_STEM && known.length - stem.length <= 2 && known.startsWith(stem)
  })
}

/** "jonn" as "jon". */
function undoubled(stem: string): string {
  return stem.length > 2 && stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
}
