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
    "hardship": 1.005,
    "repeated-contact": 1.211,
    "consequence": 0.507,
    "escalation": 0.748,
    "gratitude": -0.002
  },
  "context": {
    "later": -1.052,
    "earlier": 1.117,
    "answers": -1.246,
    "again": 1.069
  }
}
