/**
 * Written by a script; do not edit.
 *
 * What the evidence of need adds up to. By bench/train-need.ts from corpora/need and the training part of corpora/gold.
 * Figures: bench/need-model.json.
 */
// prettier-ignore
import type { NeedWeights } from '../../types.ts'

// prettier-ignore
export const needWeights: NeedWeights = {
  "bias": -0.193,
  "models": {
    "need need": 1.712
  },
  "phrases": {
    "emotion": 0.16,
    "confusion": 0.207,
    "hardship": 0.526,
    "repeated-contact": 0.91,
    "consequence": 0.174,
    "escalation": 0.142
  },
  "context": {
    "later": -0.825,
    "earlier": 0.945,
    "answers": -0.875,
    "again": 1.224
  }
}
