/**
 * Questions to a baseline: whether those who do the same work answer as fast, and whether an agent answered several customers
 * at once. Its answers only ever excuse, or tell of a burst; who is slow, and who is first or last, cannot be asked.
 */
import { binOf, quantileOf, totalOf } from './hurry-bins.ts'
import { burstAt, burstsWithin, type Burst, type BurstLimits } from './bursts.ts'
import { emptyPace, sumOf, type DeskName, type LongAnswers, type PaceBaseline } from './pace-baseline.ts'
import type { LongAnswer } from './pace-fitter.ts'

export interface PeerLimits {
  /** An agent with fewer answers does not count. */
  readonly minPeerReplies: number
  /** Fewer agents than this tell nothing. */
  readonly minPeers: number
}

export interface Peers {
  /**
   * The share, 0–1, of the other agents of the queue at least half of whose answers came as fast as this; of the channel where
   * the queue has too few of them, `null` where the channel has.
   */
  shareAsFast(desk: DeskName, hurry: number, limits: PeerLimits): number | null
  /** The tenth of the agent's answers that is least hurried lies below this; `null` where none is known. */
  unhurried(agent: string): number | null
  /** The burst that the answer was part of; `null` where it was of none, or none can be told. */
  burst(desk: DeskName, answer: LongAnswer, limits: BurstLimits): Burst | null
}

/** What nearly everybody's pace is measured by, beside an agent's own: their least hurried tenth. */
const UNHURRIED = 0.1

export function createPeers({ desks, answers }: PaceBaseline): Peers {
  const places = new Map<string, Map<string, Uint32Array>>()
  const own = new Map<string, Uint32Array>()
  for (const { channel, queue, agent, hurries } of desks) {
    for (const place of [placeOf(channel, queue), placeOf(channel)])
      count(places.get(place) ?? enter(places, place), agent, hurries)
    count(own, agent, hurries)
  }
  const answersOf = new Map(answers.map((held) => [held.agent, held]))
  return {
    shareAsFast({ channel, queue, agent }, hurry, limits) {
      const bin = binOf(hurry)
      for (const place of [placeOf(channel, queue), placeOf(channel)]) {
        const share = shareAt(places.get(place), agent, bin, limits)
        if (share !== null) return share
      }
      return null
    },
    unhurried(agent) {
      const hurries = own.get(agent)
      return hurries === undefined ? null : quantileOf(hurries, UNHURRIED)
    },
    burst({ channel, queue, agent }, answer, limits) {
      const held = answersOf.get(agent)
      const burst = held === undefined ? null : burstAt(held, answer, limits)
      if (burst === null) return null
      const others = [...(places.get(placeOf(channel, queue))?.keys() ?? [])].filter((name) => name !== agent)
      const known = others.flatMap((name) => answersOf.get(name) ?? [])
      return isBusyHour(known, answer, limits) ? null : burst
    },
  }
}

/** Knows nobody, and so excuses nothing and finds nothing. */
export const noPeers: Peers = createPeers(emptyPace)

function placeOf(...place: readonly string[]): string {
  return JSON.stringify(place)
}

function enter(places: Map<string, Map<string, Uint32Array>>, place: string): Map<string, Uint32Array> {
  const agents = new Map<string, Uint32Array>()
  places.set(place, agents)
  return agents
}

function count(agents: Map<string, Uint32Array>, agent: string, hurries: Uint32Array): void {
  const held = agents.get(agent)
  agents.set(agent, held === undefined ? hurries : sumOf([held, hurries]))
}

function shareAt(
  agents: ReadonlyMap<string, Uint32Array> | undefined,
  agent: string,
  bin: number,
  { minPeerReplies, minPeers }: PeerLimits,
): number | null {
  let peers = 0
  let asFast = 0
  for (const [name, hurries] of agents ?? []) {
    const total = totalOf(hurries)
    if (name === agent || total === 0 || total < minPeerReplies) continue
    peers++
    if (2 * totalOf(hurries, bin) >= total) asFast++
  }
  return peers === 0 || peers < minPeers ? null : asFast / peers
}

/** So few colleagues tell nothing of the hour. */
const MIN_COLLEAGUES = 3

/** Whether at least half of the colleagues who could have had a burst in the hour around it had one as well. */
function isBusyHour(
  colleagues: readonly LongAnswers[],
  { second }: LongAnswer,
  limits: BurstLimits,
): boolean {
  const told = colleagues.flatMap((answers) => burstsWithin(answers, second, limits) ?? [])
  return told.length >= MIN_COLLEAGUES && 2 * told.filter((had) => had).length >= told.length
}
