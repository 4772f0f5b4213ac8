/** One interaction in a few fields: what the overview, the queue and the groups are worked out from. No text. */
import { signalIds, type SignalId } from '../../model/signals.ts'
import type { Report, State } from '../../model/report.ts'
import { parseInstant } from '../../model/time.ts'
import type { Interaction } from '../../model/interaction.ts'
import type { Exchange } from './exchange.ts'

/** Ways to put interactions into groups. */
export const dimensions = ['agent', 'team', 'queue', 'channel', 'origin'] as const
export type Dimension = (typeof dimensions)[number]

export interface Digest {
  readonly id: string
  readonly score: number | null
  readonly interval: readonly [number, number] | null
  readonly band: Report['band']
  readonly coverage: number
  readonly status: Report['eligibility']['status']
  readonly language: string
  /** Values by dimension: ids of agents, names of the rest; none where it is not known. */
  readonly groups: Readonly<Record<Dimension, readonly string[]>>
  /** When it began, in milliseconds since 1970 (of its own clock where no zone is given); `null` where nobody says. */
  readonly startMs: number | null
  /** The most any turn of the customer called for a personal answer, 0–1; `null` where it cannot be told. */
  readonly need: number | null
  readonly turns: number
  readonly findings: number
  /** In report order. */
  readonly states: readonly State[]
  readonly costs: readonly number[]
}

export function digest({ report, interaction }: Exchange): Digest {
  const needs = report.turns.flatMap(({ need }) => need ?? [])
  const signals = signalIds.map((id: SignalId) => report.signals[id])
  return {
    id: report.interactionId,
    score: report.score,
    interval: report.interval,
    band: report.band,
    coverage: report.coverage,
    status: report.eligibility.status,
    language: report.language,
    groups: groupsOf(report, interaction),
    startMs: interaction === null ? null : startOf(interaction),
    need: needs.length === 0 ? null : needs.reduce((most, need) => Math.max(most, need)),
    turns: report.turns.length,
    findings: report.findings.length,
    states: signals.map(({ state }) => state),
    costs: signals.map(({ cost }) => cost),
  }
}

function groupsOf(report: Report, interaction: Interaction | null): Digest['groups'] {
  const agents = new Set(report.agents)
  const teams = (interaction?.participants ?? []).flatMap(({ id, group }) =>
    group !== undefined && agents.has(id) ? [group] : [],
  )
  return {
    agent: [...agents],
    team: [...new Set(teams)],
    queue: textIn(interaction, 'queue'),
    channel: [report.channel],
    origin: textIn(interaction, 'origin'),
  }
}

function textIn(interaction: Interaction | null, key: 'queue' | 'origin'): readonly string[] {
  const value = interaction?.metadata?.[key]
  return typeof value === 'string' && value !== '' ? [value] : []
}

function startOf({ startedAt, turns }: Interaction): number | null {
  const first = startedAt ?? turns.find(({ sentAt }) => sentAt !== undefined)?.sentAt
  return first === undefined ? null : (parseInstant(first)?.ms ?? null)
}
