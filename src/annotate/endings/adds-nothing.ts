/**
 * Whether an agent's reply adds nothing to what was said before it: it says again what was agreed, is glad, takes leave, and takes up no word
 * of what the customer has just told. By weights that were fitted to replies of both kinds; the same in every language.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { logistic } from '../../model/numbers.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { spokenSentences } from '../spoken-sentences.ts'
import { stemsOf } from '../stems.ts'
import type { Run, Traced } from '../types.ts'
import { holds } from '../words.ts'
import { addsNothingWeights } from './adds-nothing-weights.ts'

/** What a reply holds of the groups, and whether it asks, brings words and numbers, takes words up or says them again. */
export type Evidence = Readonly<Record<string, boolean>>

const AGAINST = [
  ...['commitment', 'undertaking', 'own-deed', 'own-action', 'transfer', 'instruction', 'condition'],
  ...['hold-announcement', 'answer-plain', 'answer-reason', 'answer-price', 'apology', 'negation'],
  ...['request', 'question', 'detail-request'],
] as const satisfies readonly PhraseGroup[]
const FOR = [
  'farewell',
  'gratitude',
  'wish',
  'stock',
  'survey',
  'settled',
] as const satisfies readonly PhraseGroup[]

/** What bears on it, and whether it speaks for it (1) or against it (−1). */
export const EVIDENCE: Readonly<Record<string, 1 | -1>> = {
  ...signed(AGAINST, -1),
  ...signed(FOR, 1),
  asks: -1,
  number: -1,
  ...signed(counted('taken', 2), -1),
  ...signed(counted('fresh', 6), -1),
  ...signed(counted('again', 2), 1),
}

/** Runs so far back that to say their words is not to say them again. */
const MOST_RUNS = 20

/** Chance from which on a reply is taken to add nothing. */
const LEAST = 0.85
/** Words said again, from which on a reply without any set phrase says what was agreed once more. */
const AGAIN = 'again 2'

/**
 * Whether a reply with the evidence takes leave, is glad, or says again what was agreed, and likely adds nothing. "Eight to two." adds something.
 * `weights`: others than those in use, to measure them.
 */
export function addsNothing(evidence: Evidence, weights = addsNothingWeights): boolean {
  const isLeave = evidence[AGAIN] === true || FOR.some((group) => evidence[group])
  return isLeave && chanceOfNothing(evidence, weights) >= LEAST
}

/** The chance that a reply with the evidence adds nothing, 0–1. */
export function chanceOfNothing(evidence: Evidence, weights: Readonly<Record<string, number>>): number {
  let logOdds = weights['intercept']!
  for (const [name, weight] of Object.entries(weights)) if (evidence[name] === true) logOdds += weight
  return logistic(logOdds)
}

/** What of `EVIDENCE` the reply to `prompt` holds. */
export function evidenceOf(prompt: Run, reply: Run, traced: Traced): Evidence {
  const at = traced.runs.indexOf(prompt)
  const before = wordsOf(traced.runs.slice(Math.max(0, at - MOST_RUNS), at), traced)
  const told = wordsOf([prompt], traced)
  let [taken, fresh, again, number] = [0, 0, 0, false]
  for (const [word, isNumber] of wordsOf([reply], traced)) {
    if (before.has(word)) again++
    else if (told.has(word)) taken++
    else if (isNumber) number = true
    else fresh++
  }
  return {
    ...Object.fromEntries(
      [...AGAINST, ...FOR].map((group) => [group, reply.turns.some((turn) => holds(turn, group))]),
    ),
    asks: reply.turns.some((turn) =>
      spokenSentences(turn).some((sentence) => endsAsQuestion(turn.text, sentence)),
    ),
    number,
    ...reached('taken', 2, taken),
    ...reached('fresh', 6, fresh),
    ...reached('again', 2, again),
  }
}

/** Stems of content words, and numbers as they stand; of each whether it is a number. */
function wordsOf(runs: readonly Run[], { lexicon }: Traced): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>()
  for (const { turns } of runs)
    for (const turn of turns)
      for (const sentence of spokenSentences(turn)) {
        for (const stem of stemsOf(turn, lexicon, sentence)) words.set(stem, false)
        for (let i = sentence.firstToken; i < sentence.endToken; i++)
          if (turn.tokens.kind[i] === TokenKind.number) words.set(tokenText(turn.text, turn.tokens, i), true)
      }
  return words
}

/** "taken 1", "taken 2": one name for each number that is reached. */
function counted(name: string, most: number): readonly string[] {
  return Array.from({ length: most }, (_, i) => `${name} ${i + 1}`)
}

function reached(name: string, most: number, count: number): Evidence {
  return Object.fromEntries(counted(name, most).map((each, i) => [each, count > i]))
}

function signed(names: readonly string[], sign: 1 | -1): Readonly<Record<string, 1 | -1>> {
  return Object.fromEntries(names.map((name) => [name, sign]))
}
