import type { Interaction } from '../../../src/index.ts'
import { createRedactor } from '../../../src/report/redact.ts'

/** A chat of one line a turn: `customer: …`, `agent: …`; names of the two where given. */
function chatOf(lines: readonly string[], names: { customer?: string; agent?: string } = {}): Interaction {
  return {
    id: 'T-1',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c1', role: 'customer', ...(names.customer !== undefined && { name: names.customer }) },
      { id: 'a1', role: 'agent', ...(names.agent !== undefined && { name: names.agent }) },
    ],
    turns: lines.map((line) => ({
      participantId: line.startsWith('agent: ') ? 'a1' : 'c1',
      text: line.replace(/^(?:agent|customer): /, ''),
    })),
  }
}

/** The turns of a chat as they are shared. */
export function redactedLines(
  lines: readonly string[],
  names: Parameters<typeof chatOf>[1] = {},
  language = 'en',
) {
  const { interaction } = createRedactor().interaction({ ...chatOf(lines, names), language })
  return interaction.turns.map(({ text }) => text)
}

/** One turn of a customer whom nobody knows. */
export function redactedLine(line: string, language = 'en'): string {
  return redactedLines([line], {}, language)[0]!
}
