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
  "bias": 0.029,
  "models": {
    "emotion negative": 0.181,
    "emotion gratitude": -0.006,
    "need need": 1.108
  },
  "phrases": {
    "emotion": 0.79,
    "confusion": 0.099,
    "hardship": 0.54,
    "repeated-contact": 0.578,
    "escalation": 0.65,
    "urgency": 0.183,
    "failure": 0.411,
    "repetition": 0.423,
    "duration": 0.474,
    "tried": 0.636,
    "loss": 0.73,
    "pressure": 0.405,
    "unheard": 1.345,
    "gratitude": -0.093,
    "errand": -0.576,
    "settled": -0.607,
    "play": -0.803
  },
  "context": {
    "later": -0.99,
    "earlier": 1.043,
    "answers": -1.305,
    "again": 0.984
  }
}
