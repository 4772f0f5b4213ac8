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
  "bias": -0.17,
  "models": {
    "emotion negative": 0.112,
    "need need": 1.021
  },
  "phrases": {
    "emotion": 0.646,
    "confusion": 0.07,
    "hardship": 0.901,
    "repeated-contact": 0.706,
    "consequence": 0.151,
    "escalation": 0.57,
    "urgency": 0.226,
    "failure": 0.308,
    "repetition": 0.182,
    "duration": 0.399,
    "tried": 0.091,
    "loss": 0.583,
    "pressure": 0.3,
    "unheard": 1.292,
    "errand": -0.403,
    "settled": -0.48,
    "play": -0.756
  },
  "context": {
    "later": -0.946,
    "earlier": 0.966,
    "answers": -1.225,
    "again": 1.306
  }
}
