/** A conversation that is still going on: the report of the moment after every turn. */
import type { Interaction, Turn } from './model/interaction.ts'
import type { Report } from './model/report.ts'
import { createTurnCheck, requireInteraction, requireTurns } from './require.ts'

/** Made by `Analyzer.session`. */
export interface Session {
  /**
   * Adds turns and gives the report of the conversation so far. The turns must be valid, as for `analyze`. Throws a `TypeError`, and
   * adds none, for what is no turn, where a participant is not among those of `start` or an id was used before, and after `end`;
   * and what `analyze` throws.
   */
  push(...turns: readonly Turn[]): Report
  /** The interaction so far. */
  readonly interaction: Interaction
  /** The report of the whole: what `analyze` gives for the same turns. No turn can be added after it. */
  end(): Report
}

/**
 * Every push analyses the conversation anew, so that what is said at any moment is what `analyze` would say then: findings may
 * come and go as later turns answer earlier ones. A push costs as much as analysing the turns so far.
 */
export function createSession(analyze: (interaction: Interaction) => Report, start: Interaction): Session {
  requireInteraction(start)
  requireTurns(start.turns)
  const requireNew = createTurnCheck(start.participants)
  requireNew(start.turns)
  let interaction: Interaction = { ...start, turns: [...start.turns] }
  let hasEnded = false
  return {
    push(...turns) {
      if (hasEnded) throw new TypeError('This session has ended; begin another one: analyzer.session(…)')
      requireTurns(turns)
      requireNew(turns)
      interaction = { ...interaction, turns: [...interaction.turns, ...turns] }
      return analyze(interaction)
    },
    get interaction() {
      return interaction
    },
    end() {
      hasEnded = true
      return analyze(interaction)
    },
  }
}
