/**
 * Trains the English model `pushback`: whether a customer lets it be known that what the agent asks for was given or done before (`again`), or
 * that what the agent says goes against what they know (`contrary`); `src/annotate/questions/pushback.ts`.
 *
 * Data: `corpora/pushback`; half of the customers' later turns in STAR (MIT) and MultiDoGO (CDLA-Permissive 1.0), settled last words of
 * `corpora/endings` and plain answers of `corpora/need`, taken for neither. Every hand of the training part is left out in turn; the test part, by a hand nobody read, is measured with `--test`.
 *
 *     npx tsx bench/train-pushback.ts VECTORS.json ../shared/data --test > bench/pushback-results.json
 */
import { PUSHBACKS } from '../src/annotate/questions/pushback.ts'
import { defaults } from '../src/detectors/friction/settings.ts'
import { auc } from '../src/evaluate/metrics/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import { linearModel } from '../src/similarity/linear-model.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { logisticFit } from './logistic-fit.ts'
import { significant } from './measure.ts'
import { CALM, plainTurns, PROTESTS, pushbacks, realTurns, type Kind, type Said } from './pushback-data.ts'
import { partOf, writeModel } from './train-linear.ts'
import { joinedFit, storedFit, vectorFit, type VectorFitted } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

type Class = (typeof PUSHBACKS)[number]

const OPTIONS = { l2: 0.5, minCount: 2, keep: 5000, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
/** Of a turn that nobody labelled. */
const REAL_WEIGHT = 0.3
const { minPushback } = defaults
const THRESHOLDS = [...new Set([0.4, 0.5, 0.6, 0.7, 0.8, 0.9, minPushback])].sort((a, b) => a - b)

const [vectorFile, folder] = process.argv.slice(2)
if (vectorFile === undefined || folder === undefined)
  throw new Error('Name the vectors, and the folder that holds star/ and multidogo/')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const all = pushbacks()
const train = all.filter(({ split }) => split === 'train')
const hands = [...new Set(train.map(({ hand }) => hand))]
const real = realTurns(folder)
const plain = plainTurns()
const isLearned = ({ id }: { readonly id: string }): boolean => partOf(id, 2) === 0

const OF: Readonly<Record<Class, readonly Kind[]>> = { again: ['given', 'done'], contrary: ['contrary'] }
const isOf = (name: Class, { kind }: Said): boolean => OF[name].includes(kind)

function fitted(held: readonly Said[], name: Class): VectorFitted {
  const examples = [
    ...held.map((one) => ({ features: one.features, positive: isOf(name, one) })),
    ...[...real.filter(isLearned), ...plain].map(({ features }) => ({
      features,
      positive: false,
      weight: REAL_WEIGHT,
    })),
  ]
  return vectorFit(examples, vectors, { ...OPTIONS, classes: [name] })
}

interface Fit {
  readonly name: Class
  readonly whole: VectorFitted
  readonly platt: readonly number[]
  /** Probability by weights that never saw the hand. */
  readonly leftOut: ReadonlyMap<Said, number>
}

function fit(name: Class): Fit {
  const crossed = new Map(
    hands.flatMap((hand) => {
      const model = linearModel(
        storedFit(
          fitted(
            train.filter((one) => one.hand !== hand),
            name,
          ),
          [1, 0],
          { ...OPTIONS, classes: [name] },
        ),
      )
      return train
        .filter((one) => one.hand === hand)
        .map((one) => [one, model.scores(one.features)[0]!] as const)
    }),
  )
  const platt = logisticFit(
    train.map((one) => ({ features: [crossed.get(one)!, 1], positive: isOf(name, one), weight: 1 })),
  )
  const [slope, offset] = platt
  const leftOut = new Map(
    [...crossed].map(([one, score]) => [one, 1 / (1 + Math.exp(-(slope! * score + offset!)))]),
  )
  return { name, whole: fitted(train, name), platt, leftOut }
}

const fits = PUSHBACKS.map(fit)
const data = joinedFit(
  fits.map(({ whole }) => whole),
  fits.map(({ platt: its }) => its),
  { ...OPTIONS, classes: PUSHBACKS },
)
const model = linearModel(data)
const chance = (features: Uint32Array, c: number): number => model.probability(model.scores(features)[c]!, c)

const share = (part: number, whole: number): number => Number((part / whole).toFixed(4))

function figures(name: Class, held: readonly Said[], of: (one: Said) => number): object {
  const area = (others: readonly Kind[]): number | null => {
    const found = auc(
      held
        .filter((one) => isOf(name, one) || others.includes(one.kind))
        .map((one) => ({ score: of(one), positive: isOf(name, one) })),
    )
    return found === null ? null : significant(found, 3)
  }
  return {
    auc: area([...PROTESTS, ...CALM]),
    aucAgainstCalm: area(CALM),
    /** Shares of each kind that are taken for it, by the least chance. */
    found: Object.fromEntries(
      THRESHOLDS.map((threshold) => [
        threshold,
        Object.fromEntries(
          [...PROTESTS, ...CALM].map((kind) => {
            const its = held.filter((one) => one.kind === kind)
            return [kind, share(its.filter((one) => of(one) >= threshold).length, its.length)]
          }),
        ),
      ]),
    ),
  }
}

const test = all.filter(({ split }) => split === 'test')
const realHeld = real.filter((one) => !isLearned(one))
console.log(
  JSON.stringify(
    {
      handLeftOut: {
        turns: train.length,
        ...Object.fromEntries(
          fits.map(({ name, leftOut }) => [name, figures(name, train, (one) => leftOut.get(one)!)]),
        ),
      },
      ...(process.argv.includes('--test') && {
        test: {
          turns: test.length,
          ...Object.fromEntries(
            PUSHBACKS.map((name, c) => [name, figures(name, test, ({ features }) => chance(features, c))]),
          ),
        },
      }),
      /** Of what customers said in real chats, not learned from: the share that is taken for either. */
      realTurns: {
        turns: realHeld.length,
        found: Object.fromEntries(
          THRESHOLDS.map((threshold) => [
            threshold,
            Object.fromEntries(
              PUSHBACKS.map((name, c) => [
                name,
                share(
                  realHeld.filter(({ features }) => chance(features, c) >= threshold).length,
                  realHeld.length,
                ),
              ]),
            ),
          ]),
        ),
      },
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel(
  'src/language/en/models/pushback.ts',
  'pushback',
  levelled,
  data,
  [
    'Whether a customer lets it be known that what is asked of them was given or done before, or that what they are told goes against what they know. Trained',
    'by `bench/train-pushback.ts` on the training part of `corpora/pushback`, written for this project (MIT), and on turns of STAR (RasaHQ/STAR, MIT) and',
    'MultiDoGO (CDLA-Permissive 1.0) taken for neither; words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0).',
    'Figures: `bench/pushback-results.json`.',
  ],
  phraseGroups,
)
