/**
 * The peers on the same replies. Unless it has one of its own, each gets the threshold that serves it best, chosen on the
 * very labels it is judged by; ours does not. What is too slow to run is extrapolated and says so.
 */
import { auc, random, type Prediction as Scored } from '../../src/evaluate/metrics/index.ts'
import { heldBytes, keep, median, percentiles, significant, Stopwatch, type Took } from '../measure.ts'
import { createTally, type Accuracy } from './accuracy.ts'
import { UnionFind, type LinearPeer, type Outcome, type PairPeer } from './peer.ts'
import type { Reply } from './types.ts'

export interface PeerResult {
  readonly id: string
  readonly package: string | null
  /** Runs the time is the median of; 0 where it is extrapolated. */
  readonly rounds: number
  /** Processor time. */
  readonly ms: number
  readonly wallMs: number
  readonly usPerReply: number
  /** Where the time was not measured: how it was reckoned. */
  readonly extrapolated?: string
  /** Microseconds a pair, over sampled pairs. */
  readonly usPerPair?: { readonly mean: number; readonly p50: number; readonly p99: number }
  /** `null` where nothing is kept or memory cannot be measured. */
  readonly bytesPerReply: number | null
  /** Its own, or the best on these labels. */
  readonly threshold: number | null
  readonly accuracy: Accuracy | null
  /** How often a reply with something pasted scores above one without. */
  readonly auc: number | null
}

export function measureLinear(peer: LinearPeer, replies: readonly Reply[], rounds: number): PeerResult {
  const made: { outcome: Outcome | null } = { outcome: null }
  const times: Took[] = []
  const bytes: number[] = []
  for (let round = 0; round < rounds; round++) {
    made.outcome = null
    const before = heldBytes()
    const watch = new Stopwatch()
    made.outcome = watch.time('run', () => peer.run(replies))
    times.push(watch.took('run'))
    if (before !== null) bytes.push((heldBytes() ?? 0) - before)
  }
  const { scores, predictor } = made.outcome!
  keep(made)
  const threshold = peer.threshold ?? bestThreshold(replies, scores)
  return {
    id: peer.id,
    package: peer.package,
    rounds,
    ...costOf(
      median(times.map(({ cpuMs }) => cpuMs)),
      median(times.map(({ wallMs }) => wallMs)),
      replies.length,
    ),
    bytesPerReply: bytes.length === 0 ? null : Math.round(median(bytes) / replies.length),
    threshold: significant(threshold),
    accuracy: accuracyOf(replies, predictor(threshold)),
    auc: auc(ranked(replies, scores)),
  }
}

/** Pairs timed one by one for the percentiles. */
const SAMPLED_PAIRS = 2000

/** Every reply with every other of another interaction, once: the figures of one round. */
export function measurePairs(peer: PairPeer, replies: readonly Reply[]): PeerResult {
  const watch = new Stopwatch()
  const similarity = watch.time('run', () => peer.prepare(replies))
  const usPerPair = samplePairs(similarity, replies.length)
  const { matrix, scores } = watch.time('run', () => compareAll(similarity, replies))
  const { cpuMs, wallMs } = watch.took('run')
  const threshold = bestThreshold(replies, scores)
  const groups = new UnionFind(replies.length)
  for (let a = 0; a < replies.length; a++)
    for (let b = a + 1; b < replies.length; b++)
      if (matrix[a * replies.length + b]! >= threshold) groups.join(a, b)
  return {
    id: peer.id,
    package: peer.package,
    rounds: 1,
    ...costOf(cpuMs, wallMs, replies.length),
    usPerPair,
    bytesPerReply: null,
    threshold: significant(threshold),
    accuracy: accuracyOf(replies, (reply) => ({
      flagged: scores[reply]! >= threshold,
      spans: null,
      groups: [{ start: 0, end: Infinity, group: groups.find(reply) }],
    })),
    auc: auc(ranked(replies, scores)),
  }
}

function compareAll(
  similarity: (a: number, b: number) => number,
  replies: readonly Reply[],
): { readonly matrix: Float32Array; readonly scores: Float64Array } {
  const matrix = new Float32Array(replies.length ** 2)
  const scores = new Float64Array(replies.length)
  for (let a = 0; a < replies.length; a++)
    for (let b = a + 1; b < replies.length; b++) {
      if (replies[a]!.interaction === replies[b]!.interaction) continue
      const alike = Math.fround(similarity(a, b))
      matrix[a * replies.length + b] = alike
      if (alike > scores[a]!) scores[a] = alike
      if (alike > scores[b]!) scores[b] = alike
    }
  return { matrix, scores }
}

function samplePairs(
  similarity: (a: number, b: number) => number,
  replies: number,
): { readonly mean: number; readonly p50: number; readonly p99: number } {
  const rng = random('pairs')
  const us = Array.from({ length: SAMPLED_PAIRS }, () => {
    const [a, b] = [rng.below(replies), rng.below(replies)]
    const start = performance.now()
    similarity(a, b)
    return 1000 * (performance.now() - start)
  })
  const { p50, p99 } = percentiles(us)
  const mean = us.reduce((sum, value) => sum + value, 0) / us.length
  return { mean: significant(mean), p50: significant(p50), p99: significant(p99) }
}

/** What a measured run would take on `replies` replies: `power` 1 for one pass over them, 2 for all pairs. */
export function extrapolate(measured: PeerResult, from: number, replies: number, power: 1 | 2): PeerResult {
  const { id, package: name, usPerPair, ms, wallMs } = measured
  const times = (replies / from) ** power
  const growth = power === 2 ? 'with the square of the number' : 'in proportion'
  return {
    id,
    package: name,
    rounds: 0,
    ...costOf(ms * times, wallMs * times, replies),
    extrapolated: `from ${from} replies, ${growth}`,
    ...(usPerPair !== undefined && { usPerPair }),
    bytesPerReply: null,
    threshold: null,
    accuracy: null,
    auc: null,
  }
}

function costOf(
  ms: number,
  wallMs: number,
  replies: number,
): Pick<PeerResult, 'ms' | 'wallMs' | 'usPerReply'> {
  return {
    ms: significant(ms),
    wallMs: significant(wallMs),
    usPerReply: significant((1000 * ms) / replies),
  }
}

function ranked(replies: readonly Reply[], scores: ArrayLike<number>): readonly Scored[] {
  return replies.map(({ truth }, index) => ({ score: scores[index]!, positive: truth.scripted }))
}

/** The score above 0 from which on "pasted" has the best F1; 0 says that nothing was found, and must not flag all. */
function bestThreshold(replies: readonly Reply[], scores: ArrayLike<number>): number {
  const items = [...ranked(replies, scores)].sort((a, b) => b.score - a.score)
  const actual = items.filter(({ positive }) => positive).length
  let best = { threshold: Infinity, f1: 0 }
  let hits = 0
  for (const [index, { score, positive }] of items.entries()) {
    if (score <= 0) break
    if (positive) hits++
    if (items[index + 1]?.score === score) continue
    const f1 = (2 * hits) / (index + 1 + actual)
    if (f1 > best.f1) best = { threshold: score, f1 }
  }
  return best.threshold
}

function accuracyOf(
  replies: readonly Reply[],
  predict: (reply: number) => ReturnType<ReturnType<Outcome['predictor']>>,
): Accuracy {
  const tally = createTally()
  for (const [index, { text, truth }] of replies.entries()) tally.add(text, truth, predict(index))
  return tally.accuracy()
}
