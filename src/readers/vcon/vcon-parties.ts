/** Parties of a vCon. The drafts give them no role; exporters write one into `role`, `meta.role` or `type`. */
import type { Role } from '../../model/interaction.ts'
import type { Voice } from '../conversation/exchange.ts'
import { fieldsOf, firstWord, wordOf, type Fields } from '../json/json-fields.ts'
import { roleOfLabel } from '../conversation/role-labels.ts'

/** The parties of one vCon, each worked out once. */
export interface Parties {
  /** The party at the index; one of no known role where there is none. */
  readonly at: (index: number | undefined) => Voice
  /** The only party with that role; `undefined` where there are several, or none. */
  readonly withRole: (role: Role) => Voice | undefined
}

const nobody: Voice = { key: 'unknown party' }

export function partiesOf(parties: readonly unknown[]): Parties {
  const speakers = parties.map(speakerOf)
  return {
    at: (index) => (index === undefined ? nobody : (speakers[index] ?? nobody)),
    withRole(role) {
      const found = speakers.filter((speaker) => speaker.role === role)
      return found.length === 1 ? found[0] : undefined
    },
  }
}

function speakerOf(held: unknown, index: number): Voice {
  const party = fieldsOf(held)
  return {
    key: `party ${index}`,
    role: partyRole(party),
    name: wordOf(party['name']),
    group: wordOf(party['dept']),
    labels: [
      String(index),
      ...['tel', 'mailto', 'email', 'sip', 'id', 'uuid'].map((field) => wordOf(party[field])),
    ].filter((label) => label !== ''),
  }
}

function partyRole(party: Fields): Role | undefined {
  const label = firstWord(fieldsOf(party['meta'])['role'], party['role'], party['type'])
  return label.toLowerCase() === 'ai' ? 'bot' : roleOfLabel(label)
}
