/** One message of a customer and the answer to it, as the models that judge single sentences are given them. */
import type { Interaction } from '../src/model/interaction.ts'

export function exchange(customer: string, agent: string): Interaction {
  return {
    id: 'example',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer' },
      { id: 'a', role: 'agent' },
    ],
    turns: [
      { participantId: 'c', text: customer },
      { participantId: 'a', text: agent },
    ],
  }
}
