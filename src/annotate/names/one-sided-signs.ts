/**
 * What the surroundings say about a word that may be the name in a transcript of the customer's side alone, beside its letters:
 * log-odds in quarters, fitted by `bench/train-one-sided.ts` on half of the airline chats and the media chats of MultiDoGO
 * (CDLA-Permissive 1.0), half a unit less sure throughout: a wrong name costs more than one that is missed.
 */
export const evidence = {
  /** Most turns give no name. */
  prior: -3.5,
  /** Nothing but the name. */
  wholeTurn: 3,
  /** "Anna and hb 49", "Anna 4711", "Anna password x". */
  beforeCode: 2.5,
  /** The next turn opens with a code: what is asked for after a name. */
  codeNext: 2.25,
  /** "name Anna". */
  announced: 3.5,
  /** "anna", later "annagmailcom" or "anna.berg@…". */
  inAddress: 3.5,
  /** A town, or a word before its state or "zip". */
  place: -6.75,
  /** A word before what looks like a postcode, and may be another number. */
  beforePostcode: -4.75,
  /** The same of a listed given name: "Corey 256841". */
  givenBeforePostcode: -2,
  /** A letter from a town, "maiami". */
  likePlace: -3.5,
  /** "Anna and boston": the town is named, so that this is not it. */
  beforePlace: 2.75,
  /** A listed given name. */
  given: 2,
  /** "Okay Riley", and nothing else: more often the agent than oneself. */
  afterAssent: -3.25,
  /** The last thing said is goodbye or thanks. */
  lastTurn: -2.25,
  /** The next turn is what may be a postcode, which follows a town. */
  postcodeNext: -4,
  /** The same behind a listed given name. */
  givenPostcodeNext: -2,
  /** The turn before told something at some length. */
  behindSentence: 0.5,
  /** Three letters and no more. */
  short: -0.75,
  /** A make of cars, a bank, a shop. */
  brand: -0.25,
}

export type Sign = keyof typeof evidence

/** An odd letter pattern may weigh this much against a name and no more: names of every culture have them. */
export const FLOOR = -3
export const CEILING = 4
/** A unit of it weighs so much. */
const LETTERS = 0.75

export function oddsOf(signs: readonly Sign[], likeness: number): number {
  return signs.reduce(
    (sum, sign) => sum + evidence[sign],
    evidence.prior + LETTERS * Math.max(FLOOR, Math.min(CEILING, likeness)),
  )
}
