/** Two periods side by side: did the gap close, and are they of the same kind of exchange? */
import type { GapCase } from './cases.ts'
import { dimensions, type Dimension } from './dimensions.ts'
import { difference, newcombe, type Estimated, type Interval } from './intervals.ts'
import { opinionsOf, type Rating } from './opinions.ts'
import type { GapSettings } from './settings.ts'
import { gapsOf, sharesOf, views, type Gap, type Share, type View } from './shares.ts'

export interface Period {
  /** As the caller calls it: "before 2026-03-15". */
  readonly name: string
  readonly cases: readonly GapCase[]
  readonly ratings: readonly Rating[]
}

/** How one view of one dimension changed between two periods. */
export interface Moved {
  readonly dimension: Dimension
  readonly view: View
  readonly before: Share
  readonly after: Share
  /** After − before, with Newcombe's interval of two separate samples; `null` where one of them is too small. */
  readonly change: Estimated | null
}

/** How a gap between two views changed between two periods. */
export interface GapMoved {
  readonly dimension: Dimension
  readonly a: View
  readonly b: View
  readonly before: Gap
  readonly after: Gap
  /** How much the difference changed, after − before. */
  readonly change: Estimated
  /** `closed` and `widened` only where the interval of the change leaves out 0. */
  readonly verdict: 'closed' | 'widened' | 'cannot-tell'
}

/** How the share of one kind of contact changed, which can move every other figure. */
export interface MixShift {
  readonly of: 'channel' | 'queue' | 'contact' | 'language'
  readonly value: string
  /** Shares of the interactions, 0–1. */
  readonly before: number
  readonly after: number
  readonly interval: Interval
  /** Whether the interval leaves out 0 and the share moved by five points or more. */
  readonly moved: boolean
}

/** Two periods side by side. */
export interface Comparison {
  readonly before: { readonly name: string; readonly interactions: number; readonly ratings: number }
  readonly after: { readonly name: string; readonly interactions: number; readonly ratings: number }
  readonly moved: readonly Moved[]
  /** Leadership and staff against customers. */
  readonly gaps: readonly GapMoved[]
  readonly mix: readonly MixShift[]
  /** Measured share after, had the periods been of the same mix; by dimension, `null` where too little is left to compare. */
  readonly adjusted: readonly Adjusted[]
}

/** A change of the measured share with the mix of contacts held as it was. */
export interface Adjusted {
  readonly dimension: Dimension
  /** After − before of the measured share within channel and kind of contact, weighed as before. */
  readonly change: number | null
  /** Share of the earlier interactions that have their like in the later ones. */
  readonly covered: number
}

export function comparePeriods(before: Period, after: Period, settings: GapSettings): Comparison {
  const [was, is] = [before, after].map((period) => {
    const opinions = opinionsOf(period.cases, period.ratings)
    const shares = sharesOf(period.cases, opinions, settings)
    return { shares, gaps: gapsOf(period.cases, opinions, shares, settings) }
  }) as [Sided, Sided]
  return {
    before: told(before),
    after: told(after),
    moved: dimensions.flatMap((dimension) =>
      views.flatMap((view) =>
        movedOf(dimension, view, was.shares[dimension][view], is.shares[dimension][view]),
      ),
    ),
    gaps: was.gaps.flatMap((gap) => gapMoved(gap, is.gaps)),
    mix: mixOf(own(before), own(after)),
    adjusted: dimensions.map((dimension) => adjustedOf(dimension, own(before), own(after), settings)),
  }
}

type Sided = { readonly shares: ReturnType<typeof sharesOf>; readonly gaps: readonly Gap[] }

function told({ name, cases, ratings }: Period): Comparison['before'] {
  return {
    name,
    interactions: cases.filter(({ isMysteryShop }) => !isMysteryShop).length,
    ratings: ratings.length,
  }
}

function own({ cases }: Period): readonly GapCase[] {
  return cases.filter(({ isMysteryShop }) => !isMysteryShop)
}

/** Nothing where neither period has a judgement. */
function movedOf(dimension: Dimension, view: View, before: Share, after: Share): readonly Moved[] {
  if (before.n === 0 && after.n === 0) return []
  // Who was asked before and only rated since, or the other way round, did not move.
  const isComparable = before.share !== null && after.share !== null && before.source === after.source
  const change = isComparable
    ? {
        value: after.satisfied / after.n - before.satisfied / before.n,
        interval: newcombe({ count: after.satisfied, n: after.n }, { count: before.satisfied, n: before.n }),
      }
    : null
  return [{ dimension, view, before, after, change }]
}

