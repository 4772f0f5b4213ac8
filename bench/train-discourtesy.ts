/**
 * Trains the English model of discourtesy (`src/annotate/manner/likely-discourtesy.ts`), and says how it does on replies of companies, scenarios and
 * trades it has not seen. What comes of it for whole conversations, `discourtesy.ts` measures.
 *
 * Data: agents' turns of the train and dev parts of `corpora/gold` and of `corpora/courtesy`, of the train parts of `corpora/effort` and
 * `corpora/empathy` as decent replies; turns of STAR (MIT), bank and doctor. The model sees words and pairs as `manner-of-speech.ts` levels them,
 * the customer's own words as one slot, and which groups of phrases occur; its fitting is in `vector-fit.ts`.
 *
 *     npx tsx bench/train-discourtesy.ts VECTORS.json ../shared/data/star/interactions.jsonl > bench/discourtesy-model.json
 */
import { fileURLToPath } from 'node:url'
import { auc } from '../src/evaluate/metrics/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import { linearModel } from '../src/similarity/linear-model.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { discourtesyTurns, type DiscourtesyTurn, type Source } from './discourtesy-data.ts'
import { significant } from './measure.ts'
import { partOf, writeModel } from './train-linear.ts'
import { storedFit, vectorFit } from './vector-fit.ts'
import { wordVectors } from './word-vectors.ts'

/** Weights in 42 steps point at the same conversations of dev, gold and STAR as in 127, and take a tenth less room. */
const OPTIONS = { classes: ['discourtesy'] as const, l2: 0.3, minCount: 2, keep: 7500, bits: 20, most: 42 }
/** Words that have a vector. */
const VOCABULARY = 8000
const FOLDS = 4
/** Scores are what is used, never probabilities. */
const PLATT = [1, 0]

const [vectorFile, starFile] = process.argv.slice(2)
if (vectorFile === undefined || starFile === undefined)
  throw new Error('Name the vectors and STAR’s interactions')
const vectors = wordVectors(vectorFile, VOCABULARY, OPTIONS.bits)
const turns = discourtesyTurns(fileURLToPath(new URL('../corpora', import.meta.url)), starFile)
const train = turns.filter(({ split }) => split !== 'test')
const stored = (examples: readonly DiscourtesyTurn[]) =>
  storedFit(vectorFit(examples, vectors, OPTIONS), PLATT, OPTIONS)

type Score = (turn: DiscourtesyTurn) => number
function scoreBy(data: ReturnType<typeof stored>): Score {
  const model = linearModel(data)
  return ({ features }) => model.scores(features)[0]!
}

/** Scores of the training turns by models that had not seen their company, scenario or trade. */
const crossed = new Map(
  Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHeld = ({ group }: DiscourtesyTurn): boolean => partOf(group, FOLDS) === fold
    const score = scoreBy(stored(train.filter((turn) => !isHeld(turn))))
    return train.filter(isHeld).map((turn) => [turn, score(turn)] as const)
  }),
)
const data = stored(train)
const score = scoreBy(data)

function figures(of: readonly DiscourtesyTurn[], by: Score): object {
  const items = of.map((turn) => ({ score: by(turn), positive: turn.positive }))
  const area = auc(items)
  return {
    turns: items.length,
    discourteous: items.filter(({ positive }) => positive).length,
    auc: area === null ? null : significant(area, 3),
  }
}

const SOURCES: readonly Source[] = ['gold', 'lists', 'otherHand', 'nearPairs', 'anotherHand']
const bySource = (splits: readonly DiscourtesyTurn['split'][], by: Score): object =>
  Object.fromEntries(
    SOURCES.map((source) => [
      source,
      figures(
        turns.filter((turn) => turn.source === source && splits.includes(turn.split)),
        by,
      ),
    ]),
  )
/** The newest hand's replies by a model that has seen none of them. */
const withoutNewest = scoreBy(stored(train.filter(({ source }) => source !== 'anotherHand')))

console.log(
  JSON.stringify(
    {
      trained: { turns: train.length, discourteous: train.filter(({ positive }) => positive).length },
      unseenGroupsOfTrain: bySource(['train', 'dev'], (turn) => crossed.get(turn)!),
      newestHandByAModelOfTheOthers: figures(
        train.filter(({ source }) => source === 'anotherHand'),
        withoutNewest,
      ),
      ...(process.argv.includes('--test') && { test: bySource(['test'], score) }),
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
writeModel(
  'src/language/en/models/discourtesy.ts',
  'discourtesy',
  levelled,
  data,
  [
    'Discourtesy in the turns of an agent, to be summed over a conversation. Trained by `bench/train-discourtesy.ts` on all but the test parts of',
    '`corpora/gold` and `corpora/courtesy` and on `corpora/effort` and `corpora/empathy`, written for this project (MIT), and of STAR (RasaHQ/STAR, MIT);',
    'words no example has are weighed by GloVe’s vectors (Pennington, Socher & Manning 2014; PDDL 1.0). Figures: `bench/discourtesy-model.json`.',
  ],
  phraseGroups,
)
