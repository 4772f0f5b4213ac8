/**
 * What has been counted over a set of interactions. A commutative monoid: merging partitions in any order gives the
 * state one pass over all of them gives, to the byte.
 *
 * It holds hashes, counts, and the masked text of every agent sentence (names, numbers and links blanked), because a
 * sentence seen once here and once in another partition is a template in the merge. Treat an index file as you treat
 * the agents' replies themselves.
 */
import { tableOf, type Counts } from '../similarity/count-table.ts'
import { compareKeys, type Key } from '../similarity/grams.ts'

export interface TemplateState {
  /** Hashes of the ids of the interactions counted, ascending. */
  readonly interactions: readonly Key[]
  /** Ids of the agents, in code-unit order; sentences refer to them by index. */
  readonly agents: readonly string[]
  /** Interactions that hold each run of words, whole sentence and whole turn. */
  readonly units: Counts
  /** Uses of each word; the high half is 0. */
  readonly words: Counts
  /** By key, ascending. */
  readonly sentences: readonly SentenceUnit[]
}

/** One sentence, slots masked, over all the places it was said. */
export interface SentenceUnit {
  readonly key: Key
  /** Words that are not slots. */
  readonly words: number
  readonly interactions: number
  readonly uses: number
  /** Indices into `agents`, ascending. */
  readonly agents: readonly number[]
  /** Ms since 1970; `null` where no use had a time. */
  readonly firstSeen: number | null
  readonly lastSeen: number | null
  /** The sentences said right after it in the same turn, by key, with the uses. */
  readonly next: readonly (readonly [Key, number])[]
  readonly example: SentenceExample
}

/** The use whose interaction has the smallest hash stands for all: the same one in whatever order they came. */
export interface SentenceExample {
  readonly order: Key
  readonly turnIndex: number
  readonly interactionId: string
  readonly text: string
}

export const emptyState: TemplateState = {
  interactions: [],
  agents: [],
  units: tableOf().sorted(),
  words: tableOf().sorted(),
  sentences: [],
}

/** Throws a `RangeError` if any interaction was counted in two of the states: its evidence would count twice. */
export function mergeStates(states: readonly TemplateState[]): TemplateState {
  const interactions = states.flatMap((state) => state.interactions).sort(compareKeys)
  for (let i = 1; i < interactions.length; i++)
    if (compareKeys(interactions[i - 1]!, interactions[i]!) === 0)
      throw new RangeError(
        'These template indexes overlap: an interaction was counted in more than one of them',
      )
  const agents = [...new Set(states.flatMap((state) => state.agents))].sort()
  const place = new Map(agents.map((agent, index) => [agent, index]))
  const sentences = new Map<string, SentenceUnit>()
  for (const state of states) {
    const renumbered = state.agents.map((agent) => place.get(agent)!)
    for (const unit of state.sentences) {
      const moved = { ...unit, agents: unit.agents.map((agent) => renumbered[agent]!).sort((a, b) => a - b) }
      const key = unit.key.join(':')
      const held = sentences.get(key)
      sentences.set(key, held === undefined ? moved : mergeSentences(held, moved))
    }
  }
  return {
    interactions,
    agents,
    units: tableOf(...states.map((state) => state.units)).sorted(),
    words: tableOf(...states.map((state) => state.words)).sorted(),
    sentences: [...sentences.values()].sort((a, b) => compareKeys(a.key, b.key)),
  }
}

/** One sentence counted in two disjoint sets of interactions. */
export function mergeSentences(a: SentenceUnit, b: SentenceUnit): SentenceUnit {
  return {
    key: a.key,
    words: a.words,
    interactions: a.interactions + b.interactions,
    uses: a.uses + b.uses,
    agents: [...new Set([...a.agents, ...b.agents])].sort((x, y) => x - y),
    firstSeen: earliest(a.firstSeen, b.firstSeen),
    lastSeen: latest(a.lastSeen, b.lastSeen),
    next: mergeNext(a.next, b.next),
    example: comparePlaces(a.example, b.example) <= 0 ? a.example : b.example,
  }
}

/** The smaller of two times, where a missing one counts for nothing. */
export function earliest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}

export function latest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function mergeNext(a: SentenceUnit['next'], b: SentenceUnit['next']): SentenceUnit['next'] {
  if (a.length === 0) return b
  if (b.length === 0) return a
  const merged = new Map(a.map((entry) => [entry[0].join(':'), entry]))
  for (const [key, count] of b) {
    const held = merged.get(key.join(':'))
    merged.set(key.join(':'), [key, count + (held?.[1] ?? 0)])
  }
  return [...merged.values()].sort(([x], [y]) => compareKeys(x, y))
}

/** Orders the places a sentence was said at, by interaction hash and turn. */
export function comparePlaces(a: Omit<SentenceExample, 'text'>, b: Omit<SentenceExample, 'text'>): number {
  return compareKeys(a.order, b.order) || a.turnIndex - b.turnIndex
}
