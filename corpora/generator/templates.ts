/** The templates of a corpus, who pastes them, and how often. */
import { random, type Random } from '../../src/evaluate/metrics/random.ts'
import { agentFrames, slotFrames } from './frames.ts'
import { chance, pick, sentence } from './grammar.ts'

export interface CorpusTemplate {
  readonly id: string
  /** Slots in double braces: `{{number}}`. */
  readonly sentences: readonly string[]
  /** Who pastes it: everyone, one team, or one agent. */
  readonly scope: 'everyone' | 'team' | 'agent'
  /** Number of the team or agent; 0 for everyone. */
  readonly owner: number
}

/** Share of sentences with a slot. */
const SLOT_SHARE = 0.45
const SCOPES = [
  'everyone',
  'everyone',
  'everyone',
  'everyone',
  'everyone',
  'everyone',
  'team',
  'team',
  'agent',
] as const

/** Two to five sentences each, made by the same grammar as free text. */
export function makeTemplates(
  count: number,
  seed: string,
  { agents, teams }: { readonly agents: number; readonly teams: number },
): readonly CorpusTemplate[] {
  return Array.from({ length: count }, (_, index) => {
    const rng = random(`${seed}/template/${index}`)
    const sentences = Array.from({ length: 2 + rng.below(4) }, () => agentSentence(rng))
    const scope = pick(SCOPES, rng)
    const owner = scope === 'everyone' ? 0 : rng.below(scope === 'team' ? teams : agents)
    return { id: `T${index}`, sentences, scope, owner }
  })
}

/** What an agent says, in a template or free; slots still open. */
export function agentSentence(random: Random): string {
  return sentence(chance(SLOT_SHARE, random) ? slotFrames : agentFrames, random)
}

/**
 * Draws numbers below `count`, number r in proportion to (r + 1)^−exponent; 0 makes all as likely.
 *
 * Real use of saved texts is about as uneven as words are: a few are pasted daily, most now and then.
 */
export function zipf(count: number, exponent: number): (random: Random) => number {
  const upTo = new Float64Array(count)
  let sum = 0
  for (let rank = 0; rank < count; rank++) upTo[rank] = sum += (rank + 1) ** -exponent
  return (random) => {
    const drawn = random.next() * sum
    let low = 0
    let high = count - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (upTo[middle]! > drawn) high = middle
      else low = middle + 1
    }
    return low
  }
}
