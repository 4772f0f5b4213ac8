/** A customer's words that say who they are. */
import type { NameCandidate } from './name-at.ts'
import type { UnnamedTurn } from './customer-name.ts'

/** What a question for a name asks for: any, or a part of it. */
export type AskedPart = 'name' | 'given' | 'family'

/** What is known of a statement besides the name and where it stands. */
interface Sureness {
  /** "My name is …", not "I'm …". */
  readonly outright: boolean
  /** Only implied, and not the name in the participant data: "this is Rajesh, Sunita's husband". */
  readonly another: boolean
  /** An agent calls somebody so, with a title: no slip that a later word mends. */
  readonly called: boolean
  /** What the question that it answers asks for. */
  readonly answers: AskedPart | null
}

export interface Statement extends NameCandidate, Sureness {
  readonly turnIndex: number
  readonly turnId: string
}

/** Only implied by what stands around it. */
const IMPLIED: Sureness = { outright: false, another: false, called: false, answers: null }

/** Written out: a spread with fields behind it takes ten times as long. */
export function statementIn(
  { index, id }: UnnamedTurn,
  { firstToken, endToken, start, end, text, capitalised, redacted }: NameCandidate,
  { outright, another, called, answers }: Sureness = IMPLIED,
): Statement {
  return {
    firstToken,
    endToken,
    start,
    end,
    text,
    capitalised,
    redacted,
    outright,
    another,
    called,
    answers,
    turnIndex: index,
    turnId: id,
  }
}
