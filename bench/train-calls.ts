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
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { namesSaid, type NameSaid } from './calls-data.ts'
import { logisticFit } from './logistic-fit.ts'
import { LEVELLED } from './manner-of-speech.ts'
import { significant } from './measure.ts'
import { writeModel } from './train-linear.ts'
import { storedFit, vectorFit } from './vector-fit.ts'

const OPTIONS = { classes: ['called'] as const, l2: 0.3, minCount: 2, keep: 4000, bits: 20, most: 42 }
const THRESHOLDS = [...new Set([0.5, 0.8, 0.9, 0.95, 0.98, 0.99, MIN_CALLED])].sort((a, b) => a - b)

const all = namesSaid()
const train = all.filter(({ split }) => split === 'train')
const hands = [...new Set(train.map(({ hand }) => hand))]

function fitted(held: readonly NameSaid[], platt: readonly number[]): LinearModelData {
  const examples = held.map(({ features, called }) => ({ features, positive: called }))
  return storedFit(vectorFit(examples, new Map(), OPTIONS), platt, OPTIONS)
}

const crossed = new Map(
  hands.flatMap((hand) => {
    const model = linearModel(
      fitted(
        train.filter((one) => one.hand !== hand),
        [1, 0],
      ),
    )
    return train
      .filter((one) => one.hand === hand)
      .map((one) => [one, model.scores(one.features)[0]!] as const)
  }),
)
const platt = logisticFit(
  train.map((one) => ({ features: [crossed.get(one)!, 1], positive: one.called, weight: 1 })),
)
const data = fitted(train, platt)
const model = linearModel(data)

function figures(held: readonly NameSaid[], scoreOf: (one: NameSaid) => number): object {
  const judged = held.map((one) => ({ ...one, chance: model.probability(scoreOf(one), 0) }))
  const area = auc(judged.map(({ chance, called }) => ({ score: chance, positive: called })))
  const shareOf = (called: boolean, threshold: number): number => {
    const its = judged.filter((one) => one.called === called)
    return Number((its.filter(({ chance }) => chance >= threshold).length / its.length).toFixed(4))
  }
  return {
    called: held.filter(({ called }) => called).length,
    toldOf: held.filter(({ called }) => !called).length,
    auc: area === null ? null : significant(area, 3),
    /** Shares of those called, and of those told of, that are said to be called, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        { called: shareOf(true, threshold), toldOf: shareOf(false, threshold) },
      ]),
    ),
  }
}

const left = (one: NameSaid): number => crossed.get(one)!
console.log(
  JSON.stringify(
    {
      handLeftOut: figures(train, left),
      byHand: Object.fromEntries(
        hands.map((hand) => [
          hand,
          figures(
            train.filter((one) => one.hand === hand),
            left,
          ),
        ]),
      ),
      ...(process.argv.includes('--test') && {
        test: figures(
          all.filter(({ split }) => split === 'test'),
          ({ features }) => model.scores(features)[0]!,
        ),
      }),
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel('src/language/en/models/call.ts', 'call', LEVELLED, data, [
  'Whether a name in what an agent says calls the customer, or tells of somebody. Trained by `bench/train-calls.ts` on the training part of',
  '`corpora/calls`, written for this project (MIT). Figures: `bench/calls-results.json`.',
])
