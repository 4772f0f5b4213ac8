/**
 * Who the customer is, and from when on the agent could know. Sources, in the order they are trusted: the participant
 * data, "my name is …", the answer to "may I have your name?", "this is …" and "I'm …" with a capital, "Priya here",
 * a mail's signature.
 *
 * Blind spot: a lower-case "im josh" out of the blue is taken only if an agent answers "Josh"; nothing else tells it from
 * "im furious" but a list of all names. Names of others ("my son's name is …") are passed over, which also loses "the
 * name on the account is …".
 */
import type { PhraseGroup } from '../language/index.ts'
import type { Participant } from '../model/interaction.ts'
import { spansIn, type Span } from '../model/span.ts'
import { hitsFrom, type PhraseHit } from '../text/phrases.ts'
import { scan } from '../text/scan.ts'
import { TokenKind, tokenAt, tokenText } from '../text/tokens.ts'
import { foldText } from '../text/view.ts'
import { echoedNames } from './echoed-names.ts'
import type { Lexicon } from './lexicon.ts'
import type { Linguistics } from './linguistics.ts'
import { openStatement } from './open-name.ts'
import { isCapitalised, isJoined, nameAt, type NameCandidate } from './name-at.ts'
import { likeness, partsOf, type NameParts } from './name-parts.ts'
import type { AnnotatedTurn, CustomerName } from './types.ts'

/** A turn before its names are known. */
export type UnnamedTurn = Omit<AnnotatedTurn, 'names' | 'need'>

/** The name, and every part by which the customer may rightly be addressed. */
export interface KnownName extends CustomerName {
  readonly parts: NameParts
  /** Where the customer says it, by turn index. */
  readonly statements: ReadonlyMap<number, Statement>
}

export interface Statement extends NameCandidate {
  readonly turnIndex: number
  readonly turnId: string
}

export function customerNameOf(
  turns: readonly UnnamedTurn[],
  lexicon: Lexicon,
  linguistics?: Linguistics,
): KnownName | null {
  const customer = turns.find((turn) => turn.role === 'customer')?.participant
  const given = customer === undefined ? undefined : personName(customer, lexicon)
  const ruled = statementsOf(turns, given, lexicon)
  const isOpen = given === undefined && ruled.length === 0 && lexicon.code === 'en'
  const statements = isOpen && linguistics !== undefined ? openStatement(turns, lexicon, linguistics) : ruled
  const first = statements[0]
  if (given === undefined && first === undefined) return null
  const stated = statements.filter(({ redacted }) => !redacted)
  const readable = given === undefined || isMark(given) ? stated[0]?.text : given
  const spellings = readable === undefined ? [] : [readable, ...stated.map(({ text }) => text)]
  const parts = spellings.flatMap((text) => partsOf(text, lexicon))
  return {
    name: readable ?? given ?? first!.text,
    knownFrom: first === undefined ? null : { turnId: first.turnId, start: first.start, end: first.end },
    knownAt: given === undefined ? first!.turnIndex : -1,
    redacted: readable === undefined,
    parts: [...new Set(parts)],
    statements: new Map(statements.map((statement) => [statement.turnIndex, statement])),
  }
}

/** The participant's name, unless it is a handle, an address or a "Guest" that no one would be greeted by. */
function personName(participant: Participant, lexicon: Lexicon): string | undefined {
  const name = participant.name?.trim()
  if (name === undefined) return undefined
  if (isMark(name)) return name
  if (!/^[^\d@_/\\]{2,80}$/u.test(name) || !/\p{L}{2}/u.test(name)) return undefined
  const generic = partsOf(name, lexicon).every(
    (part) => lexicon.notNames.has(part) && !lexicon.ambiguousNames.has(part),
  )
  return generic ? undefined : name
}

/** "[NAME]": there is a name, but it was taken out. */
function isMark(name: string): boolean {
  const { count, kind } = scan(name)
  return count === 1 && kind[0] === TokenKind.mark
}

/** With a name in the participant data, only what resembles it, or what is said outright, is believed. */
function statementsOf(
  turns: readonly UnnamedTurn[],
  given: string | undefined,
  lexicon: Lexicon,
): readonly Statement[] {
  const known = given === undefined || isMark(given) ? [] : partsOf(given, lexicon)
  const found: Statement[] = []
  let echoed: ReadonlySet<string> | undefined
  // Only a lower-case name out of the blue asks for it, and few conversations have one.
  const isEchoed = (name: string): boolean => (echoed ??= echoedNames(turns)).has(name)
  let asked = false
  for (const written of turns) {
    if (!written.spoken) continue
    const turn = withoutQuotes(written)
    if (turn.role === 'customer') {
      const outright = introduced(turn, lexicon)
      const name = outright ?? impliedName(turn, asked, isEchoed, lexicon)
      const fits =
        name !== null &&
        (name === outright ||
          name.redacted ||
          known.length === 0 ||
          likeness(partsOf(name.text, lexicon), known, lexicon) !== 'other')
      if (fits) found.push({ ...name, turnIndex: turn.index, turnId: turn.id })
      asked = false
    } else asked = asksForName(turn)
  }
  return found
}

/** Quoted history is someone else's words, or words of another day. */
function withoutQuotes(turn: UnnamedTurn): UnnamedTurn {
  const quoted = turn.regions.filter(({ kind }) => kind === 'quoted')
  if (quoted.length === 0) return turn
  const isOwn = (span: Span): boolean => spansIn(quoted, span).length === 0
  return {
    ...turn,
    phrases: turn.phrases.filter(isOwn),
    tokens: { ...turn.tokens, sentences: turn.tokens.sentences.filter(isOwn) },
  }
}

