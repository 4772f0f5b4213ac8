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
  "bias": -0.146,
  "models": {
    "emotion negative": 0.116,
    "emotion gratitude": -0.002,
    "need need": 1.016
  },
  "phrases": {
    "emotion": 0.609,
    "confusion": 0.081,
    "hardship": 0.81,
    "repeated-contact": 0.709,
    "consequence": 0.08,
    "escalation": 0.581,
    "urgency": 0.245,
    "failure": 0.315,
    "repetition": 0.188,
    "duration": 0.423,
    "tried": 0.112,
    "loss": 0.499,
    "pressure": 0.309,
    "unheard": 1.174,
    "errand": -0.415,
    "settled": -0.476,
    "play": -0.768
  },
  "context": {
    "later": -0.928,
    "earlier": 0.987,
    "answers": -1.276,
    "again": 1.317
  }
}
