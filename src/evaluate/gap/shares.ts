/** Shares satisfied, by group and as measured, and how far two of them lie apart. */
import type { GapCase } from './cases.ts'
import { dimensions, groups, type Dimension } from './dimensions.ts'
import { newcombe, newcombePaired, wilson, type Interval, type Pairs } from './intervals.ts'
import { byInteraction, type AllOpinions, type OpinionSource } from './opinions.ts'
import { reaches, type GapSettings } from './settings.ts'

/** A group of people, or the measurement. */
export const views = [...groups, 'measured'] as const
/** One of these: whose view a share is. */
export type View = (typeof views)[number]

/** How many of `n` judgements are satisfied, and their share. */
export interface Share {
  readonly source: OpinionSource | 'measured'
  readonly satisfied: number
  readonly n: number
  /** 0–1; `null` below the least number. */
  readonly share: number | null
  /** Wilson, 95 %. */
  readonly interval: Interval | null
}

/** A share for every dimension and view. */
export type Shares = Readonly<Record<Dimension, Readonly<Record<View, Share>>>>

export function sharesOf(cases: readonly GapCase[], opinions: AllOpinions, settings: GapSettings): Shares {
  const own = cases.filter(({ isMysteryShop }) => !isMysteryShop)
  const of = (dimension: Dimension, view: View): Share => {
    const verdicts =
      view === 'measured'
        ? own.flatMap(({ measured }) => measured[dimension] ?? [])
        : opinions[dimension][view].ratings.map(({ value }) => reaches(value, settings.satisfied))
    const source = view === 'measured' ? view : opinions[dimension][view].source
    return shareOfVerdicts(verdicts, source, settings)
  }
  return Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      Object.fromEntries(views.map((view) => [view, of(dimension, view)])),
    ]),
  ) as Shares
}

export function shareOfVerdicts(
  verdicts: readonly boolean[],
  source: Share['source'],
  { minShare }: GapSettings,
): Share {
  const n = verdicts.length
  const satisfied = verdicts.filter((verdict) => verdict).length
  return n < minShare || n === 0
    ? { source, satisfied, n, share: null, interval: null }
    : { source, satisfied, n, share: satisfied / n, interval: wilson({ count: satisfied, n }) }
}

/** How far two views of one dimension lie apart. */
export interface Gap {
  readonly dimension: Dimension
  readonly a: View
  readonly b: View
  /** `same`: over the interactions both judged, so the shares are of those. `separate`: of two samples. */
  readonly basis: 'same' | 'separate'
  readonly shares: readonly [a: number, b: number]
  readonly n: readonly [a: number, b: number]
  /** Where both judged the same interactions. */
  readonly pairs: Pairs | null
  /** a − b, with Newcombe's interval, 95 %. */
  readonly difference: number
  readonly interval: Interval
  /** `differ`: the interval leaves out 0. `agree`: it lies within the limit of agreement. Else nobody can tell. */
  readonly verdict: 'differ' | 'agree' | 'cannot-tell'
}

/** What is set beside what, the gap between belief and experience first. */
const COMPARED: readonly (readonly [View, View])[] = [
  ['leadership', 'customers'],
  ['staff', 'customers'],
  ['measured', 'customers'],
  ['leadership', 'measured'],
  ['staff', 'measured'],
  ['leadership', 'staff'],
]

/** Every two views that have enough judgements about a dimension. */
export function gapsOf(
  cases: readonly GapCase[],
  opinions: AllOpinions,
  shares: Shares,
  settings: GapSettings,
): readonly Gap[] {
  return dimensions.flatMap((dimension) =>
    COMPARED.flatMap(([a, b]) => {
      const [of, to] = [shares[dimension][a], shares[dimension][b]]
      if (of.share === null || to.share === null) return []
      const verdicts = [a, b].map((view) => verdictsById(cases, opinions, dimension, view, settings))
      const pairs = pairsOf(verdicts[0]!, verdicts[1]!)
      const paired = pairs.both + pairs.onlyA + pairs.onlyB + pairs.neither
      const isSame = paired >= settings.minShare && paired * 2 >= Math.min(of.n, to.n)
      return [isSame ? same(dimension, a, b, pairs, settings) : separate(dimension, a, b, of, to, settings)]
    }),
  )
}

/** Satisfied or not, by interaction. */
function verdictsById(
  cases: readonly GapCase[],
  opinions: AllOpinions,
  dimension: Dimension,
  view: View,
  { satisfied }: GapSettings,
): ReadonlyMap<string, boolean> {
  if (view !== 'measured')
    return new Map(
      [...byInteraction(opinions[dimension][view])].map(([id, value]) => [id, reaches(value, satisfied)]),
    )
  return new Map(
    cases.flatMap(({ id, isMysteryShop, measured }) =>
      isMysteryShop || measured[dimension] === null ? [] : [[id, measured[dimension]]],
    ),
  )
}

function pairsOf(a: ReadonlyMap<string, boolean>, b: ReadonlyMap<string, boolean>): Pairs {
  const pairs = { both: 0, onlyA: 0, onlyB: 0, neither: 0 }
  for (const [id, verdict] of a) {
    const other = b.get(id)
    if (other === undefined) continue
    pairs[verdict ? (other ? 'both' : 'onlyA') : other ? 'onlyB' : 'neither']++
  }
  return pairs
}

function same(dimension: Dimension, a: View, b: View, pairs: Pairs, settings: GapSettings): Gap {
  const { both, onlyA, onlyB, neither } = pairs
  const n = both + onlyA + onlyB + neither
  const interval = newcombePaired(pairs)
  return {
    dimension,
    a,
    b,
    basis: 'same',
    shares: [(both + onlyA) / n, (both + onlyB) / n],
    n: [n, n],
    pairs,
    difference: (onlyA - onlyB) / n,
    interval,
    verdict: verdictOf(interval, settings),
  }
}

function separate(dimension: Dimension, a: View, b: View, of: Share, to: Share, settings: GapSettings): Gap {
  const interval = newcombe({ count: of.satisfied, n: of.n }, { count: to.satisfied, n: to.n })
  const shares = [of.satisfied / of.n, to.satisfied / to.n] as const
  return {
    dimension,
    a,
    b,
    basis: 'separate',
    shares,
    n: [of.n, to.n],
    pairs: null,
    difference: shares[0] - shares[1],
    interval,
    verdict: verdictOf(interval, settings),
  }
}

function verdictOf([low, high]: Interval, { agreement }: GapSettings): Gap['verdict'] {
  if (low > 0 || high < 0) return 'differ'
  return low >= -agreement && high <= agreement ? 'agree' : 'cannot-tell'
}
