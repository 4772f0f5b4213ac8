/**
 * Fits the model of `templates/copy-probability`: how likely the words of a template, edited, were pasted.
 *
 * Data: templates-real at 5 % and 20 % edits, where spans are labelled, whole and as samples of 3,000 and 300
 * interactions; a match counts as pasted where most of its words lie in a labelled span. Every set weighs the same. Fitted
 * on the interactions of even number, figures from the odd ones, which share their templates. A false alarm weighs as
 * much as `FALSE_ALARM` misses, for it costs more; probabilities near a half are low by that much.
 */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { auc, confusion } from '../src/evaluate/metrics/index.ts'
import { languages } from '../src/language/index.ts'
import { copyFeatureNames, copyFeatures } from '../src/templates/copy-probability.ts'
import { gatherEvidence } from '../src/templates/evidence.ts'
import { TemplateFitter } from '../src/templates/fit.ts'
import { indexOf } from '../src/templates/template-index.ts'
import { logisticFit } from './logistic-fit.ts'
import { readTemplatesReal } from './templates-real.ts'

const FALSE_ALARM = 2.5
const SETS = [
  ['templates-real-05', Infinity],
  ['templates-real-20', Infinity],
  ['templates-real-05', 3000],
  ['templates-real-20', 3000],
  ['templates-real-05', 300],
] as const

interface Example {
  readonly set: string
  readonly features: readonly number[]
  readonly positive: boolean
  readonly isHeldOut: boolean
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('Name the folder that holds templates-real-05/ and -20/')
const annotate = createAnnotator(languages)
const examples = SETS.flatMap(([name, count]) => examplesOf(folder, name, count))
const sizes = new Map<string, number>()
for (const { set } of examples) sizes.set(set, (sizes.get(set) ?? 0) + 1)
const fitted = logisticFit(
  examples
    .filter(({ isHeldOut }) => !isHeldOut)
    .map(({ set, features, positive }) => ({
      features,
      positive,
      weight: (positive ? 1 : FALSE_ALARM) / sizes.get(set)!,
    })),
).map((weight) => Number(weight.toFixed(3)))
console.log(
  JSON.stringify(
    {
      model: Object.fromEntries(copyFeatureNames.map((name, index) => [name, fitted[index]])),
      heldOut: Object.fromEntries([...sizes.keys()].map((set) => [set, figures(set)])),
    },
    null,
    2,
  ),
)

function figures(set: string): object {
  const items = examples
    .filter((example) => example.set === set && example.isHeldOut)
    .map(({ features, positive }) => ({ score: predict(features), positive }))
  const { precision, recall } = confusion(items, 0.5)
  return { matches: items.length, auc: auc(items), precision, recall }
}

function predict(features: readonly number[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, value, index) => sum + value * fitted[index]!, 0)))
}

function examplesOf(data: string, name: string, count: number): readonly Example[] {
  const { interactions: held, spansOf } = readTemplatesReal(data, name, count)
  const interactions = held.map(annotate)
  const fitter = new TemplateFitter()
  for (const annotated of interactions) fitter.add(annotated)
  const index = indexOf(fitter.state())
  return interactions.flatMap((annotated) => {
    const isHeldOut = Number(annotated.interaction.id.slice(1)) % 2 === 1
    const evidence = gatherEvidence(annotated, index)
    return annotated.turns.flatMap(({ id, tokens, index: at }) => {
      const found = evidence.of(at)
      const labelled = spansOf(annotated.interaction.id, id)
      const isLabelled = (word: number): boolean => {
        const start = tokens.start[found!.masked.firstToken[word]!]!
        return labelled.some((label) => start >= (label.start ?? 0) && start < (label.end ?? 0))
      }
      return (found?.copies ?? []).map(({ pieces, evidence }): Example => {
        const words = pieces.flatMap(({ first, end }) =>
          Array.from({ length: end - first }, (_, i) => first + i),
        )
        const positive = words.filter(isLabelled).length * 2 > words.length
        const features = copyFeatures(evidence)
        return {
          set: `${name}, ${count === Infinity ? 'whole' : count}`,
          features: copyFeatureNames.map((feature) => features[feature]),
          positive,
          isHeldOut,
        }
      })
    })
  })
}
