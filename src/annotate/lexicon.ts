import {
  formComparer,
  formLister,
  needGroups,
  phraseGroups,
  worldNicknames,
  type FormComparer,
  type FormLister,
  type LanguagePack,
  type PhraseGroup,
} from '../language/index.ts'
import { phraseMatcher, type PhraseMatcher } from '../text/phrases.ts'
import { hashWord } from '../text/scan.ts'
import { foldText } from '../text/view.ts'
import { WordTable } from '../text/word-table.ts'
import { readyModels, type Models } from './models.ts'
import { nameLikeness, type NameLikeness } from './names/name-likeness.ts'
import { compileNeedModel, type NeedModel } from './need/need-model.ts'

/** A language pack made ready for look-up: compiled once for an analyzer, shared by every interaction. */
export interface Lexicon {
  readonly code: string
  readonly phrases: PhraseMatcher<PhraseGroup>
  /** The same of the groups that names, greetings and closings are told by: all that learning templates asks for. */
  readonly naming: PhraseMatcher<PhraseGroup>
  /** The groups the pack fills: a detector that needs another cannot tell. */
  readonly groups: ReadonlySet<PhraseGroup>
  /** Folded beginnings of words that another word, without its vowel, is written to. */
  readonly elisions: ReadonlySet<string>
  /** Hashes of the pack's function words. */
  readonly functionWords: WordTable
  /** Folded words; function words are among those that are no names. */
  readonly notNames: ReadonlySet<string>
  readonly ambiguousNames: ReadonlySet<string>
  readonly nameParticles: ReadonlySet<string>
  readonly replyOpeners: ReadonlySet<string>
  readonly ownNameOpeners: ReadonlySet<string>
  readonly nameFollowers: ReadonlySet<string>
  readonly nameAnnouncers: ReadonlySet<string>
  /** The same by hash. */
  readonly announcers: WordTable
  readonly nounOpeners: ReadonlySet<string>
  readonly nameJoiners: ReadonlySet<string>
  readonly nameLinks: ReadonlySet<string>
  /** Folded words that people go on with behind their name. */
  readonly nameDetails: ReadonlySet<string>
  readonly postcodeWords: ReadonlySet<string>
  readonly nameWords: ReadonlySet<string>
  readonly nameQualifiers: ReadonlySet<string>
  readonly placeNames: ReadonlySet<string>
  /** Folded words by which anybody is called, and nobody in particular. */
  readonly addressWords: ReadonlySet<string>
  /** Of them, those behind which the name of the person called stands. */
  readonly rankWords: ReadonlySet<string>
  /** Hashes of words that tell of a death. */
  readonly deathWords: WordTable
  /** Folded words between "I'm" and the name. */
  readonly nameFillers: ReadonlySet<string>
  /** Folded words behind which, and a comma, the person spoken to is called; before which a clause goes on; of anybody else. */
  readonly turningWords: ReadonlySet<string>
  readonly clauseWords: ReadonlySet<string>
  readonly otherPersons: ReadonlySet<string>
  /** Folded things behind which, and a comma, a title calls the person spoken to: "in the post, Mr Bell". */
  readonly turningNouns: ReadonlySet<string>
  /** Folded given names that are no other word, beside those of `nicknames`. */
  readonly commonNames: ReadonlySet<string>
  /** Folded words that ask for a colour, and colours; those that ask how things are by now. */
  readonly colourNouns: ReadonlySet<string>
  readonly colours: ReadonlySet<string>
  readonly nowWords: ReadonlySet<string>
  readonly nameLikeness: NameLikeness
  /** Whether letters tell anything: else every word is as likely a name as not. */
  readonly hasNameWeights: boolean
  /** Folded given name → the numbers of the nickname sets it belongs to. */
  readonly nicknames: ReadonlyMap<string, readonly number[]>
  /** The same with the sets of other cultures: which names are one another's, but no evidence that a word is a name. */
  readonly shortNames: ReadonlyMap<string, readonly number[]>
  readonly models: Models
  /** Whether one folded name is a form of the other: "γιωργο" of "γιωργοσ". */
  readonly areForms: FormComparer
  /** A folded name with its other cases: "γιωργοσ", "γιωργο", "γιωργε", "γιωργου". */
  readonly formsOf: FormLister
  /** `null` where the pack has no models of need. */
  readonly needModel: NeedModel | null
  /** Whether the pack has phrases that tell of need. */
  readonly hasNeedPhrases: boolean
}

