/** Known names wherever they stand: whole words, parts of user names, other cases and short forms. */
import type { Lexicon } from '../../annotate/lexicon.ts'
import { isVocative, partsOf } from '../../annotate/names/name-parts.ts'
import { TokenKind } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import type { Edit } from './edits.ts'
import { DESKS } from './people.ts'
import type { Reader } from './reader.ts'

export interface KnownWords {
  /** Folded parts of names, with their other cases. */
  readonly words: ReadonlySet<string>
  /** Of those, what can stand in lower case. */
  readonly plain: ReadonlySet<string>
  /** Numbers of the nickname sets of the parts, by language. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<number>>
  /** Names in scripts that are written without spaces. */
  readonly unspaced: readonly string[]
}

/** Letters in a row from which a part of a longer word is taken for the name: "maria_lopez85". */
const MIN_INSIDE = 3
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
/** Names looked for by comparing text, which costs a pass each. */
const MAX_UNSPACED = 40

/** `isEveryday`: whether a folded word is one of the language, so that a name like it is masked only with a capital. */
export function knownWords(names: readonly string[], lexicons: readonly Lexicon[]): KnownWords {
  const words = new Set<string>()
  const plain = new Set<string>()
  const nicknames = new Map<string, Set<number>>()
  for (const name of new Set(names)) {
    const parts = partsIn(name, lexicons)
    if (parts.some((part) => DESKS.has(part))) continue
    for (const part of parts) {
      const everyday = lexicons.some(
        (lexicon) =>
          lexicon.notNames.has(part) || lexicon.ambiguousNames.has(part) || lexicon.nameParticles.has(part),
      )
      for (const form of formsOf(part, lexicons)) {
        words.add(form)
        if (!everyday && form.length > 2) plain.add(form)
      }
      for (const { code, nicknames: sets } of lexicons)
        for (const set of sets.get(part) ?? [])
          nicknames.set(code, (nicknames.get(code) ?? new Set()).add(set))
    }
  }
  const unspaced = [...new Set(names)]
    .filter((name) => UNSPACED.test(name) && name.length <= 12)
    .slice(0, MAX_UNSPACED)
  return { words, plain, nicknames, unspaced }
}

/** "Oluwaseun (Seun) Adeyemi" is three parts. */
function partsIn(name: string, lexicons: readonly Lexicon[]): readonly string[] {
  const letters = name.slice(0, MAX_NAME).replaceAll(/[^\p{L}\p{M}\p{N}'’.-]+/gu, ' ')
  return lexicons.length === 0
    ? []
    : partsOf(letters, lexicons[0]!).filter((part) => part.length > 1 || UNSPACED.test(part))
}

const MAX_NAME = 500

/** The part, its other cases, and how it is called out. */
function formsOf(part: string, lexicons: readonly Lexicon[]): readonly string[] {
  const forms = lexicons.flatMap((lexicon) => lexicon.formsOf(part))
  const stem = part.slice(0, -1)
  const called = [stem, `${stem.slice(0, -1)}e`].filter((form) => isVocative(form, part))
  return [...new Set([part, ...forms, ...called])]
}

/** Whether letters in a row are a known name. */
export function isKnownName(known: KnownWords, letters: string): boolean {
  return letters.length >= MIN_INSIDE && known.plain.has(foldText(letters))
}

export function knownEdits(reader: Reader, known: KnownWords): readonly Edit[] {
  const { tokens } = reader
  const edits: Edit[] = []
  const nicknames = known.nicknames.get(reader.lexicon.code)
  for (let at = 0; at < reader.count; at++) {
    const kind = tokens.kind[at]!
    const span = { start: tokens.start[at]!, end: tokens.end[at]!, kind: 'NAME' as const }
    if (kind === TokenKind.word) {
      if (isNameWord(reader, at, known, nicknames)) edits.push(withoutEnding(reader, at, span))
    } else if (kind === TokenKind.number || kind === TokenKind.mark) {
      if (holdsName(reader.raw(at), known)) edits.push(span)
    }
  }
  for (const name of known.unspaced)
    for (
      let start = reader.text.indexOf(name);
      start >= 0;
      start = reader.text.indexOf(name, start + name.length)
    )
      edits.push({ start, end: start + name.length, kind: 'NAME' })
  return edits
}

function isNameWord(
  reader: Reader,
  at: number,
  known: KnownWords,
  nicknames: ReadonlySet<number> | undefined,
): boolean {
  const word = reader.word(at)
  const bare = word.length > 2 ? word.replace(/'(?:s|ll|d|re|ve)$/, '') : word
  if (known.plain.has(bare) || known.plain.has(word)) return true
  const isCapital = reader.isCapitalised(at)
  if (!isCapital) return false
  if (known.words.has(bare) || known.words.has(word))
    return !opensSentence(reader, at) || standsAlone(reader, at, known)
  if (isOfParts(word, known)) return true
  if (nicknames === undefined || reader.lexicon.ambiguousNames.has(bare)) return false
  return reader.lexicon.nicknames.get(bare)?.some((set) => nicknames.has(set)) ?? false
}

/** "O'Rourke": one word, and parts that are known. */
function isOfParts(word: string, { words }: KnownWords): boolean {
  if (!word.includes("'")) return false
  const parts = word.split("'").filter((part) => part.length > 1)
  return parts.length > 0 && parts.every((part) => part.length > 2 && words.has(part))
}

function opensSentence(reader: Reader, at: number): boolean {
  return reader.sentenceOf(at).firstToken === at
}

/** "Mark", "Will, …", "May Lopez": a word that opens a sentence and is no part of what it says. */
function standsAlone(reader: Reader, at: number, { words }: KnownWords): boolean {
  const { firstToken, endToken } = reader.sentenceOf(at)
  if (/^[,\n]/.test(reader.gap(at + 1))) return true
  for (let other = firstToken; other < Math.min(endToken, firstToken + MAX_ALONE); other++)
    if (!words.has(reader.word(other))) return false
  return endToken - firstToken <= MAX_ALONE
}

const MAX_ALONE = 4

/** "Anna's": the ending stays, so that the sentence reads on. */
function withoutEnding(reader: Reader, at: number, span: Edit): Edit {
  const ending = /['’](?:s|ll|d|re|ve)$/iu.exec(reader.raw(at))?.[0].length ?? 0
  return span.end - span.start > ending + 1 ? { ...span, end: span.end - ending } : span
}

/** "maria_lopez85", "[Maria]": letters in a row that are a name. */
function holdsName(raw: string, known: KnownWords): boolean {
  if (known.plain.size === 0 || raw.length > MAX_NAME) return false
  return raw.split(/\P{L}+/u).some((letters) => isKnownName(known, letters))
}
