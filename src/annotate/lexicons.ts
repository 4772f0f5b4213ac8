import type { LanguagePack } from '../language/index.ts'
import { hashWord } from '../text/scan.ts'
import { WordTable } from '../text/word-table.ts'
import { compileLexicon, emptyLexicon, type Lexicon } from './lexicon.ts'

/** The lexicons of an analyzer's languages, and what tells the languages apart. */
export interface Lexicons {
  readonly codes: readonly string[]
  /** The function words of all languages. */
  readonly functionWords: WordTable
  /** The places in `codes` of the languages that have word `w`: `[starts[w], starts[w + 1])` of `places`. */
  readonly starts: Uint32Array
  readonly places: Uint32Array
  /** The lexicon of a language; the empty one where there is no pack. */
  of(language: string): Lexicon
}

/** Compiles a pack when its language first turns up: most corpora speak one of them. */
export function createLexicons(packs: Readonly<Record<string, LanguagePack>>): Lexicons {
  const byCode = new Map(Object.values(packs).map((pack) => [pack.code, pack]))
  const codes = [...byCode.keys()]
  const compiled = new Map<string, Lexicon>()
  const functionWords = new Map<number, number[]>()
  for (const [place, pack] of [...byCode.values()].entries())
    for (const hash of new Set(pack.functionWords.map(hashWord)))
      functionWords.set(hash, [...(functionWords.get(hash) ?? []), place])
  return {
    codes,
    functionWords: new WordTable([...functionWords.keys()]),
    starts: startsOf([...functionWords.values()]),
    places: Uint32Array.from([...functionWords.values()].flat()),
    of: (language) => {
      const code = primarySubtag(language)
      const pack = byCode.get(code)
      if (pack === undefined) return emptyLexicon
      const lexicon = compiled.get(code) ?? compileLexicon(pack)
      compiled.set(code, lexicon)
      return lexicon
    },
  }
}

function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1)
  for (const [index, { length }] of lists.entries()) starts[index + 1] = starts[index]! + length
  return starts
}

/** `EN-us` → `en`. Both written Norwegians are `no`, as detectors call them. */
export function primarySubtag(language: string): string {
  const code = language.split('-', 1)[0]!.toLowerCase()
  return code === 'nb' || code === 'nn' ? 'no' : code
}
