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
  "bias": -0.087,
  "models": {
    "emotion negative": 0.079,
    "need need": 0.983
  },
  "phrases": {
    "emotion": 0.563,
    "confusion": 0.069,
    "hardship": 0.496,
    "repeated-contact": 0.579,
    "escalation": 0.277,
    "urgency": 0.157,
    "failure": 0.241,
    "repetition": 0.093,
    "duration": 0.211,
    "people": 0.021,
    "loss": 0.515,
    "pressure": 0.156,
    "unheard": 0.936,
    "errand": -0.116,
    "settled": -0.499,
    "play": -0.769
  },
  "context": {
    "later": -1.021,
    "earlier": 0.742,
    "answers": -1.247,
    "again": 1.363
  }
}
