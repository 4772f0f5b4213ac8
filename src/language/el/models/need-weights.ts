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
  "bias": -0.301,
  "models": {
    "need need": 1.636
  },
  "phrases": {
    "emotion": 0.122,
    "confusion": 0.416,
    "hardship": 0.989,
    "repeated-contact": 1.189,
    "consequence": 0.494,
    "escalation": 0.744
  },
  "context": {
    "later": -0.946,
    "earlier": 0.97,
    "answers": -1.241,
    "again": 1.304
  }
}
