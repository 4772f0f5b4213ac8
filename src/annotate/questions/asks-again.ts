/** Whether a customer asks to be told what they were told before. */
import { spanAt } from '../../model/span.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { isAside, type AnnotatedTurn } from '../types.ts'

/** Words of a turn that says nothing but that it was not heard: "Sorry?", "my what". */
const MOST_MISHEARD = 3
/** Words of a turn that asks nothing of its own: "Eh?". */
const MOST_BARE = 1

/** "Could you send it again?"; or not heard: "Sorry?", "pardon", "My what?" */
export function asksAgain(turn: AnnotatedTurn): boolean {
  const { text, tokens, phrases, regions } = turn
  const hears = phrases.some(
    (hit) =>
      (hit.group === 'asks-again' && !isAside(spanAt(regions, hit.start))) ||
      (hit.group === 'misheard' && hit.endToken - hit.firstToken === tokens.count),
  )
  if (hears || tokens.count > MOST_MISHEARD) return hears
  const [only] = tokens.sentences
  return tokens.count <= MOST_BARE && only !== undefined && endsAsQuestion(text, only)
}
