import { knownFields, type Interaction } from '../../model/interaction.ts'
import { problem, type Origin, type Problem } from '../../model/problem.ts'

type Place = keyof typeof knownFields

/**
 * One warning for each field the schema does not know and each place it stands in (interaction, participant, turn, provenance,
 * ratings), pointing at the first. `__proto__` is a key like any other; in `metadata`, where all keys are legal, it alone is set
 * aside, since most code that copies the object would change its prototype instead.
 *
 * `value` has passed the schema but still holds what the schema drops. `at` makes an origin of a path.
 */
export function unknownFields(value: Interaction, at: (path: readonly PropertyKey[]) => Origin): Problem[] {
  const found: Problem[] = []
  const warned: Readonly<Record<Place, Set<string>>> = {
    interaction: new Set(),
    participant: new Set(),
    turn: new Set(),
    provenance: new Set(),
    ratings: new Set(),
  }
  const look = (place: Place, held: object | undefined, path: readonly PropertyKey[]): void => {
    for (const key in held)
      if (!knownFields[place].has(key) && !warned[place].has(key)) warn(place, key, path)
  }
  const warn = (place: Place, key: string, path: readonly PropertyKey[]): void => {
    warned[place].add(key)
    found.push(problem('unknown-field', at([...path, key]), undefined, 'warning'))
  }
  look('interaction', value, [])
  look('ratings', value.ratings, ['ratings'])
  if (value.metadata !== undefined && Object.hasOwn(value.metadata, '__proto__'))
    found.push(problem('unknown-field', at(['metadata', '__proto__']), undefined, 'warning'))
  for (const [index, participant] of value.participants.entries())
    look('participant', participant, ['participants', index])
  for (const [index, turn] of value.turns.entries()) {
    look('turn', turn, ['turns', index])
    look('provenance', turn.provenance, ['turns', index, 'provenance'])
  }
  return found
}
