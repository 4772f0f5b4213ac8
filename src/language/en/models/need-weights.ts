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
  "bias": -0.155,
  "models": {
    "emotion negative": 0.112,
    "need need": 1.02
  },
  "phrases": {
    "emotion": 0.646,
    "confusion": 0.069,
    "hardship": 0.901,
    "repeated-contact": 0.705,
    "consequence": 0.151,
    "escalation": 0.577,
    "urgency": 0.227,
    "failure": 0.311,
    "repetition": 0.184,
    "duration": 0.4,
    "tried": 0.09,
    "loss": 0.575,
    "pressure": 0.3,
    "unheard": 1.291,
    "errand": -0.399,
    "settled": -0.483,
    "play": -0.755
  },
  "context": {
    "later": -0.946,
    "earlier": 0.97,
    "answers": -1.241,
    "again": 1.304
  }
}
