/**
 * How much a customer's turn calls for a personal answer, 0–1: the chance that at least one cue is real, cues taken as
 * independent (noisy or). Named emotion, hardship, repeated contact, damage done, threats to leave.
 *
 * First version, by phrases: it misses distress told in plain facts and is fooled by alarming words in cheerful
 * messages, so what follows from it carries little confidence. The weights are priors, not fitted.
 */
import { needGroups, type PhraseGroup } from '../language/index.ts'
import { round } from '../model/numbers.ts'
import { spansIn } from '../model/span.ts'
import { hitsFrom, type PhraseHit } from '../text/phrases.ts'
import type { UnnamedTurn } from './customer-name.ts'

const CUE_WEIGHTS: Readonly<Record<(typeof needGroups)[number], number>> = {
  emotion: 0.55,
  confusion: 0.35,
  hardship: 0.45,
  'repeated-contact': 0.45,
  consequence: 0.35,
  escalation: 0.5,
  urgency: 0.2,
}

/** A negation this many words before a named emotion takes it back: "not too worried". */
const NEGATION_REACH = 3

export function needOf(turn: UnnamedTurn): number {
  let calm = 1
  let reached = 0
  for (const hit of turn.phrases) {
    const weight = (CUE_WEIGHTS as Readonly<Partial<Record<PhraseGroup, number>>>)[hit.group]
    // One wording counts once, however many cues it holds.
    if (weight === undefined || hit.firstToken < reached || isTakenBack(hit, turn) || isQuoted(hit, turn))
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

/** What was said in an earlier mail was said then. */
function isQuoted(hit: PhraseHit, { regions }: UnnamedTurn): boolean {
  return spansIn(regions, hit).some(({ kind }) => kind === 'quoted')
}

function isTakenBack(hit: PhraseHit<PhraseGroup>, turn: UnnamedTurn): boolean {
  return (
    hit.group === 'emotion' &&
    hitsFrom(turn.phrases, hit.firstToken - NEGATION_REACH, hit.firstToken).some(
      ({ group, endToken }) => group === 'negation' && endToken <= hit.firstToken,
    )
  )
}
