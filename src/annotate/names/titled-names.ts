/**
 * The name by which agents call somebody with a title, "Herr Dück", "Madame d'Hautefeuille", where it tells that words of the customer's
 * are their name: on the telephone people say it with no word about it, and who writes that down may leave out capitals and commas.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { hitOf } from '../../text/phrases.ts'
import { tokenText } from '../../text/tokens.ts'
import { foldedToken } from '../../text/view.ts'
import type { UnnamedTurn } from './customer-name.ts'
import type { Lexicon } from '../lexicon.ts'
import {
  candidate,
  couldBeName,
  ELIDED,
  isCapitalised,
  isJoined,
  MAX_NAME_TOKENS,
  type NameCandidate,
} from './name-at.ts'
import { isBehind, isOthers } from './openers.ts'

/** Folded words that agents call somebody by, behind a title. */
export type TitledNames = () => ReadonlySet<string>

/** Reads the agents' turns when it is first asked. */
export function titledNames(turns: readonly UnnamedTurn[], lexicon: Lexicon): TitledNames {
  let titled: ReadonlySet<string> | undefined
  return () => (titled ??= new Set(turns.flatMap((turn) => titledIn(turn, lexicon))))
}

/** Not "bei Herrn Dück", "der Frau Schulz": who is spoken of. */
function titledIn(turn: UnnamedTurn, { nounOpeners, nameParticles }: Lexicon): readonly string[] {
  const { role, spoken, text, tokens, phrases } = turn
  if (role !== 'agent' || !spoken) return []
  const found: string[] = []
  // Most turns call nobody by a title.
  for (const { group, firstToken, endToken } of phrases) {
    if (group !== 'honorific') continue
    if (firstToken > 0 && nounOpeners.has(foldedToken(text, tokens, firstToken - 1))) continue
    let at = endToken
    while (at < tokens.count && nameParticles.has(foldedToken(text, tokens, at))) at++
    const isNext = at < tokens.count && /^\.?[ -]$/u.test(text.slice(tokens.end[at - 1], tokens.start[at]))
    if (isNext && isSetOff(turn, at)) found.push(foldedToken(text, tokens, at))
  }
  return found
}

/** "Good morning, Mr Bell."; "Dr Bell is on leave" goes on. What is written without capitals has no marks either. */
function isSetOff({ text, tokens }: UnnamedTurn, token: number): boolean {
  const isSmall = !/\p{Lu}/u.test(text.slice(tokens.start[token], tokens.end[token]))
  return isSmall || /^(?:[,.!?:;\n]|$)/u.test(text.slice(tokens.end[token], tokens.end[token]! + 1))
}

/** "Hier spricht sergej dück …": the next word as well, if it is what agents say. */
export function widened(turn: UnnamedTurn, name: NameCandidate, titled: TitledNames): NameCandidate {
  const { text, tokens } = turn
  const next = name.endToken
  if (name.capitalised || name.redacted || !isJoined(text, tokens, next)) return name
  if (!titled().has(foldedToken(text, tokens, next))) return name
  return candidate(text, tokens, name.firstToken, next + 1, false, false)
}

/** "Guten Tag, Delphine d'Hautefeuille, …", "youssef benkirane.": all that stands between two marks is a name, and that. */
export function calledName(turn: UnnamedTurn, byTitle: TitledNames, lexicon: Lexicon): NameCandidate | null {
  const { text, tokens } = turn
  const titled = byTitle()
  if (titled.size === 0) return null
  for (const { firstToken, endToken } of tokens.sentences) {
    let first = firstToken
    for (let end = first + 1; end <= endToken; end++) {
      if (end < endToken && isJoined(text, tokens, end)) continue
      const name = wholeName(turn, first, end, titled, lexicon)
      if (name !== null) return name
      first = end
    }
  }
  return null
}

