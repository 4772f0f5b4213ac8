/** Each 0–1, or `null` where it is undefined. */
export interface PrecisionRecall {
  /** Share of what was claimed that is right; `null` when nothing was claimed. */
  readonly precision: number | null
  /** Share of what is there that was found; `null` when nothing is there. */
  readonly recall: number | null
  /** Harmonic mean of the two; 0 when only one of them is undefined, `null` when both are. */
  readonly f1: number | null
}

/** Precision, recall and F1 of `hits` right claims out of `claimed`, where `actual` could have been found. */
export function precisionRecall(hits: number, claimed: number, actual: number): PrecisionRecall {
  return {
    precision: claimed > 0 ? hits / claimed : null,
    recall: actual > 0 ? hits / actual : null,
    f1: claimed + actual > 0 ? (2 * hits) / (claimed + actual) : null,
  }
}
