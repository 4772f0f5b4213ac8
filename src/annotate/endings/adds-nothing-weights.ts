/**
 * Written by a script; do not edit.
 *
 * What the evidence that a reply adds nothing adds up to. By bench/train-endings.ts from the training part of corpora/endings.
 * Figures: bench/endings-results.json.
 */
// prettier-ignore
export const addsNothingWeights: Readonly<Record<string, number>> = {
  "intercept": 2.676,
  "commitment": -1.484,
  "undertaking": -1.598,
  "own-deed": -1.221,
  "own-action": -0.091,
  "transfer": -1.639,
  "instruction": -0.835,
  "condition": -0.948,
  "hold-announcement": -1.329,
  "answer-reason": -0.419,
  "answer-price": -1.191,
  "apology": -1.451,
  "negation": -2.274,
  "request": -2.225,
  "question": -0.228,
  "detail-request": -0.269,
  "farewell": 1.542,
  "gratitude": 1.624,
  "wish": 1.759,
  "stock": 0.496,
  "survey": 0.792,
  "settled": 0.979,
  "asks": -4.398,
  "number": -1.329,
  "taken 1": -2.162,
  "taken 2": -1.32,
  "fresh 3": -0.708,
  "fresh 4": -0.775,
  "fresh 5": -0.331,
  "fresh 6": -0.947,
  "again 1": 0.3,
  "again 2": 1.387
}
