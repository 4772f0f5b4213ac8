/**
 * Trains the English model `call`: whether a name in what an agent says calls the customer, or tells of somebody
 * (`src/annotate/names/likely-calls.ts`).
 *
 * Data: `corpora/calls`. Every hand of the training part is left out in turn; the test part, by a hand nobody read, is measured with
 * `--test`.
 *
 *     npx tsx bench/train-calls.ts --test > bench/calls-results.json
 */
import { MIN_CALLED } from '../src/annotate/names/likely-calls.ts'
import { auc } from '../src/evaluate/metrics/index.ts'
import { figuresByHand, fitByHand } from './by-hand.ts'
import { namesSaid, type NameSaid } from './calls-data.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'

const OPTIONS = { classes: ['called'] as const, l2: 0.3, minCount: 2, keep: 4000, bits: 20, most: 42 }
const THRESHOLDS = [...new Set([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, MIN_CALLED])].sort((a, b) => a - b)
/** The features are those of `call-features.ts`: nothing is asked of a featurizer. */
const NO_SHAPE = { pairs: false, skips: false, letters: 0, negations: [], reach: 0 }

const all = namesSaid()
const isCalled = ({ called }: NameSaid): boolean => called
const fit = fitByHand(all, isCalled, new Map(), OPTIONS)

function figures(held: readonly NameSaid[]): object {
  const area = auc(held.map((one) => ({ score: fit.chanceOf(one), positive: isCalled(one) })))
  const shareOf = (its: readonly NameSaid[], threshold: number): number =>
    Number((its.filter((one) => fit.chanceOf(one) >= threshold).length / its.length).toFixed(4))
  const called = held.filter(isCalled)
  const toldOf = held.filter((one) => !isCalled(one))
  return {
    called: called.length,
    toldOf: toldOf.length,
    auc: area === null ? null : significant(area, 3),
    /** Shares of either kind that are taken for the former, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        { called: shareOf(called, threshold), toldOf: shareOf(toldOf, threshold) },
      ]),
    ),
  }
}

console.log(JSON.stringify(figuresByHand(all, fit, figures), null, 2))
writeModel('src/language/en/models/call.ts', 'call', NO_SHAPE, fit.data, [
  'Whether a name in what an agent says calls the customer, or tells of somebody. Trained by `bench/train-calls.ts` on the training part of',
  '`corpora/calls`, written for this project (MIT). Figures: `bench/calls-results.json`.',
])
