/**
 * Fits the logistic model of `templates/recurrence`: the probability that a recurring stretch of a reply was pasted.
 *
 * Data: STAR (whole, and 20, 10, 5 interactions of each agent apart), where a turn is labelled as picked from
 * suggestions or typed; 3,000 and 300 interactions of templates-real, where spans are labelled. Every set weighs the
 * same. Trained on every other agent (STAR) or interaction (templates-real), figures from the rest.
 *
 * The weight of `support` is held at .15 rather than fitted: in templates-real the free sentences that recur most are
 * small talk, which would give it a negative sign, and an added copy must never lower a passage's probability.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createAnnotator } from '../src/annotate/annotate.ts'
import type { Annotated, AnnotatedTurn } from '../src/annotate/types.ts'
import { auc, confusion, random, sample } from '../src/evaluate/metrics/index.ts'
import type { Label } from '../src/evaluate/index.ts'
import { languages } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { TemplateFitter } from '../src/templates/fit.ts'
import { maskTurn } from '../src/templates/mask.ts'
import { features, recurrencesIn } from '../src/templates/recurrence.ts'
import { indexOf } from '../src/templates/template-index.ts'
import { tokenSpan } from '../src/text/tokens.ts'

const SUPPORT_WEIGHT = 0.15
const STEPS = 6000

interface Example {
  readonly set: string
  readonly features: readonly number[]
  readonly positive: boolean
  readonly isHeldOut: boolean
}

/** Whether the stretch `[start, end)` of the turn was pasted; `undefined` where the labels do not say. */
type IsPasted = (annotated: Annotated, turn: AnnotatedTurn, start: number, end: number) => boolean | undefined

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds star/ and templates-real-*/')
const annotate = createAnnotator(languages)

const examples = [...starExamples(folder), ...templatesRealExamples(folder)]
const weights = train(examples.filter(({ isHeldOut }) => !isHeldOut))
const [intercept, support, whole, bits, others] = weights.map((weight) => Number(weight.toFixed(3)))
console.log(
  JSON.stringify(
    { model: { intercept, support, whole, bits, others }, heldOut: figures(examples, weights) },
    null,
    2,
  ),
)

function readLines(path: string): readonly unknown[] {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)
}

function examplesOf(
  set: string,
  group: readonly Annotated[],
  isPasted: IsPasted,
  isHeldOut: (a: Annotated) => boolean,
): Example[] {
  const fitter = new TemplateFitter()
  for (const annotated of group) fitter.add(annotated)
  const index = indexOf(fitter.state())
  return group.flatMap((annotated) =>
    annotated.turns.flatMap((turn) => {
      if (turn.role !== 'agent' || !turn.spoken) return []
      const masked = maskTurn(turn)
      return recurrencesIn(masked, index, 1).flatMap(({ first, end, evidence }) => {
        const span = tokenSpan(turn.tokens, masked.firstToken[first]!, masked.endToken[end - 1]!)
        const positive = isPasted(annotated, turn, span.start, span.end)
        return positive === undefined
          ? []
          : [{ set, features: features(evidence), positive, isHeldOut: isHeldOut(annotated) }]
      })
    }),
  )
}

function starExamples(data: string): readonly Example[] {
  const interactions = (readLines(join(data, 'star/interactions.jsonl')) as readonly Interaction[]).map(
    annotate,
  )
  const picked = new Map(
    (readLines(join(data, 'star/labels.jsonl')) as readonly Label[])
      .filter(({ label }) => label === 'scripted')
      .map(({ interactionId, turnId, value }) => [`${interactionId}/${turnId ?? ''}`, value === true]),
  )
  const isPasted: IsPasted = ({ interaction }, { id }) => picked.get(`${interaction.id}/${id}`)
  const agentOf = ({ interaction }: Annotated): string =>
    interaction.participants.find(({ role }) => role === 'agent')?.id ?? ''
  const agents = [...new Set(interactions.map(agentOf))].sort()
  const heldOut = new Set(agents.filter((_, index) => index % 2 === 1))
  const isHeldOut = (annotated: Annotated): boolean => heldOut.has(agentOf(annotated))
  const small = [20, 10, 5].flatMap((count) =>
    agents.flatMap((agent) => {
      const own = interactions.filter((annotated) => agentOf(annotated) === agent)
      const drawn = sample(own, Math.min(count, own.length), random(`${count}/${agent}`))
      return examplesOf(`star, ${count} an agent`, drawn, isPasted, isHeldOut)
    }),
  )
  return [...examplesOf('star', interactions, isPasted, isHeldOut), ...small]
}

function templatesRealExamples(data: string): readonly Example[] {
  const sets = [
    ['templates-real-05', 3000],
    ['templates-real-20', 3000],
    ['templates-real-05', 300],
  ] as const
  return sets.flatMap(([name, count]) => {
    const interactions = (readLines(join(data, name, 'interactions.jsonl.gz')) as readonly Interaction[])
      .slice(0, count)
      .map(annotate)
    const spans = new Map<string, Label[]>()
    for (const label of readLines(join(data, name, 'labels.jsonl.gz')) as readonly Label[]) {
      const key = `${label.interactionId}/${label.turnId ?? ''}`
      if (label.label === 'template') spans.set(key, [...(spans.get(key) ?? []), label])
    }
    const isPasted: IsPasted = ({ interaction }, { id }, start, end) => {
      const labelled = spans.get(`${interaction.id}/${id}`) ?? []
      const covered = labelled.reduce(
        (sum, label) => sum + Math.max(0, Math.min(end, label.end ?? 0) - Math.max(start, label.start ?? 0)),
        0,
      )
      return covered * 2 > end - start
    }
    return examplesOf(
      `${name}, ${count}`,
      interactions,
      isPasted,
      ({ interaction }) => Number(interaction.id.slice(1)) % 2 === 1,
    )
  })
}

/** Gradient ascent on the mean log-likelihood of the sets, each weighing the same. */
function train(rows: readonly Example[]): readonly number[] {
  const sizes = new Map<string, number>()
  for (const { set } of rows) sizes.set(set, (sizes.get(set) ?? 0) + 1)
  const fitted = [0, SUPPORT_WEIGHT, 0, 0, 0]
  const rates = [0.3, 0, 0.3, 0.3, 0.02].map((rate) => rate / sizes.size)
  for (let step = 0; step < STEPS; step++) {
    const gradient = [0, 0, 0, 0, 0]
    for (const { features: x, positive, set } of rows) {
      const error = ((positive ? 1 : 0) - predict(x, fitted)) / sizes.get(set)!
      for (let i = 0; i < x.length; i++) gradient[i]! += error * x[i]!
    }
    for (let i = 0; i < fitted.length; i++) fitted[i]! += rates[i]! * gradient[i]!
    fitted[2] = Math.max(0, fitted[2]!)
  }
  return fitted
}

function predict(x: readonly number[], fitted: readonly number[]): number {
  return 1 / (1 + Math.exp(-x.reduce((sum, value, index) => sum + value * fitted[index]!, 0)))
}

function figures(rows: readonly Example[], fitted: readonly number[]): object {
  const held = rows.filter(({ isHeldOut }) => isHeldOut)
  return Object.fromEntries(
    [...new Set(held.map(({ set }) => set))].map((set) => {
      const items = held
        .filter((row) => row.set === set)
        .map(({ features: x, positive }) => ({ score: predict(x, fitted), positive }))
      const { precision, recall } = confusion(items, 0.5)
      return [set, { stretches: items.length, auc: auc(items), precision, recall }]
    }),
  )
}
