/** Aligns two rows of words: which words of the one stand in the other, in order. */

/** Larger tables are not worked out: both rows are cut. */
const MOST_CELLS = 1 << 19

/** Working memory, grown as needed and used again. */
let table = new Uint16Array(1 << 12)

/**
 * For each position of `a`, the position of `b` it is matched to, or −1: a longest common subsequence in which words that
 * stand side by side in both count double. Linear in `a.length × b.length`, which is capped.
 */
export function align(a: Uint32Array, b: Uint32Array): Int32Array {
  const matched = new Int32Array(a.length).fill(-1)
  const rows = Math.min(a.length, Math.floor(MOST_CELLS / (b.length + 1)))
  const width = b.length + 1
  if ((rows + 1) * width > table.length) table = new Uint16Array((rows + 1) * width)
  const best = table
  best.fill(0, rows * width, (rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) fillRow(best, i * width, a, b, i)
  for (let i = 0, j = 0; i < rows && j < b.length;) {
    const at = i * width + j
    if (a[i] === b[j] && best[at] === best[at + width + 1]! + gain(a, b, i, j)) matched[i++] = j++
    else if (best[at + width]! >= best[at + 1]!) i++
    else j++
  }
  return matched
}

/**
 * The best of word `i` of `a` and all behind it with each of `b` and all behind that; `row` is where its cells begin. Without the
 * word they are those of the row below, and never rise from left to right: each place where the word stands in `b` raises
 * what is left of it, as far as that is lower. Few words meet, and few cells are raised.
 */
function fillRow(best: Uint16Array, row: number, a: Uint32Array, b: Uint32Array, i: number): void {
  const { length } = b
  const word = a[i]!
  const below = row + length + 1
  best.copyWithin(row, below, below + length + 1)
  for (let j = length - 1; j >= 0; j--) {
    if (word !== b[j]) continue
    const met = best[below + j + 1]! + gain(a, b, i, j)
    for (let cell = row + j; cell >= row && best[cell]! < met; cell--) best[cell] = met
  }
}

/** What a match is worth: more where the next words match, too. */
function gain(a: Uint32Array, b: Uint32Array, i: number, j: number): number {
  return i + 1 < a.length && j + 1 < b.length && a[i + 1] === b[j + 1] ? 2 : 1
}
