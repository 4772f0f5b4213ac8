/** One interaction as the gap needs it: what was measured, and what people said of it. */
import type { Ratings } from '../../model/interaction.ts'
import type { Report } from '../../model/report.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'
import { parseInstant } from '../../model/time.ts'
import type { InteractionFacts } from '../../report/tables/facts.ts'
import { measure, type Dimension } from './dimensions.ts'

/** One interaction, as the perception gap needs it. Scores are 0–100; coverage, values and ratings are shares, 0–1. */
export interface GapCase {
  readonly id: string
  readonly channel: string
  readonly language: string
  readonly contact: string | null
  readonly queue: string | null
  readonly isMysteryShop: boolean
  /** Milliseconds; without a zone as though the clock had stood in UTC. */
  readonly at: number | null
  readonly startedAt: string | null
  readonly score: number | null
  readonly band: Report['band']
  readonly coverage: number
  readonly values: Readonly<Record<SignalId, number | null>>
  /** The signal that cost most, and its points; `null` where nothing cost anything. */
  readonly costliest: { readonly signal: SignalId; readonly cost: number } | null
  readonly checklist: Pick<Report['checklist'], 'passed' | 'qa' | 'quadrant'>
  readonly measured: Readonly<Record<Dimension, boolean | null>>
  /** Ratings that came with the interaction, as a share of their maximum. */
  readonly rated: {
    readonly customers: number | null
    readonly staff: number | null
    readonly quality: number | null
  }
}

/** `facts` is `null` where the interaction was not given: then nothing is known of time, origin and ratings but the quality mark. */
export function gapCase(report: Report, facts: InteractionFacts | null): GapCase {
  const ratings: Ratings = facts?.ratings ?? {}
  const { passed, qa, quadrant } = report.checklist
  return {
    id: report.interactionId,
    channel: report.channel,
    language: report.language,
    contact: report.contact,
    queue: facts?.queue ?? null,
    isMysteryShop: facts?.origin === MYSTERY_SHOP,
    at: facts?.startedAt == null ? null : (parseInstant(facts.startedAt)?.ms ?? null),
    startedAt: facts?.startedAt ?? null,
    score: report.score,
    band: report.band,
    coverage: report.coverage,
    values: Object.fromEntries(signalIds.map((id) => [id, report.signals[id].value])) as GapCase['values'],
    costliest: costliestOf(report),
    checklist: { passed, qa, quadrant },
    measured: measure(report),
    rated: {
      customers: shareOf(ratings.csat, ratings.csatMax),
      staff: shareOf(ratings.agentSelf, ratings.agentSelfMax),
      quality: qa ?? shareOf(ratings.qa, ratings.qaMax),
    },
  }
}

const MYSTERY_SHOP = 'mystery-shop'

/** A rating without its maximum, or beyond it, is none: nobody can know what it means. */
export function shareOf(value: number | undefined, most: number | undefined): number | null {
  return value === undefined || most === undefined || !(most > 0) || !(value >= 0 && value <= most)
    ? null
    : value / most
}

function costliestOf({ signals }: Report): GapCase['costliest'] {
  let most: GapCase['costliest'] = null
  for (const signal of signalIds)
    if (signals[signal].cost > (most?.cost ?? 0)) most = { signal, cost: signals[signal].cost }
  return most
}