function gapMoved(before: Gap, all: readonly Gap[]): readonly GapMoved[] {
  if (before.b !== 'customers' || before.a === 'measured') return []
  const after = all.find(
    ({ dimension, a, b }) => dimension === before.dimension && a === before.a && b === before.b,
  )
  if (after === undefined) return []
  const change = difference(
    { value: after.difference, interval: after.interval },
    { value: before.difference, interval: before.interval },
  )
  const [low, high] = change.interval
  // A gap below 0 closes upwards.
  const closing = before.difference < 0 ? low > 0 : high < 0
  const widening = before.difference < 0 ? high < 0 : low > 0
  const { dimension, a, b } = before
  return [
    {
      dimension,
      a,
      b,
      before,
      after,
      change,
      verdict: closing ? 'closed' : widening ? 'widened' : 'cannot-tell',
    },
  ]
}

const FACETS = ['channel', 'queue', 'contact', 'language'] as const
/** Points below which a shift of the mix is not worth a word. */
const MIN_SHIFT = 0.05

/** Values of a facet that are looked at, the most frequent first: a queue of its own for every exchange is no mix. */
const MOST_VALUES = 20

function mixOf(before: readonly GapCase[], after: readonly GapCase[]): readonly MixShift[] {
  if (before.length === 0 || after.length === 0) return []
  return FACETS.flatMap((of) => {
    const [was, is] = [before, after].map((cases) => countsOf(of, cases)) as [Counts, Counts]
    const countOf = (value: string): number => (was.get(value) ?? 0) + (is.get(value) ?? 0)
    const values = [...new Set([...was.keys(), ...is.keys()])]
      .sort((a, b) => countOf(b) - countOf(a) || (a < b ? -1 : 1))
      .slice(0, MOST_VALUES)
    if (values.length === 1) return []
    return values.map((value): MixShift => {
      const [from, to] = [
        { count: was.get(value) ?? 0, n: before.length },
        { count: is.get(value) ?? 0, n: after.length },
      ]
      const [earlier, later] = [from.count / from.n, to.count / to.n]
      const interval = newcombe(to, from)
      const isSure = interval[0] > 0 || interval[1] < 0
      const moved = isSure && Math.abs(later - earlier) >= MIN_SHIFT
      return { of, value, before: earlier, after: later, interval, moved }
    })
  })
}

type Counts = ReadonlyMap<string, number>

function countsOf(of: (typeof FACETS)[number], cases: readonly GapCase[]): Counts {
  const counts = new Map<string, number>()
  for (const each of cases) {
    const value = each[of] ?? 'unknown'
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}

/** Direct standardisation by channel and kind of contact, to the mix of the earlier period. */
function adjustedOf(
  dimension: Dimension,
  before: readonly GapCase[],
  after: readonly GapCase[],
  { minShare }: GapSettings,
): Adjusted {
  const [was, is] = [before, after].map((cases) => strataOf(dimension, cases)) as [Strata, Strata]
  let covered = 0
  let all = 0
  let change = 0
  for (const [key, earlier] of was) {
    all += earlier.n
    const later = is.get(key)
    if (later === undefined || later.n < minShare || earlier.n < minShare) continue
    covered += earlier.n
    change += earlier.n * (later.count / later.n - earlier.count / earlier.n)
  }
  return {
    dimension,
    change: covered * 2 < all || covered === 0 ? null : change / covered,
    covered: all === 0 ? 0 : covered / all,
  }
}

type Strata = ReadonlyMap<string, { readonly count: number; readonly n: number }>

function strataOf(dimension: Dimension, cases: readonly GapCase[]): Strata {
  const strata = new Map<string, { count: number; n: number }>()
  for (const { channel, contact, measured } of cases) {
    const verdict = measured[dimension]
    if (verdict === null) continue
    const key = `${channel} ${contact ?? 'unknown'}`
    const held = strata.get(key) ?? { count: 0, n: 0 }
    strata.set(key, { count: held.count + (verdict ? 1 : 0), n: held.n + 1 })
  }
  return strata
}
