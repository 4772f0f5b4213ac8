/**
 * Trains the English model of empathy, and says how it does on scenarios it has not seen, beside the word list.
 *
 * Data: `corpora/empathy`, sentences of agents with the customer's message they answer. Words that the customer had
 * used become one slot, so that the model learns how troubles are taken up, not which; groups of phrases are features, too. Classes: the three
 * mechanisms of EPITOME (Sharma et al. 2020), and whether an empathetic sentence refers to this customer or would fit anybody.
 * The strength of the penalty was chosen by cross-validation over scenarios of the train and dev parts.
 *
 *     npx tsx bench/train-empathy.ts corpora/empathy > bench/empathy-results.json
 */
import { join } from 'node:path'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { echoCount, factsOf, type Facts } from '../src/annotate/empathy/facts.ts'
import { mechanismFeatures } from '../src/annotate/empathy/mechanisms.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import { auc, confusion } from '../src/evaluate/metrics/index.ts'
import { en } from '../src/language/en/index.ts'
import { linearModel } from '../src/similarity/linear-model.ts'
import { featurizer, type FeatureShape } from '../src/text/features.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { trainLinear, writeModel, type Example } from './train-linear.ts'

const MECHANISMS = ['reaction', 'interpretation', 'exploration'] as const
const CLASSES = [...MECHANISMS, 'specific', 'hollow'] as const
const SHAPE: FeatureShape = { pairs: true, skips: false, letters: 4, negations: [], reach: 0 }
/** Weights in 42 steps do as well on the unseen scenarios as in 127, and take a good deal less room. */
const OPTIONS = { classes: CLASSES, l2: 0.03, minCount: 1, keep: 6000, most: 42 }

type Part = 'train' | 'dev' | 'test'
type Labels = Readonly<Record<(typeof MECHANISMS)[number], 0 | 1 | 2>>

interface Reply {
  readonly scenario: string
  readonly split: Part
  readonly customer: string
  readonly sentences: readonly (Labels & { readonly text: string; readonly hollow?: true })[]
}

interface Item extends Example {
  readonly reply: number
  readonly split: Part
  /** Per class, by the phrases of the pack: 1 or 0. */
  readonly floor: readonly number[]
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder of the corpus: corpora/empathy')
const annotate = createAnnotator({ en: { ...en, models: {} } })
const extract = featurizer(SHAPE)
const items = (jsonLines(join(folder, 'examples.jsonl')) as readonly Reply[]).flatMap(itemsOf)

const seen = items.filter(({ split }) => split !== 'test')
const unseen = items.filter(({ split }) => split === 'test')
const data = trainLinear(seen, OPTIONS)
const model = linearModel(data)
const results = {
  trained: { sentences: seen.length, scenarios: scenariosOf(seen) },
  unseen: { sentences: unseen.length, scenarios: scenariosOf(unseen) },
  sentences: figures(unseen.map((item) => [item])),
  replies: figures(repliesOf(unseen)),
  model: { id: data.id, features: data.kept },
}
console.log(JSON.stringify(results, null, 2))
writeModel('src/language/en/models/empathy.ts', 'empathy', SHAPE, data, [
  'The three mechanisms of EPITOME (Sharma et al. 2020), and specific against hollow, in one sentence of an agent;',
  'words the customer had used are given to it as names. Trained by `bench/train-empathy.ts` on the train and dev parts',
  'of `corpora/empathy`, written for this project (MIT). Figures on unseen scenarios: `bench/empathy-results.json`.',
])

function itemsOf({ scenario, split, customer, sentences }: Reply, reply: number): readonly Item[] {
  return sentences.map(({ text, hollow, ...labels }) => {
    const annotated = annotate(exchange(customer, text))
    const turn = annotated.turns[1]!
    const facts = factsOf(annotated)
    const shown = MECHANISMS.map((mechanism) => labels[mechanism] > 0)
    const any = shown.includes(true)
    return {
      features: mechanismFeatures(turn, turn.tokens.sentences, facts, extract),
      targets: [...shown, any && hollow !== true, any && hollow === true],
      group: scenario,
      reply,
      split,
      floor: floorOf(turn, facts),
    }
  })
}

/** The word list: phrases of the pack, and words shared with the customer. In the order of the classes. */
function floorOf(turn: AnnotatedTurn, facts: Facts): readonly number[] {
  const says = new Set(turn.phrases.map(({ group }) => group))
  const echoed = turn.tokens.sentences.reduce((sum, sentence) => sum + echoCount(turn, sentence, facts), 0)
  const asks = turn.text.trimEnd().endsWith('?')
  return [
    says.has('reaction') || says.has('apology'),
    says.has('interpretation') || (!asks && echoed >= 2 && says.has('addressing')),
    asks && echoed > 0,
    echoed > 0,
    says.has('stock'),
  ].map(Number)
}

function scenariosOf(list: readonly Item[]): number {
  return new Set(list.map(({ group }) => group)).size
}

function repliesOf(list: readonly Item[]): readonly (readonly Item[])[] {
  const replies = new Map<number, Item[]>()
  for (const item of list) replies.set(item.reply, [...(replies.get(item.reply) ?? []), item])
  return [...replies.values()]
}

/** Per class, the model beside the word list; a unit is a sentence or a reply, which counts at its strongest. */
function figures(units: readonly (readonly Item[])[]): object {
  const scored = units.map((unit) =>
    unit.map(({ features }) => [...model.scores(features)].map((score, c) => model.probability(score, c))),
  )
  return Object.fromEntries(
    CLASSES.map((name, c) => {
      const items = units.map((unit, i) => ({
        positive: unit.some(({ targets }) => targets[c]),
        score: Math.max(...scored[i]!.map((p) => p[c]!)),
        floor: Math.max(...unit.map(({ floor }) => floor[c]!)),
      }))
      return [
        name,
        {
          positives: items.filter(({ positive }) => positive).length,
          model: figuresOf(items),
          wordList: figuresOf(items.map(({ positive, floor }) => ({ positive, score: floor }))),
        },
      ]
    }),
  )
}

function figuresOf(items: readonly { readonly score: number; readonly positive: boolean }[]): object {
  const { precision, recall, f1 } = confusion(items, 0.5)
  const short = (value: number | null): number | null => value && Number(value.toFixed(3))
  return { auc: short(auc(items)), precision: short(precision), recall: short(recall), f1: short(f1) }
}
