/**
 * The best chain: stretches of one sequence that follow one another both in the text and in the sequence, heaviest in
 * sum. Linear: each stretch is joined only to one of the few before it.
 */
import type { Segments } from './segments.ts'
import type { Sequences } from './sequences.ts'

/** Stretches before one that it may be joined to. */
const LOOK_BACK = 24
/**
 * Cost of each word too many or too few between two stretches, in mean word weights of the sequence, and the most that all of
 * them may cost.
 */
const DRIFT_COST = 0.15
const MAX_DRIFT_COST = 6

export interface ChainLimits {
  /** Words of the text between two stretches of a chain. */
  readonly maxInsertion: number
  /** Words a wildcard may stand for. */
  readonly maxFill: number
}

export class Chain {
  /** Links of the chain, in order; `length` of them. Each begins where the one before has ended, in both. */
  length = 0
  /** Weight of the equal stretches, less what the drift between them costs. */
  weight = 0
  start = new Uint32Array(64)
  end = new Uint32Array(64)
  position = new Uint32Array(64)

  private value = new Float64Array(64)
  private before = new Int32Array(64)
  private order = new Uint32Array(64)

  private readonly sequences: Sequences
  private readonly limits: ChainLimits

  constructor(sequences: Sequences, limits: ChainLimits) {
    this.sequences = sequences
    this.limits = limits
  }

  /** Finds the best chain of a sequence among the stretches of `text`. `meanWeight` is that of the sequence's words. */
  find(segments: Segments, sequence: number, text: Uint32Array, meanWeight: number): void {
    const count = this.load(segments, sequence, text)
    let best = -1
    for (let x = 0; x < count; x++) {
      this.join(x, meanWeight)
      if (best < 0 || this.value[x]! > this.value[best]!) best = x
    }
    this.weight = best < 0 ? 0 : this.value[best]!
    this.keep(best)
  }

  /** Copies the stretches of a sequence, in the order of the text; those whose hashes only met by chance are left out. */
  private load(segments: Segments, sequence: number, text: Uint32Array): number {
    let count = 0
    for (let held = segments.latestOf(sequence); held >= 0; held = segments.previous[held]!) count++
    if (count > this.start.length) this.reserve(count)
    let at = count
    for (let held = segments.latestOf(sequence); held >= 0; held = segments.previous[held]!) {
      const start = segments.start[held]!
      const position = segments.position[held]!
      if (text[start] !== this.sequences.words[position]) continue
      at--
      this.start[at] = start
      this.end[at] = segments.end[held]!
      this.position[at] = position
    }
    if (at > 0) {
      this.start.copyWithin(0, at, count)
      this.end.copyWithin(0, at, count)
      this.position.copyWithin(0, at, count)
    }
    return count - at
  }

  private join(x: number, meanWeight: number): void {
    const { start, end, position, value, before } = this
    const { weightBefore } = this.sequences
    const length = end[x]! - start[x]!
    const last = weightBefore[position[x]! + length]!
    value[x] = last - weightBefore[position[x]!]!
    before[x] = -1
    for (let y = x - 1; y >= 0 && y >= x - LOOK_BACK; y--) {
      const inText = start[x]! - end[y]!
      const inSequence = position[x]! - (position[y]! + end[y]! - start[y]!)
      const shared = Math.max(0, -inText, -inSequence)
      if (start[x]! <= start[y]! || position[x]! <= position[y]!) continue
      if (shared >= length || inText > this.limits.maxInsertion) continue
      const gained = last - weightBefore[position[x]! + shared]!
      const joined = value[y]! + gained - this.driftCost(x, y, inText - inSequence) * meanWeight
      if (joined > value[x]) {
        value[x] = joined
        before[x] = y
      }
    }
  }

  /**
   * Cost of the words by which the gap is longer or shorter in the text than in the sequence, less what wildcards may stand for.
   */
  private driftCost(x: number, y: number, longer: number): number {
    const { wildcardsBefore } = this.sequences
    const wildcards = wildcardsBefore[this.position[x]!]! - wildcardsBefore[this.position[y]!]!
    const drift = longer > 0 ? Math.max(0, longer - wildcards * this.limits.maxFill) : -longer
    return Math.min(MAX_DRIFT_COST, DRIFT_COST * drift)
  }

  /** Moves the chain that ends at `last` to the front and cuts off what a link shares with the one before it. */
  private keep(last: number): void {
    const { start, end, position, before } = this
    this.length = 0
    for (let x = last; x >= 0; x = before[x]!) this.length++
    let to = this.length
    for (let x = last; x >= 0; x = before[x]!) this.order[--to] = x
    for (let link = 0; link < this.length; link++) {
      const x = this.order[link]!
      start[link] = start[x]!
      end[link] = end[x]!
      position[link] = position[x]!
      if (link === 0) continue
      const endBefore = position[link - 1]! + end[link - 1]! - start[link - 1]!
      const shared = Math.max(0, end[link - 1]! - start[link]!, endBefore - position[link]!)
      start[link]! += shared
      position[link]! += shared
    }
  }

  private reserve(count: number): void {
    const size = Math.max(count, this.start.length * 2)
    this.start = new Uint32Array(size)
    this.end = new Uint32Array(size)
    this.position = new Uint32Array(size)
    this.value = new Float64Array(size)
    this.before = new Int32Array(size)
    this.order = new Uint32Array(size)
  }
}
