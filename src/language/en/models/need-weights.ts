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
  "bias": -0.096,
  "models": {
    "emotion negative": 0.071,
    "need need": 0.972
  },
  "phrases": {
    "emotion": 0.424,
    "confusion": 0.075,
    "hardship": 0.494,
    "repeated-contact": 0.615,
    "escalation": 0.241,
    "urgency": 0.158,
    "failure": 0.248,
    "repetition": 0.09,
    "duration": 0.218,
    "people": 0.019,
    "loss": 0.517,
    "pressure": 0.149,
    "unheard": 0.959,
    "errand": -0.102,
    "settled": -0.521,
    "play": -0.76
  },
  "context": {
    "later": -1.005,
    "earlier": 0.773,
    "answers": -1.166,
    "again": 1.367
  }
}
