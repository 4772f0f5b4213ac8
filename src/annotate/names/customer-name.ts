/**
 * Who the customer is, and from when on the agent could know. Sources, in the order they are trusted: the participant
 * data, "my name is …", the answer to "may I have your name?", "this is …" and "I'm …" with a capital, "Priya here",
 * a mail's signature.
 *
 * Blind spot: a lower-case "im josh" out of the blue is taken only if an agent answers "Josh"; nothing else tells it from
 * "im furious" but a list of all names. Names of others ("my son's name is …") are passed over, which also loses "the
 * name on the account is …".
 */
import type { Participant } from '../../model/interaction.ts'
import { spansIn, type Span } from '../../model/span.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { foldedToken } from '../../text/view.ts'
import { echoedNames } from './echoed-names.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Linguistics } from '../linguistics.ts'
import { isFullerThan } from './named-after.ts'
import { openStatement } from './open-name.ts'
import { isOneSided, oneSidedName } from './one-sided-name.ts'
import type { NameCandidate } from './name-at.ts'
import { likeness, mayBeHeardAs, partsOf, wholePartsOf, type NameParts } from './name-parts.ts'
import { givenNameOf, isMark } from './participant-name.ts'
import { impliedName, introduced, type Asked } from './name-statements.ts'
import { calledNames } from './taken-up.ts'
import { calledName, titledNames, widened } from './titled-names.ts'
import { unannounced } from './unannounced-name.ts'
import { isHistory, type AnnotatedTurn, type CustomerName } from '../types.ts'

/** A turn before its names are known. */
export type UnnamedTurn = Omit<AnnotatedTurn, 'names' | 'need'>

/** The name, and every part by which the customer may rightly be addressed. */
export interface KnownName extends CustomerName {
  readonly parts: NameParts
  /** Where the customer says it, by turn index. */
  readonly statements: ReadonlyMap<number, Statement>
}

export interface Statement extends NameCandidate {
  /** "My name is …", not "I'm …". */
  readonly outright: boolean
  /** Only implied, and not the name in the participant data: "this is Rajesh, Sunita's husband". */
  readonly another: boolean
  /** An agent calls somebody so, with a title: no slip that a later word mends. */
  readonly called: boolean
  readonly turnIndex: number
  readonly turnId: string
}

