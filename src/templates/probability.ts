/**
 * The probability that a passage was pasted rather than written for this customer: a logistic model of documented
 * evidence, the same for passages that recur and for those that do not.
 *
 * Evidence is monotone: one more interaction that says the same turn never lowers it. Such an interaction raises
 * `support`, `whole` and `others` by one each, so the interactions that do *not* hold the passage stay as many, and only
 * those count against it; `whole` cannot exceed `others`, so their ratio grows; and no weight but the intercept is negative.
 */
import { clamp, log2, logistic, round } from '../model/numbers.ts'

export interface Evidence {
  /** Other interactions that hold the passage; 0 = it recurs nowhere. */
  readonly support: number
  /** Other interactions with the very same turn, slots aside; at most `others`. */
  readonly whole: number
  /** Other interactions there are, at least 1. */
  readonly others: number
  /** Surprisal of the words that recur in one stretch, in bits; 0 where none do. */
  readonly bits: number
  /** Share of the passage's sentence that is set phrases of the trade, 0–1. */
  readonly stock: number
  /** Whether the same turn was sent to this customer another time, before or after. */
  readonly repeated: boolean
  /** Share of typists who could not have typed the turn in the time there was, 0–1. */
  readonly tooFast: number
}

/** Weights of the features below, as `bench/train-recurrence.ts` fits them; figures in the README. */
export const pastedModel = {
  intercept: -2.341,
  support: 0.1,
  whole: 4.171,
  surprise: 2.914,
  stock: 6.587,
  repeated: 6.193,
  tooFast: 1.279,
} as const satisfies Features

interface Features {
  readonly intercept: number
  readonly support: number
  readonly whole: number
  readonly surprise: number
  readonly stock: number
  readonly repeated: number
  readonly tooFast: number
}

/** Bits that chance makes up for, times the square of log2 of the interactions that do not hold the passage. */
const CHANCE_BITS = 1.2
/** More bits than this beyond chance are no better evidence. */
const MAX_SURPRISE_BITS = 150

/** What is known of the trade is worth what this many interactions would be. */
const KNOWN_INTERACTIONS = 4

/** What the model weighs: each grows with the evidence that the passage was pasted. */
export function featuresOf(evidence: Evidence): Features {
  const { support, whole, others, bits, stock, repeated, tooFast } = evidence
  const lacking = Math.max(0, others - support)
  const tries = log2(1 + lacking)
  // What is known of the trade, and of this conversation alone, counts the less the more others could have shown it.
  const unknown = 1 / log2(KNOWN_INTERACTIONS + lacking)
  return {
    intercept: 1,
    support: log2(1 + support),
    whole: Math.sqrt(log2(1 + whole) / log2(1 + others)),
    surprise: clamp(bits - CHANCE_BITS * tries * tries, 0, MAX_SURPRISE_BITS) / 100,
    stock: stock * unknown,
    repeated: repeated ? unknown : 0,
    tooFast,
  }
}

export type Weigh = (evidence: Evidence) => number

/** The features by name, in the order of the model. */
export const modelFeatures = Object.keys(pastedModel) as readonly (keyof Features)[]

/** 0–1, in steps of 1/10,000. */
export const probability: Weigh = (evidence) => {
  const features = featuresOf(evidence)
  return round(logistic(modelFeatures.reduce((sum, name) => sum + pastedModel[name] * features[name], 0)), 4)
}
