/**
 * Groups of interactions beside one another, in alphabetical order: never a ranking. A group of fewer than `MIN_GROUP` scored
 * interactions has no figure at all, because it would say more of chance than of anybody's work.
 */
import { round } from '../../model/numbers.ts'
import { dimensions, type Digest, type Dimension } from './digest.ts'
import { meanOf, type Mean } from './mean.ts'

export const MIN_GROUP = 10

export interface Group {
  /** As the interactions have it; of agents, their id. */
  readonly key: string
  /** As people know it. */
  readonly label: string
  readonly interactions: number
  readonly scored: number
  /** `null` below the least size. */
  readonly score: Mean | null
  /** Mean coverage, 0–1; `null` below the least size. */
  readonly coverage: number | null
}

export interface Groups {
  readonly dimension: Dimension
  readonly groups: readonly Group[]
  /** Interactions that belong to none, because nobody says to which. */
  readonly unknown: number
}

/** `labelOf`: how people know an agent, by id. */
export function groupsOf(
  digests: readonly Digest[],
  labelOf: (agent: string) => string = (agent) => agent,
): readonly Groups[] {
  return dimensions.map((dimension) => {
    const held = new Map<string, Digest[]>()
    for (const each of digests)
      for (const key of each.groups[dimension]) {
        const before = held.get(key)
        if (before === undefined) held.set(key, [each])
        else before.push(each)
      }
    const groups = [...held].map(([key, members]) =>
      groupOf(key, dimension === 'agent' ? labelOf(key) : key, members),
    )
    return {
      dimension,
      groups: groups.sort(byLabel),
      unknown: digests.filter((each) => each.groups[dimension].length === 0).length,
    }
  })
}

function groupOf(key: string, label: string, members: readonly Digest[]): Group {
  const scored = members.flatMap(({ score, coverage, groups }) =>
    score === null ? [] : [{ value: score, coverage, cluster: groups.agent.join('\u0000') }],
  )
  const isEnough = scored.length >= MIN_GROUP
  const coverage = scored.reduce((sum, each) => sum + each.coverage, 0) / scored.length
  return {
    key,
    label,
    interactions: members.length,
    scored: scored.length,
    score: isEnough ? meanOf(scored) : null,
    coverage: isEnough ? round(coverage, 4) : null,
  }
}

/** By letters whatever their case, in code units, so that every machine has the same order. */
function byLabel(a: Group, b: Group): number {
  const [x, y] = [a.label.toLowerCase(), b.label.toLowerCase()]
  return x === y ? (a.key < b.key ? -1 : 1) : x < y ? -1 : 1
}
