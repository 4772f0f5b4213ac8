/** One judged interaction as a fit needs it: what the signals say, and what a person said. */
import type { Channel, Interaction } from '../../model/interaction.ts'
import { mean } from '../../model/numbers.ts'
import type { Report } from '../../model/report.ts'
import type { Label } from '../corpus.ts'

/** The judgements a policy can be fitted to. */
export const targets = ['authenticity', 'csat', 'qa'] as const
/** What people said: the label `authenticity`, or a rating that came with the interaction. */
export type Target = (typeof targets)[number]

export interface Observation {
  readonly id: string
  readonly channel: Channel
  readonly signals: Report['signals']
  /** What people said of it, 0–100. */
  readonly judged: number
  /** The agents who spoke, who spoke most first; ids in code-unit order where two spoke as often. At least one. */
  readonly agents: readonly string[]
  /** The customer's name in the participant data; `null` where it holds none. */
  readonly customer: string | null
}

/**
 * What people said of each interaction, 0–100, by id. Several judgements of one interaction are averaged; a rating without
 * its maximum is none, since nobody can know what it means.
 */
export function judgementsOf(
  interactions: readonly Interaction[],
  labels: readonly Label[],
  target: Target,
): ReadonlyMap<string, number> {
  if (target !== 'authenticity')
    return new Map(
      interactions.flatMap(({ id, ratings }) => {
        const [value, most] = [ratings?.[target], ratings?.[`${target}Max`]]
        const isRating = value !== undefined && most !== undefined && most > 0 && value >= 0 && value <= most
        return isRating ? [[id, (100 * value) / most]] : []
      }),
    )
  const held = new Map<string, number[]>()
  for (const { interactionId, turnId, label, value } of labels)
    if (label === 'authenticity' && turnId === undefined && typeof value === 'number')
      held.set(interactionId, [...(held.get(interactionId) ?? []), value])
  // Sorted, because a sum of fractions depends on its order.
  return new Map([...held].map(([id, values]) => [id, mean([...values].sort((a, b) => a - b))]))
}

/** `null` where the interaction has no score or no agent spoke: there is nothing to fit. */
export function observe(interaction: Interaction, report: Report, judged: number): Observation | null {
  const agents = agentsOf(interaction)
  if (report.score === null || agents.length === 0) return null
  return {
    id: interaction.id,
    channel: interaction.channel,
    signals: report.signals,
    judged,
    agents,
    customer: customerOf(interaction),
  }
}

function agentsOf({ participants, turns }: Interaction): readonly string[] {
  const spoken = new Map<string, number>()
  const agents = new Set(participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])))
  for (const { participantId } of turns)
    if (agents.has(participantId)) spoken.set(participantId, (spoken.get(participantId) ?? 0) + 1)
  return [...spoken.keys()].sort((a, b) => spoken.get(b)! - spoken.get(a)! || (a < b ? -1 : 1))
}

/** By name, since the ids of customers are often numbered anew in each interaction. */
function customerOf({ participants }: Interaction): string | null {
  const names = participants.flatMap(({ role, name }) =>
    role === 'customer' && name !== undefined && name.trim() !== '' ? [name.trim().toLowerCase()] : [],
  )
  return [...names].sort()[0] ?? null
}
