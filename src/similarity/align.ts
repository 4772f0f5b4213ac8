/** Aligns two rows of words: which words of the one stand in the other, in order. */

/** Where the table would be larger, both rows are cut. */
const MOST_CELLS = 1 << 19
/** Kinds of word told apart before words themselves are compared; a power of two. */
const KINDS = 256

/** Working memory, grown as needed and used again. */
let table = new Uint16Array(1 << 12)
/** Where the cells of each word of `a` begin in the table. */
let rowAt = new Int32Array(1 << 8)
/** The last place of `b` of each kind of word, and the one of its kind before each; −1 where there is none. */
const lastOf = new Int32Array(KINDS)
let beforeOf = new Int32Array(1 << 8)

/**
 * For each position of `a`, the position of `b` it is matched to, or −1: a longest common subsequence in which words that
 * stand side by side in both count double. Linear in `a.length × b.length`, which is capped.
 */
export function align(a: Uint32Array, b: Uint32Array): Int32Array {
  const matched = new Int32Array(a.length).fill(-1)
  const rows = Math.min(a.length, Math.floor(MOST_CELLS / (b.length + 1)))
  // A common beginning is matched as it stands, but for its last word: no other alignment can be better.
  let head = 0
  while (head < rows && a[head] === b[head] && gain(a, b, head, head) === 2) matched[head] = head++
  fillTable(a, b, head, rows)
  for (let i = head, j = head; i < rows && j < b.length;) {
    const [row, below] = [rowAt[i]!, rowAt[i + 1]!]
    if (a[i] === b[j] && table[row + j] === table[below + j + 1]! + gain(a, b, i, j)) matched[i++] = j++
    else if (table[below + j]! >= table[row + j + 1]!) i++
    else j++
  }
  return matched
}

/**
 * For each word of `a` in `[head, rows)` and each of `b`, works out the best alignment of the two and all that follows them. A
 * word that `b` lacks shares the cells of the word after it.
 */
function fillTable(a: Uint32Array, b: Uint32Array, head: number, rows: number): void {
  const { length } = b
  const width = length + 1 - head
  reserve((rows - head + 1) * width, rows + 1, length)
  lastOf.fill(-1)
  for (let j = head; j < length; j++) {
    const kind = b[j]! & (KINDS - 1)
    beforeOf[j] = lastOf[kind]!
    lastOf[kind] = j
  }
  table.fill(0, 0, width)
  // Places of `b` count from its beginning, so the rows begin `head` cells before their first.
  let below = 0 - head
  rowAt[rows] = below
  for (let i = rows - 1; i >= head; i--) {
    const word = a[i]!
    let j = lastOf[word & (KINDS - 1)]!
    while (j >= 0 && b[j] !== word) j = beforeOf[j]!
    if (j >= 0) below = fillRow(below, width, head, a, b, i, j)
    rowAt[i] = below
  }
}

/**
 * Fills the cells of word `i`, whose last place in `b` is `last`. Without this word they would equal the row below, which never
 * rises from left to right; each place of the word in `b` raises the lower cells to its left. Few words match, so few cells are
 * raised. Returns where the row begins.
 */
function fillRow(
  below: number,
  width: number,
  head: number,
  a: Uint32Array,
  b: Uint32Array,
  i: number,
  last: number,
): number {
  const word = a[i]!
  const row = below + width
  table.copyWithin(row + head, below + head, below + head + width)
  for (let j = last; j >= 0; j = beforeOf[j]!) {
    if (b[j] !== word) continue
    const met = table[below + j + 1]! + gain(a, b, i, j)
    for (let cell = row + j; cell >= row + head && table[cell]! < met; cell--) table[cell] = met
  }
  return row
}

function reserve(cells: number, rows: number, places: number): void {
  if (cells > table.length) table = new Uint16Array(cells)
  if (rows > rowAt.length) rowAt = new Int32Array(rows * 2)
  if (places > beforeOf.length) beforeOf = new Int32Array(places * 2)
}

/** What a match is worth: more where the next words match, too. */
function gain(a: Uint32Array, b: Uint32Array, i: number, j: number): number {
  return i + 1 < a.length && j + 1 < b.length && a[i + 1] === b[j + 1] ? 2 : 1
}
