/**
 * Written by a script; do not edit.
 *
 * What the evidence that a reply adds nothing adds up to. By bench/train-endings.ts from the training part of corpora/endings.
 * Figures: bench/endings-results.json.
 */
// prettier-ignore
export const addsNothingWeights: Readonly<Record<string, number>> = {
  "intercept": 2.243,
  "commitment": -1.416,
  "undertaking": -1.553,
  "own-deed": -1.162,
  "own-action": -0.088,
  "transfer": -1.583,
  "instruction": -0.817,
  "condition": -0.964,
  "hold-announcement": -1.188,
  "answer-reason": -0.392,
  "answer-price": -1.132,
  "apology": -1.65,
  "negation": -2.259,
  "request": -1.947,
  "question": -0.254,
  "detail-request": -0.314,
  "farewell": 1.542,
  "gratitude": 1.607,
  "wish": 1.685,
  "stock": 0.443,
  "survey": 0.725,
  "settled": 0.954,
  "asks": -3.974,
  "number": -1.142,
  "taken 1": -2.068,
  "taken 2": -1.291,
  "fresh 3": -0.625,
  "fresh 4": -0.76,
  "fresh 5": -0.177,
  "fresh 6": -0.695,
  "again 1": 0.409,
  "again 2": 1.478
}
