/** Which fields of an interaction go through redaction, and which are left behind. */
import type { Interaction } from '../../model/interaction.ts'

/**
 * Metadata that stays, its strings redacted; any other key may hold anything about anybody, and is left out unless asked for.
 * These are the keys this library and its corpora read.
 */
export const keptMetadata: readonly string[] = [
  'subject',
  'queue',
  'origin',
  'contact',
  'split',
  'domain',
  'domains',
  'company',
  'trade',
  'scenario',
]

/** Strings of an interaction beside its turns, in the order `withStrings` takes them back. */
export function stringsOf(interaction: Interaction, kept: readonly string[]): readonly string[] {
  const found: string[] = []
  withStrings(interaction, kept, (text) => {
    found.push(text)
    return text
  })
  return found
}

/** The interaction with its groups, its provenance and the metadata that is kept, each string as `change` has it. */
export function withStrings(
  interaction: Interaction,
  kept: readonly string[],
  change: (text: string) => string,
): Interaction {
  const { metadata, language, ...rest } = interaction
  const values = Object.entries(metadata ?? {}).flatMap(([key, value]) => {
    if (!kept.includes(key)) return []
    const plain = plainValue(value, change)
    return plain === undefined ? [] : [[key, plain] as const]
  })
  return {
    ...rest,
    ...(language !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,5}$/i.test(language) && { language }),
    participants: interaction.participants.map((participant) =>
      participant.group === undefined ? participant : { ...participant, group: change(participant.group) },
    ),
    turns: interaction.turns.map((turn) => {
      const { provenance } = turn
      if (provenance === undefined) return turn
      const { kind, id, title } = provenance
      return {
        ...turn,
        provenance: {
          kind,
          ...(id !== undefined && { id: change(id) }),
          ...(title !== undefined && { title: change(title) }),
        },
      }
    }),
    ...(values.length > 0 && { metadata: Object.fromEntries(values) }),
  }
}

/** Strings, numbers, truth values, and lists of them; anything deeper is left out. */
function plainValue(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (typeof value === 'number') return change(String(value)) === String(value) ? value : undefined
  if (typeof value === 'boolean') return value
  if (!Array.isArray(value)) return undefined
  return value.flatMap((item: unknown) => (typeof item === 'object' ? [] : (plainValue(item, change) ?? [])))
}
