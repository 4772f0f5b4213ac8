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
  "bias": -0.032,
  "models": {
    "emotion negative": 0.092,
    "need need": 0.962
  },
  "phrases": {
    "emotion": 0.586,
    "confusion": 0.059,
    "hardship": 0.709,
    "repeated-contact": 0.646,
    "consequence": 0.137,
    "escalation": 0.471,
    "urgency": 0.26,
    "failure": 0.296,
    "repetition": 0.1,
    "duration": 0.27,
    "tried": 0.1,
    "loss": 0.566,
    "pressure": 0.271,
    "unheard": 1.045,
    "errand": -0.235,
    "settled": -0.56,
    "play": -0.719
  },
  "context": {
    "later": -0.98,
    "earlier": 0.728,
    "answers": -1.183,
    "again": 1.409
  }
}
