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
  "bias": -0.173,
  "models": {
    "emotion negative": 0.13,
    "emotion gratitude": -0.02,
    "need need": 1.024
  },
  "phrases": {
    "emotion": 0.637,
    "confusion": 0.082,
    "hardship": 0.495,
    "repeated-contact": 0.576,
    "consequence": 0.171,
    "escalation": 0.623,
    "urgency": 0.182,
    "failure": 0.277,
    "repetition": 0.375,
    "duration": 0.498,
    "tried": 0.49,
    "loss": 0.572,
    "pressure": 0.359,
    "unheard": 1.255,
    "gratitude": -0.024,
    "errand": -0.485,
    "settled": -0.528,
    "play": -0.791
  },
  "context": {
    "later": -1.052,
    "earlier": 1.117,
    "answers": -1.246,
    "again": 1.069
  }
}
