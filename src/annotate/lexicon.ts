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
  readonly brandNames: ReadonlySet<string>
  /** Folded words by which anybody is called, and nobody in particular. */
  readonly addressWords: ReadonlySet<string>
  /** Of them, those behind which the name of the person called stands. */
  readonly rankWords: ReadonlySet<string>
  /** Hashes of words that tell of a death. */
  readonly deathWords: WordTable
  /** Folded words that ask for a part of a name. */
  readonly givenNameWords: ReadonlySet<string>
  readonly familyNameWords: ReadonlySet<string>
  /** Folded words between "I'm" and the name. */
  readonly nameFillers: ReadonlySet<string>
  /** Folded words behind which, and a comma, the person spoken to is called; before which a clause goes on; of anybody else. */
  readonly turningWords: ReadonlySet<string>
  readonly clauseWords: ReadonlySet<string>
  readonly otherPersons: ReadonlySet<string>
  /** Folded things behind which, and a comma, a title calls the person spoken to: "in the post, Mr Bell". */
  readonly turningNouns: ReadonlySet<string>
  /** Folded words for people, and endings of such words. */
  readonly personNouns: ReadonlySet<string>
  readonly personEndings: ReadonlySet<string>
  /** Hashes of all listed given names. */
  readonly givenNames: WordTable
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

/** Groups that finding names and regions asks about. A test compares what these alone find with what all groups find. */
const NAMING: ReadonlySet<PhraseGroup> = new Set([
  ...phraseGroups.filter((group) => group.startsWith('name-')),
  ...(['greeting', 'generic-salutation', 'closing', 'honorific', 'negation', 'booked-under'] as const),
  ...(['number-word', 'bereavement', 'gratitude', 'apology', 'stock', 'reaction', 'shows-code'] as const),
])

function onlyNaming(phrases: LanguagePack['phrases']): LanguagePack['phrases'] {
  return Object.fromEntries(Object.entries(phrases).filter(([group]) => NAMING.has(group as PhraseGroup)))
}

/** Makes it once, when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}

/** Lists of a pack that the lexicon has under the same name, as sets of folded words. */
const wordLists = [
  'elisions',
  'ambiguousNames',
  'nameParticles',
  'replyOpeners',
  'ownNameOpeners',
  'nameFollowers',
  'nameAnnouncers',
  'nounOpeners',
  'nameJoiners',
  'nameLinks',
  'nameDetails',
  'postcodeWords',
  'nameWords',
  'nameQualifiers',
  'placeNames',
  'brandNames',
  'rankWords',
  'givenNameWords',
  'familyNameWords',
  'nameFillers',
  'turningWords',
  'clauseWords',
  'otherPersons',
  'turningNouns',
  'personNouns',
  'personEndings',
  'commonNames',
  'colourNouns',
  'colours',
  'nowWords',
] as const satisfies readonly (keyof LanguagePack)[]

type WordSets = Pick<Lexicon, (typeof wordLists)[number]>

function wordSets(pack: LanguagePack): WordSets {
  return Object.fromEntries(wordLists.map((list) => [list, folded(pack[list] ?? [])])) as WordSets
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(foldText))
}

/** What takes long to make is made when it is first asked for: who only learns asks for a tenth of it. */
export function compileLexicon(pack: LanguagePack): Lexicon {
  const phrases = lazy(() => phraseMatcher(pack.phrases, pack.spellings))
  const naming = lazy(() => phraseMatcher(onlyNaming(pack.phrases), pack.spellings))
  const models = lazy(() => readyModels(pack))
  const needModel = lazy(() => compileNeedModel(pack))
  const formsOf = formLister(pack.nameForms)
  const nicknames = setsByName(pack.nicknames, formsOf)
  const givenNames = lazy(
    () => new WordTable([...nicknames.keys(), ...(pack.commonNames ?? []).map(foldText)].map(hashWord)),
  )
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
    ...wordSets(pack),
    functionWords: new WordTable(pack.functionWords.map(hashWord)),
    notNames: folded([...pack.functionWords, ...pack.notNames]),
    announcers: new WordTable(pack.nameAnnouncers.map(hashWord)),
    addressWords: folded([...(pack.addressWords ?? []), ...(pack.rankWords ?? [])]),
    deathWords: new WordTable((pack.deathWords ?? []).map(hashWord)),
    nameLikeness: nameLikeness(pack.nameWeights),
    hasNameWeights: pack.nameWeights !== undefined,
    nicknames,
    get givenNames() {
      return givenNames()
    },
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
