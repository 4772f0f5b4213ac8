/** Customers' names held against labels. */
import type { Interaction } from '../model/interaction.ts'
import { foldText } from '../text/view.ts'
import type { Clustered, LabelsOf, Scored } from './outcomes.ts'

export interface NameOutcome extends Clustered {
  readonly verdict: 'right' | 'wrong' | 'missed'
}

/**
 * Labelled customer names that only the customer's own words give, and what the analysis took the name to be. Where the
 * participant data holds the name there is nothing to find, so those are left out.
 */
export function nameOutcomes(
  runs: readonly Scored[],
  labelsOf: LabelsOf,
  clusters: ReadonlyMap<string, number>,
): readonly NameOutcome[] {
  return runs.flatMap(({ interaction, report }) => {
    const label = labelsOf(interaction.id, 'customerName')[0]
    if (label === undefined || !isStated(interaction, String(label.value))) return []
    const found = report.customerName?.name
    const verdict = found === undefined ? 'missed' : sameName(found, String(label.value)) ? 'right' : 'wrong'
    return [{ cluster: clusters.get(interaction.id)!, verdict }]
  })
}

/** Whether the customer's own words, and not the participant data, hold the first word of the name. */
function isStated({ participants, turns }: Interaction, name: string): boolean {
  const first = wordsOf(name)[0]
  const customers = participants.filter(({ role }) => role === 'customer')
  if (first === undefined || customers.some((customer) => customer.name !== undefined)) return false
  return turns.some(
    ({ participantId, text }) =>
      customers.some(({ id }) => id === participantId) && wordsOf(text).includes(first),
  )
}

/** The same first word: "Alexis" and "Alexis Johnson" name the same person. */
function sameName(a: string, b: string): boolean {
  return wordsOf(a)[0] === wordsOf(b)[0]
}

function wordsOf(text: string): readonly string[] {
  return foldText(text)
    .split(/\P{L}+/u)
    .filter((word) => word !== '')
}
