import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { createIdSet } from './id-table.ts'
import { originOf } from './validate.ts'

/** The interaction itself, or the problem if one with its id came earlier. */
export type DuplicateGuard = (interaction: Interaction) => Interaction | Problem

/** Remembers every id it is shown, as a hash. Share one among the sources of a run, so that no interaction is counted twice. */
export function createDuplicateGuard(): DuplicateGuard {
  const seen = createIdSet()
  return (interaction) =>
    seen.add(interaction.id) ? interaction : problem('duplicate-interaction', originOf(interaction) ?? {})
}
