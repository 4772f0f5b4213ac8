import type { Traced } from '../annotate/types.ts'

export const contacts = ['standardised', 'personal'] as const
/**
 * What kind of exchange it was. A standardised one ("forgot my password") needs no human touch; a personal one does
 * (Victorino, Verma & Wardell 2013).
 */
export type Contact = (typeof contacts)[number]

/** Need from which on one message of the customer makes the exchange personal. */
const PERSONAL_NEED = 0.5

/** As `metadata.contact` says, else by the customer's need; `null` where that cannot be told. */
export function contactOf({ interaction, turns }: Traced): Contact | null {
  const declared = interaction.metadata?.['contact']
  const named = contacts.find((contact) => contact === declared)
  if (named !== undefined) return named
  const needs = turns.flatMap(({ need }) => need ?? [])
  if (needs.length === 0) return null
  return needs.some((need) => need >= PERSONAL_NEED) ? 'personal' : 'standardised'
}
