/**
 * The words by which people of an interaction are called: from the participant data, from what the annotator heard, from
 * greetings, signatures, mail headers and addresses, and from words that announce a person. Once a word is known, it is
 * masked wherever it stands.
 *
 * Blind spot: somebody spoken of without a title, a relation, a verb of speaking, a common given name or letters that look
 * like a name; in languages other than English, no letters speak for one. Names spelt out letter by letter.
 */
import { MAX_NAME_TOKENS, type NameCandidate } from '../../annotate/names/name-at.ts'
import type { Annotated } from '../../annotate/types.ts'
import { TokenKind } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import { calledBy } from './called.ts'
import {
  copulas,
  personNouns,
  personVerbs,
  shortWords,
  speakingWords,
  strongSpeaking,
  thingOpeners,
  titles,
} from './cues.ts'
import { signedNames } from './mail-names.ts'
import { capitalName, isAllCapitals, isFirm, type Sighting } from './name-shapes.ts'
import type { Reader } from './reader.ts'

/** Names that stand in one text, told by what is around them; without those that are only known from elsewhere. */
export function sightings(reader: Reader, givenNames: ReadonlySet<string>): readonly Sighting[] {
  return [...announcedNames(reader, givenNames), ...calledBy(reader, givenNames), ...signedNames(reader)]
}

/** "Mr Henshaw", "my wife Folake", "spoke to Karen", "Colm said", and what looks like a name by itself. */
function announcedNames(reader: Reader, givenNames: ReadonlySet<string>): readonly Sighting[] {
  const found: Sighting[] = []
  const titled = new Set(
    reader.phrases.flatMap(({ group, endToken }) => (group === 'honorific' ? [endToken] : [])),
  )
  for (let at = 0; at < reader.count; at++) {
    if (reader.tokens.kind[at] !== TokenKind.word) continue
    const cue = cueAt(reader, at, titled.has(at))
    if (cue === 'none' && (!reader.isCapitalised(at) || isTooShort(reader, at, givenNames))) continue
    const name = capitalName(reader, at)
    if (name === null || !isBelieved(reader, name, cue, givenNames)) continue
    const unsure = (cue === 'none' || cue === 'perhaps') && !givenNames.has(reader.word(name.firstToken))
    found.push({ start: name.start, end: name.end, ...(unsure && { unsure }) })
    at = name.endToken - 1
  }
  return found
}

/**
 * Whether nothing could make a name of the short word that stands without a cue: asked before it is read as one, since in scripts
 * without spaces every character is such a word.
 */
function isTooShort(reader: Reader, at: number, givenNames: ReadonlySet<string>): boolean {
  const word = reader.word(at)
  if (word.length > MAX_SHORT || titles.has(word) || givenNames.has(word)) return false
  for (let next = at + 1; next <= at + MAX_NAME_TOKENS; next++)
    if (personVerbs.has(reader.word(next))) return false
  return true
}

/** Letters of a word that is no name by its letters alone. */
const MAX_SHORT = 2

type Cue = 'title' | 'relation' | 'speaking' | 'perhaps' | 'none'

/** What the word before says of the one at `at`. */
function cueAt(reader: Reader, at: number, titled: boolean): Cue {
  const gap = reader.gap(at)
  const before = reader.word(at - 1)
  if (at === 0 || !/^(?: |\. |, )$/.test(gap)) return 'none'
  if (gap !== ', ' && (titled || titles.has(before))) return 'title'
  if (personNouns.has(before)) return 'relation'
  if (gap === ' ' && copulas.has(before) && personNouns.has(reader.word(at - 2))) return 'relation'
  if (gap !== ' ' || !speakingWords.has(before)) return 'none'
  return strongSpeaking.has(before) ? 'speaking' : 'perhaps'
}

/** Log-odds of the letters, in languages that have them: what a cue must be backed by, and what needs none. */
const LEAST: Readonly<Record<Cue, number>> = {
  title: -Infinity,
  relation: -6,
  speaking: -4,
  perhaps: 0,
  none: 1.2,
}
/** "Colm said": the verb speaks for a person. */
const LEAST_BEFORE_VERB = -1

function isBelieved(reader: Reader, name: NameCandidate, cue: Cue, givenNames: ReadonlySet<string>): boolean {
  const { lexicon } = reader
  const first = reader.word(name.firstToken)
  if (cue === 'title') return true
  const isGiven = givenNames.has(first)
  const before =
    cue === 'none' && personVerbs.has(reader.word(name.endToken)) && reader.gap(name.endToken) === ' '
  // Asked first, since most capitals are neither, and in scripts without case every character is one.
  if (cue === 'none' && !isGiven && !before && !couldBeSpokenOf(reader, name.firstToken)) return false
  if (lexicon.placeNames.has(first) || shortWords.has(first) || isAllCapitals(name.text)) return false
  if (isFirm(reader, name)) return false
  if (isGiven) return cue !== 'none' || couldOpen(reader, name.firstToken)
  if (lexicon.nameLikeness('a') === 0) return cue === 'relation' || cue === 'speaking' || before
  const least = before ? LEAST_BEFORE_VERB : LEAST[cue]
  for (let at = name.firstToken; at < name.endToken; at++)
    if (!lexicon.nameParticles.has(reader.word(at)) && lexicon.nameLikeness(reader.word(at)) < least)
      return false
  return true
}

/** A listed given name may open a sentence, unless it is an everyday word as well. */
function couldOpen(reader: Reader, at: number): boolean {
  return !reader.lexicon.ambiguousNames.has(reader.word(at)) && reader.word(at).length > 2
}

/** Inside a sentence, and not behind what leads to a place or a thing. */
function couldBeSpokenOf(reader: Reader, at: number): boolean {
  return (
    reader.sentenceOf(at).firstToken !== at &&
    reader.word(at).length > MAX_SHORT &&
    !thingOpeners.has(reader.word(at - 1))
  )
}

/** Names in data that nobody wrote: participants, and what their addresses begin with. */
export function listedNames({ interaction, customerName }: Annotated): readonly string[] {
  const names = interaction.participants.flatMap(({ name, id }) => [
    ...(name === undefined ? [] : [withoutAddress(name)]),
    ...localNames(id),
    ...(name === undefined ? [] : localNames(name)),
  ])
  return customerName === null ? names : [...names, customerName.name]
}

function withoutAddress(name: string): string {
  return name
    .slice(0, MAX_LOCAL * 2)
    .split(/[\s<>]+/u)
    .filter((part) => !part.includes('@'))
    .join(' ')
}

/** "maria.lopez@…": two parts or more, of letters; one alone may be a shop's. */
export function localNames(address: string): readonly string[] {
  const sign = address.indexOf('@')
  if (sign <= 0 || sign > MAX_LOCAL) return []
  const parts = address
    .slice(address.lastIndexOf('<', sign) + 1, sign)
    .split(/\P{L}+/u)
    .filter((part) => part.length >= 3)
  return parts.length >= 2 && !parts.some((part) => DESKS.has(foldText(part))) ? [parts.join(' ')] : []
}

const MAX_LOCAL = 100

/** What begins the addresses and names of desks, not of people. */
export const DESKS: ReadonlySet<string> = new Set(
  (
    'support service services help helpdesk desk info contact team sales billing orders order returns noreply reply mail office admin ' +
    'customer customers care accounts shop store hello bot assistant system kundenservice kundendienst soporte suporte ' +
    'atencion cliente clientes client clients agent agents chat live virtual user guest visitor unknown'
  ).split(' '),
)
