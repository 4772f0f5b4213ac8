/**
 * Signs by which messages that do not name their ticket are known for its own: Zendesk lists the comments of a ticket
 * without its number, but each with the id of its audit, which names the ticket; and the first comment is the
 * ticket's description. A sign that several tickets bear joins nothing.
 */
import type { Key } from './opened.ts'

export interface Joints {
  /** Whether anything will be joined by them; else they need not be made. */
  readonly isAsked: boolean
  /** The ticket bears the sign. */
  bear(sign: string, ticket: string): void
  /** The messages without a ticket that are being read bear one of the signs. */
  ask(signs: readonly string[]): void
}

export interface OpenJoints extends Joints {
  /** The one ticket that bears a sign of the messages under the key. */
  find(key: Key): string | undefined
}

/** `here`: what the messages without a ticket that are being read are found by. */
export function createJoints(isAsked: boolean, here: () => Key): OpenJoints {
  /** `null` where several tickets bear it. */
  const tickets = new Map<string, string | null>()
  const asked = new Map<Key, readonly string[]>()
  return {
    isAsked,
    bear(sign, ticket) {
      const known = tickets.get(sign)
      tickets.set(sign, known === undefined || known === ticket ? ticket : null)
    },
    ask(signs) {
      const key = here()
      if (!asked.has(key)) asked.set(key, signs)
    },
    find(key) {
      const found = new Set((asked.get(key) ?? []).flatMap((sign) => tickets.get(sign) ?? []))
      const [only, ...more] = found
      return more.length === 0 ? only : undefined
    },
  }
}
