/**
 * Linear models over hashed features, one score a class (one against the rest), small enough to travel with a language:
 * the weights are whole numbers of −127 to 127, kept for the strongest features only, in one text.
 *
 * score = bias + scale × Σ weights / √(number of features). Whole numbers add up exactly and in any order, and a square root is
 * exact by IEEE 754, so every engine gives the same score.
 */
import { logistic } from '../model/numbers.ts'
import { writtenNumbers } from './written-numbers.ts'

/** A model as it is stored: plain data. */
export interface LinearModelData {
  /** `sha256:` of all the rest, worked out at training. It stands for the model in provenance. */
  readonly id: string
  readonly classes: readonly string[]
  /** Bits of a feature that count, 1–30; the rest are cut off. */
  readonly bits: number
  /** Features kept. */
  readonly kept: number
  /** Per class: what one unit of weight is worth. */
  readonly scale: readonly number[]
  readonly bias: readonly number[]
  /** Per class: probability = logistic(slope × score + offset), fitted on texts that the weights had not seen (Platt). */
  readonly slope: readonly number[]
  readonly offset: readonly number[]
  /**
   * Written numbers: of the kept features, ascending, the distance of each from the one before; then class by class the weight of each,
   * its sign in the lowest bit.
   */
  readonly weights: string
}

export interface LinearModel {
  readonly classes: readonly string[]
  /** One score a class, in their order; the biases for no features. `features` must be distinct. */
  scores(features: Uint32Array): Float64Array
  /** What a score of the class says, 0–1. */
  probability(score: number, classIndex: number): number
}

/** Throws a `RangeError` where the data is damaged. */
export function linearModel(data: LinearModelData): LinearModel {
  const { classes, bits, kept, scale, bias, slope, offset } = data
  const width = classes.length
  const mask = 2 ** bits - 1
  const { keys, rows, slotMask, filter } = decode(data)
  // Used again from text to text.
  const sums = new Int32Array(width)

  return {
    classes,
    scores(features) {
      sums.fill(0)
      for (let i = 0; i < features.length; i++) {
        const key = features[i]! & mask
        const mixed = spread(key)
        const bit = mixed & FILTER_MASK
        if (((filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) continue
        let slot = mixed & slotMask
        while (keys[slot] !== EMPTY && keys[slot] !== key) slot = (slot + 1) & slotMask
        if (keys[slot] === EMPTY) continue
        for (let c = 0; c < width; c++) sums[c]! += rows[slot * width + c]!
      }
      const norm = kept === 0 || features.length === 0 ? 1 : Math.sqrt(features.length)
      const scores = new Float64Array(width)
      for (let c = 0; c < width; c++) scores[c] = bias[c]! + (scale[c]! * sums[c]!) / norm
      return scores
    },
    probability: (score, c) => logistic(slope[c]! * score + offset[c]!),
  }
}

const EMPTY = -1
/** Bits of a filter of 8 KB, which stays in the nearest cache: most features of a text are in no model, and the tables are not near. */
const FILTER_MASK = (1 << 16) - 1

/** Neighbouring keys lie apart, as runs of full slots would make look-ups slow. */
function spread(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

interface Table {
  /** Keys by slot; −1 where there is none. */
  readonly keys: Int32Array
  /** Weights by slot and class. */
  readonly rows: Int8Array
  readonly slotMask: number
  /** A bit for each key, by its last bits once they are spread. */
  readonly filter: Uint32Array
}

function decode({ classes, bits, kept, weights }: LinearModelData): Table {
  const width = classes.length
  const numbers = writtenNumbers(weights, kept * (1 + width))
  let size = 4
  while (size < kept * 2) size *= 2
  const keys = new Int32Array(size).fill(EMPTY)
  const rows = new Int8Array(size * width)
  const filter = new Uint32Array((FILTER_MASK + 1) >>> 5)
  let key = 0
  for (let i = 0; i < kept; i++) {
    key += numbers[i]!
    if (key >= 2 ** bits) throw new RangeError('The weights of a model are damaged')
    const mixed = spread(key)
    const bit = mixed & FILTER_MASK
    filter[bit >>> 5]! |= 1 << (bit & 31)
    let slot = mixed & (size - 1)
    while (keys[slot] !== EMPTY) slot = (slot + 1) & (size - 1)
    keys[slot] = key
    for (let c = 0; c < width; c++) rows[slot * width + c] = unfolded(numbers[kept * (1 + c) + i]!)
  }
  return { keys, rows, slotMask: size - 1, filter }
}

/** 0, 1, 2, 3, 4 … stand for 0, −1, 1, −2, 2 … */
function unfolded(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2
}
