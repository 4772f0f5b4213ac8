/**
 * Models of one class whose examples were written by several hands: each hand is left out in turn, so that every example of the training part
 * has a score by weights that never saw its writer, and the chances are calibrated on those.
 */
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { logisticFit } from './logistic-fit.ts'
import { storedFit, vectorFit, type VectorFitOptions } from './vector-fit.ts'

/** What somebody wrote, as the model sees it. */
export interface ByHand {
  readonly split: 'train' | 'test'
  /** Who wrote it. */
  readonly hand: string
  readonly features: Uint32Array
}

export interface FittedByHand<T> {
  readonly data: LinearModelData
  /** Those of the training part, in order of their first example. */
  readonly hands: readonly string[]
  /** The chance of an example: of the training part by weights without its hand, of any other by all of them. */
  readonly chanceOf: (one: T) => number
}

/** `vectors`: by feature of a word; none where words stand for themselves alone. */
export function fitByHand<T extends ByHand>(
  all: readonly T[],
  isOne: (one: T) => boolean,
  vectors: ReadonlyMap<number, Float64Array>,
  options: VectorFitOptions,
): FittedByHand<T> {
  const train = all.filter(({ split }) => split === 'train')
  const hands = [...new Set(train.map(({ hand }) => hand))]
  const fitted = (held: readonly T[], platt: readonly number[]): LinearModelData => {
    const examples = held.map((one) => ({ features: one.features, positive: isOne(one) }))
    return storedFit(vectorFit(examples, vectors, options), platt, options)
  }
  const leftOut = new Map(
    hands.flatMap((hand) => {
      const others = train.filter((one) => one.hand !== hand)
      const model = linearModel(fitted(others, [1, 0]))
      const own = train.filter((one) => one.hand === hand)
      return own.map((one) => [one, model.scores(one.features)[0]!] as const)
    }),
  )
  const platt = logisticFit(
    train.map((one) => ({ features: [leftOut.get(one)!, 1], positive: isOne(one), weight: 1 })),
  )
  const data = fitted(train, platt)
  const model = linearModel(data)
  return {
    data,
    hands,
    chanceOf: (one) => model.probability(leftOut.get(one) ?? model.scores(one.features)[0]!, 0),
  }
}

/** Figures of the training part with hands left out, of each hand, and with `--test` of the part that nobody read. */
export function figuresByHand<T extends ByHand>(
  all: readonly T[],
  { hands, data }: FittedByHand<T>,
  figures: (held: readonly T[]) => object,
): object {
  const train = all.filter(({ split }) => split === 'train')
  return {
    handLeftOut: figures(train),
    byHand: Object.fromEntries(
      hands.map((hand) => [hand, figures(train.filter((one) => one.hand === hand))]),
    ),
    ...(process.argv.includes('--test') && { test: figures(all.filter(({ split }) => split === 'test')) }),
    model: { id: data.id, features: data.kept },
  }
}
