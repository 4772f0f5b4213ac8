/**
 * The facts of interactions beside their reports, without holding either. Reports come in the order of the input, so reading
 * the interactions in step finds each at once; a window holds those that were passed over, for reports that come a little
 * later or earlier.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { factsOf, type InteractionFacts } from '../report/tables/facts.ts'

/** Interactions read ahead of the last one that was found, and the most that are held; their words are not. */
const REACH = 10_000

export interface FactsInStep {
  /** `null` where the interaction is not there, or out of reach. */
  readonly of: (interactionId: string) => Promise<InteractionFacts | null>
  /** Ids asked for in vain. */
  readonly missing: () => number
  /** Stops reading. */
  readonly close: () => Promise<void>
}

export function factsInStep(
  interactions: AsyncIterable<Interaction | Problem> | Iterable<Interaction | Problem>,
  { reach = REACH }: { readonly reach?: number } = {},
): FactsInStep {
  const records = iterate(interactions)
  /** In the order they were read. */
  const held = new Map<string, { readonly facts: InteractionFacts; readonly place: number }>()
  let read = 0
  let found = 0
  let missing = 0

  return {
    async of(id) {
      const before = held.get(id)
      if (before !== undefined) {
        held.delete(id)
        found = Math.max(found, before.place)
        return before.facts
      }
      while (read - found < reach) {
        const facts = await nextFacts(records)
        if (facts === null) break
        read++
        if (facts.id === id) {
          found = read
          return facts
        }
        held.set(facts.id, { facts, place: read })
        if (held.size > reach) held.delete(held.keys().next().value!)
      }
      missing++
      return null
    },
    missing: () => missing,
    async close() {
      await records.return(undefined)
    },
  }
}

/** Of the next interaction; problems before it are passed over. `null` at the end. */
async function nextFacts(
  records: AsyncGenerator<Interaction | Problem, void>,
): Promise<InteractionFacts | null> {
  while (true) {
    const { done, value } = await records.next()
    if (done === true) return null
    if (!isProblem(value)) return factsOf(value)
  }
}

async function* iterate<T>(items: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T, void> {
  yield* items
}
