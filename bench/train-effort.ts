/**
 * Trains the English model of personal effort (`src/annotate/manner/likely-effort.ts`), and says how it does on companies and scenarios it has not seen.
 *
 * Data: agents' own sentences of the train part of `corpora/gold` (an effort mark overlaps them, or none does), the train parts of
 * `corpora/effort` and of `corpora/courtesy` (discourteous sentences show no effort), and typed turns of STAR (MIT), bank and doctor. The
 * model sees words and pairs as `manner-of-speech.ts` levels them. A word's weight is its own, learned from the examples, and what its
 * vector gives it (`word-vectors.ts`), so that words that no example has count like those they resemble.
 * Figures on gold by turn, as the labels are.
 *
 *     npx tsx bench/train-effort.ts VECTORS.json ../shared/data/star/interactions.jsonl > bench/effort-results.json
 */
import { fileURLToPath } from 'node:url'
import { auc, confusion } from '../src/evaluate/metrics/index.ts'
import type { LinearModelData } from '../src/similarity/linear-model.ts'
import { linearModel } from '../src/similarity/linear-model.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { effortSentences, type EffortSentence } from './effort-data.ts'
import { logisticFit } from './logistic-fit.ts'
import { partOf, writeModel } from './train-linear.ts'
import { storedFit, vectorFit, type VectorFitted } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['effort'] as const, l2: 1, minCount: 2, keep: 3000, bits: 22 }
/** Words that have a vector. */
const VOCABULARY = 8000
const FOLDS = 5
/** `minLikely` of the detector. */
const LEAST = 0.4
const THRESHOLDS = [0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7]

const [vectorFile, starFile] = process.argv.slice(2)
if (vectorFile === undefined || starFile === undefined)
  throw new Error('Name the vectors and STAR’s interactions')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const sentences = await effortSentences(fileURLToPath(new URL('../corpora', import.meta.url)), starFile)
const train = sentences.filter(({ split }) => split === 'train')

const fit = (examples: readonly EffortSentence[]): VectorFitted => vectorFit(examples, vectors, OPTIONS)

interface Scored {
  readonly score: number
  readonly positive: boolean
}
type Judge = (sentence: EffortSentence) => number

function judgeBy(data: LinearModelData): Judge {
  const model = linearModel(data)
  return ({ features }) => model.scores(features)[0]!
}
const stored = (fitted: VectorFitted, platt: readonly number[]): LinearModelData =>
  storedFit(fitted, platt, OPTIONS)

/** Scores of sentences by models that had not seen their fold. */
function crossed(
  held: (sentence: EffortSentence) => string | undefined,
): ReadonlyMap<EffortSentence, number> {
  const folds = [...new Set(train.map(held))].filter((fold) => fold !== undefined).sort()
  return new Map(
    folds.flatMap((fold) => {
      const judge = judgeBy(stored(fit(train.filter((one) => held(one) !== fold)), [1, 0]))
      return train.filter((one) => held(one) === fold).map((one) => [one, judge(one)] as const)
    }),
  )
}

const companies = crossed(({ source, group }) => (source === 'gold' ? group : undefined))
const scenarios = crossed(({ source, group }) =>
  source === 'effort of other hands' ? String(partOf(group, FOLDS)) : undefined,
)
/** Calibrated where effort is as rare as at work: on gold's sentences, each judged by a model that had not seen its company. */
const platt = logisticFit(
  [...companies].map(([{ positive }, score]) => ({ features: [score, 1], positive, weight: 1 })),
)
const data = stored(fit(train), platt)
const model = linearModel(data)
const judge = judgeBy(data)
const of = (source: string, split: string): ReadonlyMap<EffortSentence, number> =>
  new Map(
    sentences
      .filter((one) => one.source === source && one.split === split)
      .map((one) => [one, judge(one)] as const),
  )

/** By turn: its likeliest sentence. */
function figures(scores: ReadonlyMap<EffortSentence, number>): object {
  const turns = new Map<string, Scored>()
  for (const [{ turn, label }, value] of scores) {
    const score = model.probability(value, 0)
    if (score >= (turns.get(turn)?.score ?? -1)) turns.set(turn, { score, positive: label })
  }
  const items = [...turns.values()]
  const short = (value: number | null): number | null => value && Number(value.toFixed(3))
  return {
    turns: items.length,
    positives: items.filter(({ positive }) => positive).length,
    auc: short(auc(items)),
    at: Object.fromEntries(
      THRESHOLDS.map((threshold) => {
        const { precision, recall } = confusion(items, threshold)
        const found = items.filter(({ score }) => score >= threshold).length
        return [threshold, { found, precision: short(precision), recall: short(recall) }]
      }),
    ),
  }
}

/** Sentences of the train part said twice, judged by models that had seen neither: how many are marked in plain English, and as others say it. */
function mannersOfSpeech(): object {
  const scores = crossed(({ source, group }) =>
    source === 'effort' ? String(partOf(group, FOLDS)) : undefined,
  )
  const isMarked = new Map(
    [...scores].map(([{ turn }, score]) => [turn, model.probability(score, 0) >= LEAST] as const),
  )
  return Object.fromEntries(
    [true, false].map((positive) => {
      const pairs = [...scores.keys()].flatMap(({ turn, variantOf, ...one }) =>
        variantOf !== undefined && one.positive === positive
          ? [{ plain: isMarked.get(variantOf)!, asSaid: isMarked.get(turn)! }]
          : [],
      )
      return [
        positive ? 'effort' : 'none',
        {
          pairs: pairs.length,
          plain: pairs.filter(({ plain }) => plain).length,
          asSaid: pairs.filter(({ asSaid }) => asSaid).length,
          oneAlone: pairs.filter(({ plain, asSaid }) => plain !== asSaid).length,
        },
      ]
    }),
  )
}

console.log(
  JSON.stringify(
    {
      trained: {
        sentences: train.length,
        companies: new Set([...companies].map(([{ group }]) => group)).size,
      },
      unseenCompaniesOfTrain: figures(companies),
      unseenScenariosOfOtherHands: figures(scenarios),
      dev: figures(of('gold', 'dev')),
      devOfOtherHands: figures(of('effort of other hands', 'dev')),
      ...(process.argv.includes('--test') && {
        test: figures(of('gold', 'test')),
        testOfOtherHands: figures(of('effort of other hands', 'test')),
        testOfHandsThatKnewTheLists: figures(of('effort', 'test')),
      }),
      otherDomainsOfStar: figures(of('star', 'dev')),
      mannersOfSpeech: mannersOfSpeech(),
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel('src/language/en/models/effort.ts', 'effort', levelled, data, [
  'Personal effort in one sentence of an agent. Trained by `bench/train-effort.ts` on the train parts of `corpora/gold`,',
  '`corpora/effort` and `corpora/courtesy`, written for this project (MIT), and of STAR (RasaHQ/STAR, MIT); words no example has are',
  'weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0). Figures: `bench/effort-results.json`.',
])
