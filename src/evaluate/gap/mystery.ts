/** Mystery shops as report cards: each by itself, and beside the customers' interactions. */
import type { SignalId } from '../../model/signals.ts'
import { signalIds } from '../../model/signals.ts'
import type { GapCase } from './cases.ts'
import { dimensions, type Dimension } from './dimensions.ts'
import type { Rating } from './opinions.ts'
import type { GapSettings } from './settings.ts'
import { shareOfVerdicts, type Share } from './shares.ts'

/** One mystery shop: what was measured, and what the shopper said. `score` is 0–100, the rest are shares, 0–1. */
export interface ReportCard {
  readonly id: string
  readonly startedAt: string | null
  readonly channel: string
  readonly score: number | null
  readonly band: GapCase['band']
  readonly coverage: number
  readonly checklistPassed: boolean | null
  readonly qa: number | null
  /** By dimension: passed, missed, or not judged. */
  readonly measured: GapCase['measured']
  /** Signals that were missed, the farthest missed first; personal effort is none that can be missed. */
  readonly missed: readonly { readonly signal: SignalId; readonly value: number }[]
  /** How far personal effort was met, 0–1. */
  readonly effort: number | null
  /** What the shopper said, as a share of the scale. */
  readonly rated: readonly { readonly dimension: Dimension; readonly value: number }[]
}

/** All mystery shops, and their shares beside those of customers' interactions. */
export interface MysteryShops {
  readonly cards: readonly ReportCard[]
  /** Measured shares of the shops, and of everything else. */
  readonly shares: readonly {
    readonly dimension: Dimension
    readonly shops: Share
    readonly others: Share
  }[]
}

export function mysteryShopsOf(
  cases: readonly GapCase[],
  asked: readonly Rating[],
  settings: GapSettings,
): MysteryShops {
  const shops = cases.filter(({ isMysteryShop }) => isMysteryShop)
  const others = cases.filter(({ isMysteryShop }) => !isMysteryShop)
  const measured = (of: readonly GapCase[], dimension: Dimension): Share =>
    shareOfVerdicts(
      of.flatMap((each) => each.measured[dimension] ?? []),
      'measured',
      settings,
    )
  const byId = new Map<string, Rating[]>(shops.map(({ id }) => [id, []]))
  for (const rating of asked)
    if (rating.group === 'customers' && rating.interactionId !== null)
      byId.get(rating.interactionId)?.push(rating)
  return {
    cards: shops.map((shop) => cardOf(shop, byId.get(shop.id) ?? [])),
    shares: dimensions.map((dimension) => ({
      dimension,
      shops: measured(shops, dimension),
      others: measured(others, dimension),
    })),
  }
}

function cardOf(shop: GapCase, asked: readonly Rating[]): ReportCard {
  const { id, startedAt, channel, score, band, coverage, checklist, measured, values, rated } = shop
  const told = asked.map(({ dimension, value }) => ({ dimension, value }))
  const came = rated.customers === null ? [] : [{ dimension: 'expectation' as const, value: rated.customers }]
  return {
    id,
    startedAt,
    channel,
    score,
    band,
    coverage,
    checklistPassed: checklist.passed,
    qa: rated.quality,
    measured,
    missed: signalIds
      .filter((signal) => signal !== 'personal-effort')
      .flatMap((signal) => ((values[signal] ?? 0) > 0 ? [{ signal, value: values[signal]! }] : []))
      .sort((a, b) => b.value - a.value),
    effort: values['personal-effort'],
    rated: told.length > 0 ? told : came,
  }
}
