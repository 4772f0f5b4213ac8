/**
 * Trains the English model `heed`: whether a reply to a customer who told of trouble does the errand and no more
 * (`src/annotate/empathy/heed.ts`).
 *
 * Data: `corpora/in-passing`. Every hand of the training part is left out in turn; the test part, by a hand nobody read, is measured with
 * `--test`.
 *
 *     npx tsx bench/train-heed.ts VECTORS.json --test > bench/heed-results.json
 */
import { defaults } from '../src/detectors/missing-empathy.ts'
import { auc } from '../src/evaluate/metrics/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { figuresByHand, fitByHand } from './by-hand.ts'
import { KINDS, repliesToTrouble, type Reply } from './heed-data.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['unheeding'] as const, l2: 0.5, minCount: 2, keep: 6000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const { minUnheeding } = defaults
const THRESHOLDS = [...new Set([0.5, 0.6, 0.7, 0.8, 0.9, minUnheeding])].sort((a, b) => a - b)

const [vectorFile] = process.argv.slice(2)
if (vectorFile === undefined) throw new Error('Name the vectors')
const all = repliesToTrouble()
const heedsNothing = ({ kind }: Reply): boolean => kind === 'dry' || kind === 'friendly'
const fit = fitByHand(all, heedsNothing, wordVectors(vectorFile, VOCABULARY, OPTIONS.bits), OPTIONS)

function figures(held: readonly Reply[]): object {
  const area = (others: readonly Reply['kind'][]): number | null => {
    const found = auc(
      held
        .filter((one) => heedsNothing(one) || others.includes(one.kind))
        .map((one) => ({ score: fit.chanceOf(one), positive: heedsNothing(one) })),
    )
    return found === null ? null : significant(found, 3)
  }
  const shareOf = (kind: Reply['kind'], threshold: number): number => {
    const its = held.filter((one) => one.kind === kind)
    return Number((its.filter((one) => fit.chanceOf(one) >= threshold).length / its.length).toFixed(4))
  }
  return {
    replies: held.length,
    auc: area(['adapts', 'word']),
    aucAgainstDeeds: area(['adapts']),
    aucAgainstWords: area(['word']),
    /** Shares of each kind that are taken to heed nothing, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        Object.fromEntries(KINDS.map((kind) => [kind, shareOf(kind, threshold)])),
      ]),
    ),
  }
}

console.log(JSON.stringify(figuresByHand(all, fit, figures), null, 2))
writeModel(
  'src/language/en/models/heed.ts',
  'heed',
  levelled,
  fit.data,
  [
    'Whether a reply to a customer who told of trouble does the errand and no more. Trained by `bench/train-heed.ts` on the training part of',
    '`corpora/in-passing`, written for this project (MIT); words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0).',
    'Figures: `bench/heed-results.json`.',
  ],
  phraseGroups,
)
