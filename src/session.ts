/** A conversation that is still going on: the report of the moment after every turn. */
import type { Interaction, Turn } from './model/interaction.ts'
import type { Report } from './model/report.ts'

/** Made by `Analyzer.session`. */
export interface Session {
  /**
   * Adds turns and gives the report of the conversation so far. The turns must be valid, as for `analyze`: spoken by participants
   * that `start` names, under ids not used before. Throws what `analyze` throws.
   */
  push(...turns: readonly Turn[]): Report
  /** The interaction so far. */
  readonly interaction: Interaction
  /** The report of the whole: what `analyze` gives for the same turns. */
  end(): Report
}

/**
 * Every push analyses the conversation anew, so that what is said at any moment is what `analyze` would say then: findings may
 * come and go as later turns answer earlier ones. A push costs as much as analysing the turns so far.
 */
export function createSession(analyze: (interaction: Interaction) => Report, start: Interaction): Session {
  let interaction: Interaction = { ...start, turns: [...start.turns] }
  return {
    push(...turns) {
      interaction = { ...interaction, turns: [...interaction.turns, ...turns] }
      return analyze(interaction)
    },
    get interaction() {
      return interaction
    },
    end: () => analyze(interaction),
  }
}
