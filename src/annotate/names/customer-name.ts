/**
 * Who the customer is, and from when on the agent could know. Sources, in the order they are trusted: the participant
 * data, "my name is …", the answer to "may I have your name?", "this is …" and "I'm …" with a capital, "Priya here",
 * a mail's signature, a name beside an address or a number, and what agents take up.
 *
 * Blind spot: a lower-case "im tunde" out of the blue is taken only if it is a common name or an agent answers "Tunde"; nothing else tells it
 * from "im furious" but a list of all names. Names of others ("my son's name is …") are passed over, which also loses "the
 * name on the account is …".
 */
import type { Participant } from '../../model/interaction.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Linguistics } from '../linguistics.ts'
import { inFull } from './fuller-name.ts'
import { isFullerThan } from './named-after.ts'
import { openStatement } from './open-name.ts'
import { isOneSided, oneSidedName } from './one-sided-name.ts'
import { isBehind, TITLES } from './openers.ts'
import { likeness, mayBeHeardAs, partsOf, wholePartsOf, type NameParts } from './name-parts.ts'
import { givenNameOf, isMark } from './participant-name.ts'
import type { Statement } from './statement.ts'
import { ruledStatements } from './statements.ts'
import type { AnnotatedTurn, CustomerName } from '../types.ts'

/** A turn before its names are known. */
export type UnnamedTurn = Omit<AnnotatedTurn, 'names' | 'need'>

/** The name, and every part by which the customer may rightly be addressed. */
export interface KnownName extends CustomerName {
  readonly parts: NameParts
  /** Only the family name is known: "it's Mrs Okonkwo". */
  readonly isFamily: boolean
  /** Where the customer says it, by turn index. */
  readonly statements: ReadonlyMap<number, Statement>
}

export function customerNameOf(
  turns: readonly UnnamedTurn[],
  participants: readonly Participant[],
  lexicon: Lexicon,
  linguistics?: Linguistics,
): KnownName | null {
  const speaking = new Set<Participant>()
  for (const { role, participant } of turns)
    if (role === 'customer' && participant !== undefined) speaking.add(participant)
  const speakers = [...speaking]
  const listed = givenNameOf(speakers[0] ?? onlyCustomer(participants), lexicon)
  // An address is believed only while nobody says a name.
  const certain = listed?.uncertain === true ? undefined : listed?.name
  const statements = statementsOf(turns, certain, lexicon, linguistics)
  const given = statements.length === 0 ? listed?.name : certain
  const first = statements.find(({ another }) => !another)
  if (given === undefined && first === undefined) return null
  const stated = statements.filter(({ redacted, another }) => !redacted && !another)
  const chosen = bestOf(stated, lexicon)
  const readable =
    given === undefined || isMark(given) ? chosen && inFull(chosen, stated, turns, lexicon) : given
  const spellings = readable === undefined ? [] : [readable, ...stated.map(({ text }) => text)]
  // Who writes for a customer may be called by either name.
  const helpers = statements.flatMap(({ text, another }) => (another ? [text] : []))
  const besides = speakers.slice(1).flatMap((speaker) => givenNameOf(speaker, lexicon)?.name ?? [])
  const parts = [...spellings, ...besides, ...helpers].flatMap((text) => wholePartsOf(text, lexicon))
  const shown = given === undefined ? (chosen ?? first) : first
  const isFamily = given === undefined && chosen !== undefined && isTitled(chosen, turns)
  return {
    name: readable ?? given ?? first!.text,
    knownFrom: shown === undefined ? null : { turnId: shown.turnId, start: shown.start, end: shown.end },
    knownAt: given === undefined ? first!.turnIndex : -1,
    redacted: readable === undefined,
    uncertain: given !== undefined && listed?.uncertain === true,
    parts: [...new Set(parts)],
    isFamily,
    statements: new Map(statements.map((statement) => [statement.turnIndex, statement])),
  }
}

/** To whom an agent writes while no customer has said anything; of several nobody knows which. */
function onlyCustomer(participants: readonly Participant[]): Participant | undefined {
  const customers = participants.filter(({ role }) => role === 'customer')
  return customers.length === 1 ? customers[0] : undefined
}

function isTitled({ turnIndex, firstToken }: Statement, turns: readonly UnnamedTurn[]): boolean {
  const said = turns.find(({ index }) => index === turnIndex)
  return said !== undefined && isBehind(said, firstToken, TITLES)
}

/** What is said outright before what is only implied, then the first; but a slip gives way to its correction. */
function bestOf(stated: readonly Statement[], lexicon: Lexicon): Statement | undefined {
  const first = stated.find(({ outright }) => outright) ?? stated[0]
  if (first === undefined) return undefined
  if (first.called) return stated.find(({ text }) => isFullerThan(text, first.text)) ?? first
  const parts = partsOf(first.text, lexicon)
  const corrected = stated.findLast(({ text, turnIndex }) => {
    const later = partsOf(text, lexicon)
    return (
      turnIndex > first.turnIndex && mayBeHeardAs(later, parts) && likeness(later, parts, lexicon) !== 'same'
    )
  })
  return corrected ?? first
}

/** What the rules find; where they find nothing, what a one-sided transcript or a language library suggests. */
function statementsOf(
  turns: readonly UnnamedTurn[],
  given: string | undefined,
  lexicon: Lexicon,
  linguistics: Linguistics | undefined,
): readonly Statement[] {
  const ruled = ruledStatements(turns, given, lexicon)
  if (given !== undefined || ruled.length > 0) return ruled
  if (isOneSided(turns)) return oneSidedName(turns, lexicon)
  return linguistics !== undefined && lexicon.code === 'en' ? openStatement(turns, lexicon, linguistics) : []
}
