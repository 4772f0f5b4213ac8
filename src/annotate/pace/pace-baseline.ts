/**
 * How fast people answer where they work: what one reply is held against, so that the way of a whole desk is laid at nobody's
 * door. Counts and times only, no words. Plain data; parts counted apart are merged in any order and give the same.
 */
import type { Channel } from '../../model/interaction.ts'
import { HURRY_BINS } from './hurry-bins.ts'

export interface PaceBaseline {
  /** By channel, queue and agent, in code-unit order. */
  readonly desks: readonly Desk[]
  /** By agent, in code-unit order. */
  readonly answers: readonly LongAnswers[]
}

/** One agent at one desk: where, and who. */
export interface DeskName {
  readonly channel: Channel
  /** The interaction's queue, else the agent's group; '' where neither is told. */
  readonly queue: string
  readonly agent: string
}

export interface Desk extends DeskName {
  /** Answers by how hurried they were (`hurryOf`), in the bins of `hurry-bins`; length `HURRY_BINS`. */
  readonly hurries: Uint32Array
}

/** When an agent answered long messages, across interactions: by second, then interaction. */
export interface LongAnswers {
  readonly agent: string
  /** Seconds since 1970. */
  readonly second: Uint32Array
  /** A hash of the interaction's id: enough to tell customers apart. */
  readonly interaction: Uint32Array
}

export const emptyPace: PaceBaseline = { desks: [], answers: [] }

/** The parts must not share interactions: which were counted is not remembered here (a template index does). */
export function mergePaces(parts: readonly PaceBaseline[]): PaceBaseline {
  return {
    desks: joined(
      parts.flatMap(({ desks }) => desks),
      byDesk,
      (desks) => ({ ...desks[0]!, hurries: sumOf(desks.map(({ hurries }) => hurries)) }),
    ),
    answers: joined(
      parts.flatMap(({ answers }) => answers),
      (a, b) => compare(a.agent, b.agent),
      joinAnswers,
    ),
  }
}

/** In order, those that are equal made one. */
function joined<T>(
  items: readonly T[],
  order: (a: T, b: T) => number,
  join: (equal: readonly T[]) => T,
): readonly T[] {
  const groups: T[][] = []
  for (const item of [...items].sort(order)) {
    const last = groups.at(-1)
    if (last !== undefined && order(last[0]!, item) === 0) last.push(item)
    else groups.push([item])
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : join(group)))
}

export function byDesk(a: DeskName, b: DeskName): number {
  return compare(a.channel, b.channel) || compare(a.queue, b.queue) || compare(a.agent, b.agent)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The counts of several histograms together. */
export function sumOf(histograms: readonly Uint32Array[]): Uint32Array {
  const sum = new Uint32Array(HURRY_BINS)
  for (const histogram of histograms) for (let bin = 0; bin < HURRY_BINS; bin++) sum[bin]! += histogram[bin]!
  return sum
}

function joinAnswers(parts: readonly LongAnswers[]): LongAnswers {
  return longAnswers(
    parts[0]!.agent,
    parts.flatMap(({ second }) => [...second]),
    parts.flatMap(({ interaction }) => [...interaction]),
  )
}

/** In their one order, each once; `second[i]` and `interaction[i]` belong together. */
export function longAnswers(
  agent: string,
  second: readonly number[],
  interaction: readonly number[],
): LongAnswers {
  const order = Array.from(second, (_, index) => index)
  order.sort((a, b) => second[a]! - second[b]! || interaction[a]! - interaction[b]!)
  const kept = order.filter((index, place) => {
    const before = order[place - 1]
    if (before === undefined) return true
    return second[before] !== second[index] || interaction[before] !== interaction[index]
  })
  return {
    agent,
    second: Uint32Array.from(kept, (index) => second[index]!),
    interaction: Uint32Array.from(kept, (index) => interaction[index]!),
  }
}
