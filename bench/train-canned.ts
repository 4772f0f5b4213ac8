/**
 * Trains the English model `canned`: whether a reply reads like a text of the firm's, written for all who ask
 * (`src/annotate/manner/canned.ts`).
 *
 * Data: `corpora/canned`. Every hand of the training part is left out in turn; the test part, by a hand nobody read, is measured with
 * `--test`.
 *
 *     npx tsx bench/train-canned.ts VECTORS.json --test > bench/canned-results.json
 */
import { auc } from '../src/evaluate/metrics/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { figuresByHand, fitByHand } from './by-hand.ts'
import { writtenReplies, type Written } from './canned-data.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['canned'] as const, l2: 0.5, minCount: 2, keep: 6000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.98]

const [vectorFile] = process.argv.slice(2)
if (vectorFile === undefined) throw new Error('Name the vectors')
const all = writtenReplies()
const isCanned = ({ kind }: Written): boolean => kind === 'canned'
const fit = fitByHand(all, isCanned, wordVectors(vectorFile, VOCABULARY, OPTIONS.bits), OPTIONS)

function figures(held: readonly Written[]): object {
  const area = auc(held.map((one) => ({ score: fit.chanceOf(one), positive: isCanned(one) })))
  const shareOf = (its: readonly Written[], threshold: number): number =>
    Number((its.filter((one) => fit.chanceOf(one) >= threshold).length / its.length).toFixed(4))
  const canned = held.filter(isCanned)
  const own = held.filter((one) => !isCanned(one))
  return {
    replies: held.length,
    auc: area === null ? null : significant(area, 3),
    /** Shares of either kind that are taken for the former, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        { canned: shareOf(canned, threshold), own: shareOf(own, threshold) },
      ]),
    ),
  }
}

console.log(JSON.stringify(figuresByHand(all, fit, figures), null, 2))
writeModel(
  'src/language/en/models/canned.ts',
  'canned',
  levelled,
  fit.data,
  [
    'Whether a reply reads like a text of the firm’s, written for all who ask, and not like words of one’s own. Trained by `bench/train-canned.ts` on the',
    'training part of `corpora/canned`, written for this project (MIT); words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning',
    '2014; PDDL 1.0). Figures: `bench/canned-results.json`.',
  ],
  phraseGroups,
)
