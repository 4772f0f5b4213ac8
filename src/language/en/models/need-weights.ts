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
  "bias": -0.143,
  "models": {
    "emotion negative": 0.117,
    "emotion gratitude": 0,
    "need need": 0.999
  },
  "phrases": {
    "emotion": 0.72,
    "confusion": 0.069,
    "hardship": 0.819,
    "repeated-contact": 0.75,
    "consequence": 0.164,
    "escalation": 0.562,
    "urgency": 0.248,
    "failure": 0.308,
    "repetition": 0.181,
    "duration": 0.405,
    "tried": 0.097,
    "loss": 0.553,
    "pressure": 0.272,
    "unheard": 1.244,
    "gratitude": -0.005,
    "errand": -0.364,
    "settled": -0.503,
    "play": -0.708
  },
  "context": {
    "later": -1.028,
    "earlier": 0.974,
    "answers": -1.176,
    "again": 1.222
  }
}
