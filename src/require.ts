/** Refuses what is given in place of an interaction, so that a mistake shows as one and not as an error of the engine. */
import type { Interaction, Turn } from './model/interaction.ts'
import { isObject } from './model/options.ts'

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

/** A list or a stream; what is in it is not looked at. */
export function requireMany(given: unknown): void {
  if (!isObject(given) || !(Symbol.iterator in given || Symbol.asyncIterator in given))
    throw new TypeError('Expected a list or a stream of interactions')
}
