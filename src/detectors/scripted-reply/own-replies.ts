/** Replies of the agent's own that answer this customer: what the house has them write around it is a frame, and stands for nothing. */
import { isOwn, lengthOf } from '../../annotate/questions/own-answer.ts'
import { stemsOf } from '../../annotate/stems.ts'
import type { AnnotatedTurn, Run, Traced } from '../../annotate/types.ts'
import type { Passage } from '../../model/report.ts'
import { spanAt } from '../../model/span.ts'

const HALF = 0.5
/** Words of the customer's that the agent's own must take up, more than so many times the share that was pasted: one up to a third, else two. */
const TAKEN = 3

/** Turns of the replies most of which is in the agent's own words, some of them the customer's. */
export function ownReplies(traced: Traced): ReadonlySet<AnnotatedTurn> {
  return new Set(
    traced.pairs.flatMap(({ prompt, reply }) => {
      const held = reply.turns.flatMap(({ index }) =>
        traced.passages[index]!.filter(({ scripted }) => scripted !== null),
      )
      const pasted = lengthOf(held.filter(isPasted)) / lengthOf(held)
      return pasted < HALF && takenUp(reply, prompt, traced) > TAKEN * pasted ? reply.turns : []
    }),
  )
}

function isPasted({ scripted }: Passage): boolean {
  return (scripted ?? 0) >= HALF
}

/** Words of the customer's content that come again in the agent's own sentences. */
function takenUp(reply: Run, prompt: Run, { lexicon, passages }: Traced): number {
  const stemsIn = (turn: AnnotatedTurn, isAsked: boolean): readonly string[] =>
    turn.tokens.sentences.flatMap((each) => {
      // At its middle: a template may reach one word into the sentence behind it.
      const passage = spanAt(passages[turn.index]!, (each.start + each.end) >> 1)
      const isRead = isAsked || (isOwn(turn, each) && (passage === undefined || !isPasted(passage)))
      return isRead ? [...stemsOf(turn, lexicon, each)] : []
    })
  const told = new Set(prompt.turns.flatMap((turn) => stemsIn(turn, true)))
  const taken = reply.turns.flatMap((turn) => stemsIn(turn, false)).filter((stem) => told.has(stem))
  return new Set(taken).size
}
