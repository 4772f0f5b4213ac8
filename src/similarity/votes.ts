/** Counts how strongly the runs of a text point to each sequence. Working memory is kept from text to text. */

/** Counted up to here: small sums of many sequences stay in the cache. */
const MOST = 0xffff

/**
 * The vote of a run for each sequence that holds it, a whole number from 1 to 16: the fewer places hold the run, the more it
 * says.
 */
export function voteOf(places: number): number {
  // Square roots are exact on every engine. On macros a fourth root told right from wrong better than a square root, or none.
  return Math.max(1, Math.round(16 / Math.sqrt(Math.sqrt(Math.max(1, places)))))
}

export class Votes {
  /** Sequences met in this text, in order; `metCount` of them. */
  readonly met: Uint32Array
  metCount = 0

  private readonly sums: Uint16Array

  constructor(sequences: number) {
    this.met = new Uint32Array(sequences)
    this.sums = new Uint16Array(sequences)
  }

  /** Forgets the text before. */
  begin(): void {
    for (let i = 0; i < this.metCount; i++) this.sums[this.met[i]!] = 0
    this.metCount = 0
  }

  /** `vote`: from 1. */
  add(sequence: number, vote: number): void {
    const sum = this.sums[sequence]!
    if (sum === 0) this.met[this.metCount++] = sequence
    this.sums[sequence] = Math.min(MOST, sum + vote)
  }

  /** The votes for a sequence, up to 65,535. */
  of(sequence: number): number {
    return this.sums[sequence]!
  }
}
