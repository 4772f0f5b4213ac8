/** Many sequences of words laid end to end, with running totals, so that any stretch is weighed in constant time. */

/** A sequence as it is handed in: word hashes, and the evidence each word is, at least 0. */
export interface WeightedSequence {
  readonly words: Uint32Array
  readonly weights: Float32Array
}

export interface Sequences {
  readonly count: number
  /** The words of all sequences. */
  readonly words: Uint32Array
  /** Where each sequence begins in `words`; length `count + 1`. */
  readonly offsets: Uint32Array
  /** Weight of all words before a position; length `words.length + 1`. */
  readonly weightBefore: Float64Array
  /** Wildcards among all words before a position; length `words.length + 1`. */
  readonly wildcardsBefore: Uint32Array
}

/** `wildcard`: the hash of a word that stands for any other words. Throws a `RangeError` where columns differ in length. */
export function layOut(given: readonly WeightedSequence[], wildcard: number): Sequences {
  const length = given.reduce((sum, { words }) => sum + words.length, 0)
  const words = new Uint32Array(length)
  const offsets = new Uint32Array(given.length + 1)
  const weightBefore = new Float64Array(length + 1)
  const wildcardsBefore = new Uint32Array(length + 1)
  let at = 0
  for (const [index, sequence] of given.entries()) {
    if (sequence.weights.length !== sequence.words.length)
      throw new RangeError(`Sequence ${index} needs one weight a word`)
    for (let i = 0; i < sequence.words.length; i++, at++) {
      const word = sequence.words[i]!
      words[at] = word
      weightBefore[at + 1] = weightBefore[at]! + sequence.weights[i]!
      wildcardsBefore[at + 1] = wildcardsBefore[at]! + (word === wildcard ? 1 : 0)
    }
    offsets[index + 1] = at
  }
  return { count: given.length, words, offsets, weightBefore, wildcardsBefore }
}
