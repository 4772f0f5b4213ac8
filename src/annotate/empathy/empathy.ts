/**
 * What an agent's turns give a customer in need: an emotional reaction, an interpretation that takes up this customer's
 * facts, an exploring question, and something done. Each counts once, at its strongest, so piling up phrases gains
 * nothing.
 *
 * Specific words earn much. Words that would fit anybody earn little, and only beside something done or specific do
 * they add up to an answer. Routine words (a set phrase of the trade, a macro, a sentence that recurs in other
 * interactions) earn `ROUTINE` and only where nothing else was earned; stuffed replies earn nothing by them.
 * Warmth belongs at the start and the end (Packard, Li & Berger 2024), so between them it counts `MIDDLE`; an apology
 * beyond the opening helps nobody (HBR 2018). The amounts are priors, scaled on
 * the train and dev parts of `corpora/gold` so that half means that a start was made.
 */
import type { PhraseGroup } from '../../language/index.ts'
import { round } from '../../model/numbers.ts'
import { spanAt, spansIn } from '../../model/span.ts'
import { hitsFrom } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'
import { deedIn, guidesIn, tellsHours } from './deeds.ts'
import { discourtesyIn } from '../manner/discourtesy.ts'
import { asksPerson } from '../manner/effort.ts'
import { restatesErrand } from './errand-words.ts'
import type { Facts } from './facts.ts'
import { mechanisms, shownIn, type Mechanism } from './mechanisms.ts'
import { isAside, type AnnotatedTurn, type Run, type Traced } from '../types.ts'
import { isMereGreeting, isOutright, isWord } from './word-to-person.ts'
import { introducesSelf, says } from '../words.ts'

/** What each is worth that certainly is there: about this customer, and fitting anybody. */
const WORTH = {
  reaction: { specific: 0.65, general: 0.22 },
  interpretation: { specific: 0.6, general: 0.08 },
  exploration: { specific: 0.55, general: 0 },
} as const
/** What plain words of comfort are worth at least ("you did right to ring"): more than a formula. */
const COMFORT = { specific: 0.4, general: 0.3 } as const
/** What a question about the person is worth at least: "are you both all right?" */
const ASKED = 0.35
/** Routine empathy, all of it together, where the reply has nothing else. */
const ROUTINE = 0.1
/** Other interactions with the same sentence from which on it is routine. */
const ROUTINE_SUPPORT = 3
/** Sentences of empathy that would fit anybody from which on a reply is stuffed with them. */
const STUFFED = 3
/** Phrases of empathy in one sentence from which on it is a pile. */
const PILED = 4
/** What warmth is worth that stands neither in the first nor in the last two sentences. */
const MIDDLE = 0.8
const EDGE = 2
/** Words of the customer that make a sentence with a set phrase in it their own. */
const OWN = 2
/** What the whole is worth at least where a thing that fails is looked into: no silence, and no more than that. */
const GUIDED = 0.3
/** Questions after which a formula of sympathy, in a later run than the reply, comes too late for who had told of a death. */
const BELATED = 2
/** Probability from which on a sentence counts as one of empathy, or as specific. */
const LIKELY = 0.5

/** Strengths, 0–1. */
export interface Empathy extends Readonly<Record<Mechanism | 'commitment', number>> {
  /** All of them together: the chance that one at least reached the customer (noisy or). */
  readonly total: number
  /** Whether anything is said to the customer as a person, beside what is done: sorry, "oh no", "three weeks is no time at all". */
  readonly hasWord: boolean
  /** Whether every sentence is sympathy or said by rote, asks nothing and does nothing. */
  readonly isOnlyWords: boolean
  /** Whether a sentence takes up a word of the customer's, and is specific. */
  readonly isAnswer: boolean
  /** Whether a thing that fails is looked into. */
  readonly isGuided: boolean
}

/** What is known of turns already: a turn is read with each of the replies before it that asks for more. */
export type Readings = Map<AnnotatedTurn, readonly Reading[]>

