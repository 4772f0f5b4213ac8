/**
 * The language of an interaction and of each of its turns. A declared language is believed for the whole; a turn may still
 * be in another, as an English macro in a Greek chat is. In order of cost: the script, the function words of the known
 * languages, and, only where they leave it open, a detector that was handed in.
 *
 * Blind spot: a turn of one or two words says nothing ("ok", "super") and is taken to be in the interaction's language; so is
 * whatever nothing speaks clearly about.
 */
import type { Interaction } from '../model/interaction.ts'
import { mapped } from '../model/lists.ts'
import type { Tokens } from '../text/tokens.ts'
import { MAX_SAMPLE, type DetectedLanguage, type LanguageDetector } from './language-detector.ts'
import type { Lexicon } from './lexicon.ts'
import { primarySubtag, type Lexicons } from './lexicons.ts'
import { bestOf, isClear, wordEvidence, type WordEvidence } from './own-words.ts'
import { languageOfScript, scriptOf } from './scripts.ts'

/** Fewer words than this say too little to name an interaction's language by function words alone. */
const MIN_WORDS = 8
/** Share of function words above which a whole interaction is in a language; English prose has .4–.6. */
const MIN_SHARE = 0.25

/** Words of a turn that say something by themselves. */
const MIN_TURN_WORDS = 3
/** Share of the expected language's function words at which nothing else is asked. */
const EXPECTED_SHARE = 0.34
/** Units of text a detector is asked about at least. */
const MIN_LENGTH = 10

/** A turn leaves the interaction's language only for this much certainty … */
const MIN_SWITCH_CONFIDENCE = 0.9
/** … and for this many words, by what says so. */
const SWITCH_WORDS = {
  /** A script and a function word in it: "Καλημέρα". */
  'known script': 1,
  /** A script alone: fewer words may be no more than somebody's name. */
  script: 3,
  words: 4,
  /** Detectors take "Los Angeles, California please" for Spanish. */
  detector: 6,
} as const

export interface TurnLanguage {
  /** BCP 47, `und` where it could not be told. */
  readonly language: string
  readonly lexicon: Lexicon
  /** How sure it is that the turn is in it, 0–1. */
  readonly confidence: number
}

export interface InteractionLanguage {
  readonly language: string
  readonly lexicon: Lexicon
  /** By turn index. */
  readonly turns: readonly TurnLanguage[]
}

interface Guess extends DetectedLanguage {
  readonly words: number
  readonly by: keyof typeof SWITCH_WORDS
}

/** The languages spoken; the interaction's own is as declared, else that of most of its words. */
export function languagesOf(
  interaction: Interaction,
  tokens: readonly Tokens[],
  lexicons: Lexicons,
  detector?: LanguageDetector,
): InteractionLanguage {
  const evidence = mapped(tokens, (each) => wordEvidence(each, lexicons))
  const declared = declaredIn(interaction)
  const expected = declared === undefined ? undefined : primarySubtag(declared)
  const guesses = mapped(interaction.turns, ({ text }, index) =>
    guessOf(text, tokens[index]!, evidence[index]!, lexicons, expected, detector),
  )
  const language = declared ?? mostSpoken(guesses, interaction) ?? pooled(evidence, lexicons) ?? 'und'
  const lexicon = lexicons.of(language)
  const own = primarySubtag(language)
  const turns = mapped(guesses, (guess): TurnLanguage => {
    if (guess === null) return { language, lexicon, confidence: declared === undefined ? 0.5 : 0.8 }
    if (guess.language === own) return { language, lexicon, confidence: guess.confidence }
    return isSwitch(guess)
      ? { language: guess.language, lexicon: lexicons.of(guess.language), confidence: guess.confidence }
      : { language, lexicon, confidence: 1 - guess.confidence }
  })
  return { language, lexicon, turns }
}

/** BCP 47 has a word for a language that nobody determined: who writes it has declared none. */
function declaredIn({ language }: Interaction): string | undefined {
  return language === undefined || primarySubtag(language) === 'und' ? undefined : language
}

/** What a turn says about its language by itself; `null`: too little. */
function guessOf(
  text: string,
  tokens: Tokens,
  evidence: WordEvidence,
  lexicons: Lexicons,
  expected: string | undefined,
  detector: LanguageDetector | undefined,
): Guess | null {
  const script = scriptOf(text, tokens, MAX_SAMPLE)
  if (script === null) return null
  const { words } = evidence
  const settled = languageOfScript(script)
  if (settled !== undefined) {
    const known = evidence.hits[lexicons.codes.indexOf(settled)] ?? 0
    return { language: settled, confidence: 0.99, words, by: known > 0 ? 'known script' : 'script' }
  }
  const best = bestOf(evidence, lexicons)
  if (best !== null && words >= MIN_TURN_WORDS) {
    const isExpected = best.code === expected && best.share >= EXPECTED_SHARE
    if (isExpected || isClear(best)) return { language: best.code, confidence: 0.95, words, by: 'words' }
  }
  if (detector !== undefined && text.length >= MIN_LENGTH) {
    const found = detector.detect(text.slice(0, MAX_SAMPLE))
    if (found !== null) return { ...found, words, by: 'detector' }
  }
  // Whatever it is, it is in none of the languages written in Latin letters.
  return script === 'latin' ? null : { language: 'und', confidence: 0.9, words, by: 'script' }
}

function isSwitch({ confidence, words, by }: Guess): boolean {
  return confidence >= MIN_SWITCH_CONFIDENCE && words >= SWITCH_WORDS[by]
}

/** How much a customer's words count: they choose the language, and an agent's macro may be long. */
const CUSTOMER_WEIGHT = 2

/** The language most words are in, each turn's weighed by how sure it is; ties go to the earlier one. */
function mostSpoken(
  guesses: readonly (Guess | null)[],
  { participants, turns }: Interaction,
): string | undefined {
  const customers = new Set(participants.flatMap(({ id, role }) => (role === 'customer' ? [id] : [])))
  const votes = new Map<string, number>()
  for (const [index, guess] of guesses.entries()) {
    if (guess === null) continue
    const weight = customers.has(turns[index]!.participantId) ? CUSTOMER_WEIGHT : 1
    votes.set(guess.language, (votes.get(guess.language) ?? 0) + weight * guess.words * guess.confidence)
  }
  let most: string | undefined
  for (const [language, weight] of votes) if (most === undefined || weight > votes.get(most)!) most = language
  return most
}

/** The known language with most function words in all turns together. */
function pooled(evidence: readonly WordEvidence[], lexicons: Lexicons): string | undefined {
  const sum = (of: 'hits' | 'distinct'): readonly number[] =>
    lexicons.codes.map((_, place) => evidence.reduce((total, each) => total + each[of][place]!, 0))
  const words = evidence.reduce((total, each) => total + each.words, 0)
  const best = bestOf({ words, hits: sum('hits'), distinct: sum('distinct') }, lexicons)
  const enough = best !== null && words >= MIN_WORDS && best.share > MIN_SHARE && isClear(best)
  return enough ? best.code : undefined
}
