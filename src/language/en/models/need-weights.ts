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
  "bias": -0.095,
  "models": {
    "emotion negative": 0.062,
    "need need": 0.982
  },
  "phrases": {
    "emotion": 0.463,
    "confusion": 0.071,
    "hardship": 0.503,
    "repeated-contact": 0.633,
    "escalation": 0.29,
    "urgency": 0.183,
    "failure": 0.22,
    "repetition": 0.104,
    "duration": 0.223,
    "loss": 0.464,
    "pressure": 0.206,
    "unheard": 1.025,
    "errand": -0.121,
    "settled": -0.529,
    "play": -0.773
  },
  "context": {
    "later": -1.055,
    "earlier": 0.744,
    "answers": -1.125,
    "again": 1.35
  }
}