/**
 * What the runs, the reply first, give the customer; `facts` is what the customer had said. `readings`: of the same interaction and facts,
 * filled as turns are read.
 */
export function empathyOf(
  runs: readonly Run[],
  facts: Facts,
  traced: Traced,
  readings: Readings = new Map(),
): Empathy {
  const read = (turn: AnnotatedTurn): readonly Reading[] => {
    const known = readings.get(turn) ?? sentencesOf(turn, facts, traced)
    readings.set(turn, known)
    return known
  }
  const said = runs.flatMap(({ turns }) => turns.flatMap(read))
  const inReply = runs.slice(0, 1).flatMap(({ turns }) => turns.flatMap(read)).length
  const isStuffed =
    said.filter(({ isGeneral }) => isGeneral).length >= STUFFED || said.some(({ isPiled }) => isPiled)
  const best = { reaction: 0, interpretation: 0, exploration: 0, commitment: 0 }
  let routine = 0
  let asked = 0
  let hasWord = false
  for (const [at, one] of said.entries()) {
    if (one.asks) asked++
    const isBelated = at >= inReply && asked >= BELATED && one.isFormula
    // Behind the reply only what is said outright: the models hear "parking is free" as a word to the customer.
    hasWord ||= (at < inReply ? one.isWord : one.isOutright) && !isBelated
    const place = at < EDGE || at >= said.length - EDGE ? 1 : MIDDLE
    const isLate = at >= inReply && one.isBareApology
    const isLost = isLate || isBelated || one.isPiled || one.isRoutine || (isStuffed && !one.isAnswer)
    for (const mechanism of mechanisms)
      if (!isLost) best[mechanism] = Math.max(best[mechanism], place * one.strengths[mechanism])
    if (!one.isRoutine) best.commitment = Math.max(best.commitment, one.strengths.commitment)
    if (one.isRoutine && one.isGeneral && !isStuffed) routine = ROUTINE
  }
  let missed = 1
  for (const strength of Object.values(best)) missed *= 1 - strength
  const isGuided = said.some(({ guides }) => guides) && !hasTried(traced)
  return {
    reaction: round(best.reaction, 4),
    interpretation: round(best.interpretation, 4),
    exploration: round(best.exploration, 4),
    commitment: round(best.commitment, 4),
    total: round(Math.max(1 - missed, routine, isGuided ? GUIDED : 0), 4),
    hasWord,
    isGuided,
    isOnlyWords: said.every(
      (one) => !one.asks && one.strengths.commitment === 0 && (one.isWord || one.isRoutine || one.isGeneral),
    ),
    isAnswer: said.some(({ isAnswer }) => isAnswer),
  }
}

const tried = new WeakMap<Traced, boolean>()

/** Whether the customer says that they wrote before, or tried: then "switch it off and on" is no help. Worked out once for all replies. */
function hasTried(traced: Traced): boolean {
  const held =
    tried.get(traced) ??
    traced.turns.some(
      ({ role, phrases }) => role === 'customer' && phrases.some(({ group }) => TRIED.has(group)),
    )
  tried.set(traced, held)
  return held
}

const TRIED: ReadonlySet<PhraseGroup> = new Set(['repeated-contact', 'tried', 'repetition', 'unheard'])

/** A sentence of a reply, and what it is worth. */
interface Reading {
  readonly strengths: Readonly<Record<Mechanism | 'commitment', number>>
  /** An apology that would fit anybody: behind the reply it is worth nothing. */
  readonly isBareApology: boolean
  /** Empathy that would fit anybody, or is routine. */
  readonly isGeneral: boolean
  readonly asks: boolean
  /** "I'm sorry for your loss": words that take up next to nothing. */
  readonly isFormula: boolean
  /** Takes up a word of the customer's, and is specific: what counts even in a stuffed reply. */
  readonly isAnswer: boolean
  readonly isRoutine: boolean
  readonly isPiled: boolean
  /** Looks for what is wrong with a thing, or says what to do with it. */
  readonly guides: boolean
  readonly isWord: boolean
  /** A word by what is said, not by how a model hears it. */
  readonly isOutright: boolean
}

