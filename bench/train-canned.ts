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
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { writtenReplies, type Written } from './canned-data.ts'
import { logisticFit } from './logistic-fit.ts'
import { LEVELLED } from './manner-of-speech.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'
import { storedFit, vectorFit } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['canned'] as const, l2: 0.5, minCount: 2, keep: 6000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const THRESHOLDS = [0.5, 0.8, 0.9, 0.95, 0.98]

const [vectorFile] = process.argv.slice(2)
if (vectorFile === undefined) throw new Error('Name the vectors')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const all = writtenReplies()
const train = all.filter(({ split }) => split === 'train')
const hands = [...new Set(train.map(({ hand }) => hand))]

const isCanned = ({ kind }: Written): boolean => kind === 'canned'

function fitted(held: readonly Written[], platt: readonly number[]): LinearModelData {
  const examples = held.map((one) => ({ features: one.features, positive: isCanned(one) }))
  return storedFit(vectorFit(examples, vectors, OPTIONS), platt, OPTIONS)
}
const scoreBy = (data: LinearModelData): ((one: Written) => number) => {
  const model = linearModel(data)
  return ({ features }) => model.scores(features)[0]!
}

const crossed = new Map(
  hands.flatMap((hand) => {
    const score = scoreBy(
      fitted(
        train.filter((one) => one.hand !== hand),
        [1, 0],
      ),
    )
    return train.filter((one) => one.hand === hand).map((one) => [one, score(one)] as const)
  }),
)
const platt = logisticFit(
  train.map((one) => ({ features: [crossed.get(one)!, 1], positive: isCanned(one), weight: 1 })),
)
const data = fitted(train, platt)
const model = linearModel(data)
const score = scoreBy(data)

interface Judged extends Written {
  readonly canned: number
}
const judged = (held: readonly Written[], by: (one: Written) => number): readonly Judged[] =>
  held.map((one) => ({ ...one, canned: model.probability(by(one), 0) }))

function figures(held: readonly Judged[]): object {
  const area = auc(held.map((one) => ({ score: one.canned, positive: isCanned(one) })))
  const shareOf = (kind: Written['kind'], threshold: number): number => {
    const its = held.filter((one) => one.kind === kind)
    return Number((its.filter(({ canned }) => canned >= threshold).length / its.length).toFixed(4))
  }
  return {
    replies: held.length,
    auc: area === null ? null : significant(area, 3),
    /** Shares of either kind that are taken for the firm's text, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        { canned: shareOf('canned', threshold), own: shareOf('own', threshold) },
      ]),
    ),
  }
}

const leftOut = judged(train, (one) => crossed.get(one)!)
console.log(
  JSON.stringify(
    {
      handLeftOut: figures(leftOut),
      byHand: Object.fromEntries(
        hands.map((hand) => [hand, figures(leftOut.filter((one) => one.hand === hand))]),
      ),
      ...(process.argv.includes('--test') && {
        test: figures(
          judged(
            all.filter(({ split }) => split === 'test'),
            score,
          ),
        ),
      }),
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel(
  'src/language/en/models/canned.ts',
  'canned',
  LEVELLED,
  data,
  [
    'Whether a reply reads like a text of the firm’s, written for all who ask, and not like words of one’s own. Trained by `bench/train-canned.ts` on the',
    'training part of `corpora/canned`, written for this project (MIT); words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning',
    '2014; PDDL 1.0). Figures: `bench/canned-results.json`.',
  ],
  phraseGroups,
)
