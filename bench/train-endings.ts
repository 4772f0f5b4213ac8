/**
 * Trains what tells that a conversation ended over something open: the English model `ending`, of what customers say last
 * (`src/annotate/endings/left-open.ts`), and the weights of what replies add to it (`src/annotate/endings/adds-nothing.ts`).
 *
 * Data: `corpora/endings`, and half of the last words in STAR (MIT) and MultiDoGO (CDLA-Permissive 1.0), taken for settled. Every hand of the
 * training part is left out in turn; figures of the development part, by another hand, were looked at while features were chosen; the test part,
 * by a hand nobody read, is measured with `--test`.
 *
 *     npx tsx bench/train-endings.ts VECTORS.json ../shared/data --test > bench/endings-results.json
 */
import { writeFileSync } from 'node:fs'
import { addsNothing, chanceOfNothing, EVIDENCE } from '../src/annotate/endings/adds-nothing.ts'
import { auc } from '../src/evaluate/metrics/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import { defaults } from '../src/detectors/rushed-turn/settings.ts'
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { endings, realEndings, type Ending } from './endings-data.ts'
import { logisticFit } from './logistic-fit.ts'
import { significant } from './measure.ts'
import { partOf, writeModel } from './train-linear.ts'
import { storedFit, vectorFit } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

const OPTIONS = { classes: ['open'] as const, l2: 0.5, minCount: 2, keep: 6000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const RIDGE = 1
const { minOpen } = defaults
const THRESHOLDS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]

const [vectorFile, folder] = process.argv.slice(2)
if (vectorFile === undefined || folder === undefined)
  throw new Error('Name the vectors, and the folder that holds star/ and multidogo/')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const all = endings()
const train = all.filter(({ split }) => split === 'train')
/** Taken for settled, at little weight. */
const real = realEndings(folder)
const REAL_WEIGHT = 0.3
const isLearned = ({ id }: { readonly id: string }): boolean => partOf(id, 2) === 0
const hands = [...new Set(train.map(({ hand }) => hand))]

// --- what customers say last ---------------------------------------------------------------------------------------

const isOpen = ({ kind }: Ending): boolean => kind !== 'reply'
/** Each of a customer's turns once. */
const turnsOf = <T extends Ending>(held: readonly T[]): readonly T[] =>
  held.filter(({ kind }) => kind !== 'takes')

function fitted(held: readonly Ending[], platt: readonly number[]): LinearModelData {
  const examples = [
    ...turnsOf(held).map((one) => ({ features: one.features, positive: isOpen(one) })),
    ...real.filter(isLearned).map(({ features }) => ({ features, positive: false, weight: REAL_WEIGHT })),
  ]
  return storedFit(vectorFit(examples, vectors, OPTIONS), platt, OPTIONS)
}
const scoreBy = (data: LinearModelData): ((one: Ending) => number) => {
  const model = linearModel(data)
  return ({ features }) => model.scores(features)[0]!
}
const without = (hand: string): readonly Ending[] => train.filter((one) => one.hand !== hand)
const crossed = new Map(
  hands.flatMap((hand) => {
    const score = scoreBy(fitted(without(hand), [1, 0]))
    return train.filter((one) => one.hand === hand).map((one) => [one, score(one)] as const)
  }),
)
const platt = logisticFit(
  turnsOf(train).map((one) => ({ features: [crossed.get(one)!, 1], positive: isOpen(one), weight: 1 })),
)
const data = fitted(train, platt)
const probability = (score: number): number => linearModel(data).probability(score, 0)

// --- what replies add ----------------------------------------------------------------------------------------------

/** Those it is told by: replies to something open. */
const repliesOf = <T extends Ending>(held: readonly T[]): readonly T[] =>
  held.filter(({ kind }) => kind !== 'reply')

/** Weights that keep their signs: what would not is left out, and the others are fitted again. */
function weightsOf(held: readonly Ending[]): Readonly<Record<string, number>> {
  let names = Object.keys(EVIDENCE)
  for (;;) {
    const [intercept, ...weights] = logisticFit(
      repliesOf(held).map(({ evidence, kind }) => ({
        features: [1, ...names.map((name) => (evidence[name] === true ? 1 : 0))],
        positive: kind === 'passes',
        weight: 1,
      })),
      RIDGE,
    )
    const short = (value: number): number => Number(value.toFixed(3))
    const kept = names.filter((name, i) => short(weights[i]!) * EVIDENCE[name]! > 0)
    if (kept.length === names.length)
      return {
        intercept: short(intercept!),
        ...Object.fromEntries(names.map((name, i) => [name, short(weights[i]!)])),
      }
    names = kept
  }
}
const weights = weightsOf(train)

