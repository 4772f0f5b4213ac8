/**
 * Fits what tells need in one language: the linear model `need` over words, and the weights that put its score together with that of the
 * model `emotion`, where the language has one, and with phrases. The evidence of the model `need` that the weights are fitted on comes
 * from models that had not seen the row's group.
 */
import { compileNeedModel } from '../src/annotate/need/need-model.ts'
import { spokenSentences } from '../src/annotate/spoken-sentences.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import type { LanguagePack, NeedWeights, PhraseGroup } from '../src/language/index.ts'
import { linearModel, type LinearModelData } from '../src/similarity/linear-model.ts'
import { featurizer, type FeatureShape } from '../src/text/features.ts'
import { signedFit } from './signed-fit.ts'
import { crossScores, trainLinear, type TrainOptions } from './train-linear.ts'

/** A customer's turn that somebody judged, or that is taken for calm. */
export interface NeedRow {
  readonly turn: AnnotatedTurn
  readonly need: boolean
  readonly weight: number
  /** Rows of one group are never on both sides of a split. */
  readonly group: string
  /** Trades it is left out with. */
  readonly trades: readonly string[]
}

export interface FitOptions {
  readonly shape: FeatureShape
  readonly linear: Omit<TrainOptions, 'classes'>
  readonly ridge: number
}

const CALLS = [
  'emotion',
  'confusion',
  'hardship',
  'repeated-contact',
  'consequence',
  'escalation',
  'urgency',
  'failure',
  'repetition',
  'duration',
  'people',
  'tried',
  'loss',
  'pressure',
  'unheard',
] as const satisfies readonly PhraseGroup[]
const CALMS = ['gratitude', 'errand', 'settled', 'play'] as const satisfies readonly PhraseGroup[]
/** A false alarm costs more than a miss. */
const FALSE_ALARM = 1.2
/** What raises need must not lower it, and the other way round: else a fit to a few hundred texts says odd things. */
const CALMING: ReadonlySet<string> = new Set(CALMS)

export interface Fitted {
  readonly linear: LinearModelData
  readonly weights: NeedWeights
  /** Log-odds of need, by ablation. */
  readonly score: (turn: AnnotatedTurn) => Readonly<Record<string, number>>
}

export function needFitter(
  pack: LanguagePack,
  { shape, linear: options, ridge }: FitOptions,
): (rows: readonly NeedRow[]) => Fitted {
  const named = namesOf(pack)
  const ablations = ablationsOf(named)
  const witnesses = createWitnesses(pack, named, shape)
  const train = { ...options, classes: ['need'] }
  return (rows) => {
    const examples = rows.map(({ turn, need, group, weight }) => ({
      features: witnesses.featuresOf(turn),
      targets: [need],
      group,
      weight,
    }))
    const crossed = crossScores(examples, train)[0]!
    const linear = trainLinear(examples, { ...train, folds: 2 })
    const model = linearModel(linear)
    const evidence = rows.map(({ turn }, i) => witnesses.evidenceOf(turn, crossed[i]!))
    const fits = Object.entries(ablations).map(([ablation, held]) => ({
      ablation,
      ...fitTo(rows, evidence, named.all, held, ridge),
    }))
    return {
      linear,
      weights: weightsOf(fits[0]!, named),
      score: (turn) => {
        const found = witnesses.evidenceOf(turn, model.scores(witnesses.featuresOf(turn))[0]!)
        return Object.fromEntries(
          fits.map(({ ablation, columns, weights, bias }) => [
            ablation,
            columns.reduce((sum, column, i) => sum + weights[i]! * found[column]!, bias),
          ]),
        )
      },
    }
  }
}

/** What bears on need in the language, by name: the model of emotion, where there is one, that of need itself, and phrases. */
interface Named {
  readonly felt: readonly string[]
  readonly groups: readonly PhraseGroup[]
  readonly all: readonly string[]
}

function namesOf({ phrases, models }: LanguagePack): Named {
  const groups = [...CALLS, ...CALMS].filter((group) => phrases[group] !== undefined)
  const felt = models?.emotion === undefined ? [] : ['emotion negative']
  return { felt, groups, all: [...felt, 'need need', ...groups] }
}

/** All of it first, whose weights are kept. */
function ablationsOf({ felt, groups, all }: Named): Readonly<Record<string, readonly string[]>> {
  return {
    everything: all,
    'phrases alone': groups,
    ...(felt.length > 0 && { 'emotion alone': felt }),
    'need alone': ['need need'],
    ...(felt.length > 0 && { 'without emotion': all.filter((name) => !felt.includes(name)) }),
    'without need': all.filter((name) => name !== 'need need'),
    'without phrases': [...felt, 'need need'],
  }
}

/** What turns give as evidence, in the order of `all`, and as features of the model `need`; both kept, as fits ask again and again. */
function createWitnesses(pack: LanguagePack, { felt, groups }: Named, shape: FeatureShape) {
  const emotion = pack.models?.emotion
  const bare = compileNeedModel({
    ...pack,
    models: emotion === undefined ? {} : { emotion },
    needWeights: { bias: 0, models: {}, phrases: Object.fromEntries(groups.map((group) => [group, 0])) },
  })!
  const known = new WeakMap<AnnotatedTurn, readonly number[]>()
  const extract = featurizer(shape)
  const seen = new WeakMap<AnnotatedTurn, Uint32Array>()
  return {
    /** `own`: the score of the model `need`. */
    evidenceOf(turn: AnnotatedTurn, own: number): readonly number[] {
      const found = known.get(turn) ?? bare.evidence(turn, [])
      known.set(turn, found)
      return [...found.slice(0, felt.length), own, ...found.slice(felt.length)]
    },
    featuresOf(turn: AnnotatedTurn): Uint32Array {
      const found = seen.get(turn) ?? extract(turn.text, turn.tokens, spokenSentences(turn)).slice()
      seen.set(turn, found)
      return found
    },
  }
}

/** Weights of the evidence held, by its columns. */
interface Fit {
  readonly columns: readonly number[]
  readonly weights: readonly number[]
  readonly bias: number
}

function fitTo(
  rows: readonly NeedRow[],
  evidence: readonly (readonly number[])[],
  all: readonly string[],
  held: readonly string[],
  ridge: number,
): Fit {
  const columns = held.map((name) => all.indexOf(name))
  const { weights, bias } = signedFit(
    rows.map(({ need, weight }, i) => ({
      features: columns.map((c) => evidence[i]![c]!),
      positive: need,
      weight: weight * (need ? 1 : FALSE_ALARM),
    })),
    held.map((name) => (CALMING.has(name) ? -1 : 1)),
    ridge,
  )
  return { columns, weights, bias }
}

function weightsOf({ weights, bias }: Fit, { felt, groups, all }: Named): NeedWeights {
  const rounded = (value: number): number => Number(value.toFixed(3))
  const weightOf = new Map(all.map((name, i) => [name, rounded(weights[i]!)]))
  return {
    bias: rounded(bias),
    models: Object.fromEntries([...felt, 'need need'].map((name) => [name, weightOf.get(name)!])),
    phrases: Object.fromEntries(
      groups.flatMap((name) => (weightOf.get(name) === 0 ? [] : [[name, weightOf.get(name)!]])),
    ),
  }
}
