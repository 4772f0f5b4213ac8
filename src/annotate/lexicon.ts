import type { LanguagePack, PhraseGroup } from '../language/index.ts'
import { phraseMatcher, type PhraseMatcher } from '../text/phrases.ts'
import { hashWord } from '../text/scan.ts'
import { foldText } from '../text/view.ts'

/** A language pack made ready for look-up: compiled once for an analyzer, shared by every interaction. */
export interface Lexicon {
  readonly code: string
  readonly phrases: PhraseMatcher<PhraseGroup>
  /** Hashes of the pack's function words. */
  readonly functionWords: ReadonlySet<number>
  /** Folded words. */
  readonly notNames: ReadonlySet<string>
  readonly ambiguousNames: ReadonlySet<string>
  readonly nameParticles: ReadonlySet<string>
  readonly replyOpeners: ReadonlySet<string>
  readonly ownNameOpeners: ReadonlySet<string>
  readonly nameFollowers: ReadonlySet<string>
  readonly nameAnnouncers: ReadonlySet<string>
  readonly nounOpeners: ReadonlySet<string>
  /** Folded given name → the numbers of the nickname sets it belongs to. */
  readonly nicknames: ReadonlyMap<string, readonly number[]>
}

export function compileLexicon(pack: LanguagePack): Lexicon {
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText))
  const nicknames = new Map<string, number[]>()
  for (const [index, set] of pack.nicknames.entries())
    for (const name of set) nicknames.set(foldText(name), [...(nicknames.get(foldText(name)) ?? []), index])
  return {
    code: pack.code,
    phrases: phraseMatcher(pack.phrases),
    functionWords: new Set(pack.functionWords.map(hashWord)),
    notNames: folded(pack.notNames),
    ambiguousNames: folded(pack.ambiguousNames),
    nameParticles: folded(pack.nameParticles),
    replyOpeners: folded(pack.replyOpeners),
    ownNameOpeners: folded(pack.ownNameOpeners),
    nameFollowers: folded(pack.nameFollowers),
    nameAnnouncers: folded(pack.nameAnnouncers),
    nounOpeners: folded(pack.nounOpeners),
    nicknames,
  }
}

/** What is known of a language without a pack: nothing, so nothing is found. */
export const emptyLexicon: Lexicon = compileLexicon({
  code: 'und',
  phrases: {},
  functionWords: [],
  notNames: [],
  ambiguousNames: [],
  nameParticles: [],
  replyOpeners: [],
  ownNameOpeners: [],
  nameFollowers: [],
  nameAnnouncers: [],
  nounOpeners: [],
  nicknames: [],
})