/** The sentences of a turn, quotes left out, and what each is worth. */
function sentencesOf(turn: AnnotatedTurn, facts: Facts, traced: Traced): readonly Reading[] {
  // Blame takes up facts, too; and no warmth makes up for it.
  if (discourtesyIn(turn, traced.passages[turn.index]!).length > 0) return []
  return turn.tokens.sentences.flatMap((sentence) => {
    if (isAside(spanAt(turn.regions, sentence.start))) return []
    const shown = shownIn(turn, sentence, facts, traced.lexicon)
    const { echoed } = shown
    const isErrand = restatesErrand(turn, sentence, facts, traced)
    const isRoutine = routineIn(turn, sentence, echoed, traced)
    const worth = (mechanism: Mechanism): number =>
      shown[mechanism] * between(WORTH[mechanism], shown.specific)
    const comforts = says(turn, sentence, 'comfort') && !says(turn, sentence, 'official')
    const comfort = comforts ? COMFORT[echoed > 0 ? 'specific' : 'general'] : 0
    return [
      {
        strengths: {
          reaction: Math.max(comfort, isErrand ? 0 : worth('reaction')),
          // A ruling that takes up the customer's facts understands nothing.
          interpretation: isErrand || says(turn, sentence, 'official') ? 0 : worth('interpretation'),
          exploration: Math.max(worth('exploration'), asksPerson(turn, sentence) ? ASKED : 0),
          commitment: deedIn(turn, sentence, echoed),
        },
        guides: guidesIn(turn, sentence),
        isBareApology: says(turn, sentence, 'apology') && !comforts && shown.specific < LIKELY,
        isGeneral:
          !comforts &&
          mechanisms.some((mechanism) => shown[mechanism] >= LIKELY) &&
          (isRoutine || shown.specific < LIKELY),
        asks: endsAsQuestion(turn.text, sentence) || says(turn, sentence, 'detail-request'),
        isFormula:
          echoed < OWN && !comforts && (says(turn, sentence, 'apology') || says(turn, sentence, 'reaction')),
        isAnswer: echoed > 0 && shown.specific >= LIKELY,
        isRoutine,
        isPiled: pileIn(turn, sentence) >= PILED,
        isWord: isWord(turn, sentence, worth('reaction'), worth('interpretation')),
        isOutright: isOutright(turn, sentence),
      },
    ]
  })
}

function between({ general, specific }: { general: number; specific: number }, share: number): number {
  return general + (specific - general) * share
}

/** A set phrase of the trade, a presentation or hours that take nothing up, or a sentence said in several other interactions. */
function routineIn(turn: AnnotatedTurn, sentence: Sentence, echoed: number, { passages }: Traced): boolean {
  return (
    isMereGreeting(turn, sentence) ||
    (echoed < OWN &&
      (ROUTINE_GROUPS.some((group) => says(turn, sentence, group)) ||
        introducesSelf(turn, sentence) ||
        tellsHours(turn, sentence))) ||
    spansIn(passages[turn.index]!, sentence).some(
      ({ origin, support = 0 }) => origin === 'macro' || support >= ROUTINE_SUPPORT,
    )
  )
}

const ROUTINE_GROUPS = ['stock', 'hollow', 'farewell'] as const

/** How many phrases of empathy, none overlapping another, stand in the sentence. */
function pileIn({ phrases }: AnnotatedTurn, { firstToken, endToken }: Sentence): number {
  let count = 0
  let reached = firstToken
  for (const hit of hitsFrom(phrases, firstToken, endToken)) {
    if (!PILE.has(hit.group) || hit.firstToken < reached) continue
    count++
    reached = hit.endToken
  }
  return count
}

const PILE: ReadonlySet<string> = new Set(['apology', 'reaction', 'stock'])
