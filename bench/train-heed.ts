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
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { KINDS, repliesToTrouble, type Reply } from './heed-data.ts'
import { logisticFit } from './logistic-fit.ts'
import { LEVELLED } from './manner-of-speech.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'
import { storedFit, vectorFit } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['unheeding'] as const, l2: 0.5, minCount: 2, keep: 6000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const { minUnheeding } = defaults
const THRESHOLDS = [...new Set([0.5, 0.6, 0.7, 0.8, 0.9, minUnheeding])].sort((a, b) => a - b)

const [vectorFile] = process.argv.slice(2)
if (vectorFile === undefined) throw new Error('Name the vectors')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const all = repliesToTrouble()
const train = all.filter(({ split }) => split === 'train')
const hands = [...new Set(train.map(({ hand }) => hand))]

const isDry = ({ kind }: Reply): boolean => kind === 'dry'

function fitted(held: readonly Reply[], platt: readonly number[]): LinearModelData {
  const examples = held.map((one) => ({ features: one.features, positive: isDry(one) }))
  return storedFit(vectorFit(examples, vectors, OPTIONS), platt, OPTIONS)
}
const scoreBy = (data: LinearModelData): ((one: Reply) => number) => {
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
  train.map((one) => ({ features: [crossed.get(one)!, 1], positive: isDry(one), weight: 1 })),
)
const data = fitted(train, platt)
const model = linearModel(data)
const score = scoreBy(data)

interface Judged extends Reply {
  readonly unheeding: number
}
const judged = (held: readonly Reply[], by: (one: Reply) => number): readonly Judged[] =>
  held.map((one) => ({ ...one, unheeding: model.probability(by(one), 0) }))

function figures(held: readonly Judged[]): object {
  const area = (others: readonly Reply['kind'][]): number | null => {
    const found = auc(
      held
        .filter((one) => isDry(one) || others.includes(one.kind))
        .map((one) => ({ score: one.unheeding, positive: isDry(one) })),
    )
    return found === null ? null : significant(found, 3)
  }
  const shareOf = (kind: Reply['kind'], threshold: number): number => {
    const its = held.filter((one) => one.kind === kind)
    return Number((its.filter(({ unheeding }) => unheeding >= threshold).length / its.length).toFixed(4))
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
  'src/language/en/models/heed.ts',
  'heed',
  LEVELLED,
  data,
  [
    'Whether a reply to a customer who told of trouble does the errand and no more. Trained by `bench/train-heed.ts` on the training part of',
    '`corpora/in-passing`, written for this project (MIT); words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0).',
    'Figures: `bench/heed-results.json`.',
  ],
  phraseGroups,
)
