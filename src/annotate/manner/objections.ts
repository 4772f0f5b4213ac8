/**
 * Where a customer objects to the manner of whoever they are talking to ("Don't talk to me like that"): how a reply was meant nobody can
 * read off its words, but how it was taken its reader may say.
 *
 * Blind spot: customers can be unfair, and most say nothing. A reply that apologises, thanks, feels or undertakes something is never
 * pointed at, whatever is said to it.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { spanAt, type TurnSpan } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import { sentenceOf } from '../../text/tokens.ts'
import type { AnnotatedTurn, Run } from '../types.ts'

export interface Objection {
  /** The agent's last turn before. */
  readonly to: AnnotatedTurn
  /** The customer's words. */
  readonly at: TurnSpan
}

/** One a reply at most, in the order of the conversation. */
export function objectionsIn(runs: readonly Run[]): readonly Objection[] {
  return runs.flatMap((run, i): readonly Objection[] => {
    const before = runs[i - 1]
    if (run.role !== 'customer' || before?.role !== 'agent') return []
    // Hardly anybody objects: asked first.
    if (!run.turns.some(mayObject) || before.turns.some(isCourteous)) return []
    const at = run.turns.flatMap((turn, place) => objectionOf(turn, place === 0)).at(0)
    const to = before.turns.at(-1)
    return at === undefined || to === undefined ? [] : [{ to, at }]
  })
}

const COURTESIES: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  'apology',
  'own-apology',
  'reaction',
  'commitment',
  'gratitude',
  'thanks-for',
])

function isCourteous({ phrases }: AnnotatedTurn): boolean {
  return phrases.some(({ group }) => COURTESIES.has(group))
}

function mayObject({ phrases }: AnnotatedTurn): boolean {
  return phrases.some(({ group }) => group === 'objection' || group === 'objection-alone')
}

/** What could be said of anybody counts only where the reply opens with it. */
function objectionOf(turn: AnnotatedTurn, isFirst: boolean): readonly TurnSpan[] {
  const { id, phrases, regions } = turn
  return phrases
    .filter((hit) => hit.group === 'objection' || (isFirst && isOpening(hit)))
    .filter((hit) => spanAt(regions, hit.start) === undefined && !isTold(turn, hit))
    .map(({ start, end }) => ({ turnId: id, start, end }))
}

/** "Wow, that's rude": a word may stand before it. */
function isOpening({ group, firstToken }: PhraseHit<PhraseGroup>): boolean {
  return group === 'objection-alone' && firstToken <= 1
}

/** "I told him: don't talk to me like that": said to somebody else. */
function isTold({ phrases, tokens }: AnnotatedTurn, hit: PhraseHit): boolean {
  return hitsFrom(phrases, sentenceOf(tokens, hit.firstToken)?.firstToken ?? 0, hit.firstToken).some(
    ({ group }) => group === 'reporting',
  )
}
