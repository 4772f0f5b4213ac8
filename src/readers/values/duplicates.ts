import type { Interaction } from '../../model/interaction.ts'
import { problem, type Problem } from '../../model/problem.ts'
import { originOf } from './found-at.ts'
import { createIdSet } from './id-table.ts'

/** Refuses the second interaction of an id. */
export interface DuplicateGuard {
  /** The interaction itself, or the problem if one with its id came earlier. */
  (interaction: Interaction): Interaction | Problem
  /** To be asked after each interaction: the warning that ids are forgotten from here on, which comes once; else `null`. */
  readonly warning?: () => Problem | null
}

/** Interactions told apart without a doubt: their ids take 17 MB. */
const MOST_IDS = 2 ** 20

/**
 * Remembers the ids it is shown, as hashes. Share one among the sources of a run, so that no interaction is counted twice.
 *
 * Up to `mostIds`, an even number, all of them; of more, those of the last half as many at least. What came before is
 * forgotten, and a warning says so.
 */
export function createDuplicateGuard(mostIds = MOST_IDS): DuplicateGuard {
  const seen = createIdSet(mostIds)
  let untold: Problem | null = null
  let isTold = false
  const guard = (interaction: Interaction): Interaction | Problem => {
    const isNew = seen.add(interaction.id)
    if (seen.isForgetful && !isTold) {
      isTold = true
      untold = problem('forgotten-ids', originOf(interaction) ?? {}, forgotten(mostIds), 'warning')
    }
    return isNew ? interaction : problem('duplicate-interaction', originOf(interaction) ?? {})
  }
  const warning = (): Problem | null => {
    const told = untold
    untold = null
    return told
  }
  return Object.assign(guard, { warning })
}

function forgotten(mostIds: number): string {
  return `More than ${mostIds} interactions: a second one of an id is told from here on only if the first is among the last ${mostIds / 2}.`
}
