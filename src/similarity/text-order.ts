/**
 * Puts texts in code-unit order. A few units at a time are packed into one number, the text's place behind them, and the numbers
 * sorted: no two texts are compared, but for the last few that begin alike.
 */

/** Stretches of at most so many texts are sorted by comparing; and so are lists of fewer than the second number. */
const FEW = 12
const FEW_IN_ALL = 500
/** Whole numbers are exact up to so many bits. */
const MOST_BITS = 53

/** The places of the texts in order; of equal texts, the one of the smaller rank first, then the first. */
export function textOrder(texts: readonly string[], ranks?: Uint32Array): Uint32Array {
  const order = Uint32Array.from(texts, (_, place) => place)
  const compare = (a: number, b: number): number =>
    texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : (ranks?.[a] ?? 0) - (ranks?.[b] ?? 0) || a - b
  if (texts.length < FEW_IN_ALL) return order.sort(compare)
  const alphabet = alphabetOf(texts)
  const open: Stretch[] = [{ first: 0, end: texts.length, at: 0 }]
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const places = order.subarray(stretch.first, stretch.end)
    if (places.length <= FEW) insertionSort(places, compare)
    else if (stretch.at === WHOLE) places.sort(compare)
    else open.push(...sortByUnits(places, stretch, texts, alphabet))
  }
  return order
}

function insertionSort(places: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let i = 1; i < places.length; i++) {
    const place = places[i]!
    let to = i
    for (; to > 0 && compare(place, places[to - 1]!) < 0; to--) places[to] = places[to - 1]!
    places[to] = place
  }
}

/** Places `[first, end)` of the order, whose texts are equal up to unit `at`, or as a `WHOLE`. */
interface Stretch {
  readonly first: number
  readonly end: number
  readonly at: number
}

const WHOLE = -1

/** A code for each unit, from 1, in the order of the units, and how many bits codes take; 0 stands for the end of a text. */
interface Alphabet {
  readonly codes: Uint32Array
  readonly bits: number
}

function alphabetOf(texts: readonly string[]): Alphabet {
  const codes = new Uint32Array(1 << 16)
  for (const text of texts) for (let at = 0; at < text.length; at++) codes[text.charCodeAt(at)] = 1
  let count = 0
  for (let unit = 0; unit < codes.length; unit++) if (codes[unit] === 1) codes[unit] = ++count
  return { codes, bits: bitsFor(count + 1) }
}

/** Bits that tell so many things apart. */
function bitsFor(count: number): number {
  let bits = 1
  while (2 ** bits < count) bits++
  return bits
}

/** Sorts the places by as many units as a number holds; returns the stretches that these do not tell apart. */
function sortByUnits(
  places: Uint32Array,
  { first, at }: Stretch,
  texts: readonly string[],
  { codes, bits }: Alphabet,
): readonly Stretch[] {
  const count = places.length
  const placeBits = bitsFor(count)
  const units = Math.max(1, Math.floor((MOST_BITS - placeBits) / bits))
  const [codeStep, step] = [2 ** bits, 2 ** placeBits]
  const keys = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    const text = texts[places[i]!]!
    let key = 0
    for (let unit = at; unit < at + units; unit++)
      key = key * codeStep + (unit < text.length ? codes[text.charCodeAt(unit)]! : 0)
    keys[i] = key * step + i
  }
  keys.sort()
  const held = places.slice()
  const open: Stretch[] = []
  for (let i = 0, from = 0; i < count; i++) {
    const key = Math.floor(keys[i]! / step)
    places[i] = held[keys[i]! - key * step]!
    if (i + 1 < count && Math.floor(keys[i + 1]! / step) === key) continue
    // A text that ends within these units has been compared as a whole.
    const reached = key % codeStep === 0 ? WHOLE : at + units
    if (i > from) open.push({ first: first + from, end: first + i + 1, at: reached })
    from = i + 1
  }
  return open
}
