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
  "bias": 0.04,
  "models": {
    "emotion negative": 0.216,
    "emotion gratitude": 0,
    "need need": 1.127
  },
  "phrases": {
    "emotion": 0.758,
    "confusion": 0.08,
    "hardship": 0.69,
    "repeated-contact": 0.555,
    "escalation": 0.714,
    "urgency": 0.232,
    "failure": 0.455,
    "repetition": 0.425,
    "duration": 0.557,
    "tried": 0.621,
    "loss": 0.761,
    "pressure": 0.357,
    "unheard": 1.482,
    "errand": -0.554,
    "settled": -0.59,
    "play": -0.831
  },
  "context": {
    "later": -0.825,
    "earlier": 0.945,
    "answers": -0.875,
    "again": 1.224
  }
}
