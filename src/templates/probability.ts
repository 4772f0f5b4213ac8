/**
 * The probability that a passage was pasted rather than written for this customer: a logistic model of documented
 * evidence, the same for passages that recur and for those that do not.
 *
 * Evidence is monotone: one more interaction that says the same turn never lowers it. Such an interaction raises
 * `support`, `whole` and `others` by one each, so the interactions that do *not* hold the passage stay as many, and only
 * those count against it; `whole` cannot exceed `others`, so their ratio grows; and no weight but the intercept is negative.
 */
import { clamp, log2OfCount, logistic, round } from '../model/numbers.ts'

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
  intercept: -2.335,
  support: 0.1,
  whole: 6.364,
  surprise: 2.922,
  stock: 5.102,
  repeated: 5.035,
  tooFast: 1.326,
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

/** Bits that are explained by chance, times the square of log2 of the number of interactions that do not hold the passage. */
const CHANCE_BITS = 1.2
/** More bits than this beyond chance are no better evidence. */
const MAX_SURPRISE_BITS = 150

/** What is known of the trade counts as much as this many interactions. */
const KNOWN_INTERACTIONS = 4

/** What the model weighs: each grows with the evidence that the passage was pasted. */
export function featuresOf(evidence: Evidence): Features {
  const { support, whole, others, bits, stock, repeated, tooFast } = evidence
  const lacking = Math.max(0, others - support)
  const tries = log2OfCount(1 + lacking)
  // How much knowledge of the trade, and of this conversation alone, counts, 0–1: the less, the more other interactions could
  // have shown it.
  const unknown = log2OfCount(KNOWN_INTERACTIONS) / log2OfCount(KNOWN_INTERACTIONS + lacking)
  return {
    intercept: 1,
    support: log2OfCount(1 + support),
    whole: log2OfCount(1 + whole) / log2OfCount(1 + others),
    surprise: clamp(bits - CHANCE_BITS * tries * tries, 0, MAX_SURPRISE_BITS) / 100,
    // A set phrase that is pasted is soon met again: it fades faster than the same turn sent twice to one customer.
    stock: stock * unknown * unknown,
    repeated: repeated ? unknown : 0,
    tooFast,
  }
}

export type Weigh = (evidence: Evidence) => number

/** The features by name, in the order of the model. */
export const modelFeatures = Object.keys(pastedModel) as readonly (keyof Features)[]

/** 0–1, in steps of 1/10,000. */
export const probability: Weigh = (evidence) => {
  const of = featuresOf(evidence)
  // Written out, and in the order of the model, so that the sum is the same to the last bit: called for every passage.
  const sum =
    pastedModel.intercept * of.intercept +
    pastedModel.support * of.support +
    pastedModel.whole * of.whole +
    pastedModel.surprise * of.surprise +
    pastedModel.stock * of.stock +
    pastedModel.repeated * of.repeated +
    pastedModel.tooFast * of.tooFast
  return round(logistic(sum), 4)
}
