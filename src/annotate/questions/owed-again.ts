/** Whether the customer's own words are the reason why they are told the same twice. */
import { asksAgain } from './asks-again.ts'
import { isAside, type AnnotatedTurn } from '../types.ts'
import { answersPlainly, holds, says } from '../words.ts'
import { needGroups } from '../../language/index.ts'
import { spanAt } from '../../model/span.ts'
import { hashRange, numberOf } from '../../similarity/grams.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import type { Seen, Sent } from './sent-before.ts'

/** What the customer had said by a reply. */
export interface Asking {
  /** Their turns so far. */
  readonly run: number
  /** The last of them. */
  readonly turn: AnnotatedTurn | undefined
  /** It asks something; it asks when, or how much. */
  readonly asks: boolean
  readonly asksTime: boolean
  readonly asksAmount: boolean
  /** They ask to be told again. */
  readonly isWanted: boolean
  /** They protest, or need an answer of their own: nothing is owed to them in the same words. */
  readonly isUpset: boolean
  /** The turn, counted from 1, that last brought another matter in; 0: none. */
  readonly matterAt: number
  /** It gives a time or a number, to be looked up anew: not "five days ago". */
  readonly givesValue: boolean
  /** The last that answers something, or says that it cannot be answered; 0: none. */
  readonly answeredAt: number
  /** They say yes, or no, to what they were offered. */
  readonly agrees: boolean
  /** The turn before in which they asked just the same; 0: none. */
  readonly sameAt: number
}

export const NOTHING_ASKED: Asking = {
  run: 0,
  turn: undefined,
  asks: false,
  asksTime: false,
  asksAmount: false,
  isWanted: false,
  isUpset: false,
  matterAt: 0,
  givesValue: false,
  answeredAt: 0,
  agrees: false,
  sameAt: 0,
}

/** Need up to which a customer asks for more of the same calmly: "I also wrote to your head office" is a complaint. */
const CALM = 0.35

/** `asked`: by their words, in which turn each of the customer's turns was last said; this one is added. */
export function askingAt(turn: AnnotatedTurn, before: Asking, asked: Map<number, number>): Asking {
  const run = before.run + 1
  const key = numberOf(hashRange(turn.tokens.hash, 0, turn.tokens.count))
  const sameAt = asked.get(key) ?? 0
  asked.set(key, run)
  const isUpset = isUpsetIn(turn)
  const matterAt = bringsMatter(turn) ? run : before.matterAt
  const givesValue = (holdsNumber(turn) || holds(turn, 'time-given')) && !holds(turn, 'duration')
  const [first] = turn.tokens.sentences
  const agrees = first !== undefined && answersPlainly(turn, first)
  const isAnswer =
    agrees || givesValue || turn.tokens.count <= MOST_BARE || DENIES.some((group) => holds(turn, group))
  return {
    run,
    turn,
    asks: asksSomething(turn),
    asksTime: holds(turn, 'asks-time'),
    asksAmount: holds(turn, 'asks-amount'),
    isWanted: asksAgain(turn),
    isUpset,
    matterAt,
    givesValue,
    answeredAt: isAnswer ? run : before.answeredAt,
    agrees,
    sameAt,
  }
}

function isUpsetIn(turn: AnnotatedTurn): boolean {
  return (turn.need ?? 0) > CALM || holds(turn, 'protest') || holds(turn, 'unheard')
}

/** Whether a customer who is not upset, and does not say that they tried, asks about something else of the kind: the same steps may hold for it. */
export function asksForAnother(turn: AnnotatedTurn): boolean {
  return bringsMatter(turn) && !isUpsetIn(turn) && !holds(turn, 'tried')
}

/** Words of a turn that answers and does no more: "The one in Leeds, please." */
const MOST_BARE = 6
/** "I can't remember it", "I don't know". */
const DENIES = ['negation', 'answer-unknown'] as const

function holdsNumber({ tokens }: AnnotatedTurn): boolean {
  return tokens.kind.subarray(0, tokens.count).includes(TokenKind.number)
}

/** "And a student?", "my sister needs one too": something else of the kind they had asked about. */
function bringsMatter(turn: AnnotatedTurn): boolean {
  return turn.tokens.sentences.some((sentence) => {
    if (isAside(spanAt(turn.regions, sentence.start))) return false
    if (says(turn, sentence, 'another-matter')) return true
    return (
      hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).some(
        ({ group, firstToken }) => group === 'goes-on' && firstToken === sentence.firstToken,
      ) && isPlainQuestion(turn, sentence)
    )
  })
}

/** Words of a question without its mark: "and on sunday". */
const MOST_UNMARKED = 5

function isPlainQuestion(turn: AnnotatedTurn, sentence: Sentence): boolean {
  if (needGroups.some((group) => says(turn, sentence, group))) return false
  return endsAsQuestion(turn.text, sentence) || sentence.endToken - sentence.firstToken <= MOST_UNMARKED
}

/** Longer sentences are texts that were written once, and hardly answer two questions. */
const MOST_ANSWER = 15

/**
 * Whether a sentence that was sent before is the answer to this, too: another matter was brought in since, a "yes" or "no" answers another
 * question, another time was tried or another offer taken up and came out the same, the same question is asked and answered in its form, or
 * something is offered again beside something new. What they were asked and passed over has to be asked again.
 */
export function isOwed(
  turn: AnnotatedTurn,
  { sentence, words, isSet }: Sent,
  before: Seen,
  asking: Asking,
  isMore: boolean,
): boolean {
  if (isSet || asking.turn === undefined || asking.isUpset || words > MOST_ANSWER) return false
  if (asking.matterAt > before.run) return true
  if (endsAsQuestion(turn.text, sentence)) {
    if (isMore || asking.answeredAt <= before.run) return true
  } else if (asking.givesValue || (asking.agrees && !asking.asks)) {
    if (says(turn, sentence, 'answer-outcome')) return true
  }
  if (asking.asks && answersPlainly(turn, sentence)) return true
  return asking.sameAt > 0 && asking.sameAt === before.run && hasItsForm(turn, sentence, asking)
}

function asksSomething(turn: AnnotatedTurn): boolean {
  return turn.tokens.sentences.some((each) => endsAsQuestion(turn.text, each)) || holds(turn, 'question')
}

/** A number to "how much …?", a time to "when …?". */
function hasItsForm(turn: AnnotatedTurn, sentence: Sentence, { asksTime, asksAmount }: Asking): boolean {
  if (!asksTime && !asksAmount) return false
  if (asksTime && says(turn, sentence, 'answer-time')) return true
  for (let token = sentence.firstToken; token < sentence.endToken; token++)
    if (turn.tokens.kind[token] === TokenKind.number) return true
  return false
}
