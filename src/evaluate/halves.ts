/**
 * A corpus in two halves by who speaks or what it is about, so that figures on what was looked at while developing and on what
 * was not can be told apart.
 */
import { sha256 } from '../model/hash.ts'
import type { Interaction } from '../model/interaction.ts'

/** What a corpus can be halved by. */
export const splits = ['agent', 'domain'] as const
/** By agent id, or by the domain names in `metadata.domains`. */
export type Split = (typeof splits)[number]
/** The name of a half. A name's own hash decides which half it is in, for good. */
export type HalfName = 'a' | 'b'

/** The half a name falls into: its own hash decides, so no other name of the corpus can move it. */
export function halfOf(name: string): HalfName {
  return parseInt(sha256(name).slice('sha256:'.length).charAt(0), 16) < 8 ? 'a' : 'b'
}

/** The interactions of each half, by id. One with names on both sides, or without a name, is in neither. */
export function halvesOf(
  interactions: readonly Interaction[],
  split: Split,
): Readonly<Record<HalfName, ReadonlySet<string>>> {
  const known = new Map<string, HalfName>()
  const half = (name: string): HalfName => {
    const found = known.get(name) ?? halfOf(name)
    known.set(name, found)
    return found
  }
  const halves = { a: new Set<string>(), b: new Set<string>() }
  for (const interaction of interactions) {
    const sides = new Set((split === 'agent' ? agentsOf : domainsOf)(interaction).map(half))
    if (sides.size === 1) for (const side of sides) halves[side].add(interaction.id)
  }
  return halves
}

function agentsOf({ participants }: Interaction): readonly string[] {
  return participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : []))
}

function domainsOf({ metadata }: Interaction): readonly string[] {
  const domains: unknown = metadata?.['domains']
  return Array.isArray(domains) ? domains.filter((domain) => typeof domain === 'string') : []
}
