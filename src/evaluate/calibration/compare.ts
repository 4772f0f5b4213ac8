/** Before and after a fit, side by side: on folds held out in turn, and on interactions set aside. */
import type { Policy } from '../../scoring/policy.ts'
import type { Compared } from './agreement-metrics.ts'
import { figuresOf, sideOf, type Figure, type Read } from './agreement.ts'
import {
  fitPolicy,
  neededDeviation,
  scoresOf,
  unfitted,
  type FittedPolicy,
  type Weigh,
} from './fit-policy.ts'
import { foldsOf, groupOf, type Fold, type Grouping } from './folds.ts'
import type { Observation } from './observation.ts'
import { readingOf, type Cuts } from './reading.ts'

/** How scores agree with people before and after the fit, on interactions it has not seen. */
export interface Agreement {
  /** Whose interactions were held out together, and how many of them there are. */
  readonly by: Grouping
  readonly groups: number
  /** Parts held out in turn; 1 where the interactions were set aside by their authors. */
  readonly folds: number
  /** Judged interactions, and how many of them were judged cold. */
  readonly n: number
  readonly cold: number
  readonly figures: readonly Figure[]
}

export interface CompareOptions {
  readonly cuts: Cuts
  readonly seed: string
  readonly replicates: number
}

export interface FoldOptions extends CompareOptions {
  readonly weigh: Weigh
}

/** What held-out interactions make of policies fitted to the others. */
export interface HeldOut {
  readonly agreement: Agreement
  /** For each, the `weightsDeviation` at which its interval would have held what people said. */
  readonly needed: readonly number[]
}

export function holdOut(
  observations: readonly Observation[],
  by: Grouping,
  base: Policy,
  options: FoldOptions,
): HeldOut {
  const folds = foldsOf(observations, by, options.seed)
  const judgedBy = folds.map((fold) => heldIn(fold, base, options))
  const all = judgedBy.flatMap(({ pairs }) => pairs)
  return {
    agreement: agreementOf(all, by, folds.length, options),
    needed: judgedBy.flatMap(({ needed }) => needed),
  }
}

/** The fitted policy against the one begun with, on interactions no fit has seen. */
export function setAside(
  observations: readonly Observation[],
  fittedTo: readonly Observation[],
  base: Policy,
  fitted: FittedPolicy,
  options: CompareOptions,
): Agreement {
  const [before, after] = [unfitted(base), fitted].map((each) => read(each, fittedTo, options.cuts))
  return agreementOf(pairsOf(observations, before!, after!), 'agent', 1, options)
}

type Pair = readonly [observation: Observation, sides: Pick<Compared, 'before' | 'after'>]

function heldIn(
  { held, rest }: Fold,
  base: Policy,
  { cuts, weigh }: FoldOptions,
): { readonly pairs: readonly Pair[]; readonly needed: readonly number[] } {
  // Where every interaction shares somebody with what is held out, there is nothing to learn from.
  if (rest.length === 0) return { pairs: [], needed: [] }
  const before = read(unfitted(base), rest, cuts)
  const after = read(fitPolicy(rest, base, cuts, weigh), rest, cuts)
  const { onScale } = after.reading
  return {
    pairs: pairsOf(held, before, after),
    needed: onScale === null ? [] : held.map((each) => neededDeviation(each, after, onScale(each.judged))),
  }
}

function read(fitted: FittedPolicy, observations: readonly Observation[], cuts: Cuts): Read {
  return { ...fitted, reading: readingOf(scoresOf(observations, fitted.policy, fitted.fit), cuts) }
}

function pairsOf(observations: readonly Observation[], before: Read, after: Read): readonly Pair[] {
  return observations.map((each) => [each, { before: sideOf(each, before), after: sideOf(each, after) }])
}

function agreementOf(
  pairs: readonly Pair[],
  by: Grouping,
  folds: number,
  { cuts, seed, replicates }: CompareOptions,
): Agreement {
  const groups = [...new Set(pairs.map(([each]) => groupOf(each, by)))].sort()
  const numberOf = new Map(groups.map((group, index) => [group, index]))
  // By id again, as sums of fractions and draws depend on the order.
  const items = [...pairs]
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1))
    .map(([each, sides]) => ({
      cluster: numberOf.get(groupOf(each, by))!,
      judged: each.judged,
      ...sides,
    }))
  return {
    by,
    groups: groups.length,
    folds,
    n: items.length,
    cold: items.filter(({ judged }) => judged < cuts.mixed).length,
    figures: figuresOf(items, cuts, { replicates, seed }),
  }
}
