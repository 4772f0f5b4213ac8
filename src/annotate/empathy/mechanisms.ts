/**
 * What one sentence of an agent shows of the three mechanisms of EPITOME (Sharma et al. 2020), and how far it speaks of this
 * customer rather than of anybody. By the language's model where there is one, else by its phrases and shared words.
 */
import type { PhraseGroup } from '../../language/index.ts'
import type { Featurizer } from '../../text/features.ts'
import { hitsFrom } from '../../text/phrases.ts'
import type { Sentence } from '../../text/tokens.ts'
import { takenUp } from './echo-features.ts'
import { echoCount, echoesOf, type Facts } from './facts.ts'
import type { Lexicon } from '../lexicon.ts'
import { cueHashes } from '../models.ts'
import type { AnnotatedTurn } from '../types.ts'
import { wordsAndCues } from '../word-features.ts'
import { says } from '../words.ts'

export const mechanisms = ['reaction', 'interpretation', 'exploration'] as const
export type Mechanism = (typeof mechanisms)[number]

/** Probabilities, 0–1. */
export interface Shown extends Readonly<Record<Mechanism, number>> {
  /** Of empathy, if there is any: that it is about this customer. */
  readonly specific: number
  /** How many words of the customer's the sentence takes up. */
  readonly echoed: number
}

/** Below this a probability is taken for none: many sentences would add up to what none of them says. */
const SEEN = 0.25

/**
 * What an interpretation is worth that takes up no word of the customer's and no usual form: a plain cold sentence may have the features of one,
 * since the model was trained on warm replies mostly. Of 16 cold replies by a reader 13 are marked with it and 9 without, of 24 kind ones 5 and 4.
 */
const UNTAKEN = 0.5
const USUAL = ['interpretation', 'stock', 'hollow'] as const

export function shownIn(turn: AnnotatedTurn, sentence: Sentence, facts: Facts, lexicon: Lexicon): Shown {
  const echoed = echoCount(turn, sentence, facts)
  return byModel(turn, sentence, facts, echoed, lexicon) ?? byPhrases(turn, sentence, echoed)
}

function byModel(
  turn: AnnotatedTurn,
  sentence: Sentence,
  facts: Facts,
  echoed: number,
  lexicon: Lexicon,
): Shown | undefined {
  const { empathy } = lexicon.models
  if (empathy === undefined) return undefined
  const { features, linear } = empathy
  const scores = linear.scores(featuresOf(turn, [sentence], facts, echoed, features))
  const of = (name: string): number => {
    const c = linear.classes.indexOf(name)
    return linear.probability(scores[c]!, c)
  }
  const seen = (mechanism: Mechanism): number => (of(mechanism) < SEEN ? 0 : of(mechanism))
  const specific = of('specific')
  const takesUp = echoed > 0 || USUAL.some((group) => says(turn, sentence, group))
  return {
    reaction: seen('reaction'),
    interpretation: (takesUp ? 1 : UNTAKEN) * seen('interpretation'),
    exploration: seen('exploration'),
    specific: (specific / (specific + of('hollow'))) * substance(turn, sentence, echoed, lexicon),
    echoed,
  }
}

/** Words of its own from which on a sentence that takes up none of the customer's can still be about them. */
const ENOUGH = 4
const KIND_WORDS: ReadonlySet<string> = new Set(['reaction', 'apology', 'emotion'])

/**
 * How much a sentence has to be specific with, 0–1: whole where it takes up a word of the customer's, else by its content
 * words outside phrases of empathy. "That must be frustrating" has none.
 */
function substance(
  turn: AnnotatedTurn,
  sentence: Sentence,
  echoed: number,
  { functionWords }: Lexicon,
): number {
  if (echoed > 0) return 1
  let count = 0
  let reached = sentence.firstToken
  const countUntil = (until: number): void => {
    for (; reached < until; reached++) if (!functionWords.has(turn.tokens.hash[reached]!)) count++
  }
  for (const { group, firstToken, endToken } of hitsFrom(
    turn.phrases,
    sentence.firstToken,
    sentence.endToken,
  ))
    if (KIND_WORDS.has(group)) {
      countUntil(firstToken)
      reached = Math.max(reached, endToken)
    }
  countUntil(sentence.endToken)
  return Math.min(1, count / ENOUGH)
}

/** Groups of phrases that are a feature each: what the pack knows need not be learned from examples again. */
const CUES = [
  ...['reaction', 'apology', 'interpretation', 'commitment', 'stock', 'routine'],
  ...['wish', 'personal', 'person-question', 'case-word', 'compliment', 'emotion', 'hardship'],
] as const satisfies readonly PhraseGroup[]
const CUE_HASH = cueHashes(CUES)

/**
 * What the model sees of sentences: their words, those that the customer had used as one slot (so that it learns how trouble
 * is taken up, not which), how many of them there are, and which groups of phrases occur.
 */
export function mechanismFeatures(
  turn: AnnotatedTurn,
  sentences: readonly Sentence[],
  facts: Facts,
  extract: Featurizer,
): Uint32Array {
  const echoed = sentences.reduce((sum, sentence) => sum + echoCount(turn, sentence, facts), 0)
  return featuresOf(turn, sentences, facts, echoed, extract)
}

function featuresOf(
  turn: AnnotatedTurn,
  sentences: readonly Sentence[],
  facts: Facts,
  echoed: number,
  extract: Featurizer,
): Uint32Array {
  const slots = echoesOf(turn, sentences, facts)
  return wordsAndCues(turn, sentences, slots, extract, CUE_HASH, takenUp(echoed))
}

/** Content words shared with the customer that make a sentence refer to what they said, where it speaks of "you". */
const MIN_SHARED = 2
/** As many as make it refer to them even where nobody is spoken to. */
const MANY_SHARED = 4

function byPhrases(turn: AnnotatedTurn, sentence: Sentence, shared: number): Shown {
  const takesUp = shared >= (says(turn, sentence, 'addressing') ? MIN_SHARED : MANY_SHARED)
  const asks = turn.text.charAt(sentence.end - 1) === '?'
  const reacts = says(turn, sentence, 'reaction')
  const interprets = (takesUp && !asks) || says(turn, sentence, 'interpretation')
  return {
    reaction: reacts || says(turn, sentence, 'apology') ? 1 : 0,
    interpretation: interprets ? 1 : 0,
    exploration: asks && shared > 0 && !says(turn, sentence, 'name-request') ? 1 : 0,
    specific: takesUp || (reacts && shared > 0) || asks ? 1 : 0,
    echoed: shared,
  }
}
