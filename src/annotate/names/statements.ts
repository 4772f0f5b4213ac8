/** What customers say of themselves, turn by turn, in the light of what was asked before and of what agents make of it. */
import { spansIn, type Span } from '../../model/span.ts'
import { hitOf } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import { echoedNames } from './echoed-names.ts'
import type { Lexicon } from '../lexicon.ts'
import { partAsked, renamed } from './fuller-name.ts'
import { isOneSided } from './one-sided-name.ts'
import { likeness, partsOf, wholePartsOf, type NameParts } from './name-parts.ts'
import { isMark } from './participant-name.ts'
import { impliedName, introduced } from './name-statements.ts'
import type { Asked } from './situation.ts'
import { statementIn, type AskedPart, type Statement } from './statement.ts'
import { calledNames, type CalledNames } from './taken-up.ts'
import { calledName, takenUpByTitle, titledNames, widened, type TitledNames } from './titled-names.ts'
import { OPENING, unannounced } from './unannounced-name.ts'
import { isHistory } from '../types.ts'

/** With a name in the participant data, only what resembles it, or what is said outright, is believed to be the customer's. */
export function ruledStatements(
  turns: readonly UnnamedTurn[],
  given: string | undefined,
  lexicon: Lexicon,
): readonly Statement[] {
  const ears = earsFor(turns, given, lexicon)
  const found: Statement[] = []
  const agents: UnnamedTurn[] = []
  let asked: Asked = 'no'
  let question: AskedPart | null = null
  let turnsBefore = 0
  /** The agent's turn right before, behind what the customer said first. */
  let before: UnnamedTurn | undefined
  const asksElse = (): boolean => asked === 'no' && before !== undefined && asksLast(before, lexicon)
  for (const written of turns) {
    if (!written.spoken) continue
    const turn = withoutQuotes(written)
    if (turn.role === 'customer') {
      const isNew = found.length === 0
      const statement = saidIn(turn, { asked, question, asksElse, turnsBefore, isNew, agents }, ears)
      if (statement !== null) found.push(statement)
      asked = 'no'
      question = null
      before = undefined
      turnsBefore++
    } else {
      // Only the customer's first turn asks what agents said before it.
      if (turnsBefore === 0) agents.push(turn)
      asked = askedFor(turn, lexicon)
      question = asked === 'last' ? partAsked(turn, lexicon) : null
      before = turnsBefore === 0 ? undefined : turn
    }
  }
  return found
}

/** What a conversation holds that tells a name from other words; worked out when it is first asked for. */
interface Ears {
  /** Of the language of the conversation. */
  readonly lexicon: Lexicon
  /** Parts of the name in the participant data. */
  readonly known: NameParts
  readonly oneSided: boolean
  readonly isEchoed: (folded: string) => boolean
  readonly titled: TitledNames
  readonly calls: CalledNames
}

function earsFor(turns: readonly UnnamedTurn[], given: string | undefined, lexicon: Lexicon): Ears {
  let echoed: ReadonlySet<string> | undefined
  return {
    lexicon,
    known: given === undefined || isMark(given) ? [] : wholePartsOf(given, lexicon),
    oneSided: isOneSided(turns),
    // Only a lower-case name out of the blue asks for it, and few conversations have one.
    isEchoed: (name) => (echoed ??= echoedNames(turns)).has(name),
    titled: titledNames(turns, lexicon),
    calls: calledNames(turns),
  }
}

/** What was said before a customer's turn. */
interface Before {
  readonly asked: Asked
  /** What a question for the name asks for. */
  readonly question: AskedPart | null
  readonly asksElse: () => boolean
  /** How many turns the customer has had. */
  readonly turnsBefore: number
  /** No name has been said. */
  readonly isNew: boolean
  readonly agents: readonly UnnamedTurn[]
}

function saidIn(
  turn: UnnamedTurn,
  { asked, question, asksElse, turnsBefore, isNew, agents }: Before,
  ears: Ears,
): Statement | null {
  const { lexicon, known, oneSided, isEchoed, titled, calls } = ears
  const isFirst = turnsBefore === 0
  const outright = introduced(turn, lexicon)
  const told = outright ?? impliedName(turn, { asked, asksElse, isEchoed, isFirst, oneSided }, lexicon)
  const called = told === null && isFirst ? calledName(turn, titled, lexicon) : null
  const silent =
    told === null && called === null && !oneSided
      ? unannounced(turn, { asked, calls, agents, turnsBefore, isNamed: known.length > 0 }, lexicon)
      : null
  const byTitle =
    told === null && called === null && silent === null && isNew && turnsBefore < OPENING
      ? takenUpByTitle(turn, titled, lexicon)
      : null
  const said = told ?? called ?? silent ?? byTitle
  if (said === null) return null
  const wide = widened(turn, said, titled)
  // Whom the agent calls is who the customer is by now.
  const name = said === called || said === byTitle ? wide : renamed(turn, wide, lexicon)
  const fits =
    said === outright ||
    name.redacted ||
    known.length === 0 ||
    likeness(partsOf(name.text, lexicon), known, lexicon) !== 'other'
  return statementIn(turn, name, {
    outright: said === outright,
    another: !fits,
    called: called !== null,
    answers: question,
  })
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