function wholeName(
  turn: UnnamedTurn,
  from: number,
  end: number,
  titled: ReadonlySet<string>,
  lexicon: Lexicon,
): NameCandidate | null {
  const { text, tokens } = turn
  const wordAt = (index: number): string => foldedToken(text, tokens, index)
  let first = from
  while (first < end && lexicon.replyOpeners.has(wordAt(first))) first++
  // "Dr Bell, please": whom they want to speak to.
  if (hitOf(turn.phrases, first, first + 1, 'honorific') !== undefined) return null
  if (end - first < MIN_CALLED || end - first > MAX_NAME_TOKENS) return null
  const isCapital = isCapitalised(tokenText(text, tokens, first))
  let isCalled = false
  for (let i = first; i < end; i++) {
    const word = wordAt(i)
    if (!couldBeName(text, tokens, i, lexicon) && !lexicon.nameParticles.has(word)) return null
    // "Pete Bell speaking" is more than a name.
    if (isCapital && !isNameWord(tokenText(text, tokens, i), word, lexicon)) return null
    // Greek calls "Κανάκη" who is Κανάκης.
    isCalled ||= lexicon.formsOf(word).some((form) => titled.has(form))
  }
  return isCalled ? candidate(text, tokens, first, end, isCapital, false) : null
}

function isNameWord(written: string, folded: string, { nameParticles }: Lexicon): boolean {
  return isCapitalised(written) || ELIDED.test(written) || nameParticles.has(folded)
}

/** Words of the shortest: one alone may be a town, or whoever is called. */
const MIN_CALLED = 2

/**
 * The name that an agent's title takes up where no mark sets it off: "… a shambles frank oyelaran and i've been …" – "I'm sorry, Mr Oyelaran",
 * "καλημέρα η ελπίδα μανωλακάκη …" – "κυρία μανωλακάκη". A given name has to stand before it, or the article that Greek names have.
 */
export function takenUpByTitle(
  turn: UnnamedTurn,
  byTitle: TitledNames,
  lexicon: Lexicon,
): NameCandidate | null {
  const titled = byTitle()
  if (titled.size === 0) return null
  const { text, tokens } = turn
  for (let at = 0; at < tokens.count; at++) {
    const word = foldedToken(text, tokens, at)
    if (!lexicon.formsOf(word).some((form) => titled.has(form))) continue
    if (!couldBeName(text, tokens, at, lexicon)) continue
    const first = givenBefore(turn, at, lexicon)
    if (first === at && !isIntroduced(turn, at, lexicon)) continue
    if (isSpokenOf(turn, first, lexicon)) continue
    return candidate(text, tokens, first, at + 1, isCapitalised(tokenText(text, tokens, first)), false)
  }
  return null
}

/** Where the given name before a family name begins, particles between them or not; else the family name itself. */
function givenBefore({ text, tokens }: UnnamedTurn, family: number, lexicon: Lexicon): number {
  let at = family
  while (isJoined(text, tokens, at) && lexicon.nameParticles.has(foldedToken(text, tokens, at - 1))) at--
  if (!isJoined(text, tokens, at) || !couldBeName(text, tokens, at - 1, lexicon)) return family
  const word = foldedToken(text, tokens, at - 1)
  const isNamed =
    lexicon.nicknames.has(word) || lexicon.commonNames.has(word) || lexicon.ambiguousNames.has(word)
  return isNamed || !lexicon.hasNameWeights || lexicon.nameLikeness(word) > 0 ? at - 1 : family
}

/** "ο σάκης": the article of a name, in the case of who speaks. */
function isIntroduced({ text, tokens }: UnnamedTurn, token: number, lexicon: Lexicon): boolean {
  return isJoined(text, tokens, token) && lexicon.nameFillers.has(foldedToken(text, tokens, token - 1))
}

/** "Dr Bell", "my father frank bell", "για την αθανασία", but not "hier spricht die annegret". */
function isSpokenOf(turn: UnnamedTurn, first: number, lexicon: Lexicon): boolean {
  if (isBehind(turn, first, OTHERS)) return true
  if (isIntroduced(turn, first, lexicon)) return false
  return isOthers(turn, first) && !isBehind(turn, first, SPEAKING) && !isBehind(turn, first - 1, SPEAKING)
}

const OTHERS: readonly PhraseGroup[] = ['honorific', 'negation']
const SPEAKING: readonly PhraseGroup[] = ['name-introduction-called', 'name-introduction-this']
