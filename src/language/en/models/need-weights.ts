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
  "bias": 0.024,
  "models": {
    "emotion negative": 0.182,
    "emotion gratitude": -0.007,
    "need need": 1.109
  },
  "phrases": {
    "emotion": 0.796,
    "confusion": 0.098,
    "hardship": 0.539,
    "repeated-contact": 0.587,
    "escalation": 0.663,
    "urgency": 0.181,
    "failure": 0.4,
    "repetition": 0.424,
    "duration": 0.486,
    "tried": 0.639,
    "loss": 0.733,
    "pressure": 0.404,
    "unheard": 1.354,
    "gratitude": -0.089,
    "errand": -0.568,
    "settled": -0.601,
    "play": -0.808
  },
  "context": {
    "later": -1.014,
    "earlier": 0.99,
    "answers": -1.307,
    "again": 1.172
  }
}
