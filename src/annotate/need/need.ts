/**
 * How much a customer's turn calls for a personal answer, 0–1. Where the language has models (English, Greek): what the words, and
 * what failed, how often, how long, whom it touches and what was tried, come to (`need-model`), and a little of what the customer had
 * said before (`need-context`). Elsewhere the chance that at least one cue is real, cues taken as independent (noisy or), with
 * weights that are priors; `null` without phrases.
 *
 * Whoever tells of a death in the family, of a life in danger, of a grave illness, of despair or pain, of a fright or a fall calls for a word about it, however
 * dryly it is told: the first time, no less than `GRIEF` or `ANGUISH`.
 *
 * Blind spot: a short dry turn ("The cap, please.") is heard only after needy ones. Irony is heard only where it borrows the words
 * of a complaint. Fear told as a question of procedure passes for a question. A feeling denied in the middle of a sentence can pass
 * for one.
 */
import { needGroups, type PhraseGroup } from '../../language/index.ts'
import { mapped } from '../../model/lists.ts'
import { logistic, round } from '../../model/numbers.ts'
import type { Span } from '../../model/span.ts'
import { firstHit } from '../../text/phrases.ts'
import type { UnnamedTurn } from '../names/customer-name.ts'
import { clausesOf } from '../questions/clauses.ts'
import { asksIn, eachInContext } from './need-context.ts'
import {
  isAside,
  isBereaved,
  isGrave,
  isPlainErrand,
  isShaken,
  isTakenBack,
  outrightHits,
  tellsOf,
} from './need-cues.ts'
import { spokenSentences } from '../spoken-sentences.ts'
import type { NeedModel } from './need-model.ts'

/** By turn index; `null` for what is not a customer's. `slots`: spans of known names in a turn, in order. */
export function needsOf(
  turns: readonly UnnamedTurn[],
  slots: (turn: UnnamedTurn) => readonly Span[],
): readonly (number | null)[] {
  const needs = mapped(turns, (): number | null => null)
  const known = new Set<Extreme>()
  eachInContext(turns, (turn, context) => {
    const { hasNeedPhrases, needModel } = turn.lexicon
    if (turn.tokens.count === 0) {
      needs[turn.index] = hasNeedPhrases ? 0 : null
      return null
    }
    const told = EXTREMES.filter(({ isTold }) => isTold(turn))
    const least = Math.max(0, ...told.map((extreme) => (known.has(extreme) ? 0 : extreme.need)))
    for (const extreme of told) known.add(extreme)
    if (needModel === null) {
      needs[turn.index] = hasNeedPhrases ? Math.max(least, needByPhrases(turn)) : null
      return null
    }
    const odds = needModelOdds(needModel, turn, withoutFormulas(turn, slots(turn)))
    // Who is in need already comes with no mere errand.
    const logOdds = context.earlier < NEEDY && isPlainErrand(turn) ? Math.min(odds, 0) : odds
    needs[turn.index] = Math.max(least, round(logistic(logOdds + needModel.inContext(context)), 4))
    return logOdds
  })
  return needs
}

/**
 * "I'm scared. When can I see someone?" is no calmer than "I'm scared": where a feeling or a hardship is named outright, the sentences
 * that ask nothing are weighed alone as well, since to the model a question is the mark of an errand; and so are those alone that name
 * it, beside a postcode.
 */
function needModelOdds(model: NeedModel, turn: UnnamedTurn, names: readonly Span[]): number {
  const whole = model.logOdds(turn, names)
  const outright = outrightHits(turn)
  if (outright.length === 0) return whole
  const sentences = spokenSentences(turn).flatMap((sentence) => clausesOf(turn, sentence))
  const told = sentences.filter((sentence) => !asksIn(turn, sentence))
  const named = told.filter(({ firstToken, endToken }) => {
    const at = firstHit(outright, firstToken)
    return at < outright.length && outright[at]!.firstToken < endToken
  })
  // "I'm crying on the bus, thank you" is no complaint.
  return (isRelieved(turn) ? [told] : [told, named]).reduce(
    (most, some) =>
      some.length === 0 || some.length === sentences.length
        ? most
        : Math.max(most, model.logOdds(turn, names, some)),
    whole,
  )
}

/** "I'm afraid" before a plain statement says no more than a name does, and becomes a slot like one. */
function withoutFormulas({ tokens, phrases }: UnnamedTurn, slots: readonly Span[]): readonly Span[] {
  const formulas = phrases.filter(({ group }) => group === 'polite-formula')
  if (formulas.length === 0) return slots
  const spans = formulas.map(({ start, endToken }) => ({ start, end: tokens.end[endToken - 2]! }))
  return [...slots, ...spans].sort((a, b) => a.start - b.start)
}

/** Need of the turns before from which on a plain errand may be more. */
const NEEDY = 0.5

/** What no model may be deaf to, and what it calls for at least, the first time it is told. */
interface Extreme {
  readonly isTold: (turn: UnnamedTurn) => boolean
  readonly need: number
}

/** Priors: above what `missing-empathy` asks for, below what the models say of the plainest despair. */
const GRIEF = 0.8
const ANGUISH = 0.7

const EXTREMES: readonly Extreme[] = [
  { isTold: isBereaved, need: GRIEF },
  { isTold: (turn) => tellsOf(turn, 'peril'), need: GRIEF },
  { isTold: (turn) => tellsOf(turn, 'anguish'), need: ANGUISH },
  { isTold: isGrave, need: ANGUISH },
  { isTold: isShaken, need: ANGUISH },
]

const CUE_WEIGHTS: Readonly<Record<(typeof needGroups)[number], number>> = {
  emotion: 0.55,
  confusion: 0.35,
  hardship: 0.5,
  'repeated-contact': 0.5,
  consequence: 0.35,
  escalation: 0.5,
  urgency: 0.2,
}

/** Need as phrases alone tell it, 0–1. */
export function needByPhrases(turn: UnnamedTurn): number {
  let calm = 1
  let reached = 0
  for (const hit of turn.phrases) {
    const weight = (CUE_WEIGHTS as Readonly<Partial<Record<PhraseGroup, number>>>)[hit.group]
    // One wording counts once, however many cues it holds.
    if (weight === undefined || hit.firstToken < reached || isTakenBack(hit, turn) || isAside(turn, hit))
      continue
    calm *= 1 - weight
    reached = hit.endToken
  }
  const need = 1 - calm
  return round(need < MANY_CUES && isRelieved(turn) ? need * RELIEF : need, 4)
}

/** "I was so worried, thanks!": one cue beside thanks or praise is mostly past. Several are polite fury. */
function isRelieved({ phrases }: UnnamedTurn): boolean {
  return phrases.some(({ group }) => group === 'gratitude')
}

const RELIEF = 0.6
/** Need that takes more than one cue. */
const MANY_CUES = 0.6
