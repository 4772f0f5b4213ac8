/**
 * Word-level Levenshtein distance (1965) between a sequence and a text, where a wildcard of the sequence stands for any
 * number of words for nothing; and which words those were.
 */

/** Pairs of words compared at most: a thousand words with a thousand. */
const MAX_CELLS = 1 << 20

export interface SlotEdits {
  /** Words put for others, left out or added. */
  readonly distance: number
  /** Per wildcard, in order: the words of the text it stands for, half-open; an empty range where it stands for none. */
  readonly fills: readonly { readonly first: number; readonly end: number }[]
}

/** `null` where the two are too long to be compared. */
export function slotEdits(sequence: Uint32Array, text: Uint32Array, wildcard: number): SlotEdits | null {
  // Equal ends cost nothing; a wildcard may stand for more than the one word it seems equal to.
  let head = 0
  const shorter = Math.min(sequence.length, text.length)
  while (head < shorter && sequence[head] === text[head] && sequence[head] !== wildcard) head++
  let tail = 0
  while (
    tail < shorter - head &&
    sequence.at(-1 - tail) === text.at(-1 - tail) &&
    sequence.at(-1 - tail) !== wildcard
  )
    tail++
  const middle = sequence.subarray(head, sequence.length - tail)
  const words = text.subarray(head, text.length - tail)
  if ((middle.length + 1) * (words.length + 1) > MAX_CELLS) return null
  const { distance, moves } = compare(middle, words, wildcard)
  return { distance, fills: fillsOf(middle, words.length, moves, wildcard, head) }
}

/** How the best way reaches a cell. */
const Move = { both: 0, sequence: 1, text: 2 } as const

function compare(
  sequence: Uint32Array,
  text: Uint32Array,
  wildcard: number,
): { readonly distance: number; readonly moves: Uint8Array } {
  const columns = text.length + 1
  const moves = new Uint8Array((sequence.length + 1) * columns).fill(Move.text, 1, columns)
  let above = Uint32Array.from({ length: columns }, (_, index) => index)
  let row = new Uint32Array(columns)
  for (let i = 1; i <= sequence.length; i++) {
    const word = sequence[i - 1]!
    const price = word === wildcard ? 0 : 1
    row[0] = above[0]! + price
    moves[i * columns] = Move.sequence
    for (let j = 1; j < columns; j++) {
      const both = above[j - 1]! + (word === text[j - 1] ? 0 : price)
      const left = above[j]! + price
      const added = row[j - 1]! + price
      row[j] = Math.min(both, left, added)
      moves[i * columns + j] = both === row[j] ? Move.both : added === row[j] ? Move.text : Move.sequence
    }
    ;[above, row] = [row, above]
  }
  return { distance: above[columns - 1]!, moves }
}

/** Walks back along the best way. `head`: words of the text before those compared. */
function fillsOf(
  sequence: Uint32Array,
  length: number,
  moves: Uint8Array,
  wildcard: number,
  head: number,
): SlotEdits['fills'] {
  const fills: { first: number; end: number }[] = []
  const columns = length + 1
  let [i, j] = [sequence.length, length]
  /** Where the words end that the wildcard being read stands for. */
  let end = j
  while (i > 0 || j > 0) {
    const move = moves[i * columns + j]!
    if (move !== Move.sequence) j--
    if (move === Move.text) continue
    i--
    if (sequence[i] === wildcard) fills.push({ first: head + j, end: head + end })
    end = j
  }
  return fills.reverse()
}
