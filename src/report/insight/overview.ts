/** What all interactions together came to: counts and means, no text. */
import { bands, states, type Band, type State } from '../../model/report.ts'
import { mean, round } from '../../model/numbers.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import type { Digest } from './digest.ts'
import { meanOf, type Mean } from './mean.ts'
import { trendOf, type Trend } from './trend.ts'

export interface Overview {
  readonly interactions: number
  readonly scored: number
  /** Scored, but on less of the policy's weight than it asks for. */
  readonly partial: number
  readonly score: Mean | null
  /** Scores by decade: index 0 holds 0–9.9, index 9 holds 90–100. */
  readonly decades: readonly number[]
  readonly bands: readonly { readonly band: Band; readonly count: number }[]
  readonly coverage: {
    /** Mean over the scored ones, 0–1. */
    readonly mean: number | null
    /** Scored interactions by what was judged: under a quarter of the weight, a half, three quarters, and more. */
    readonly quarters: readonly number[]
  }
  readonly signals: readonly SignalOverview[]
  readonly trend: Trend | null
}

export interface SignalOverview {
  readonly signal: SignalId
  /** Interactions by state, in the order of `states`. */
  readonly states: readonly { readonly state: State; readonly count: number }[]
  /** Points it took from a scored interaction on average, two decimals; negative for what earned some back. */
  readonly meanCost: number | null
}

export function overviewOf(digests: readonly Digest[]): Overview {
  const scored = digests.flatMap((each) => (each.score === null ? [] : [{ ...each, score: each.score }]))
  const counted = (size: number, place: (each: (typeof scored)[number]) => number): readonly number[] => {
    const counts = new Array<number>(size).fill(0)
    for (const each of scored) counts[Math.min(size - 1, Math.floor(place(each)))]!++
    return counts
  }
  return {
    interactions: digests.length,
    scored: scored.length,
    partial: scored.filter(({ status }) => status === 'partial').length,
    score: meanOf(
      scored.map(({ score, groups }) => ({ value: score, cluster: groups.agent.join('\u0000') })),
    ),
    decades: counted(10, ({ score }) => score / 10),
    bands: bands.map((band) => ({ band, count: scored.filter((each) => each.band === band).length })),
    coverage: {
      mean: scored.length === 0 ? null : round(mean(scored.map(({ coverage }) => coverage)), 4),
      quarters: counted(4, ({ coverage }) => coverage * 4),
    },
    signals: signalIds.map((signal, index) => ({
      signal,
      states: states.map((state) => ({
        state,
        count: digests.filter((each) => each.states[index] === state).length,
      })),
      meanCost: scored.length === 0 ? null : round(mean(scored.map(({ costs }) => costs[index]!)), 2),
    })),
    trend: trendOf(digests),
  }
}
