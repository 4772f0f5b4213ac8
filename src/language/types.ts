/**
 * What a language contributes: data with sources, no behaviour. Phrases use the pattern language of `text/phrases`.
 * A detector whose groups a pack leaves out abstains with `unsupported-language`.
 */
import type { LinearModelData } from '../similarity/linear-model.ts'
import type { FeatureShape } from '../text/features.ts'
import type { NameForms } from './name-forms.ts'

export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly code: string
  readonly phrases: Readonly<Partial<Record<PhraseGroup, readonly string[]>>>
  /**
   * Other ways people write a word of a phrase, in haste or in their own variety of the language ("dont", "wat"); none of them a
   * word of its own. Whoever writes so must be heard as well as anybody.
   */
  readonly spellings?: ReadonlyMap<string, readonly string[]>
  /** What is left of a word that loses its vowel before the next one and is written with it: "l" and "qu" of "l'eau", "qu'elle". */
  readonly elisions?: readonly string[]
  /** Words so frequent that sharing them says nothing. */
  readonly functionWords: readonly string[]
  /** Words that follow "I'm" or open a reply and look like names but are not, lower case. */
  readonly notNames: readonly string[]
  /** Words that come before the name in an answer to "your name?": "Sure, it's …", folded away before looking. */
  readonly replyOpeners: readonly string[]
  /** Words that may stand before "name is" when it is the speaker's own. */
  readonly ownNameOpeners: readonly string[]
  /** Words that may follow a name in "this is …" without making it a statement about something. */
  readonly nameFollowers: readonly string[]
  /** Words after which a noun stands, and nobody is addressed: prepositions, articles, possessives. */
  readonly nounOpeners: readonly string[]
  /** The word that announces a name before it: "Josh here". */
  readonly nameAnnouncers: readonly string[]
  /** Names that are also everyday words ("will", "may", "mark"): a name only where grammar or a comma says so. */
  readonly ambiguousNames: readonly string[]
  /** Small words inside family names ("van", "de"). */
  readonly nameParticles: readonly string[]
  /** Sets of given names that are the same name ("bill", "william"). */
  readonly nicknames: readonly (readonly string[])[]
  /**
   * Words by which anybody may be called, and nobody in particular: kin ("Aunty"), endearments ("Legend"), courtesies ("Ji"). A
   * name beside one need not be that of the person called: "Mummy Chinedu" is Chinedu's mother.
   */
  readonly addressWords?: readonly string[]
  /** The same of ranks and titles, behind which the name of the person called stands: "Chief Okoro". */
  readonly rankWords?: readonly string[]
  /** Words that tell of a death: whoever is named beside them is not to be greeted. */
  readonly deathWords?: readonly string[]
  /** Words by which a question for a name asks for one part of it: "and the first name?", "the surname?" */
  readonly givenNameWords?: readonly string[]
  readonly familyNameWords?: readonly string[]
  /** Words that may stand between "I'm" and the name: "I'm just Teo", "this is uh Deborah". */
  readonly nameFillers?: readonly string[]
  /** Words behind which, and a comma, only the person spoken to is named ("It goes out today, Anna."), and titles of who is called ("κύριε"); behind a name at the head, those of them that open a clause ("Mr Bell, you will …"). */
  readonly turningWords?: readonly string[]
  /** Words that ask for a colour, and the colours: which one is wanted is told by one word. */
  readonly colourNouns?: readonly string[]
  readonly colours?: readonly string[]
  /** Words that ask how something is by now, whatever it was before. */
  readonly nowWords?: readonly string[]
  /** Things behind which, and a comma, nobody is told by a title and a name: "It is in the post, Mr Bell." */
  readonly turningNouns?: readonly string[]
  /** Words for people, and endings of such words: behind one, a comma and a title somebody may be told of: "our fitter, Mr Bell". Without them every word may be one. */
  readonly personNouns?: readonly string[]
  readonly personEndings?: readonly string[]
  /** Frequent given names that have no listed short forms and are no other word: they are names in lower case too. */
  readonly commonNames?: readonly string[]
  /** Words that open the next clause behind a name that was called: "Thank you, Anna, you will have it on Friday." */
  readonly clauseWords?: readonly string[]
  /** Pronouns of somebody else, who may be named beside them. */
  readonly otherPersons?: readonly string[]
  /** Words that lead from the speaker's name to the next thing told: "Anna and 4711". */
  readonly nameJoiners?: readonly string[]
  /** Words that a postcode follows, and a town precedes: "salem zip 97301". */
  readonly postcodeWords?: readonly string[]
  /** Those joiners before which a whole name has ended: "jane doe and the last four". */
  readonly nameLinks?: readonly string[]
  /** Words with which people go on behind a bare name, beside numbers: "sam hill from …", "sam hill flat two". */
  readonly nameDetails?: readonly string[]
  /** Words right before a bare name: "name Anna". */
  readonly nameWords?: readonly string[]
  /** Words between a possessive and "name": "my last name". */
  readonly nameQualifiers?: readonly string[]
  /** Towns, states and countries: where a bare word answers an unseen question, rather these than names. */
  readonly placeNames?: readonly string[]
  /** Makes, firms and products: the same. */
  readonly brandNames?: readonly string[]
  /** Weights of `annotate/names/name-likeness`: what tells names from this language's words by their letters. */
  readonly nameWeights?: string
  /** How a name changes with its case and its script, where it does; see `name-forms.ts`. */
  readonly nameForms?: NameForms
  /** Models trained on texts in the language, by name. What rests on one does without it, or abstains, where it is missing. */
  readonly models?: Readonly<Partial<Record<ModelName, TextModel>>>
  /** What a customer's need is told by, together; without them, phrases alone. */
  readonly needWeights?: NeedWeights
}

