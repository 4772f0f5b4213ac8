/** One method on the macro task. */
import { precisionRecall } from '../../src/evaluate/metrics/index.ts'
import type { Span } from '../../src/model/span.ts'
import { median, percentiles, significant, Stopwatch } from '../measure.ts'
import type { Claim, MacroPeer, MacroReply, MacroTask } from './task.ts'

export interface MacroResult {
  readonly id: string
  readonly package: string | null
  readonly macros: number
  readonly replies: number
  readonly noise: number
  /** Times every reply was looked up; the cost is the median of them. */
  readonly rounds: number
  /** Processor time of making the index. */
  readonly prepareMs: number
  /** Processor time a reply. */
  readonly msPerReply: number
  /** By the wall clock, over the replies of the last round. */
  readonly wallMs: { readonly p50: number; readonly p99: number }
  /** Right: the macro is in the reply. Of the claims from the threshold on, and of the replies that hold one. */
  readonly f1: number | null
  readonly precision: number | null
  readonly recall: number | null
  /** Characters found and labelled over characters found or labelled, the mean of right claims. */
  readonly spanOverlap: number | null
}

export function measureMacros(peer: MacroPeer, task: MacroTask, noise: number, rounds: number): MacroResult {
  const watch = new Stopwatch()
  const find = watch.time('prepare', () => peer.prepare(task.macros))
  for (const reply of task.replies.slice(0, 20)) find(reply)
  const times: number[] = []
  let wall: number[] = []
  let claims: readonly (Claim | null)[] = []
  for (let round = 0; round < rounds; round++) {
    const clock = new Stopwatch()
    wall = []
    claims = clock.time('find', () =>
      task.replies.map((reply) => {
        const start = performance.now()
        const claim = find(reply)
        wall.push(performance.now() - start)
        return claim
      }),
    )
    times.push(clock.took('find').cpuMs)
  }
  const { p50, p99 } = percentiles(wall)
  return {
    id: peer.id,
    package: peer.package,
    macros: task.macros.length,
    replies: task.replies.length,
    noise,
    rounds,
    prepareMs: significant(watch.took('prepare').cpuMs),
    msPerReply: significant(median(times) / task.replies.length),
    wallMs: { p50: significant(p50), p99: significant(p99) },
    ...accuracyOf(task.replies, claims, peer.decides),
    spanOverlap: meanOverlap(task.replies, claims),
  }
}

type Accuracy = Pick<MacroResult, 'f1' | 'precision' | 'recall'>

/** At the threshold with the best F1, or with every claim. */
function accuracyOf(
  replies: readonly MacroReply[],
  claims: readonly (Claim | null)[],
  decides: boolean,
): Accuracy {
  const actual = replies.filter(({ macro }) => macro !== null).length
  const made = claims
    .flatMap((claim, index) =>
      claim === null ? [] : [{ score: claim.score, right: claim.macro === replies[index]!.macro }],
    )
    .sort((a, b) => b.score - a.score)
  let hits = 0
  let best: Accuracy = precisionRecall(0, 0, actual)
  for (const [index, { score, right }] of made.entries()) {
    if (right) hits++
    const isLast = index === made.length - 1
    if (!isLast && (decides || made[index + 1]!.score === score)) continue
    const figures = precisionRecall(hits, index + 1, actual)
    if ((figures.f1 ?? 0) >= (best.f1 ?? 0)) best = figures
  }
  return { f1: best.f1, precision: best.precision, recall: best.recall }
}

function meanOverlap(replies: readonly MacroReply[], claims: readonly (Claim | null)[]): number | null {
  const overlaps = claims.flatMap((claim, index) => {
    const { macro, spans, text } = replies[index]!
    return claim?.spans === undefined || claim.macro !== macro
      ? []
      : [overlap(claim.spans, spans, text.length)]
  })
  if (overlaps.length === 0) return null
  return significant(overlaps.reduce((sum, value) => sum + value, 0) / overlaps.length)
}

function overlap(found: readonly Span[], labelled: readonly Span[], length: number): number {
  const marks = new Uint8Array(length)
  for (const { start, end } of found) for (let at = start; at < end; at++) marks[at]! |= 1
  for (const { start, end } of labelled) for (let at = start; at < end; at++) marks[at]! |= 2
  let both = 0
  let either = 0
  for (const mark of marks) {
    if (mark !== 0) either++
    if (mark === 3) both++
  }
  return either === 0 ? 0 : both / either
}
