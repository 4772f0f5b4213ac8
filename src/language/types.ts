/**
 * What a language contributes: data with sources, no behaviour. Phrases use the pattern language of `text/phrases`.
 * A detector whose groups a pack leaves out abstains with `unsupported-language`.
 */
export interface LanguagePack {
  /** BCP 47 primary subtag. */
  readonly code: string
  readonly phrases: Readonly<Partial<Record<PhraseGroup, readonly string[]>>>
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
  // what the customer needs
  'emotion',
  'confusion',
  'hardship',
  'repeated-contact',
  'consequence',
  'escalation',
  'urgency',
  'gratitude',
  'negation',
  // what the agent gives
  'apology',
  'reaction',
  'interpretation',
  'addressing',
  'commitment',
  'stock',
  'routine',
  'automated',
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
