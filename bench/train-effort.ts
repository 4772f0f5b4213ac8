/**
 * What a small linear model of personal effort would reach on companies it has not seen. None is shipped: this one moves with dialect
 * (3 or 4 of the 32 pairs of `test/audits` cross the threshold).
 *
 * Data: agents' own sentences of the train part of `corpora/gold` (an effort mark overlaps them, or none does) and of the train and
 * dev parts of `corpora/effort`. The model sees what that of empathy sees: words the customer had used are one slot.
 * Figures by turn, as the labels are: on train by models that had not seen the company, on dev by the model itself.
 *
 *     npx tsx bench/train-effort.ts > bench/effort-results.json
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildCorpus } from '../corpora/gold/build.ts'
import { parseSource, type SourceTurn } from '../corpora/gold/source.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { isOwn } from '../src/annotate/effort.ts'
import { factsOf } from '../src/annotate/facts.ts'
import { mechanismFeatures } from '../src/annotate/mechanisms.ts'
import type { Traced } from '../src/annotate/types.ts'
import { auc, confusion } from '../src/evaluate/metrics/index.ts'
import { en } from '../src/language/en/index.ts'
import { overlaps } from '../src/model/span.ts'
import { linearModel, type LinearModel } from '../src/similarity/linear-model.ts'
import { emptyTemplates, fitTemplates } from '../src/templates/template-index.ts'
import { createTracer } from '../src/templates/passages.ts'
import { featurizer, type FeatureShape } from '../src/text/features.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { trainLinear, type Example } from './train-linear.ts'

const SHAPE: FeatureShape = { pairs: true, skips: false, letters: 0, negations: [], reach: 0 }
const OPTIONS = { classes: ['effort'], l2: 0.1, minCount: 2, keep: 4000 }
const THRESHOLDS = [0.5, 0.6, 0.65, 0.7, 0.75]

interface Item extends Example {
  readonly turn: string
  /** Whether the turn is labelled effort. */
  readonly label: boolean
}

const corpora = fileURLToPath(new URL('../corpora', import.meta.url))
const annotate = createAnnotator({ en: { ...en, models: {} } })
const extract = featurizer(SHAPE)
const sources = readdirSync(`${corpora}/gold/source`)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .flatMap((file) => parseSource(readFileSync(`${corpora}/gold/source/${file}`, 'utf8')))
const gold = buildCorpus(`${corpora}/gold`)

const train = await goldItems('train')
const dev = await goldItems('dev')
const more = effortItems()
const companies = [...new Set(train.map(({ group }) => group))]
const data = trainLinear([...train, ...more], OPTIONS)
const crossed = companies.flatMap((company) => {
  const model = linearModel(
    trainLinear([...train.filter(({ group }) => group !== company), ...more], OPTIONS),
  )
  return scored(
    train.filter(({ group }) => group === company),
    model,
  )
})
console.log(
  JSON.stringify(
    {
      trained: { sentences: train.length + more.length, companies: companies.length },
      unseenCompaniesOfTrain: figures(crossed),
      dev: figures(scored(dev, linearModel(data))),
      model: { id: data.id, features: data.kept },
    },
    null,
    2,
  ),
)
async function goldItems(split: 'train' | 'dev'): Promise<readonly Item[]> {
  const part = gold.filter(
    ({ interaction: { metadata, language } }) => metadata?.['split'] === split && language === 'en',
  )
  const interactions = part.map(({ interaction }) => interaction)
  const trace = createTracer(await fitTemplates(interactions, annotate))
  return part.flatMap(({ interaction, labels }) => {
    const traced = trace(annotate(interaction))
    const { turns } = sources.find(({ id }) => id === interaction.id)!
    const label = new Map(
      labels.flatMap((one) => (one.label === 'effort' ? [[one.turnId, one.value === true] as const] : [])),
    )
    return ownSentences(traced).flatMap(({ turn, sentence }) => {
      const isEffort = label.get(turn.id)
      if (isEffort === undefined) return []
      const isMarked = marksOf(turns[turn.index]!).some((mark) => overlaps(mark, sentence))
      return [
        {
          features: mechanismFeatures(turn, [sentence], factsOf(traced), extract),
          targets: [isMarked],
          group: String(interaction.metadata?.['company']),
          turn: `${interaction.id} ${turn.id}`,
          label: isEffort,
        },
      ]
    })
  })
}

function marksOf({ marks }: SourceTurn): SourceTurn['marks'] {
  return marks.filter(({ key }) => key === 'effort')
}

function ownSentences(traced: Traced) {
  return traced.turns
    .filter(({ role, spoken }) => role === 'agent' && spoken)
    .flatMap((turn) =>
      turn.tokens.sentences
        .filter((sentence) => isOwn(turn, sentence, traced))
        .map((sentence) => ({ turn, sentence })),
    )
}

function effortItems(): readonly Example[] {
  const trace = createTracer(emptyTemplates())
  return (jsonLines(`${corpora}/effort/examples.jsonl`) as readonly Record<string, string>[])
    .filter(({ split }) => split !== 'test')
    .map(({ customer, text, kind, scenario }) => {
      const traced = trace(annotate(exchange(customer!, text!)))
      const turn = traced.turns[1]!
      return {
        features: mechanismFeatures(turn, turn.tokens.sentences, factsOf(traced), extract),
        targets: [kind !== 'none'],
        group: `effort ${scenario}`,
      }
    })
}

interface Scored {
  readonly score: number
  readonly positive: boolean
}

/** By turn: its likeliest sentence. */
function scored(items: readonly Item[], model: LinearModel): readonly Scored[] {
  const turns = new Map<string, Scored>()
  for (const { turn, label, features } of items) {
    const score = model.probability(model.scores(features)[0]!, 0)
    if (score >= (turns.get(turn)?.score ?? 0)) turns.set(turn, { score, positive: label })
  }
  return [...turns.values()]
}

function figures(items: readonly Scored[]): object {
  const short = (value: number | null): number | null => value && Number(value.toFixed(3))
  return {
    turns: items.length,
    positives: items.filter(({ positive }) => positive).length,
    auc: short(auc(items)),
    at: Object.fromEntries(
      THRESHOLDS.map((threshold) => {
        const { precision, recall } = confusion(items, threshold)
        return [threshold, { precision: short(precision), recall: short(recall) }]
      }),
    ),
  }
}
