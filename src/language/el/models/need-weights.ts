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
  "bias": -0.313,
  "models": {
    "need need": 1.596
  },
  "phrases": {
    "emotion": 0.124,
    "confusion": 0.42,
    "hardship": 1.007,
    "repeated-contact": 1.211,
    "consequence": 0.507,
    "escalation": 0.748,
    "gratitude": -0.003
  },
  "context": {
    "later": -1.014,
    "earlier": 0.99,
    "answers": -1.307,
    "again": 1.172
  }
}
