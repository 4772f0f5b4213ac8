/** Marks that belong to the character before them, and what the two are together. */

/** Blocks of marks, both ends included. They either compose with the character before them, or are left out. */
export const combining: readonly (readonly [first: number, last: number])[] = [
  [0x0300, 0x036f], // accents
  [0x0483, 0x0489],
  [0x0591, 0x05bd], // Hebrew points
  [0x05bf, 0x05bf],
  [0x05c1, 0x05c2],
  [0x05c4, 0x05c5],
  [0x05c7, 0x05c7],
  [0x0610, 0x061a],
  [0x064b, 0x065f], // Arabic vowel signs; those of hamza and madda compose
  [0x0670, 0x0670],
  [0x06d6, 0x06dc],
  [0x06df, 0x06e4],
  [0x06e7, 0x06e8],
  [0x06ea, 0x06ed],
  [0x093c, 0x093c], // the dot below of Indian scripts
  [0x09bc, 0x09bc],
  [0x0a3c, 0x0a3c],
  [0x0b3c, 0x0b3c],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x3099, 0x309a], // kana voicing, wide and half width
  [0xfe00, 0xfe0f], // variation selectors
  [0xfe20, 0xfe2f],
  [0xff9e, 0xff9f],
]

let table: Uint8Array | undefined

/** Whether the unit is part of the character before it. */
export function isCombining(unit: number): boolean {
  table ??= buildTable()
  return table[unit] === 1
}

function buildTable(): Uint8Array {
  const built = new Uint8Array(65536)
  for (const [first, last] of combining) built.fill(1, first, last + 1)
  return built
}

/** A character and marks that a reader does not miss: accents, Hebrew points, Arabic vowel signs. */
const STRIPPED =
  /^(?:[^\ud800-\udfff][\u0300-\u036f]*|[^\s\ud800-\udfff][\u0591-\u05c7\u064b-\u0652\u0670]+)$/

/** Whether a decomposed character is nothing but its base, or a base with marks that may be left out. */
export function isStripped(decomposed: string): boolean {
  return STRIPPED.test(decomposed)
}

/** Marks beyond these say nothing: no letter of any language bears more. */
export const MOST_MARKS = 3

/** Characters that Unicode never composes, though they are written in one piece as often as in two. */
const APART: readonly (readonly [first: number, last: number])[] = [
  [0x0958, 0x095f],
  [0x09dc, 0x09dd],
  [0x09df, 0x09df],
  [0x0a33, 0x0a36],
  [0x0a59, 0x0a5e],
  [0x0b5c, 0x0b5d],
]

let composed: Map<string, number> | undefined

/** The one unit that a character and its marks are; what does not compose is left out. */
export function compose(cluster: string): number {
  composed ??= new Map(
    APART.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index): [string, number] => [
        String.fromCharCode(first + index).normalize('NFD'),
        first + index,
      ]),
    ),
  )
  const known = composed.get(cluster)
  if (known !== undefined) return known
  const unit = cluster.normalize('NFKC').charCodeAt(0)
  // Few clusters ever occur in earnest; a hostile text must not fill the memory.
  if (composed.size < MOST_KNOWN) composed.set(cluster, unit)
  return unit
}

const MOST_KNOWN = 4096
