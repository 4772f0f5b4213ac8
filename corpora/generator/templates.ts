/** The templates of a corpus, and who pastes them. */
import { random } from '../../src/evaluate/metrics/random.ts'
import { pick, type Speaker } from './grammar.ts'

export interface CorpusTemplate {
  readonly id: string
  /** Slots in double braces: `{{number}}`. */
  readonly sentences: readonly string[]
  /** Who pastes it: everyone, one team, or one agent. */
  readonly scope: 'everyone' | 'team' | 'agent'
  /** Number of the team or agent; 0 for everyone. */
  readonly owner: number
}

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
  { agentSentence }: Speaker,
): readonly CorpusTemplate[] {
  return Array.from({ length: count }, (_, index) => {
    const rng = random(`${seed}/template/${index}`)
    const sentences = Array.from({ length: 2 + rng.below(4) }, () => agentSentence(rng))
    const scope = pick(SCOPES, rng)
    const owner = scope === 'everyone' ? 0 : rng.below(scope === 'team' ? teams : agents)
    return { id: `T${index}`, sentences, scope, owner }
  })
}
