/** Names in the places where people are called by them: greetings, introductions, signatures, the ends of sentences. */
import type { NameCandidate } from '../../annotate/names/name-at.ts'
import { announced } from '../../annotate/names/announced-name.ts'
import { introduced } from '../../annotate/names/name-statements.ts'
import { tokenAt } from '../../text/tokens.ts'
import { callingWords, shortWords } from './cues.ts'
import { capitalName, isAllCapitals, isFirm, type Sighting } from './name-shapes.ts'
import { foldedSet, type Reader } from './reader.ts'

/** All of them in one text. */
export function calledBy(reader: Reader, givenNames: ReadonlySet<string>): readonly Sighting[] {
  return [
    ...heardNames(reader),
    ...introducedNames(reader),
    ...fullNames(reader),
    ...greetedNames(reader),
    ...calledNames(reader),
    ...openingPairs(reader),
    ...smallNames(reader, givenNames),
  ]
}

/** What the annotator heard: names that address, introduce or sign. */
function heardNames({ turn, text }: Reader): readonly Sighting[] {
  return turn.names.flatMap(({ start, end, kind }) => {
    if (kind === 'generic' || kind === 'placeholder') return []
    // The first line of a signature may go on with a team: "Priya Raman, Returns".
    const comma = text.slice(start, end).indexOf(',')
    return [{ start, end: comma > 0 ? start + comma : end }]
  })
}

/** "My name is angela", whoever says it and however it is written; "Ben here" only with a capital. */
function introducedNames({ turn, lexicon }: Reader): readonly Sighting[] {
  const outright = introduced(turn, lexicon)
  const here = announced(turn, lexicon)
  return [
    ...(outright === null || outright.redacted ? [] : [outright]),
    ...(here?.capitalised === true ? [here] : []),
  ]
}

/** "It's Patience Mbeki-Rowe": two capitals behind a way to say who one is. */
function fullNames(reader: Reader): readonly Sighting[] {
  return reader.phrases.flatMap(({ group, endToken }) => {
    if (!group.startsWith('name-introduction')) return []
    const name = capitalName(reader, endToken)
    return name !== null && name.endToken - name.firstToken >= 2 && !isFirm(reader, name) ? [name] : []
  })
}

/** "Morning Baljit,", "thanks for that, Piotr!": somebody addressed at the beginning or the end of a sentence. */
function calledNames(reader: Reader): readonly Sighting[] {
  const found: Sighting[] = []
  for (const { firstToken, endToken } of reader.tokens.sentences) {
    const opening = callingWords.has(reader.word(firstToken)) && reader.gap(firstToken + 1) === ' '
    const name = opening ? capitalName(reader, firstToken + 1) : null
    if (name !== null && /^[,!.\n–-]|^$/.test(reader.gap(name.endToken)) && isSomebody(reader, name))
      found.push(name)
    const last = endToken - 1
    const setOff = last > firstToken + 1 && reader.gap(last) === ', ' && !reader.isCapitalised(last - 1)
    const closing = setOff && reader.isWord(last) ? capitalName(reader, last) : null
    if (closing?.endToken === endToken && isSomebody(reader, closing)) found.push(closing)
  }
  return found
}

function isSomebody(reader: Reader, name: NameCandidate): boolean {
  const first = reader.word(name.firstToken)
  const nobody = NOBODY.has(first) || shortWords.has(first) || reader.lexicon.placeNames.has(first)
  return !nobody && !isAllCapitals(name.text) && name.text.length > 2 && !isFirm(reader, name)
}

/** "Thandiwe Nxumalo, that's …": what a turn opens with, two capitals and a stop. */
function openingPairs(reader: Reader): readonly Sighting[] {
  if (reader.turn.role !== 'customer' || reader.count < 2) return []
  const name = capitalName(reader, 0)
  if (name === null || name.endToken - name.firstToken < 2 || name.firstToken > 0) return []
  return /^[,.\n]|^$/.test(reader.gap(name.endToken)) && isSomebody(reader, name) ? [name] : []
}

/** "Oluwaseun Adeyemi (Seun)": in brackets behind a name. */
export function bracketedNames(reader: Reader, names: readonly Sighting[]): readonly Sighting[] {
  const { tokens, text } = reader
  return names.flatMap(({ end }) => {
    const at = tokenAt(tokens, end)
    if (
      at >= reader.count ||
      text.slice(end, tokens.start[at]) !== ' (' ||
      text.charAt(tokens.end[at]!) !== ')'
    )
      return []
    return reader.isCapitalised(at) && reader.isWord(at)
      ? [{ start: tokens.start[at]!, end: tokens.end[at]! }]
      : []
  })
}

/** Listed given names where nothing is written large, as in much of speech and some chats. */
function smallNames(reader: Reader, givenNames: ReadonlySet<string>): readonly Sighting[] {
  const { text, tokens } = reader
  if (text !== text.toLowerCase()) return []
  const found: Sighting[] = []
  for (let at = 0; at < reader.count; at++)
    if (reader.word(at).length >= MIN_SMALL && givenNames.has(reader.word(at)))
      found.push({ start: tokens.start[at]!, end: tokens.end[at]! })
  return found
}

/** Letters of a name in lower case that is no everyday word of a language nobody thought of. */
const MIN_SMALL = 5

/** After a greeting, in any turn and also in quoted history: "Hi Anna,", "Liebe Frau Schmidt". */
function greetedNames(reader: Reader): readonly Sighting[] {
  return reader.phrases.flatMap((hit) => {
    if (hit.group !== 'greeting') return []
    const name = capitalName(reader, hit.endToken)
    if (name === null) return []
    if (NOBODY.has(reader.word(name.endToken - 1))) return []
    const after = reader.gap(name.endToken)
    return after !== ' ' && !after.startsWith("'") ? [name] : []
  })
}

/** Greeted, and nobody in particular. */
const NOBODY = foldedSet(
  `sirs sir madam resident occupier all team everyone folks guys zusammen tous toutes todos todas team`,
)
