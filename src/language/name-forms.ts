/**
 * Forms of one name: by case (Greek Γιώργος, called as "Γιώργο") and by script ("Giorgos"). A pack says which endings belong
 * together and which letters stand for which; a name and its form differ in nothing else.
 */
import { foldText } from '../text/view.ts'

/** What changes in a name without making it another. */
export interface NameForms {
  /** Endings of one declension a set, the dictionary form first. */
  readonly endings: readonly (readonly string[])[]
  /** Letters of the script → Latin letters, longer first. */
  readonly romanised: readonly (readonly [string, string])[]
  /** Latin spellings → the one that `romanised` uses, longer first. */
  readonly latin: readonly (readonly [string, string])[]
}

/** Fewer letters than this, and two names that differ in their endings are two names ("Άρης", "Άρια"). */
const MIN_STEM = 2

/** Compares two folded names: whether one is a form of the other. Symmetric; a name is a form of itself. */
export type FormComparer = (one: string, other: string) => boolean

/** Makes the forms ready for use. `undefined`: only a name itself is its form. */
export function formComparer(forms: NameForms | undefined): FormComparer {
  if (forms === undefined) return (one, other) => one === other
  const own = byFirstLetter(forms.romanised.map(([from, to]) => [foldText(from), to]))
  const latin = byFirstLetter(forms.latin)
  const endings = forms.endings.map((set) => set.map(foldText))
  const romanEndings = endings.map((set) => [...new Set(set.map((ending) => replaceAll(ending, own)))])
  /** The one read as a name of the script, the other as one in Latin letters. */
  const acrossScripts = (one: string, other: string): boolean => {
    // Asked of every word that might be a name, and nearly none begins like it.
    if (!isPlain(other) || beginningOf(one, own) !== beginningOf(other, latin)) return false
    const [a, b] = [replaceAll(one, own), replaceAll(other, latin)]
    return a === b || shareStem(a, b, romanEndings)
  }
  return (one, other) =>
    one === other || shareStem(one, other, endings) || acrossScripts(one, other) || acrossScripts(other, one)
}

/** A folded name with the other forms of its declension, where it ends like the dictionary form of one. */
export type FormLister = (folded: string) => readonly string[]

/** Makes the forms ready for use. `undefined`: a name has no form but itself. */
export function formLister(forms: NameForms | undefined): FormLister {
  if (forms === undefined) return (folded) => [folded]
  const endings = forms.endings.map((set) => set.map(foldText))
  return (folded) => {
    const found = endings.flatMap(([first = '', ...others]) => {
      const stem = folded.slice(0, folded.length - first.length)
      return folded.endsWith(first) && stem.length >= MIN_STEM ? others.map((ending) => stem + ending) : []
    })
    return [...new Set([folded, ...found])]
  }
}

function shareStem(one: string, other: string, sets: readonly (readonly string[])[]): boolean {
  if (one.slice(0, MIN_STEM) !== other.slice(0, MIN_STEM)) return false
  return sets.some((set) => {
    const stems = stemsOf(one, set)
    return stems.some((stem) => stemsOf(other, set).includes(stem))
  })
}

/** What is left of a name without each of the endings it has. */
function stemsOf(name: string, endings: readonly string[]): readonly string[] {
  return endings
    .filter((ending) => name.endsWith(ending) && name.length - ending.length >= MIN_STEM)
    .map((ending) => name.slice(0, name.length - ending.length))
}

/** Whether a folded name may be in Latin letters: "Νίκο" may too, for every letter of it looks like one. */
function isPlain(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (name.charCodeAt(i) > 0x7f) return false
  return true
}

/** Pairs by the first letter of what they replace, in their order. */
type Pairs = ReadonlyMap<string, readonly (readonly [string, string])[]>

function byFirstLetter(pairs: readonly (readonly [string, string])[]): Pairs {
  const sets = new Map<string, (readonly [string, string])[]>()
  for (const pair of pairs) {
    const letter = pair[0].charAt(0)
    sets.set(letter, [...(sets.get(letter) ?? []), pair])
  }
  return sets
}

/** Reads from left to right, and takes the first pair that fits at each place; stops once it has `enough` letters. */
function replaceAll(text: string, pairs: Pairs, enough = Infinity): string {
  let done = ''
  for (let at = 0; at < text.length && done.length < enough;) {
    const pair = pairs.get(text.charAt(at))?.find(([from]) => text.startsWith(from, at))
    done += pair?.[1] ?? text.charAt(at)
    at += pair?.[0].length ?? 1
  }
  return done
}

/** The letters that names with a common stem have in common. */
function beginningOf(name: string, pairs: Pairs): string {
  return replaceAll(name, pairs, MIN_STEM).slice(0, MIN_STEM)
}
