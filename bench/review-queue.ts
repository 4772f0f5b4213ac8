/**
 * What the review queue gains on labels: how many times as many interactions people found cold stand in its first part as in as many
 * drawn at random. Gold: `authenticity` below 50, the test part, which no order was chosen on. STAR: every reply was picked from a list.
 *
 *     npx tsx bench/review-queue.ts DATA/star > bench/review-queue-results.json
 */
import { fileURLToPath } from 'node:url'
import { createAnalyzer, fitTemplates, type Interaction } from '../src/index.ts'
import { metrics, type Corpus } from '../src/evaluate/index.ts'
import { round } from '../src/model/numbers.ts'
import { readCorpus } from '../src/node/index.ts'
import { digest } from '../src/report/insight/digest.ts'
import { queueOf } from '../src/report/insight/queue.ts'

const SHARES = [0.05, 0.1, 0.2]
/** The cut below which the labelling guide says "mostly motions". */
const COLD = 50
/** Share of an interaction's labelled replies that were picked from a list: half of STAR's are at 1. */
const ALL_PICKED = 1

interface Item extends metrics.Prediction {
  readonly cluster: number
}

async function measure(
  interactions: readonly Interaction[],
  positives: ReadonlyMap<string, boolean>,
): Promise<object> {
  const templates = await fitTemplates(interactions)
  const analyzer = createAnalyzer({ templates, pace: templates.pace })
  const digests = interactions
    .map((interaction) => digest({ report: analyzer.analyze(interaction), interaction }))
    .filter(({ id, score }) => score !== null && positives.has(id))
  const place = new Map(queueOf(digests).map((index, rank) => [index, rank]))
  const items = (scoreOf: (index: number) => number): readonly Item[] =>
    digests.map(({ id }, index) => ({
      score: scoreOf(index),
      positive: positives.get(id)!,
      cluster: index,
    }))
  const cold = digests.filter(({ id }) => positives.get(id)).length
  return {
    interactions: digests.length,
    positives: cold,
    most: round(digests.length / cold, 2),
    queue: lifts(items((index) => -place.get(index)!)),
    scoreAlone: lifts(items((index) => -digests[index]!.score!)),
    mostFindings: lifts(items((index) => digests[index]!.findings)),
  }
}

function lifts(items: readonly Item[]): object {
  return SHARES.map((share) => {
    const { estimate, interval } = metrics.bootstrap(items, (held, weights) =>
      metrics.lift(held, share, weights),
    )
    const [low, high] = interval ?? [null, null]
    const two = (value: number | null): number | null => (value === null ? null : round(value, 2))
    return { share, lift: two(estimate), interval: [two(low), two(high)] }
  })
}

async function gold(): Promise<object> {
  const { corpus } = await readCorpus(fileURLToPath(new URL('../corpora/gold', import.meta.url)))
  const test = corpus.interactions.filter(({ metadata }) => metadata?.['split'] === 'test')
  const judged = corpus.labels.flatMap(({ label, interactionId, value }) =>
    label === 'authenticity' && typeof value === 'number' ? [[interactionId, value < COLD] as const] : [],
  )
  return measure(test, new Map(judged))
}

async function star(folder: string): Promise<object> {
  const { corpus } = await readCorpus(folder)
  return measure(corpus.interactions, pickedOnly(corpus))
}

function pickedOnly({ labels }: Corpus): ReadonlyMap<string, boolean> {
  const counts = new Map<string, { picked: number; all: number }>()
  for (const { label, interactionId, value } of labels) {
    if (label !== 'scripted') continue
    const held = counts.get(interactionId) ?? { picked: 0, all: 0 }
    counts.set(interactionId, { picked: held.picked + (value === true ? 1 : 0), all: held.all + 1 })
  }
  return new Map([...counts].map(([id, { picked, all }]) => [id, picked / all >= ALL_PICKED]))
}

const folder = process.argv[2]
console.log(
  JSON.stringify(
    { goldTest: await gold(), ...(folder !== undefined && { star: await star(folder) }) },
    null,
    2,
  ),
)
