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
  "bias": -0.08,
  "models": {
    "need need": 1.638
  },
  "phrases": {
    "emotion": 0.109,
    "confusion": 0.379,
    "hardship": 0.911,
    "repeated-contact": 1.098,
    "consequence": 0.448,
    "escalation": 0.71
  },
  "context": {
    "later": -1.021,
    "earlier": 0.742,
    "answers": -1.247,
    "again": 1.363
  }
}
