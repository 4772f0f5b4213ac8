/** What an agent tends to do, the same in every interaction of theirs. */
import { random } from '../../src/evaluate/metrics/random.ts'

/** Shares, 0–1. */
export interface Habits {
  /** Replies with something pasted, as a multiple of the share of the whole corpus: .4–1.6. */
  readonly pastes: number
  /** How often a need is met with words about this very customer. */
  readonly warmth: number
  /** How often a question is answered. */
  readonly care: number
  /** How often own words come sooner than they can be written. */
  readonly haste: number
  readonly names: 'uses' | 'forgets' | 'slips'
}

const NAME_HABITS = ['uses', 'uses', 'uses', 'forgets', 'slips'] as const

export function habitsOf(agent: number, seed: string): Habits {
  const rng = random(`${seed}/agent/${agent}`)
  return {
    pastes: 0.4 + 1.2 * rng.next(),
    warmth: rng.next(),
    care: 0.5 + 0.5 * rng.next(),
    haste: rng.next() < 0.3 ? 0.4 : 0,
    names: NAME_HABITS[rng.below(NAME_HABITS.length)]!,
  }
}