/** Sentences a native speaker would write, for people who read a pack and for the test that holds it to them. */
export interface Examples {
  /** For every group of the pack, sentences that say it. */
  readonly says: Readonly<Partial<Record<PhraseGroup, readonly string[]>>>
  /** Sentences that come close and must not be heard as the group. */
  readonly doesNot: Readonly<Partial<Record<PhraseGroup, readonly string[]>>>
}

export type ModelName =
  | 'emotion'
  | 'need'
  | 'empathy'
  | 'heed'
  | 'pushback'
  | 'effort'
  | 'discourtesy'
  | 'ending'
  | 'call'
  | 'canned'
  | 'politeness'

/**
 * How the evidence of need adds up: need = logistic(bias + Σ weight × evidence). Evidence is a model's score, as
 * `emotion negative`, or how often a group of phrases occurs, once, twice or more counting 1, 1.5 and 2.
 */
export interface NeedWeights {
  readonly bias: number
  readonly models: Readonly<Record<string, number>>
  readonly phrases: Readonly<Partial<Record<PhraseGroup, number>>>
  /** What the turns before add to the log-odds; see `annotate/need/need-context`. Without it they add nothing. */
  readonly context?: Readonly<Record<'later' | 'earlier' | 'answers' | 'again', number>>
}

/** A linear model and the features it was trained on. */
export interface TextModel {
  readonly features: FeatureShape
  /** Groups of phrases that were features in training, so that a group found later is none; absent where the model's user names them. */
  readonly cues?: readonly PhraseGroup[]
  readonly linear: LinearModelData
}

export const phraseGroups = [
  // the frame of a message
  'greeting',
  'generic-salutation',
  'closing',
  'honorific',
  // names
  'name-introduction',
  'name-introduction-called',
  'name-introduction-self',
  'name-introduction-this',
  'name-introduction-it',
  'name-request',
  'name-request-details',
  'said-to-name',
  'name-postposed',
  'booked-under',
  // what the customer needs
  'emotion',
  'confusion',
  'hardship',
  'bereavement',
  'grave',
  'peril',
  'anguish',
  'shaken',
  'repeated-contact',
  'consequence',
  'escalation',
  'urgency',
  'gratitude',
  'negation',
  'failure',
  'repetition',
  'duration',
  'people',
  'tried',
  'loss',
  'pressure',
  'unheard',
  'protest',
  'unsettled',
  'still-open',
  'asked-already',
  'already-done',
  'rejection',
  'demand',
  'condition',
  'errand',
  'settled',
  'play',
  'polite-formula',
  'calm',
  // what the agent gives
  'apology',
  'reaction',
  'interpretation',
  'addressing',
  'commitment',
  'vague-promise',
  'noted',
  'passive-deed',
  'opening-hours',
  'undertaking',
  'coming',
  'outright',
  'moment',
  'adverse',
  'handling',
  'device',
  'reassurance',
  'comfort',
  'official',
  'stock',
  'hollow',
  'routine',
  'automated',
  'shows-code',
  // the course of the conversation
  'detail-order',
  'detail-account',
  'detail-reference',
  'detail-email',
  'detail-phone',
  'detail-address',
  'detail-birth',
  'detail-request',
  'detail-problem',
  'detail-of-other',
  'detail-part',
  'already-given',
  'street',
  'hold-announcement',
  'brief-wait',
  'back-channel',
  'preliminary',
  'transfer',
  'wants-transfer',
  'farewell',
  'survey',
  'asks-again',
  'as-stated',
  'misheard',
  'another-matter',
  'second-matter',
  'goes-on',
  'instruction',
  // questions, and how they are turned away
  'question',
  'verb-first',
  'request',
  'rhetorical-question',
  'clause-opener',
  'deflection',
  'asks-time',
  'asks-amount',
  'asks-price',
  'asks-reason',
  'asks-which',
  'asks-steps',
  'answer-plain',
  'answer-head',
  'answer-statement',
  'answer-outcome',
  'answer-time',
  'answer-moment',
  'answer-price',
  'answer-count',
  'number-word',
  'answer-unknown',
  'answer-reason',
  // personal effort
  'personal',
  'wish',
  'compliment',
  'own-life',
  'own-apology',
  'thanks-for',
  'thanks-effect',
  'own-action',
  'own-deed',
  'in-person',
  'time-given',
  'time-preposition',
  'person-question',
  'case-word',
  'praise',
  'occasion',
  'sure-question',
  'confession',
  // discourtesy
  'rude',
  'belittling',
  'dismissive',
  'blaming',
  'discourtesy-alone',
  'reporting',
  'harmless',
  // what the customer says to it
  'objection',
  'objection-alone',
] as const

export type PhraseGroup = (typeof phraseGroups)[number]

/** Groups that raise a customer's need for a personal answer. */
export const needGroups = [
  'emotion',
  'confusion',
  'hardship',
  'repeated-contact',
  'consequence',
  'escalation',
  'urgency',
] as const satisfies readonly PhraseGroup[]

/** Groups that name something a customer is asked for. */
export const detailGroups = [
  'detail-order',
  'detail-account',
  'detail-reference',
  'detail-email',
  'detail-phone',
  'detail-address',
  'detail-birth',
] as const satisfies readonly PhraseGroup[]

export type DetailGroup = (typeof detailGroups)[number]