export function customerNameOf(
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
  linguistics?: Linguistics,
): KnownName | null {
  const speaking = new Set<Participant>()
  for (const { role, participant } of turns)
    if (role === 'customer' && participant !== undefined) speaking.add(participant)
  const speakers = [...speaking]
  const listed = givenNameOf(speakers[0], lexicon)
  // An address is believed only while nobody says a name.
  const certain = listed?.uncertain === true ? undefined : listed?.name
  const statements = statementsOf(turns, certain, lexicon, linguistics)
  const given = statements.length === 0 ? listed?.name : certain
  const first = statements.find(({ another }) => !another)
  if (given === undefined && first === undefined) return null
  const stated = statements.filter(({ redacted, another }) => !redacted && !another)
  const chosen = bestOf(stated, lexicon)
  const readable = given === undefined || isMark(given) ? chosen?.text : given
  const spellings = readable === undefined ? [] : [readable, ...stated.map(({ text }) => text)]
  // Who writes for a customer may be called by either name.
  const helpers = statements.flatMap(({ text, another }) => (another ? [text] : []))
  const besides = speakers.slice(1).flatMap((speaker) => givenNameOf(speaker, lexicon)?.name ?? [])
  const parts = [...spellings, ...besides, ...helpers].flatMap((text) => wholePartsOf(text, lexicon))
  const shown = given === undefined ? (chosen ?? first) : first
  return {
    name: readable ?? given ?? first!.text,
    knownFrom: shown === undefined ? null : { turnId: shown.turnId, start: shown.start, end: shown.end },
    knownAt: given === undefined ? first!.turnIndex : -1,
    redacted: readable === undefined,
    uncertain: given !== undefined && listed?.uncertain === true,
    parts: [...new Set(parts)],
    statements: new Map(statements.map((statement) => [statement.turnIndex, statement])),
  }
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

/** With a name in the participant data, only what resembles it, or what is said outright, is believed to be the customer's. */
function ruledStatements(
  turns: readonly UnnamedTurn[],
  given: string | undefined,
  lexicon: Lexicon,
): readonly Statement[] {
  const known = given === undefined || isMark(given) ? [] : wholePartsOf(given, lexicon)
  const found: Statement[] = []
  let echoed: ReadonlySet<string> | undefined
  // Only a lower-case name out of the blue asks for it, and few conversations have one.
  const isEchoed = (name: string): boolean => (echoed ??= echoedNames(turns)).has(name)
  const oneSided = isOneSided(turns)
  const titled = titledNames(turns, lexicon)
  const calls = calledNames(turns)
  let asked: Asked = 'no'
  /** The agent's turn right before, behind what the customer said first. */
  let before: UnnamedTurn | undefined
  const asksElse = (): boolean => asked === 'no' && before !== undefined && asksLast(before, lexicon)
  let isFirst = true
  let customerTurns = 0
  const agents: UnnamedTurn[] = []
  for (const written of turns) {
    if (!written.spoken) continue
    const turn = withoutQuotes(written)
    if (turn.role === 'customer') {
      const outright = introduced(turn, lexicon)
      const told = outright ?? impliedName(turn, { asked, asksElse, isEchoed, isFirst, oneSided }, lexicon)
      const called = told === null && isFirst ? calledName(turn, titled, lexicon) : null
      const silent =
        told === null && called === null && !oneSided
          ? unannounced(turn, { asked, calls, agents, before: customerTurns, isNamed: known.length > 0 })
          : null
      const said = told ?? called ?? silent
      const name = said === null ? null : widened(turn, said, titled)
      const fits =
        name === null ||
        said === outright ||
        name.redacted ||
        known.length === 0 ||
        likeness(partsOf(name.text, lexicon), known, lexicon) !== 'other'
      if (name !== null) found.push(statementIn(turn, name, said === outright, !fits, called !== null))
      asked = 'no'
      before = undefined
      isFirst = false
      customerTurns++
    } else {
      agents.push(turn)
      asked = askedFor(turn, lexicon)
      before = isFirst ? undefined : turn
    }
  }
  return found
}

/** Written out: a spread with fields behind it takes ten times as long. */
function statementIn(
  { index, id }: UnnamedTurn,
  { firstToken, endToken, start, end, text, capitalised, redacted }: NameCandidate,
  outright: boolean,
  another: boolean,
  called: boolean,
): Statement {
  const [turnIndex, turnId] = [index, id]
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
    turnIndex,
    turnId,
  }
}

/** Quoted history is someone else's words, or words of another day. */
function withoutQuotes(turn: UnnamedTurn): UnnamedTurn {
  const quoted = turn.regions.filter((region) => isHistory(region) || region.kind === 'disclaimer')
  if (quoted.length === 0) return turn
  const isOwn = (span: Span): boolean => spansIn(quoted, span).length === 0
  return {
    ...turn,
    phrases: turn.phrases.filter(isOwn),
    tokens: { ...turn.tokens, sentences: turn.tokens.sentences.filter(isOwn) },
  }
}

/** The last sentence is what the customer answers: "… and the name of your pet?" asks for something else. */
function askedFor({ text, phrases, tokens }: UnnamedTurn, lexicon: Lexicon): Asked {
  const asked = hitOf(phrases, 0, tokens.count, 'name-request')
  // "Can I take your details?" asks for a name among others.
  if (asked === undefined)
    return hitOf(phrases, 0, tokens.count, 'name-request-details') === undefined ? 'no' : 'earlier'
  const last = tokens.sentences.at(-1)?.firstToken ?? 0
  if (hitOf(phrases, last, tokens.count, 'name-request') !== undefined) return 'last'
  for (let i = last; i < tokens.count; i++)
    if (lexicon.nameWords.has(foldedToken(text, tokens, i))) return 'no'
  return asked.firstToken < last ? 'earlier' : 'no'
}

/** Whether a turn ends on a question, and neither greets, as whoever takes over does, nor speaks of a name. */
function asksLast({ text, phrases, tokens }: UnnamedTurn, lexicon: Lexicon): boolean {
  const last = tokens.sentences.at(-1)
  if (last === undefined || !endsAsQuestion(text, last)) return false
  if (hitOf(phrases, 0, tokens.count, 'greeting') !== undefined) return false
  for (let i = last.firstToken; i < last.endToken; i++)
    if (lexicon.nameWords.has(foldedToken(text, tokens, i))) return false
  return true
}
