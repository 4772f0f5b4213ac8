/**
 * The evidence of need and what it comes to, for languages that have the models: the scores of linear models over words, and
 * how often phrases occur that tell of failure, repetition, time lost, other people, …, or of a plain request or relief.
 */
import type { LanguagePack, PhraseGroup } from '../../language/index.ts'
import { mapped } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { linearModel } from '../../similarity/linear-model.ts'
import { featurizer, type FeatureShape } from '../../text/features.ts'
import type { Sentence } from '../../text/tokens.ts'
import type { UnnamedTurn } from '../names/customer-name.ts'
import { NO_CONTEXT, type NeedContext } from './need-context.ts'
import { isAside, isTakenBack } from './need-cues.ts'
import { spokenSentences } from '../spoken-sentences.ts'

export interface NeedModel {
  /** What the evidence is called, in its order: `emotion negative`, `failure`, … */
  readonly names: readonly string[]
  /** Evidence of a turn, one number a name. `names`: spans of known names, in order. */
  evidence(turn: UnnamedTurn, names: readonly Span[]): readonly number[]
  /** Log-odds of need by the turn's own words, or by those of some of its sentences. */
  logOdds(turn: UnnamedTurn, names: readonly Span[], sentences?: readonly Sentence[]): number
  /** What the turns before add to it. */
  inContext(context: NeedContext): number
}

/** `null` where the pack lacks the weights or the models they speak of. */
export function compileNeedModel({ models = {}, needWeights }: LanguagePack): NeedModel | null {
  if (needWeights === undefined) return null
  const scorer = createScorer(models)
  if (Object.keys(needWeights.models).some((name) => !scorer.names.includes(name))) return null
  const phrasesFrom = scorer.names.length
  const groups = Object.keys(needWeights.phrases) as readonly PhraseGroup[]
  const placeOf = new Map(groups.map((group, place) => [group as string, place]))
  const weights = [
    ...scorer.names.map((name) => needWeights.models[name] ?? 0),
    ...groups.map((group) => needWeights.phrases[group]!),
  ]

  /** Calls `add` with each piece of evidence that is not nothing, and its place in `names`, in order. */
  const eachEvidence = (
    turn: UnnamedTurn,
    names: readonly Span[],
    sentences: readonly Sentence[],
    add: (value: number, place: number) => void,
  ): void => {
    scorer.eachScore(turn, names, sentences, add)
    const counts = phraseCounts(turn, placeOf, sentences)
    if (counts === null) return
    for (let i = 0; i < counts.length; i++)
      if (counts[i]! > 0) add(COUNTED[counts[i]!] ?? MOST, phrasesFrom + i)
  }
  return {
    names: [...scorer.names, ...groups],
    evidence: (turn, names) => {
      const found = new Array<number>(weights.length).fill(0)
      eachEvidence(turn, names, spokenSentences(turn), (value, place) => (found[place] = value))
      return found
    },
    logOdds: (turn, names, sentences = spokenSentences(turn)) => {
      let sum = needWeights.bias
      eachEvidence(turn, names, sentences, (value, place) => (sum += value * weights[place]!))
      return sum
    },
    inContext: ({ later, earlier, answers, again }) => {
      const { context = NO_CONTEXT } = needWeights
      return (
        context.later * later + context.earlier * earlier + context.answers * answers + context.again * again
      )
    },
  }
}

interface Scorer {
  /** What the scores are called, in their order: `emotion negative`, … */
  readonly names: readonly string[]
  /** Calls `add` with every score of the turn's sentences and its place in `names`. */
  eachScore(
    turn: UnnamedTurn,
    names: readonly Span[],
    sentences: readonly Sentence[],
    add: (value: number, place: number) => void,
  ): void
}

/** The pack's models that need is told by. Those trained on features of the same shape share the work of finding them. */
function createScorer(models: NonNullable<LanguagePack['models']>): Scorer {
  const held = (['emotion', 'need'] as const).flatMap((name) => {
    const model = models[name]
    return model === undefined ? [] : [{ name, model, shape: JSON.stringify(model.features) }]
  })
  const shapes = [...new Set(held.map(({ shape }) => shape))]
  const extractors = shapes.map((shape) => featurizer(JSON.parse(shape) as FeatureShape))
  const used = held.map(({ model, shape }) => ({
    shape: shapes.indexOf(shape),
    linear: linearModel(model.linear),
  }))
  return {
    names: held.flatMap(({ name, model }) => model.linear.classes.map((kind) => `${name} ${kind}`)),
    eachScore(turn, names, sentences, add) {
      const features = mapped(extractors, (extract) => extract(turn.text, turn.tokens, sentences, names))
      let place = 0
      for (const { linear, shape } of used) {
        const scores = linear.scores(features[shape]!)
        for (let c = 0; c < scores.length; c++) add(scores[c]!, place++)
      }
    },
  }
}

/** What phrases of one group count for by how many there are; from three on, `MOST`. */
const COUNTED = [0, 1, 1.5] as const
const MOST = 2

/** Hits of each group in the sentences, none overlapping another of its group, outside quoted history and the like; `null` for none at all. */
function phraseCounts(
  turn: UnnamedTurn,
  placeOf: ReadonlyMap<string, number>,
  sentences: readonly Sentence[],
): readonly number[] | null {
  if (!turn.phrases.some(({ group }) => placeOf.has(group))) return null
  const counts = new Array<number>(placeOf.size).fill(0)
  const reached = new Array<number>(placeOf.size).fill(0)
  let at = 0
  for (const hit of turn.phrases) {
    const place = placeOf.get(hit.group)
    if (place === undefined || hit.firstToken < reached[place]!) continue
    while (at < sentences.length && sentences[at]!.endToken <= hit.firstToken) at++
    if (at === sentences.length) break
    if (hit.firstToken < sentences[at]!.firstToken) continue
    if (isAside(turn, hit) || isTakenBack(hit, turn)) continue
    counts[place]!++
    reached[place] = hit.endToken
  }
  return counts
}
