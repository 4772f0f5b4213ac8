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
  for (let i = rows - 1; i >= 0; i--) {
    best[i * width + b.length] = 0
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skip = Math.max(best[at + width]!, best[at + 1]!)
      best[at] = a[i] === b[j] ? Math.max(skip, best[at + width + 1]! + gain(a, b, i, j)) : skip
    }
  }
  for (let i = 0, j = 0; i < rows && j < b.length;) {
    const at = i * width + j
    if (a[i] === b[j] && best[at] === best[at + width + 1]! + gain(a, b, i, j)) matched[i++] = j++
    else if (best[at + width]! >= best[at + 1]!) i++
    else j++
  }
  return matched
}

/** What a match is worth: more where the next words match, too. */
function gain(a: Uint32Array, b: Uint32Array, i: number, j: number): number {
  return i + 1 < a.length && j + 1 < b.length && a[i + 1] === b[j + 1] ? 2 : 1
}
