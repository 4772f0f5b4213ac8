/**
 * Labels of the Action-Based Conversations Dataset (Chen et al. 2021), out of its conversations as the reader gives them.
 *
 * The scenario names the customer: that becomes the label `customerName`, and leaves the participant data, where it would give
 * away the answer. Whether it was ever stated is for the measure to see. The lists a conversation stands in (`train`, `dev`,
 * `test`) become `metadata.split`.
 *
 * Nothing else there is a label of ours. Agents typed freely: the `candidates` and the rank in `targets` say which line of a
 * list of all lines, told apart by their words, the agent wrote, so two agents share one where both typed "one moment please".
 * That is a repeat, not a paste, and no `scripted` or `template` is made of it. Actions say what was done, not how it was said.
 */
import type { Interaction } from '../../model/interaction.ts'
import type { Corpus } from '../corpus.ts'
import { parts } from '../parts.ts'

export interface AbcdRecord {
  readonly interaction: Interaction
  /** JSON Pointer of the conversation in its file. */
  readonly pointer: string
}

export function abcdCorpus(records: readonly AbcdRecord[]): Corpus {
  const named = records.map(({ interaction, pointer }) => {
    const split = parts.find((part) => pointer.startsWith(`/${part}/`))
    const customer = interaction.participants.find(({ role }) => role === 'customer')
    return {
      interaction: {
        ...interaction,
        participants: interaction.participants.map(({ name, ...participant }) =>
          participant.role === 'customer' || name === undefined ? participant : { ...participant, name },
        ),
        ...(split !== undefined && { metadata: { ...interaction.metadata, split } }),
      },
      name: customer?.name,
    }
  })
  return {
    interactions: named.map(({ interaction }) => interaction),
    labels: named.flatMap(({ interaction, name }) =>
      name === undefined
        ? []
        : [{ interactionId: interaction.id, label: 'customerName' as const, value: name }],
    ),
  }
}
