/**
 * Where the replies of a conversation, read together, are likely curt or dismissive though no wording tells it. A model of single replies is
 * right too seldom to speak (`src/detectors/discourtesy.md`); what it says of all of an agent's turns adds up to something.
 *
 * Each turn weighs 0 to 2, by how far the model's score lies above what decent replies have; what is expected of any reply is taken
 * off again, so that a long decent conversation does not drift towards a verdict. A turn that greets, thanks, asks for details or says what
 * the trade always says weighs nothing, and is not looked at: hardly any discourteous one does, and it keeps this cheap.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { clamp } from '../../model/numbers.ts'
import { spanAt } from '../../model/span.ts'
import type { Featurizer } from '../../text/features.ts'
import type { Sentence } from '../../text/tokens.ts'
import { isOwn } from './effort.ts'
import { echoesOf, factsOf, type Facts } from '../empathy/facts.ts'
import type { ReadyModel } from '../models.ts'
import { isAside, type AnnotatedTurn, type Traced } from '../types.ts'
import { wordsAndCues } from '../word-features.ts'

export interface LikelyTurn {
  readonly turn: AnnotatedTurn
  /** 0–2. */
  readonly weight: number
}

export interface LikelyDiscourtesy {
  /** The turns' weights, less what is expected of as many. */
  readonly sum: number
  readonly turns: readonly LikelyTurn[]
  /** What the customer had said, by which the turns were read. */
  readonly facts: Facts
}

/** The model's score from which on a turn weighs something; most decent replies lie below. */
const FROM = -1.5
/** What one turn weighs at most, so that no single reply decides. */
const MOST = 2
/** What a decent turn weighs on average, about. */
const EXPECTED = 0.2

/**
 * What an agent's turns say together, where that may reach `least`; else nothing, as soon as it cannot. `known`: turns that a wording or the
 * customer tells of, which weigh the most.
 */
export function likelyDiscourtesy(
  traced: Traced,
  known: ReadonlySet<string>,
  least: number,
): LikelyDiscourtesy | undefined {
  const model = traced.lexicon.models.discourtesy
  if (model === undefined) return undefined
  const heard = traced.turns.filter((turn) => isHeard(turn, traced))
  const open = heard.filter((turn) => known.has(turn.id) || !isRoutine(turn))
  const weights = new Map<AnnotatedTurn, number>()
  let most = open.length * MOST - heard.length * EXPECTED
  if (most < least) return undefined
  const facts = factsOf(traced)
  for (const turn of open) {
    if (most < least) return undefined
    const weight = known.has(turn.id) ? MOST : weightOf(turn, traced, model, facts)
    weights.set(turn, weight)
    most -= MOST - weight
  }
  return most < least
    ? undefined
    : { sum: most, turns: open.map((turn) => ({ turn, weight: weights.get(turn)! })), facts }
}

function weightOf(
  turn: AnnotatedTurn,
  traced: Traced,
  { linear, features, cues }: ReadyModel,
  facts: Facts,
): number {
  const sentences = ownSentences(turn, traced)
  if (sentences.length === 0) return 0
  return clamp(linear.scores(discourtesyFeatures(turn, sentences, facts, features, cues))[0]! - FROM, 0, MOST)
}

/** The agent's own sentence that by itself is likeliest discourteous. */
export function likeliestSentence(turn: AnnotatedTurn, traced: Traced, facts: Facts): Sentence {
  const { linear, features, cues } = traced.lexicon.models.discourtesy!
  const sentences = ownSentences(turn, traced)
  const scores = sentences.map(
    (sentence) => linear.scores(discourtesyFeatures(turn, [sentence], facts, features, cues))[0]!,
  )
  return sentences[scores.indexOf(Math.max(...scores))]!
}

function isHeard({ role, spoken, lexicon, tokens }: AnnotatedTurn, traced: Traced): boolean {
  return role === 'agent' && spoken && lexicon === traced.lexicon && tokens.count > 0
}

const ROUTINE: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  ...(['gratitude', 'thanks-for', 'greeting', 'farewell', 'routine', 'stock'] as const),
  ...(['detail-request', 'name-request'] as const),
])

function isRoutine({ phrases }: AnnotatedTurn): boolean {
  return phrases.some(({ group }) => ROUTINE.has(group))
}

/** Those of an agent's turn that are the agent's own: nothing pasted, required, quoted or signed. */
export function ownSentences(turn: AnnotatedTurn, traced: Traced): readonly Sentence[] {
  if (!isHeard(turn, traced)) return NONE
  return turn.tokens.sentences.filter(
    (sentence) =>
      sentence.endToken > sentence.firstToken &&
      !isAside(spanAt(turn.regions, sentence.start)) &&
      isOwn(turn, sentence, traced),
  )
}

const NONE: readonly Sentence[] = []

/** What the model sees: words, those that the customer had used as one slot, and which groups of phrases occur; `cues`: those it knows. */
export function discourtesyFeatures(
  turn: AnnotatedTurn,
  sentences: readonly Sentence[],
  facts: Facts,
  extract: Featurizer,
  cues: ReadonlyMap<PhraseGroup, number>,
): Uint32Array {
  return wordsAndCues(turn, sentences, echoesOf(turn, sentences, facts), extract, cues)
}
