import { createAnalyzer, type Interaction, type Report, type TurnReport } from '../../src/index.ts'
import type { Label } from '../../src/evaluate/index.ts'
import { clusterNumbers, type Scored } from '../../src/evaluate/outcomes.ts'

/** A chat of one customer, `c`, and one agent; each turn is `customer: …` or `agent: …`, its id t and the index. */
export function chat(id: string, turns: readonly string[], agent = 'a', customerName?: string): Interaction {
  return {
    id,
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer', ...(customerName !== undefined && { name: customerName }) },
      { id: agent, role: 'agent' },
    ],
    turns: turns.map((turn, index) => {
      const [, who, text] = /^(customer|agent): (.*)$/s.exec(turn)!
      return { id: `t${index}`, participantId: who === 'agent' ? agent : 'c', text: text! }
    }),
  }
}

/** The interaction with a report that says nothing but what is given of the turns and the customer's name. */
export function scored(
  interaction: Interaction,
  turns: Readonly<Record<string, Omit<TurnReport, 'turnId' | 'names'>>> = {},
  customerName: string | null = null,
  group = 0,
): Scored {
  const report: Report = {
    ...createAnalyzer().analyze({ ...interaction, turns: [] }),
    turns: Object.entries(turns).map(([turnId, turn]) => ({ turnId, names: [], ...turn })),
    customerName: customerName === null ? null : { name: customerName, knownFrom: null },
  }
  return { interaction, report, group }
}

export function label(
  interactionId: string,
  place: string | readonly [turnId: string, start: number, end: number] | null,
  name: Label['label'],
  value: Label['value'],
): Label {
  const where =
    place === null
      ? {}
      : typeof place === 'string'
        ? { turnId: place }
        : { turnId: place[0], start: place[1], end: place[2] }
  return { interactionId, ...where, label: name, value }
}

export function clustersOf(runs: readonly Scored[]): ReadonlyMap<string, number> {
  return clusterNumbers({ interactions: runs.map(({ interaction }) => interaction), labels: [] })
}
