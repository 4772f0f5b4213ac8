/**
 * A logistic model of hashed features in which a word's weight is its own, learned from the examples, and what its vector gives it
 * (`word-vectors.ts`), so that words that no example has count like those they resemble. What is stored are weights of single features.
 */
import type { LinearModelData } from '../src/similarity/linear-model.ts'
import { logisticDual, type SparseRow } from './logistic-dual.ts'
import { quantised } from './train-linear.ts'
import { DIMENSIONS } from './word-vectors.ts'

export interface VectorExample {
  /** Distinct, as a featurizer gives them. */
  readonly features: Uint32Array
  readonly positive: boolean
  /** How much the example counts; 1 where absent. */
  readonly weight?: number
}

export interface VectorFitOptions {
  /** The one class. */
  readonly classes: readonly [string]
  /** Strength of the penalty, against the sum of losses. */
  readonly l2: number
  /** Features that occur in fewer examples have no weight of their own. */
  readonly minCount: number
  /** How many of the strongest features are kept. */
  readonly keep: number
  readonly bits: number
  /** The largest weight, as in `TrainOptions`. */
  readonly most?: number
}

export interface VectorFitted {
  /** Features cut to `bits`, ascending. */
  readonly keys: readonly number[]
  /** One a feature, then the bias. */
  readonly weights: readonly [Float64Array]
}

/** Length of a row of features. */
const LENGTH = 2

/** Weights a feature, those of its word's vector folded in; the strongest are kept. */
export function vectorFit(
  examples: readonly VectorExample[],
  vectors: ReadonlyMap<number, Float64Array>,
  options: VectorFitOptions,
): VectorFitted {
  const mask = 2 ** options.bits - 1
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature & mask, (counts.get(feature & mask) ?? 0) + 1)
  const known = [...counts].filter(([, count]) => count >= options.minCount).map(([key]) => key)
  const columnOf = new Map(known.sort((a, b) => a - b).map((key, column) => [key, column]))
  const w = logisticDual(
    examples.map((example) => rowOf(example, columnOf, vectors, mask, 1 / options.l2)),
    known.length + DIMENSIONS,
  )
  const strength = (key: number): number => {
    let sum = w[columnOf.get(key) ?? -1] ?? 0
    const vector = vectors.get(key)
    if (vector !== undefined) for (let k = 0; k < DIMENSIONS; k++) sum += vector[k]! * w[known.length + k]!
    return LENGTH * sum
  }
  const all = [...new Set([...known, ...vectors.keys()])].map((key) => [key, strength(key)] as const)
  const kept = all
    .sort(([a, x], [b, y]) => Math.abs(y) - Math.abs(x) || a - b)
    .slice(0, options.keep)
    .sort(([a], [b]) => a - b)
  return {
    keys: kept.map(([key]) => key),
    weights: [Float64Array.from([...kept.map(([, weight]) => weight), w.at(-1)!])],
  }
}

function rowOf(
  { features, positive, weight = 1 }: VectorExample,
  columnOf: ReadonlyMap<number, number>,
  vectors: ReadonlyMap<number, Float64Array>,
  mask: number,
  cost: number,
): SparseRow {
  const value = LENGTH / Math.sqrt(features.length)
  const columns: number[] = []
  const values: number[] = []
  const sum = new Float64Array(DIMENSIONS)
  for (const feature of features) {
    const column = columnOf.get(feature & mask)
    if (column !== undefined) {
      columns.push(column)
      values.push(value)
    }
    const vector = vectors.get(feature & mask)
    if (vector !== undefined) for (let k = 0; k < DIMENSIONS; k++) sum[k]! += vector[k]!
  }
  for (let k = 0; k < DIMENSIONS; k++) {
    columns.push(columnOf.size + k)
    values.push(sum[k]! * value)
  }
  return { columns, values, positive, cost: weight * cost }
}

/** Fits of one set of features each, as one model of several classes, in that order; a feature that one does not hold weighs nothing in it. */
export function joinedFit(
  fits: readonly VectorFitted[],
  platts: readonly (readonly number[])[],
  options: Omit<VectorFitOptions, 'classes'> & { readonly classes: readonly string[] },
): LinearModelData {
  const keys = [...new Set(fits.flatMap((fit) => fit.keys))].sort((a, b) => a - b)
  const weights = fits.map((fit) => {
    const held = new Map(fit.keys.map((key, i) => [key, fit.weights[0][i]!]))
    return Float64Array.from([...keys.map((key) => held.get(key) ?? 0), fit.weights[0].at(-1)!])
  })
  return quantised({ table: { keys }, weights }, platts, options)
}

/** As it is stored. `platt`: slope and offset of its probability. */
export function storedFit(
  { keys, weights }: VectorFitted,
  platt: readonly number[],
  options: VectorFitOptions,
): LinearModelData {
  return quantised({ table: { keys }, weights }, [platt], options)
}
