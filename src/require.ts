/** Refuses what is given in place of an interaction, so that a mistake shows as one and not as an error of the engine. */
import { turnId, type Interaction, type Turn } from './model/interaction.ts'
import { isObject } from './model/options.ts'
import { problemCodes } from './model/problem.ts'

/** Checks the outline only: `parseInteraction` is there to look at every field of every turn. */
export function requireInteraction(given: unknown): asserts given is Interaction {
  const { turns, participants } = (isObject(given) ? given : {}) as Record<string, unknown>
  if (!Array.isArray(turns) || !Array.isArray(participants))
    throw new TypeError('Expected an interaction; parseInteraction says what is wrong with a value')
}

/** Looks at the fields that no turn lacks. */
export function requireTurns(given: readonly unknown[]): asserts given is readonly Turn[] {
  const isTurn = (turn: unknown): boolean =>
    isObject(turn) && typeof turn['participantId'] === 'string' && typeof turn['text'] === 'string'
  if (!given.every(isTurn)) throw new TypeError('Expected turns: push({ participantId, text }, …)')
}

/**
 * What takes the turns of one conversation as they come, and throws a `TypeError` for what `parseInteraction` would refuse: a
 * participant that is not among `participants`, or an id used before. Turns that are refused leave no trace.
 */
export function createTurnCheck(participants: Interaction['participants']): (turns: readonly Turn[]) => void {
  const known = new Set(participants.map(({ id }) => id))
  const taken = new Set<string>()
  return (turns) => {
    const ids = turns.map((turn, index) => turnId(turn, taken.size + index))
    if (turns.some(({ participantId }) => !known.has(participantId)))
      throw new TypeError(problemCodes['unknown-participant'])
    if (ids.some((id) => taken.has(id)) || new Set(ids).size < ids.length)
      throw new TypeError(problemCodes['duplicate-turn'])
    for (const id of ids) taken.add(id)
  }
}

/** A list or a stream; what is in it is not looked at. */
export function requireMany(given: unknown): void {
  if (!isObject(given) || !(Symbol.iterator in given || Symbol.asyncIterator in given))
    throw new TypeError('Expected a list or a stream of interactions')
}
