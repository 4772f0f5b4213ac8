/**
 * Chats of crowd workers who were given a scenario: a name, a mail address, a telephone, an order, a street. What of it stands in the
 * chat is personal by construction, whoever reads it.
 */
import { readFileSync } from 'node:fs'
import type { Interaction } from '../../src/model/interaction.ts'
import type { Redactor } from '../../src/report/redact.ts'

interface Chat {
  readonly convo_id: number
  readonly scenario: {
    readonly personal?: Readonly<Record<string, string>>
    readonly order?: Readonly<Record<string, string>>
  }
  readonly original: readonly (readonly [speaker: string, text: string])[]
}

const FIELDS = {
  personal: ['customer_name', 'email', 'phone', 'username', 'account_id'],
  order: ['order_id', 'street_address', 'zip_code', 'account_id'],
} as const

/** By field of the scenario: turns in which its value stands, and in how many of them it is gone. */
export function scenarioRecall(
  path: string,
  redactor: Redactor,
): Readonly<Record<string, { readonly labelled: number; readonly masked: number }>> {
  const counts: Record<string, { labelled: number; masked: number }> = {}
  for (const chat of JSON.parse(readFileSync(path, 'utf8')) as readonly Chat[]) {
    const redacted = redactor.interaction(interactionOf(chat)).interaction
    for (const group of ['personal', 'order'] as const)
      for (const field of FIELDS[group]) {
        const value = chat.scenario[group]?.[field]?.toLowerCase() ?? ''
        if (value.length < 4) continue
        for (const [index, [, text]] of chat.original.entries()) {
          if (!text.toLowerCase().includes(value)) continue
          const before = counts[field] ?? { labelled: 0, masked: 0 }
          const gone = !redacted.turns[index]!.text.toLowerCase().includes(value)
          counts[field] = { labelled: before.labelled + 1, masked: before.masked + (gone ? 1 : 0) }
        }
      }
  }
  return counts
}

function interactionOf({ convo_id: id, original }: Chat): Interaction {
  return {
    id: String(id),
    channel: 'chat',
    participants: [
      { id: 'customer', role: 'customer' },
      { id: 'agent', role: 'agent' },
      { id: 'action', role: 'system' },
    ],
    turns: original.map(([participantId, text]) => ({
      participantId,
      text,
      ...(participantId === 'action' && { kind: 'event' as const }),
    })),
  }
}
