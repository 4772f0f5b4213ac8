/** Whether the judged interactions are ground enough to fit a policy on. */
import { canonicalJson, sha256 } from '../../model/hash.ts'
import type { Interaction } from '../../model/interaction.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import type { Observation } from './observation.ts'
import { CalibrationError, type Lack } from './refusal.ts'

/**
 * Less than this tells chance from people no better than the priors do: with 60, a rank correlation is known to about a
 * quarter either way, and with fewer than three agents nothing can be held out but one of two.
 */
export const MIN_INTERACTIONS = 60
export const MIN_AGENTS = 3
/** Judged otherwise than the commonest judgement: sixty times "5 of 5" says nothing. */
export const MIN_OTHERWISE = 10
/** A signal found in fewer interactions keeps its weight: three bad days of one agent are no weight. */
export const MIN_FOUND = 5

/** In how many interactions the signal was found, by signal. */
export function foundIn(observations: readonly Observation[]): ReadonlyMap<SignalId, number> {
  return new Map(
    signalIds.map((id) => [id, observations.filter(({ signals }) => (signals[id].value ?? 0) > 0).length]),
  )
}

/** Throws a `CalibrationError` that names everything lacking. */
export function requireGround(observations: readonly Observation[]): void {
  const agents = new Set(observations.map((each) => each.agents[0])).size
  const counts = new Map<number, number>()
  for (const { judged } of observations) counts.set(judged, (counts.get(judged) ?? 0) + 1)
  const otherwise = observations.length - Math.max(0, ...counts.values())
  const mostFound = Math.max(
    0,
    ...[...foundIn(observations)].flatMap(([id, found]) => (isWeighed(observations, id) ? [found] : [])),
  )
  const all: readonly Lack[] = [
    { code: 'too-few-interactions', have: observations.length, need: MIN_INTERACTIONS },
    { code: 'too-few-agents', have: agents, need: MIN_AGENTS },
    { code: 'no-variation', have: otherwise, need: MIN_OTHERWISE },
    { code: 'nothing-missed', have: mostFound, need: MIN_FOUND },
  ]
  const lacks = all.filter(({ have, need }) => have < need)
  if (lacks.length > 0) throw new CalibrationError(lacks)
}

function isWeighed(observations: readonly Observation[], id: SignalId): boolean {
  return observations.some(({ signals }) => signals[id].weight > 0)
}

/** Throws where an interaction is there twice, by its id or word for word: it would be on both sides of a fold. */
export function requireOnce(interactions: readonly Interaction[]): void {
  const ids = new Set<string>()
  const contents = new Set<string>()
  let repeated = 0
  for (const { id, startedAt, participants, turns } of interactions) {
    const content = sha256(canonicalJson({ startedAt: startedAt ?? null, participants, turns }))
    if (ids.has(id) || contents.has(content)) repeated++
    ids.add(id)
    contents.add(content)
  }
  if (repeated > 0) throw new CalibrationError([{ code: 'duplicate-interactions', have: repeated, need: 0 }])
}