/** Whether the pack has all of the groups: what rests on them is not judged in a language that has some of them. */
export function hasGroups({ groups }: Lexicon, asked: readonly PhraseGroup[]): boolean {
  return asked.every((group) => groups.has(group))
}

/** Groups that the rooms' readers of names and regions ask about. A test holds names and regions found by them against all phrases'. */
const NAMING: ReadonlySet<PhraseGroup> = new Set(
  phraseGroups.filter(
    (group) =>
      group.startsWith('name-') ||
      group === 'number-word' ||
      [
        'greeting',
        'generic-salutation',
        'closing',
        'honorific',
        'negation',
        'booked-under',
        'bereavement',
      ].includes(group) ||
      ['gratitude', 'apology', 'stock', 'reaction', 'shows-code'].includes(group),
  ),
)

function onlyNaming(phrases: LanguagePack['phrases']): LanguagePack['phrases'] {
  return Object.fromEntries(Object.entries(phrases).filter(([group]) => NAMING.has(group as PhraseGroup)))
}

/** Makes it once, when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** What takes long to make is made when it is first asked for: who only learns asks for a tenth of it. */
export function compileLexicon(pack: LanguagePack): Lexicon {
  const phrases = lazy(() => phraseMatcher(pack.phrases, pack.spellings))
  const naming = lazy(() => phraseMatcher(onlyNaming(pack.phrases), pack.spellings))
  const models = lazy(() => readyModels(pack))
  const needModel = lazy(() => compileNeedModel(pack))
  const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(foldText))
  const formsOf = formLister(pack.nameForms)
  const shortNames = lazy(() => setsByName([...pack.nicknames, ...worldNicknames], formsOf))
  return {
    code: pack.code,
    get phrases() {
      return phrases()
    },
    get naming() {
      return naming()
    },
    groups: new Set(Object.keys(pack.phrases) as PhraseGroup[]),
    elisions: folded(pack.elisions ?? []),
    functionWords: new WordTable(pack.functionWords.map(hashWord)),
    notNames: folded([...pack.functionWords, ...pack.notNames]),
    ambiguousNames: folded(pack.ambiguousNames),
    nameParticles: folded(pack.nameParticles),
    replyOpeners: folded(pack.replyOpeners),
    ownNameOpeners: folded(pack.ownNameOpeners),
    nameFollowers: folded(pack.nameFollowers),
    nameAnnouncers: folded(pack.nameAnnouncers),
    announcers: new WordTable(pack.nameAnnouncers.map(hashWord)),
    nounOpeners: folded(pack.nounOpeners),
    nameJoiners: folded(pack.nameJoiners ?? []),
    postcodeWords: folded(pack.postcodeWords ?? []),
    nameLinks: folded(pack.nameLinks ?? []),
    nameDetails: folded(pack.nameDetails ?? []),
    nameWords: folded(pack.nameWords ?? []),
    nameQualifiers: folded(pack.nameQualifiers ?? []),
    placeNames: folded(pack.placeNames ?? []),
    addressWords: folded([...(pack.addressWords ?? []), ...(pack.rankWords ?? [])]),
    rankWords: folded(pack.rankWords ?? []),
    deathWords: new WordTable((pack.deathWords ?? []).map(hashWord)),
    nameFillers: folded(pack.nameFillers ?? []),
    turningWords: folded(pack.turningWords ?? []),
    clauseWords: folded(pack.clauseWords ?? []),
    otherPersons: folded(pack.otherPersons ?? []),
    turningNouns: folded(pack.turningNouns ?? []),
    commonNames: folded(pack.commonNames ?? []),
    colourNouns: folded(pack.colourNouns ?? []),
    colours: folded(pack.colours ?? []),
    nowWords: folded(pack.nowWords ?? []),
    nameLikeness: nameLikeness(pack.nameWeights),
    hasNameWeights: pack.nameWeights !== undefined,
    nicknames: setsByName(pack.nicknames, formsOf),
    get shortNames() {
      return shortNames()
    },
    get models() {
      return models()
    },
    areForms: formComparer(pack.nameForms),
    formsOf,
    get needModel() {
      return needModel()
    },
    hasNeedPhrases: needGroups.some((group) => pack.phrases[group] !== undefined),
  }
}

/** Folded name, in each of its forms → the numbers of the sets it belongs to. */
function setsByName(
  sets: LanguagePack['nicknames'],
  formsOf: FormLister,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  for (const [index, set] of sets.entries())
    for (const name of new Set(set.flatMap((each) => formsOf(foldText(each)))))
      found.set(name, [...(found.get(name) ?? []), index])
  return found
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