/** Only the last sentence is what the customer answers: "… and the name of your pet?" asks for something else. */
function asksForName({ phrases, tokens }: UnnamedTurn): boolean {
  const last = tokens.sentences.at(-1)
  return hitsFrom(phrases, last?.firstToken ?? 0, tokens.count).some(({ group }) => group === 'name-request')
}

function impliedName(
  turn: UnnamedTurn,
  asked: boolean,
  isEchoed: (name: string) => boolean,
  lexicon: Lexicon,
): NameCandidate | null {
  return (
    weaklyIntroduced(turn, asked, isEchoed, lexicon) ??
    (asked ? bareReply(turn, lexicon) : null) ??
    announced(turn, lexicon) ??
    signed(turn, lexicon)
  )
}

/** "My name is Anna", "call me Anna" — but not "my son's name is Anna". */
function introduced(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const hit of turn.phrases) {
    if (hit.group !== 'name-introduction' && hit.group !== 'name-introduction-called') continue
    if (!isOwnName(hit, turn, lexicon)) continue
    const name = nameAt(turn.text, turn.tokens, hit.endToken, lexicon)
    if (name !== null) return name
  }
  return null
}

/** Not "my son's name is …" nor "your name is …". */
export function isOwnName(
  { group, firstToken }: PhraseHit<PhraseGroup>,
  { text, tokens }: UnnamedTurn,
  lexicon: Lexicon,
): boolean {
  if (group !== 'name-introduction' || !isJoined(text, tokens, firstToken)) return true
  return lexicon.ownNameOpeners.has(foldText(tokenText(text, tokens, firstToken - 1)))
}

/**
 * "I'm Josh", "this is Josh", "it's Josh": a capital inside a sentence, and nothing behind it that makes it a
 * statement. "It's Josh" is believed only where it opens the message ("it's Christmas" may come anywhere). Lower case is
 * believed only in answer to a question for the name, or where an agent takes it up as a name, and the sentence stops.
 */
function weaklyIntroduced(
  turn: UnnamedTurn,
  asked: boolean,
  isEchoed: (name: string) => boolean,
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens } = turn
  if (isShouted(text) && !asked) return null
  for (const hit of turn.phrases) {
    if (!hit.group.startsWith('name-introduction-') || hit.group === 'name-introduction-called') continue
    const name = nameAt(text, tokens, hit.endToken, lexicon)
    if (name === null || name.redacted) continue
    if (!name.capitalised && !asked && !isEchoed(foldText(name.text))) continue
    const stops = !isJoined(text, tokens, name.endToken)
    const follower = stops ? '' : foldText(tokenText(text, tokens, name.endToken))
    const followed = lexicon.nameFollowers.has(follower)
    const opens = hit.firstToken <= 1
    const believed = {
      'name-introduction-self': stops || name.capitalised,
      'name-introduction-this': stops || followed,
      'name-introduction-it': (stops && (asked || opens)) || (followed && opens),
    }[hit.group as 'name-introduction-self']
    if (believed && (name.capitalised || stops)) return name
  }
  return null
}

/** The answer to "may I have your name?": a sentence that opens with the name and stops, or goes on after a comma. */
function bareReply({ text, tokens }: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const sentence of tokens.sentences) {
    let first = sentence.firstToken
    while (first < sentence.endToken && lexicon.replyOpeners.has(foldText(tokenText(text, tokens, first))))
      first++
    const name = nameAt(text, tokens, first, lexicon)
    if (name === null || name.endToken > sentence.endToken) continue
    const stops = name.endToken === sentence.endToken || !isJoined(text, tokens, name.endToken)
    if (stops && (name.capitalised || first === 0)) return name
    if (!name.capitalised) continue
    if (
      tokens.kind[name.endToken] !== TokenKind.word ||
      lexicon.functionWords.has(tokens.hash[name.endToken]!)
    )
      return name
  }
  return null
}

/** "Josh here": the first words of a sentence. */
function announced({ text, tokens, phrases }: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  for (const sentence of tokens.sentences) {
    const { firstToken } = sentence
    const greeting = hitsFrom(phrases, firstToken, firstToken + 1).find(({ group }) => group === 'greeting')
    const name = nameAt(text, tokens, greeting?.endToken ?? firstToken, lexicon)
    if (name === null || name.redacted || !isJoined(text, tokens, name.endToken)) continue
    if (lexicon.nameAnnouncers.has(foldText(tokenText(text, tokens, name.endToken)))) return name
  }
  return null
}

/** The first line of a mail's signature, if it is a name and nothing else. */
function signed(turn: UnnamedTurn, lexicon: Lexicon): NameCandidate | null {
  const region = turn.regions.find(({ kind }) => kind === 'signature')
  if (region === undefined) return null
  const line = turn.text.slice(region.start, region.end).trimStart().split('\n', 1)[0]!.trim()
  const first = tokenAt(turn.tokens, region.start)
  const name = nameAt(turn.text, turn.tokens, first, lexicon)
  return name !== null && isCapitalised(name.text) && name.text.length >= line.length - 2 ? name : null
}

/** All capitals tell nothing about what is a name. */
function isShouted(text: string): boolean {
  return text.length > 12 && text === text.toUpperCase() && text !== text.toLowerCase()
}
