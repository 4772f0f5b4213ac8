/**
 * Written by a script; do not edit.
 *
 * What the evidence that a reply adds nothing adds up to. By bench/train-endings.ts from the training part of corpora/endings.
 * Figures: bench/endings-results.json.
 */
// prettier-ignore
export const addsNothingWeights: Readonly<Record<string, number>> = {
  "intercept": 2.46,
  "commitment": -1.439,
  "undertaking": -1.593,
  "own-deed": -1.17,
  "own-action": -0.083,
  "transfer": -1.634,
  "instruction": -0.793,
  "condition": -0.946,
  "hold-announcement": -1.281,
  "answer-reason": -0.439,
  "answer-price": -1.11,
  "apology": -1.555,
  "negation": -2.295,
  "request": -1.999,
  "question": -0.277,
  "detail-request": -0.325,
  "farewell": 1.51,
  "gratitude": 1.671,
  "wish": 1.775,
  "stock": 0.455,
  "survey": 0.756,
  "settled": 1.009,
  "asks": -4.232,
  "number": -1.215,
  "taken 1": -2.103,
  "taken 2": -1.31,
  "fresh 3": -0.689,
  "fresh 4": -0.738,
  "fresh 5": -0.237,
  "fresh 6": -0.863,
  "again 1": 0.339,
  "again 2": 1.429
}
