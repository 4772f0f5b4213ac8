/** All that is personal in the turns of an interaction: who is known first, then every text once. */
import type { Lexicon } from '../../annotate/lexicon.ts'
import type { Annotated } from '../../annotate/types.ts'
import { TokenKind } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import { accountEdits } from './accounts.ts'
import { addressEdits } from './addresses.ts'
import { mergeEdits, type Edit } from './edits.ts'
import { isKnownName, knownEdits, knownWords, type KnownWords } from './known-words.ts'
import { linkEdits } from './links.ts'
import { numberEdits } from './numbers.ts'
import { bracketedNames } from './called.ts'
import type { Sighting } from './name-shapes.ts'
import { listedNames, localNames, sightings } from './people.ts'
import { wholeNames } from './whole-names.ts'
import { readerOf, type Reader } from './reader.ts'

export interface Found {
  /** By turn index. */
  readonly edits: readonly (readonly Edit[])[]
  readonly known: KnownWords
}

/** `lexicons`: every built-in one, for names cross languages; `further`: names known from elsewhere. */
export function findPersonal(
  annotated: Annotated,
  lexicons: readonly Lexicon[],
  givenNames: ReadonlySet<string>,
  further: readonly string[] = [],
): Found {
  const readers = annotated.turns.map(readerOf)
  const spoken = [annotated.lexicon, ...lexicons.filter((lexicon) => lexicon !== annotated.lexicon)]
  const seen = readers.map((reader) => sightings(reader, givenNames))
  const names = [
    ...listedNames(annotated),
    ...further,
    ...readers.flatMap((reader, index) => textsOf(reader, seen[index]!)),
    ...readers.flatMap(addressNames),
  ]
  const first = knownWords(names, spoken)
  const bracketed = readers.map((reader, index) =>
    bracketedNames(
      reader,
      wholeNames(reader, [...asEdits(reader, seen[index]!), ...knownEdits(reader, first)]),
    ),
  )
  const later = readers.flatMap((reader, index) => textsOf(reader, bracketed[index]!))
  const known = later.length === 0 ? first : knownWords([...names, ...later], spoken)
  return {
    known,
    edits: readers.map((reader, index) => editsOf(reader, known, [...seen[index]!, ...bracketed[index]!])),
  }
}

/** What is known of somebody; what is only likely is nobody's name elsewhere. */
function textsOf({ text }: Reader, seen: readonly Sighting[]): readonly string[] {
  return seen.flatMap(({ start, end, unsure }) => (unsure === true ? [] : [text.slice(start, end)]))
}

/** "Anna's" is Anna. */
function asEdits({ text }: Reader, seen: readonly Sighting[]): readonly Edit[] {
  return seen.map(({ start, end }): Edit => {
    const isOwned = end - start > 3 && /^['’]s$/iu.test(text.slice(end - 2, end))
    return { start, end: isOwned ? end - 2 : end, kind: 'NAME' }
  })
}

function addressNames(reader: Reader): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < reader.count; at++)
    if (reader.tokens.kind[at] === TokenKind.address)
      found.push(...localNames(reader.raw(at).slice(0, MAX_ADDRESS)))
  return found
}

const MAX_ADDRESS = 200

function editsOf(reader: Reader, known: KnownWords, seen: readonly Sighting[]): readonly Edit[] {
  const isName = (letters: string): boolean => isKnownName(known, letters)
  const strong = [
    ...accountEdits(reader),
    ...linkEdits(reader, isName),
    ...addressEdits(reader),
    ...numberEdits(reader),
  ]
  const names = [...asEdits(reader, seen), ...knownEdits(reader, known)]
  return mergeEdits([...strong, ...wholeNames(reader, names)], reader.text)
}

/** Given names that are listed with their short forms in any language, folded; those that are words as well left out. */
export function listedGivenNames(lexicons: readonly Lexicon[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { nicknames } of lexicons)
    for (const name of nicknames.keys()) if (name.length > 2) names.add(name)
  for (const { ambiguousNames, notNames, placeNames } of lexicons)
    for (const words of [ambiguousNames, notNames, placeNames]) for (const word of words) names.delete(word)
  for (const word of PRODUCTS) names.delete(foldText(word))
  return names
}

/** Names that are better known as something else. */
const PRODUCTS = [
  'max',
  'alexa',
  'mia',
  'sol',
  'luz',
  'fine',
  'else',
  'chip',
  'jack',
  'cam',
  'pat',
  'gene',
  'dot',
  'ray',
  'sandy',
]
