/**
 * The probability that the words of a template, edited or with other fillings, were pasted: a logistic model of how much
 * of the template stands there. How many hold it is no part of it: among many, what most say is small talk. Words that
 * recur exactly are weighed by `probability.ts`; the higher of the two counts.
 */
import { clamp, logistic, round } from '../model/numbers.ts'

export interface CopyEvidence {
  /** Surprisal of the words of the template that were found, in bits. */
  readonly bits: number
  /** Share of the template that was found, by surprisal, 0–1. */
  readonly coverage: number
}

/** Weights of the features below, as `bench/train-copies.ts` fits them; figures in `bench/copies-model.json`. */
export const copyModel = {
  intercept: -6.083,
  bits: 3.225,
  surplus: 3.225,
  length: 1.878,
} as const satisfies CopyFeatures

interface CopyFeatures {
  readonly intercept: number
  readonly bits: number
  readonly surplus: number
  readonly length: number
}

/** Up to here every bit counts fully, from here to the most less. */
const ENOUGH_BITS = 150
const MOST_BITS = 400

export function copyFeatures({ bits, coverage }: CopyEvidence): CopyFeatures {
  return {
    intercept: 1,
    bits: clamp(bits, 0, ENOUGH_BITS) / 100,
    surplus: clamp(bits - ENOUGH_BITS, 0, MOST_BITS - ENOUGH_BITS) / 100,
    length: Math.min(bits / coverage, MOST_BITS) / 100,
  }
}

/** The features by name, in the order of the model. */
export const copyFeatureNames = Object.keys(copyModel) as readonly (keyof CopyFeatures)[]

export type WeighCopy = (evidence: CopyEvidence) => number

/** 0–1, in steps of 1/10,000. */
export const copyProbability: WeighCopy = (evidence) => {
  const of = copyFeatures(evidence)
  const sum =
    copyModel.intercept * of.intercept +
    copyModel.bits * of.bits +
    copyModel.surplus * of.surplus +
    copyModel.length * of.length
  return round(logistic(sum), 4)
}
