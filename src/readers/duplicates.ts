import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { originOf } from './validate.ts'

/** The interaction itself, or the problem if one with its id came earlier. */
export type DuplicateGuard = (interaction: Interaction) => Interaction | Problem

/** Remembers every id it is shown. Share one among the sources of a run, so that no interaction is counted twice. */
export function createDuplicateGuard(): DuplicateGuard {
  const seen = new Set<string>()
  return (interaction) => {
    if (seen.has(interaction.id)) return problem('duplicate-interaction', originOf(interaction) ?? {})
    seen.add(interaction.id)
    return interaction
  }
}
