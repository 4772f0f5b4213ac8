/**
 * Alignment of a few words of a text with a few words of a sequence in which wildcards stand for any words: what lies
 * between two stretches that are equal, or before the first, or behind the last. Working memory is kept.
 */
import type { Sequences } from './sequences.ts'

/** Words of either side that are aligned at most. */
export const MAX_GAP = 48

const COLUMNS = MAX_GAP + 1

/** Scores: a word found, a wildcard that meets one in the text, a word put for another, one too many, one left out. */
const FOUND = 10
const FILLED = 5
const CHANGED = -4
const INSERTED = -4
const DROPPED = -3

/** How a cell was reached: from the one before in both, in the sequence, or in the text. */
const Move = { both: 0, sequence: 1, text: 2 } as const

/** `textLength` words of the text from `textFirst` on, and of the sequences likewise; towards the front if `step` is −1. */
export interface Gap {
  readonly textFirst: number
  readonly textLength: number
  readonly sequenceFirst: number
  readonly sequenceLength: number
  readonly step: 1 | -1
  /** Whether the alignment may stop before either side is used up. */
  readonly isOpen: boolean
}

export class GapAlignment {
  /** Of the last alignment: weight and number of the words found, and the words of either side it takes up. */
  weight = 0
  found = 0
  textTaken = 0
  sequenceTaken = 0

  private readonly score = new Int32Array(COLUMNS * COLUMNS)
  private readonly move = new Uint8Array(COLUMNS * COLUMNS)
  private readonly sequences: Sequences
  private readonly wildcard: number

  constructor(sequences: Sequences, wildcard: number) {
    this.sequences = sequences
    this.wildcard = wildcard
  }

  /** Nothing aligned with nothing. */
  clear(): void {
    this.weight = 0
    this.found = 0
    this.textTaken = 0
    this.sequenceTaken = 0
  }

  /** Both lengths must be at most `MAX_GAP`. */
  align(text: Uint32Array, gap: Gap): void {
    const { textFirst, textLength, sequenceFirst, sequenceLength, step, isOpen } = gap
    this.fillFirstRow(sequenceFirst, sequenceLength, step)
    let best = 0
    for (let i = 1; i <= textLength; i++) {
      const last = this.fillRow(i, text[textFirst + step * (i - 1)]!, sequenceFirst, sequenceLength, step)
      if (isOpen && this.score[last]! > this.score[best]!) best = last
    }
    this.take(text, gap, isOpen ? best : textLength * COLUMNS + sequenceLength)
  }

  private fillFirstRow(first: number, length: number, step: number): void {
    this.score[0] = 0
    for (let j = 1; j <= length; j++) {
      const isWildcard = this.sequences.words[first + step * (j - 1)] === this.wildcard
      this.score[j] = this.score[j - 1]! + (isWildcard ? 0 : DROPPED)
      this.move[j] = Move.sequence
    }
  }

  /**
   * Fills the row of `word`, the `i`th of the text, with the best alignment up to each word of the sequence. Returns the row's
   * best cell, the first of equal ones. Neighbouring cells are kept in variables, as a tenth of all tracing was spent here.
   */
  private fillRow(i: number, word: number, first: number, length: number, step: number): number {
    const { score, move, wildcard } = this
    const { words } = this.sequences
    const row = i * COLUMNS
    let left = i * INSERTED
    let across = score[row - COLUMNS]!
    score[row] = left
    move[row] = Move.text
    let best = row
    let most = left
    for (let j = 1; j <= length; j++) {
      const other = words[first + step * (j - 1)]!
      const above = score[row - COLUMNS + j]!
      const isWildcard = other === wildcard
      const together = across + (word === other ? (isWildcard ? FILLED : FOUND) : isWildcard ? 0 : CHANGED)
      const dropped = left + (isWildcard ? 0 : DROPPED)
      const inserted = above + (isWildcard ? 0 : INSERTED)
      if (together >= dropped && together >= inserted) {
        left = together
        move[row + j] = Move.both
      } else if (dropped >= inserted) {
        left = dropped
        move[row + j] = Move.sequence
      } else {
        left = inserted
        move[row + j] = Move.text
      }
      score[row + j] = left
      across = above
      if (left > most) {
        most = left
        best = row + j
      }
    }
    return best
  }

  /** Walks back from the cell and adds up what was found on the way. */
  private take(text: Uint32Array, { textFirst, sequenceFirst, step }: Gap, last: number): void {
    const { words, weightBefore } = this.sequences
    this.weight = 0
    this.found = 0
    this.textTaken = Math.floor(last / COLUMNS)
    this.sequenceTaken = last % COLUMNS
    let cell = last
    while (cell > 0) {
      const move = this.move[cell]!
      if (move === Move.both) {
        const position = sequenceFirst + step * ((cell % COLUMNS) - 1)
        const word = text[textFirst + step * (Math.floor(cell / COLUMNS) - 1)]!
        if (word === words[position] && word !== this.wildcard) {
          this.found++
          this.weight += weightBefore[position + 1]! - weightBefore[position]!
        }
        cell -= COLUMNS + 1
      } else cell -= move === Move.sequence ? 1 : COLUMNS
    }
  }
}
