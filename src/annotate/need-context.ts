/**
 * What came before a customer's turn, as far as it bears on need: how needy the customer has just been, whether the turn only answers
 * what the agent asked, and whether it says again what the customer had said. Nothing after the turn is looked at, so a
 * conversation that goes on does not change what was told of its beginning.
 */
import { logistic } from '../model/numbers.ts'
import { spanAt } from '../model/span.ts'
import { hitsFrom } from '../text/phrases.ts'
import { endsAsQuestion } from '../text/questions.ts'
import { TokenKind } from '../text/tokens.ts'
import type { UnnamedTurn } from './customer-name.ts'

/** Each 0–1. */
export interface NeedContext {
  /** 1 where the customer had spoken before: most of what is said later only carries on. */
  readonly later: number
  /** The need of the customer's turns before, by their own words; each turn between halves what it counts for. */
  readonly earlier: number
  /** 1 where the agent had asked something and the turn asks nothing. */
  readonly answers: number
  /** Content words of the turn that the customer had used before: three or more are 1. */
  readonly again: number
}

export const NO_CONTEXT: NeedContext = { later: 0, earlier: 0, answers: 0, again: 0 }

/** Chosen among .3, .5, .7, .85 and 1 on labelled conversations; they differ by .003 of AUC. */
const KEPT_PER_TURN = 0.5
const MANY_WORDS = 3

/**
 * Calls `judge` with each spoken turn of a customer and its context, in order; `judge` gives the log-odds of need by the turn's
 * own words. Linear in the words of all turns.
 */
export function eachInContext(
  turns: readonly UnnamedTurn[],
  judge: (turn: UnnamedTurn, context: NeedContext) => number | null,
): void {
  const said = new Set<number>()
  let earlier = 0
  let isAsked = false
  let later = 0
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role !== 'customer') {
      isAsked ||= asks(turn)
      continue
    }
    const words = ownContentWords(turn)
    const repeated = words.reduce((count, word) => count + (said.has(word) ? 1 : 0), 0)
    const logOdds = judge(turn, {
      later,
      earlier,
      answers: isAsked && !asks(turn) ? 1 : 0,
      again: Math.min(MANY_WORDS, repeated) / MANY_WORDS,
    })
    earlier = Math.max(earlier * KEPT_PER_TURN, logOdds === null ? 0 : logistic(logOdds))
    for (const word of words) said.add(word)
    isAsked = false
    later = 1
  }
}

/** A question mark, or a sentence that opens like a question or a request. Quoted history asks nothing now. */
function asks(turn: UnnamedTurn): boolean {
  return turn.tokens.sentences.some(
    (sentence) =>
      spanAt(turn.regions, sentence.start) === undefined &&
      (endsAsQuestion(turn.text, sentence) ||
        hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).some(({ group }) =>
          ASKING.has(group),
        )),
  )
}

const ASKING: ReadonlySet<string> = new Set(['question', 'request', 'detail-request', 'name-request'])

/** Distinct hashes of words that carry content, outside quoted history and the like. Numbers, addresses and marks are none. */
function ownContentWords({ tokens, regions, lexicon }: UnnamedTurn): readonly number[] {
  const found = new Set<number>()
  for (let i = 0; i < tokens.count; i++)
    if (
      tokens.kind[i] === TokenKind.word &&
      !lexicon.functionWords.has(tokens.hash[i]!) &&
      spanAt(regions, tokens.start[i]!) === undefined
    )
      found.add(tokens.hash[i]!)
  return [...found]
}
