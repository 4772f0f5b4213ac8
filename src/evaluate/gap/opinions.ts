/** Who is how satisfied with what: from ratings that came with the interactions, and from a table people filled in. */
import { dimensions, groups, type Dimension, type Group } from './dimensions.ts'
import type { GapCase } from './cases.ts'

/** One judgement by one person. */
export interface Rating {
  readonly group: Group
  readonly dimension: Dimension
  /** As a share of the scale, 0–1. */
  readonly value: number
  /** The interaction it is about; `null` for a general opinion. */
  readonly interactionId: string | null
  /** Milliseconds; `null` where the table does not say. */
  readonly at: number | null
}

/** Where the judgements of a group about a dimension come from. `quality`: quality forms stand in for leadership. */
export type OpinionSource = 'asked' | 'csat' | 'agent-self' | 'quality' | 'none'

export interface Opinions {
  readonly source: OpinionSource
  readonly ratings: readonly Rating[]
}

export type AllOpinions = Readonly<Record<Dimension, Readonly<Record<Group, Opinions>>>>

/**
 * What people were asked takes the place of ratings of the same group about the same dimension, since adding a survey of
 * persons to marks of single interactions would count neither. Ratings tell of expectation only. Mystery shops are
 * left out: a shopper is no customer.
 */
export function opinionsOf(cases: readonly GapCase[], asked: readonly Rating[]): AllOpinions {
  const own = cases.filter(({ isMysteryShop }) => !isMysteryShop)
  const shops = new Set(cases.filter(({ isMysteryShop }) => isMysteryShop).map(({ id }) => id))
  const heard = asked.filter(({ interactionId }) => interactionId === null || !shops.has(interactionId))
  const of = (dimension: Dimension, group: Group): Opinions => {
    const ratings = heard.filter((rating) => rating.dimension === dimension && rating.group === group)
    if (ratings.length > 0) return { source: 'asked', ratings }
    const held = dimension === 'expectation' ? own.flatMap((each) => cameWith(each, group)) : []
    return held.length > 0 ? { source: SOURCES[group], ratings: held } : { source: 'none', ratings: [] }
  }
  return Object.fromEntries(
    dimensions.map((dimension) => [
      dimension,
      Object.fromEntries(groups.map((group) => [group, of(dimension, group)])),
    ]),
  ) as AllOpinions
}

const SOURCES: Readonly<Record<Group, OpinionSource>> = {
  leadership: 'quality',
  staff: 'agent-self',
  customers: 'csat',
}

function cameWith({ id, at, rated }: GapCase, group: Group): readonly Rating[] {
  const value = rated[group === 'leadership' ? 'quality' : group]
  return value === null ? [] : [{ group, dimension: 'expectation', value, interactionId: id, at }]
}

/** Mean of the ratings of each interaction, by id; general opinions are of none. */
export function byInteraction({ ratings }: Opinions): ReadonlyMap<string, number> {
  const held = new Map<string, number[]>()
  for (const { interactionId, value } of ratings) {
    if (interactionId === null) continue
    const values = held.get(interactionId)
    if (values === undefined) held.set(interactionId, [value])
    else values.push(value)
  }
  // Sorted, because a sum of fractions depends on its order.
  const mean = (values: readonly number[]): number =>
    [...values].sort((a, b) => a - b).reduce((sum, each) => sum + each, 0) / values.length
  return new Map([...held].map(([id, values]) => [id, mean(values)]))
}
