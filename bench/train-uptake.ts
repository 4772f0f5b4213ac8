/**
 * Fits `uptakeModel` (src/annotate/questions/uptake.ts) to the questions of a labelled corpus's training part, and says what it is worth: each company of that
 * part left out in turn, and the parts it did not see, those of `corpora/questions` among them, where one of several was passed over.
 *
 *     npx tsx bench/train-uptake.ts corpora/gold corpora/questions
 */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { answerTo } from '../src/annotate/questions/answers.ts'
import { questionsOf } from '../src/annotate/questions/questions.ts'
import type { Traced } from '../src/annotate/types.ts'
import { uptakeFeatureNames, uptakeFeatures } from '../src/annotate/questions/uptake.ts'
import { metrics, type Label } from '../src/evaluate/index.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { overlaps } from '../src/model/span.ts'
import { createTracer } from '../src/templates/passages.ts'
import { fitTemplates } from '../src/templates/template-index.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { logisticFit } from './logistic-fit.ts'

interface Example {
  readonly features: readonly number[]
  readonly positive: boolean
  readonly weight: number
  readonly company: string
}

/** Keeps the weights of rare features small. */
const RIDGE = 1
const PARTS = ['train', 'dev', 'test'] as const

const [folder = 'corpora/gold', several = 'corpora/questions'] = process.argv.slice(2)
const asked = new Map<string, Label[]>()
for (const label of jsonLines(`${folder}/labels.jsonl`) as readonly Label[]) {
  if (label.label !== 'question') continue
  asked.set(label.interactionId, [...(asked.get(label.interactionId) ?? []), label])
}
const interactions = jsonLines(`${folder}/interactions.jsonl`) as readonly Interaction[]
const annotate = createAnnotator(languages)

/** Templates are learned from the part alone, as a user's would be. */
async function examplesOf(part: (typeof PARTS)[number]): Promise<readonly Example[]> {
  const held = interactions.filter(({ metadata }) => metadata?.['split'] === part)
  const trace = createTracer(await fitTemplates(held, annotate), [])
  return held.flatMap((interaction) => examplesIn(trace(annotate(interaction))))
}

interface Exchange {
  readonly id: string
  readonly split: string
  readonly trade: string
  readonly channel: Interaction['channel']
  readonly customer: string
  readonly agent: string
  readonly questions: readonly { readonly start: number; readonly end: number; readonly value: string }[]
}

async function severalOf(part: string): Promise<readonly Example[]> {
  const held = (jsonLines(`${several}/examples.jsonl`) as readonly Exchange[]).filter(
    ({ split }) => split === part,
  )
  const made = held.map(({ id, channel, trade, customer, agent }) => ({
    ...exchange(customer, agent),
    id,
    channel,
    metadata: { company: trade },
  }))
  const trace = createTracer(await fitTemplates(made, annotate), [])
  return made.flatMap((interaction, i) =>
    examplesIn(
      trace(annotate(interaction)),
      held[i]!.questions.map((question) => ({ ...question, turnId: 't0' })),
    ),
  )
}

type Answered = Pick<Label, 'turnId' | 'start' | 'end' | 'value'>

/** The labelled questions that were found and got a reply. */
function examplesIn(
  traced: Traced,
  labels: readonly Answered[] = asked.get(traced.interaction.id) ?? [],
): readonly Example[] {
  return traced.pairs.flatMap(({ prompt }, index) => {
    const questions = questionsOf(prompt, traced.lexicon)
    if (questions.length === 0) return []
    const answer = answerTo(traced, index)
    const features = uptakeFeatures(questions, answer)
    return questions.flatMap((question, i) => {
      const label = labels.find(
        ({ turnId, start = 0, end = 0 }) => turnId === question.turn.id && overlaps({ start, end }, question),
      )
      if (label === undefined) return []
      return [
        {
          features: uptakeFeatureNames.map((name) => features[i]![name]),
          positive: label.value === 'answered' || label.value === 'partly',
          weight: 1,
          company: String(traced.interaction.metadata?.['company']),
        },
      ]
    })
  })
}

const [train, dev, test] = await Promise.all(PARTS.map(examplesOf))
const [firstSeveral, secondSeveral] = await Promise.all(['train', 'test'].map(severalOf))
/** Thanks must not speak against an answer, as they may in a few hundred examples: fitted again without them. */
const FOR = uptakeFeatureNames.indexOf('content')
function fit(examples: readonly Example[]): readonly number[] {
  const weights = logisticFit(examples, RIDGE)
  if (weights[FOR]! >= 0) return weights
  const without = examples.map((example) => ({
    ...example,
    features: example.features.map((value, i) => (i === FOR ? 0 : value)),
  }))
  return logisticFit(without, RIDGE)
}

const weights = fit(train!)
const probability = ({ features }: Example, by: readonly number[]): number =>
  1 / (1 + Math.exp(-features.reduce((sum, value, i) => sum + value * by[i]!, 0)))
const scored = (examples: readonly Example[], by: readonly number[]): readonly metrics.Prediction[] =>
  examples.map((example) => ({ score: probability(example, by), positive: example.positive }))

const companies = [...new Set(train!.map(({ company }) => company))].sort()
const leftOut = companies.flatMap((company) => {
  const by = fit(train!.filter((example) => example.company !== company))
  return scored(
    train!.filter((example) => example.company === company),
    by,
  )
})
/** Of the questions that nothing took up: how many are said to be, and how many of those said to be are. */
const passedOver = (predictions: readonly metrics.Prediction[], threshold: number): object => {
  const { precision, recall } = metrics.confusion(
    predictions.map(({ score, positive }) => ({ score: 1 - score, positive: !positive })),
    1 - threshold,
  )
  return { threshold, precision, recall }
}
console.log(
  JSON.stringify(
    {
      model: Object.fromEntries(
        uptakeFeatureNames.map((name, i) => [name, Math.round(weights[i]! * 1000) / 1000]),
      ),
      questions: { train: train!.length, dev: dev!.length, test: test!.length },
      auc: {
        companyLeftOut: metrics.auc(leftOut),
        dev: metrics.auc(scored(dev!, weights)),
        test: metrics.auc(scored(test!, weights)),
        firstSeveral: metrics.auc(scored(firstSeveral!, weights)),
        secondSeveral: metrics.auc(scored(secondSeveral!, weights)),
      },
      companyLeftOut: [0.3, 0.4, 0.5].map((threshold) => passedOver(leftOut, threshold)),
      firstSeveral: [0.3, 0.4, 0.5].map((threshold) => passedOver(scored(firstSeveral!, weights), threshold)),
      secondSeveral: [0.3, 0.4, 0.5].map((threshold) =>
        passedOver(scored(secondSeveral!, weights), threshold),
      ),
    },
    null,
    2,
  ),
)
