/** A conversation that ends on a reply that adds nothing, over something that no phrase tells: the customer's last words likely leave it open. */
import { addsNothing, evidenceOf } from '../../annotate/endings/adds-nothing.ts'
import { leftOpen, type LeftOpen } from '../../annotate/endings/left-open.ts'
import { askedAt } from '../../annotate/questions/echo.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { messageWords, spanOfTurn } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import { round } from '../../model/numbers.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { withText } from '../types.ts'
import type { Found, Settings } from './settings.ts'

/** Whether the reply of pair `index` ends the conversation so. A first message tells what is wrong, and is often answered by a greeting. */
export function closedLikelyOpen(index: number, traced: Traced, { minOpen }: Settings): Found {
  const { pairs, runs } = traced
  const { prompt, reply } = pairs[index]!
  const isEnd = index > 0 && index === pairs.length - 1 && runs.at(-1) === reply
  // What only answers the agent is no matter of its own.
  if (!isEnd || isAnswer(prompt, traced)) return 'no-case'
  const open = leftOpen(prompt, traced, minOpen)
  // What is asked is told by its answers.
  if (open === undefined || isLetGo(open) || askedAt(traced, index).length > 0) return 'no-case'
  if (!addsNothing(evidenceOf(prompt, reply, traced))) return 'no-case'
  const { turn, sentence, probability } = open
  return {
    rule: 'closed-likely-open',
    ...spanOfTurn(withText(reply.turns).at(-1)!),
    data: { probability: round(probability, 2) },
    because: [{ turnId: turn.id, start: sentence.start, end: sentence.end }],
  }
}

/** "… Anyway, thanks, bye!" behind it: the customer lets it rest. */
function isLetGo({ turn: { phrases }, sentence }: LeftOpen): boolean {
  return phrases.some(({ group, start }) => LEAVES.has(group) && start >= sentence.end)
}

const LEAVES: ReadonlySet<PhraseGroup> = new Set(['gratitude', 'farewell'])

/** Words below which nothing can be told to be open, and below which words to a question are an answer and no more. */
const FEW = 4
const FEW_ASKED = 12

function isAnswer(prompt: Run, { runs }: Traced): boolean {
  const words = prompt.turns.reduce((sum, turn) => sum + messageWords(turn), 0)
  const before = runs[runs.indexOf(prompt) - 1]?.turns.at(-1)
  return words < (before !== undefined && asks(before) ? FEW_ASKED : FEW)
}

/** "What size are you?"; who asks whether there is more has asked nothing. */
function asks({ text, tokens, phrases }: AnnotatedTurn): boolean {
  const last = tokens.sentences.at(-1)
  if (last === undefined || !endsAsQuestion(text, last)) return false
  return hitOf(phrases, last.firstToken, last.endToken, 'farewell') === undefined
}
