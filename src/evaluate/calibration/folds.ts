/** Interactions held out by who took part, so that a policy is judged on people it was not fitted to. */
import { random, shuffle } from '../metrics/index.ts'
import type { Observation } from './observation.ts'

export type Grouping = 'agent' | 'customer'

export interface Fold {
  /** Held out: the interactions of some agents, or of some customers. */
  readonly held: readonly Observation[]
  /** What may be fitted: nobody in it takes part in anything held out. */
  readonly rest: readonly Observation[]
}

const MAX_FOLDS = 5

/** Who an interaction is held out with: the agent who spoke most, or the customer, or else the interaction itself. */
export function groupOf(observation: Observation, by: Grouping): string {
  if (by === 'agent') return observation.agents[0]!
  return observation.customer === null ? `interaction ${observation.id}` : `customer ${observation.customer}`
}

/** At most five folds of about one size, drawn by the seed; as many as there are groups where those are fewer. */
export function foldsOf(observations: readonly Observation[], by: Grouping, seed: string): readonly Fold[] {
  const sizes = new Map<string, number>()
  for (const each of observations) sizes.set(groupOf(each, by), (sizes.get(groupOf(each, by)) ?? 0) + 1)
  const drawn = shuffle([...sizes.keys()].sort(), random(`${seed}/folds/${by}`))
  // The largest first, each to the fold that holds least: a stable sort, so the draw decides between equals.
  const groups = drawn.sort((a, b) => sizes.get(b)! - sizes.get(a)!)
  const filled = new Array<number>(Math.min(MAX_FOLDS, groups.length)).fill(0)
  const foldOf = new Map<string, number>()
  for (const group of groups) {
    const fold = filled.indexOf(Math.min(...filled))
    filled[fold]! += sizes.get(group)!
    foldOf.set(group, fold)
  }
  return filled.map((_, fold) => {
    const held = observations.filter((each) => foldOf.get(groupOf(each, by)) === fold)
    const present = new Set(held.flatMap((each) => membersOf(each, by)))
    return {
      held,
      rest: observations.filter((each) => !membersOf(each, by).some((member) => present.has(member))),
    }
  })
}

/** All agents of it, not only the one it is held out with: a conversation handed over was had by two. */
function membersOf(observation: Observation, by: Grouping): readonly string[] {
  return by === 'agent' ? observation.agents : [groupOf(observation, by)]
}

/** Whether holding out customers says anything: most interactions name one, and no name stands for half of them. */
export function tellsCustomersApart(observations: readonly Observation[]): boolean {
  const counts = new Map<string, number>()
  for (const { customer } of observations)
    if (customer !== null) counts.set(customer, (counts.get(customer) ?? 0) + 1)
  const named = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return 2 * named >= observations.length && 2 * Math.max(0, ...counts.values()) < observations.length
}
