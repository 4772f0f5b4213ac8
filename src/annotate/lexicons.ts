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
  /** 1 over the number of languages that have word `w`. */
  readonly shares: Float64Array
  /** The lexicon of a language; the empty one where there is no pack. */
  of(language: string): Lexicon
}

/** By pack, which never changes, and nothing else goes in: whoever makes many analyzers compiles each language once. */
const compiled = new WeakMap<LanguagePack, Lexicon>()

/** Compiles a pack when its language first turns up: most corpora speak one of them. */
export function createLexicons(packs: Readonly<Record<string, LanguagePack>>): Lexicons {
  const byCode = new Map(Object.values(packs).map((pack) => [pack.code, pack]))
  const codes = [...byCode.keys()]
  const functionWords = new Map<number, number[]>()
  for (const [place, pack] of [...byCode.values()].entries())
    for (const hash of new Set(pack.functionWords.map(hashWord)))
      functionWords.set(hash, [...(functionWords.get(hash) ?? []), place])
  return {
    codes,
    functionWords: new WordTable([...functionWords.keys()]),
    starts: startsOf([...functionWords.values()]),
    places: Uint32Array.from([...functionWords.values()].flat()),
    shares: Float64Array.from(functionWords.values(), ({ length }) => 1 / length),
    of: (language) => {
      const pack = byCode.get(primarySubtag(language))
      if (pack === undefined) return emptyLexicon
      const lexicon = compiled.get(pack) ?? compileLexicon(pack)
      compiled.set(pack, lexicon)
      return lexicon
    },
  }
}

function startsOf(lists: readonly (readonly number[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1)
  for (const [index, { length }] of lists.entries()) starts[index + 1] = starts[index]! + length
  return starts
}

/** What most declare, which needs no reading. */
const SIMPLE: ReadonlySet<string> = new Set(['de', 'el', 'en', 'es', 'fr', 'pt'])

/** `EN-us` and, as systems write it, `en_US` → `en`. Both written Norwegians are `no`, as detectors call them. */
export function primarySubtag(language: string): string {
  const code = SIMPLE.has(language) ? language : language.replaceAll('_', '-').split('-', 1)[0]!.toLowerCase()
  return code === 'nb' || code === 'nn' ? 'no' : code
}
