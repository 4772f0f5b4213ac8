/**
 * Where an interaction was found, written on the interaction itself in a private field: that is in no list of its keys, in no
 * copy and in no JSON of it. A table of weak keys hides it as well, but costs as much as all the rest of a short conversation, since
 * the collector has to look into it again and again.
 */
import type { Interaction } from '../../model/interaction.ts'
import type { Origin } from '../../model/problem.ts'

/** What it makes is what it is given, so that the class that extends it adds its field to that. */
const Given = function (value: object): object {
  return value
} as unknown as new (value: object) => object

class Found extends Given {
  #origin: Origin

  constructor(interaction: Interaction, origin: Origin) {
    super(interaction)
    this.#origin = origin
  }

  static originOf(interaction: Interaction): Origin | undefined {
    return #origin in interaction ? interaction.#origin : undefined
  }

  static mark(interaction: Interaction, origin: Origin): void {
    if (#origin in interaction) interaction.#origin = origin
    else new Found(interaction, origin)
  }
}

/** Where a reader found the interaction; `undefined` for one that came through no reader, a copy of one included. */
export function originOf(interaction: Interaction): Origin | undefined {
  return Found.originOf(interaction)
}

/** Last word counts. */
export function markFound(interaction: Interaction, origin: Origin): void {
  Found.mark(interaction, origin)
}