// --- figures -------------------------------------------------------------------------------------------------------

interface Judged extends Ending {
  readonly open: number
  readonly nothing: number
  /** Whether it is found with the limits as they are used. */
  readonly isFound: boolean
}
const isFound = ({ evidence }: Ending, open: number, its: typeof weights): boolean =>
  open >= minOpen && addsNothing(evidence, its)
const judgedTrain = hands.flatMap((hand) => {
  const its = weightsOf(without(hand))
  return train
    .filter((one) => one.hand === hand)
    .map((one) => judgedBy(one, probability(crossed.get(one)!), its))
})
function judgedBy(one: Ending, open: number, its: typeof weights): Judged {
  return { ...one, open, nothing: chanceOfNothing(one.evidence, its), isFound: isFound(one, open, its) }
}
const score = scoreBy(data)
const realHeld = real
  .filter((one) => !isLearned(one))
  .map(({ features }) => probability(linearModel(data).scores(features)[0]!))
const judged = (split: Ending['split']): readonly Judged[] =>
  all.filter((one) => one.split === split).map((one) => judgedBy(one, probability(score(one)), weights))

const area = (items: readonly { readonly score: number; readonly positive: boolean }[]): number | null => {
  const found = auc(items)
  return found === null ? null : significant(found, 3)
}
const share = (part: number, whole: number): number => Number((part / whole).toFixed(4))

function sharesOf(held: readonly Judged[], isHit: (one: Judged) => boolean): object {
  const of = (kind: Ending['kind']): number => {
    const its = held.filter((one) => one.kind === kind)
    return share(its.filter(isHit).length, its.length)
  }
  return { passedOver: of('passes'), takenUp: of('takes'), settled: of('reply') }
}

function figures(held: readonly Judged[]): object {
  return {
    open: turnsOf(held).filter(isOpen).length,
    settled: turnsOf(held).filter((one) => !isOpen(one)).length,
    aucOpen: area(turnsOf(held).map((one) => ({ score: one.open, positive: isOpen(one) }))),
    aucNothing: area(
      repliesOf(held).map(({ kind, nothing }) => ({ score: nothing, positive: kind === 'passes' })),
    ),
    asUsed: sharesOf(held, (one) => one.isFound),
    /** Shares of each kind that are found, by the least chance of either. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        sharesOf(held, ({ open, nothing }) => open >= threshold && nothing >= threshold),
      ]),
    ),
  }
}

console.log(
  JSON.stringify(
    {
      handLeftOut: figures(judgedTrain),
      byHand: Object.fromEntries(
        hands.map((hand) => [hand, figures(judgedTrain.filter((one) => one.hand === hand))]),
      ),
      dev: figures(judged('dev')),
      ...(process.argv.includes('--test') && { test: figures(judged('test')) }),
      /** Of what was said last in real chats, not learned from: the share that is taken to leave something open. */
      realEndings: {
        turns: realHeld.length,
        open: Object.fromEntries(
          THRESHOLDS.map((threshold) => [
            threshold,
            share(realHeld.filter((chance) => chance >= threshold).length, realHeld.length),
          ]),
        ),
      },
      weights,
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel(
  'src/language/en/models/ending.ts',
  'ending',
  levelled,
  data,
  [
    'Whether what a customer says last leaves something open. Trained by `bench/train-endings.ts` on the training part of `corpora/endings`, written for',
    'this project (MIT), and on last words of STAR (RasaHQ/STAR, MIT) and MultiDoGO (CDLA-Permissive 1.0) taken for settled; words no example has are',
    'weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0). Figures: `bench/endings-results.json`.',
  ],
  phraseGroups,
)
writeFileSync(
  'src/annotate/endings/adds-nothing-weights.ts',
  `/**
 * Written by a script; do not edit.
 *
 * What the evidence that a reply adds nothing adds up to. By bench/train-endings.ts from the training part of corpora/endings.
 * Figures: bench/endings-results.json.
 */
// prettier-ignore
export const addsNothingWeights: Readonly<Record<string, number>> = ${JSON.stringify(weights, null, 2)}
`,
)
