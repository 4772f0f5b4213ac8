/** What the customer asks of a reply: without words of surprise with which they take one and thank for it, and without answers in doubt. */
import { hitsFrom } from '../../text/phrases.ts'
import { tokenAt } from '../../text/tokens.ts'
import { holds } from '../words.ts'
import { stemsOf } from '../stems.ts'
import type { AnnotatedTurn, Traced } from '../types.ts'
import { isAsking } from './answers.ts'
import { isOwn } from './own-answer.ts'
import { questionsOf, type Question } from './questions.ts'

/**
 * The questions of the prompt of pair `index`. Not "Snow? In June? Thank you!", where the reply before told of snow in June; nor, where it
 * asked, "My name?" and "I think it's Morgan?".
 */
export function askedAt(traced: Traced, index: number): readonly Question[] {
  const { pairs, lexicon } = traced
  const { prompt } = pairs[index]!
  const before = pairs[index - 1]?.reply.turns
  const questions = questionsOf(prompt, lexicon)
  if (before === undefined || !questions.some(mayEcho)) return questions
  const isAsked = endsAsking(before)
  const isThanked = prompt.turns.some((turn) => holds(turn, 'gratitude'))
  if (!isAsked && !isThanked) return questions
  const told = new Set(
    before.flatMap((turn) => [...stemsOf(turn, lexicon, { firstToken: 0, endToken: turn.tokens.count })]),
  )
  const isNew = ({ stems }: Question): boolean => [...stems].some((stem) => !told.has(stem))
  return questions.filter(
    (question) => !mayEcho(question) || (isNew(question) && !(isAsked && answersInDoubt(question))),
  )
}

/** "In June?" opens as no question does. */
function mayEcho({ isOpened, isRequest }: Question): boolean {
  return !isOpened && !isRequest
}

/** Words of the longest answer in doubt. */
const MOST_DOUBTFUL = 8

/** "I think it's Dr. Morgan?", "It was December, maybe?": states something, and speaks to nobody. */
function answersInDoubt({ turn, start, end }: Question): boolean {
  // Languages without these words do not tell "So you won't refund me?" from an answer.
  if (!turn.lexicon.groups.has('addressing')) return false
  const first = tokenAt(turn.tokens, start)
  const last = tokenAt(turn.tokens, end)
  if (last - first > MOST_DOUBTFUL) return false
  const hits = hitsFrom(turn.phrases, first, last)
  return (
    hits.some(({ group }) => group === 'answer-statement') &&
    !hits.some(({ group }) => group === 'addressing')
  )
}

/** Whether the last that was said in the agent's own words asks. */
function endsAsking(turns: readonly AnnotatedTurn[]): boolean {
  const turn = turns.at(-1)!
  const sentence = turn.tokens.sentences.findLast((each) => isOwn(turn, each))
  return sentence !== undefined && isAsking(turn, sentence)
}
