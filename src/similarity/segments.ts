/**
 * Stretches of a text that equal stretches of chosen sequences, gathered run by run: a run that continues a stretch on
 * the same diagonal lengthens it. Working memory is kept from text to text.
 */

/** Stretches of a sequence looked at for one that a run continues; more stand open only where words repeat. */
const LOOK_BACK = 8

export class Segments {
  /** Per stretch: where it begins and ends in the text, and begins in the sequences. */
  start = new Uint32Array(256)
  end = new Uint32Array(256)
  position = new Uint32Array(256)
  /** The stretch of the same sequence found before it, or −1. */
  previous = new Int32Array(256)
  private count = 0

  /** Per sequence: two more than its latest stretch; 0 if it was not chosen, 1 if it has none yet. */
  private readonly latest: Int32Array

  constructor(sequences: number) {
    this.latest = new Int32Array(sequences)
  }

  /** Forgets the stretches. */
  begin(): void {
    this.count = 0
  }

  /** From now on the stretches of a sequence are gathered … */
  choose(sequence: number): void {
    this.latest[sequence] = 1
  }

  /** … until now. */
  release(sequence: number): void {
    this.latest[sequence] = 0
  }

  isChosen(sequence: number): boolean {
    return this.latest[sequence] !== 0
  }

  /** The latest stretch of a chosen sequence, or −1. */
  latestOf(sequence: number): number {
    return this.latest[sequence]! - 2
  }

  /** A run of `length` words at `at` of the text stands at `position` too. `at` must not fall from call to call. */
  add(sequence: number, at: number, position: number, length: number): void {
    const { start, end, previous } = this
    let held = this.latestOf(sequence)
    for (let looked = 0; held >= 0 && looked < LOOK_BACK; looked++, held = previous[held]!)
      if (at - start[held]! === position - this.position[held]! && at <= end[held]!) {
        end[held] = at + length
        return
      }
    if (this.count === start.length) this.grow()
    const added = this.count++
    this.start[added] = at
    this.end[added] = at + length
    this.position[added] = position
    this.previous[added] = this.latestOf(sequence)
    this.latest[sequence] = added + 2
  }

  private grow(): void {
    const { start, end, position, previous } = this
    const size = start.length * 2
    this.start = new Uint32Array(size)
    this.end = new Uint32Array(size)
    this.position = new Uint32Array(size)
    this.previous = new Int32Array(size)
    this.start.set(start)
    this.end.set(end)
    this.position.set(position)
    this.previous.set(previous)
  }
}
