/** Replies of the agent's own that answer this customer: what the house has them write around it is a frame, and stands for nothing. */
import { isOwn } from '../../annotate/own-answer.ts'
import { stemsOf } from '../../annotate/stems.ts'
import { isAside, type AnnotatedTurn, type Run, type Traced } from '../../annotate/types.ts'
import { spanAt } from '../../model/span.ts'
import type { Sentence } from '../../text/tokens.ts'

/** Words of the customer's that the agent's own must take up; half as many will do where hardly anything was pasted. */
const MIN_SHARED = 2
const HARDLY = 1 / 3

/** Turns of the replies most of which is in the agent's own words, some of them the customer's. */
export function ownReplies(traced: Traced, minScripted: number): ReadonlySet<AnnotatedTurn> {
  return new Set(
    traced.pairs.flatMap(({ prompt, reply }) => {
      const pasted = pastedOf(reply, traced, minScripted)
      if (pasted >= 1 / 2) return []
      const taken = takenUp(reply, prompt, traced, minScripted)
      return taken >= (pasted < HARDLY ? MIN_SHARED / 2 : MIN_SHARED) ? reply.turns : []
    }),
  )
}

/** Share of the message, by length, that was pasted. */
function pastedOf({ turns }: Run, { passages }: Traced, minScripted: number): number {
  let all = 0
  let pasted = 0
  for (const { index } of turns)
    for (const { scripted, start, end } of passages[index]!) {
      if (scripted === null) continue
      all += end - start
      if (scripted >= minScripted) pasted += end - start
    }
  return all === 0 ? 0 : pasted / all
}

/** Words of the customer's content that come again in the agent's own sentences. */
function takenUp(reply: Run, prompt: Run, { lexicon, passages }: Traced, minScripted: number): number {
  const isTheirOwn = (turn: AnnotatedTurn, sentence: Sentence): boolean =>
    !isAside(spanAt(turn.regions, sentence.start)) &&
    isOwn(turn, sentence) &&
    // At its middle: a template may reach one word into the sentence behind it.
    (spanAt(passages[turn.index]!, (sentence.start + sentence.end) >> 1)?.scripted ?? 0) < minScripted
  const stems = ({ turns }: Run, isWanted: typeof isTheirOwn): ReadonlySet<string> =>
    new Set(
      turns.flatMap((turn) =>
        turn.tokens.sentences
          .filter((sentence) => isWanted(turn, sentence))
          .flatMap((sentence) => [...stemsOf(turn, lexicon, sentence)]),
      ),
    )
  const told = stems(prompt, () => true)
  return [...stems(reply, isTheirOwn)].filter((stem) => told.has(stem)).length
}
