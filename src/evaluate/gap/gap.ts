/** The perception gap: what leadership and staff believe, what customers say, and what was measured. Plain data. */
import { round } from '../../model/numbers.ts'
import { isObject, options } from '../../model/options.ts'
import type { GapCase } from './cases.ts'
import { correlatesOf, passedAndCold, type Correlate, type PassedAndCold } from './correlates.ts'
import { measuredBy, references, referenceSource, type Dimension, type Reference } from './dimensions.ts'
import type { Answer } from './exercise-csv.ts'
import { mysteryShopsOf, type MysteryShops } from './mystery.ts'
import { byInteraction, opinionsOf, type OpinionSource, type Rating } from './opinions.ts'
import { comparePeriods, type Comparison } from './periods.ts'
import { gapDefaults, type GapSettings } from './settings.ts'
import { gapsOf, sharesOf, type Gap, type Shares } from './shares.ts'
import { themesOf, type Exercise } from './themes.ts'

/** What `measureGap` takes. */
export interface GapInput {
  readonly cases: readonly GapCase[]
  /** What people were asked. */
  readonly ratings?: readonly Rating[]
  /** The team exercise. */
  readonly answers?: readonly Answer[]
  /** The period a case or a dated rating belongs to; absent: no comparison. */
  readonly compare?: Compare
}

/** Two periods: what they are called, and which of them something belongs to. */
export interface Compare {
  readonly names: readonly [before: string, after: string]
  /** `null`: of neither. */
  readonly of: (item: { readonly id: string | null; readonly at: number | null }) => 'before' | 'after' | null
}

/** The perception gap as plain data; `formatGap` makes text of it. */
export interface PerceptionGap {
  readonly settings: GapSettings
  /** Interactions of customers, and mystery shops, which enter no other figure. */
  readonly interactions: number
  readonly mysteryShops: number
  /** First and last day of the interactions that have a time: `YYYY-MM-DD`. */
  readonly days: readonly [first: string, last: string] | null
  /** Ratings of interactions that are not among the reports: left out. */
  readonly strangers: number
  readonly shares: Shares
  readonly measuredBy: Readonly<Record<Dimension, string>>
  readonly gaps: readonly Gap[]
  /** The gaps between people and customers again, at a lower and a higher bar: whether they hang on it. */
  readonly otherBars: readonly { readonly satisfied: number; readonly gaps: readonly Gap[] }[]
  readonly published: { readonly source: string; readonly figures: readonly Reference[] }
  /** What goes with the customers' rating of expectation. */
  readonly correlates: {
    readonly source: OpinionSource
    readonly rated: number
    readonly of: readonly Correlate[]
  }
  readonly passedAndCold: PassedAndCold
  /** `null` where none was asked for. */
  readonly comparison:
    (Comparison & { readonly unplaced: { readonly interactions: number; readonly ratings: number } }) | null
  /** `null` without answers. */
  readonly exercise: Exercise | null
  readonly shops: MysteryShops
}

/** Shares are 0–1, as are their intervals (95 %). Throws a `TypeError` for an unknown setting, and without cases. */
export function measureGap(input: GapInput, settings: Partial<GapSettings> = {}): PerceptionGap {
  requireCases(input)
  const { cases, ratings: given = [], answers = [], compare } = input
  const held = options<GapSettings>(gapDefaults, settings)
  const ids = new Set(cases.map(({ id }) => id))
  const ratings = given.filter(({ interactionId }) => interactionId === null || ids.has(interactionId))
  const opinions = opinionsOf(cases, ratings)
  const shares = sharesOf(cases, opinions, held)
  const own = cases.filter(({ isMysteryShop }) => !isMysteryShop)
  const customers = byInteraction(opinions.expectation.customers)
  return {
    settings: held,
    interactions: own.length,
    mysteryShops: cases.length - own.length,
    days: daysOf(cases),
    strangers: given.length - ratings.length,
    shares,
    measuredBy,
    gaps: gapsOf(cases, opinions, shares, held),
    otherBars: barsBeside(held.satisfied).map((satisfied) => {
      const moved = { ...held, satisfied }
      const gaps = gapsOf(cases, opinions, sharesOf(cases, opinions, moved), moved)
      return { satisfied, gaps: gaps.filter(({ a, b }) => b === 'customers' && a !== 'measured') }
    }),
    published: { source: referenceSource, figures: references },
    correlates: {
      source: opinions.expectation.customers.source,
      rated: customers.size,
      of: correlatesOf(own, customers, held),
    },
    passedAndCold: passedAndCold(own, customers, held),
    comparison: compare === undefined ? null : compared(cases, ratings, compare, held),
    exercise: answers.length === 0 ? null : themesOf(answers),
    shops: mysteryShopsOf(cases, ratings, held),
  }
}

function requireCases(given: unknown): void {
  const cases = isObject(given) ? given['cases'] : undefined
  if (!Array.isArray(cases) || !cases.every((each) => isObject(each) && 'measured' in each))
    throw new TypeError('Expected { cases: [gapCase(report, factsOf(interaction)), …] }')
}

/** A tenth of the scale lower and higher; rounded, so that 0.7 is not 0.7000000000000001. */
function barsBeside(satisfied: number): readonly number[] {
  return [satisfied - 0.1, satisfied + 0.1].map((bar) => round(bar, 4)).filter((bar) => bar > 0 && bar <= 1)
}

function compared(
  cases: readonly GapCase[],
  ratings: readonly Rating[],
  { names, of }: Compare,
  settings: GapSettings,
): NonNullable<PerceptionGap['comparison']> {
  const byId = new Map(cases.map((each) => [each.id, each]))
  const caseOf = ({ id, at }: GapCase): ReturnType<Compare['of']> => of({ id, at })
  const ratingOf = ({ interactionId, at }: Rating): ReturnType<Compare['of']> =>
    of({ id: interactionId, at: (interactionId === null ? null : byId.get(interactionId)?.at) ?? at })
  const period = (name: string, which: 'before' | 'after') => ({
    name,
    cases: cases.filter((each) => caseOf(each) === which),
    ratings: ratings.filter((each) => ratingOf(each) === which),
  })
  return {
    ...comparePeriods(period(names[0], 'before'), period(names[1], 'after'), settings),
    unplaced: {
      interactions: cases.filter((each) => caseOf(each) === null).length,
      ratings: ratings.filter((each) => ratingOf(each) === null).length,
    },
  }
}

function daysOf(cases: readonly GapCase[]): PerceptionGap['days'] {
  const days = cases.flatMap(({ startedAt }) => startedAt?.slice(0, 10) ?? []).sort()
  return days.length === 0 ? null : [days[0]!, days.at(-1)!]
}
