/** A last reply that says goodbye while something is open: a question, or what the customer objected. */
import { answerTo } from '../../annotate/answers.ts'
import { questionsOf } from '../../annotate/questions.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import { saysNothing, uptakesOf } from '../../annotate/uptake.ts'
import { holds, spanOfTurn } from '../../annotate/words.ts'
import type { PhraseGroup } from '../../language/index.ts'
import type { TurnSpan } from '../../model/span.ts'
import { hitOf } from '../../text/phrases.ts'
import { sentenceOf } from '../../text/tokens.ts'
import { withText } from '../types.ts'
import type { Found } from './settings.ts'

/** Whether the reply of pair `index` is the last, says goodbye, and takes a question up less likely than not, or says nothing to a protest. */
export function closedOver(index: number, traced: Traced): Found {
  // Every mail ends on a goodbye.
  if (traced.interaction.channel === 'email') return 'no-case'
  if (index !== traced.pairs.length - 1 || !traced.lexicon.groups.has('answer-plain')) return 'no-case'
  const { prompt, reply } = traced.pairs[index]!
  const closing = withText(reply.turns).find((turn) => holds(turn, 'farewell'))
  if (closing === undefined) return 'no-case'
  const over = (rule: string, open: TurnSpan): Found => {
    return { rule, ...spanOfTurn(closing), data: {}, because: [open] }
  }
  const questions = questionsOf(prompt, traced.lexicon)
  if (questions.length === 0) {
    const protest = protestIn(prompt)
    if (protest === undefined || !saysNothing(answerTo(traced, index))) return 'no-case'
    return over('closed-over-protest', protest)
  }
  const uptakes = uptakesOf(questions, answerTo(traced, index))
  const open = questions.find((_, i) => uptakes[i]!.probability < HALF)
  if (open === undefined) return 'fine'
  return over('closed-over-question', { turnId: open.turn.id, start: open.start, end: open.end })
}

const HALF = 0.5

/** "You haven't helped me with anything", unless they take their leave with thanks; "if this doesn't help" protests at nothing. */
function protestIn({ turns }: Run): TurnSpan | undefined {
  if (turns.some((turn) => LEAVES.some((group) => holds(turn, group)))) return undefined
  for (const turn of turns) {
    const hit = turn.phrases.find(({ group, firstToken }) => PROTESTS.has(group) && !isIf(turn, firstToken))
    if (hit !== undefined) return { turnId: turn.id, start: hit.start, end: hit.end }
  }
  return undefined
}

const LEAVES = ['gratitude', 'farewell'] as const
const PROTESTS: ReadonlySet<PhraseGroup> = new Set(['protest', 'unheard', 'unsettled'])

/** Whether a condition opens before the token in its sentence. */
function isIf({ tokens, phrases }: AnnotatedTurn, token: number): boolean {
  const first = sentenceOf(tokens, token)?.firstToken ?? token
  return hitOf(phrases, first, token, 'condition') !== undefined
}
