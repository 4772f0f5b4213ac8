/** What the customer asks of a reply: without the words of surprise with which they take one and thank for it. */
import { holds } from '../words.ts'
import { stemsOf } from '../stems.ts'
import type { Traced } from '../types.ts'
import { questionsOf, type Question } from './questions.ts'

/** The questions of the prompt of pair `index`; not "Snow? In June? Thank you!", where the reply before told of snow in June. */
export function askedAt(traced: Traced, index: number): readonly Question[] {
  const { pairs, lexicon } = traced
  const { prompt } = pairs[index]!
  const questions = questionsOf(prompt, lexicon)
  const before = pairs[index - 1]?.reply.turns
  if (before === undefined || !questions.some(mayEcho)) return questions
  if (!prompt.turns.some((turn) => holds(turn, 'gratitude'))) return questions
  const told = new Set(
    before.flatMap((turn) => [...stemsOf(turn, lexicon, { firstToken: 0, endToken: turn.tokens.count })]),
  )
  return questions.filter(
    (question) => !mayEcho(question) || [...question.stems].some((stem) => !told.has(stem)),
  )
}

/** "In June?" opens as no question does. */
function mayEcho({ isOpened, isRequest }: Question): boolean {
  return !isOpened && !isRequest
}
