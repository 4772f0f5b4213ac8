/** A policy that agrees better with a user's own people: fitted to labels or ratings, and judged on who was held out. */
import { createAnalyzer } from '../analyze.ts'
import { createLearningAnnotator } from '../annotate/annotate.ts'
import { languages } from '../language/index.ts'
import { round } from '../model/numbers.ts'
import { signalIds, type SignalId } from '../model/signals.ts'
import { createPolicy, type Policy } from '../scoring/policy.ts'
import { fitTemplates } from '../templates/template-index.ts'
import type { Figure } from './calibration/agreement.ts'
import {
  holdOut,
  setAside,
  type Agreement,
  type CompareOptions,
  type HeldOut,
} from './calibration/compare.ts'
import { deviationOf, fitPolicy, keepWeights, type Weigh } from './calibration/fit-policy.ts'
import { fitWeights } from './calibration/fit-weights.ts'
import { tellsCustomersApart } from './calibration/folds.ts'
import { foundIn, MIN_FOUND, requireGround, requireOnce } from './calibration/ground.ts'
import { judgementsOf, observe, type Observation, type Target } from './calibration/observation.ts'
import { defaultCuts, requireSense, type CalibrateOptions } from './calibration/options.ts'
import type { Cuts } from './calibration/reading.ts'
import { requireCorpus, type Corpus } from './corpus.ts'
import { partOf, type Part } from './parts.ts'

/** What makes a fit less sure than it looks. `found`: in how many judged interactions the signal was found. */
export type CalibrationWarning =
  | { readonly code: 'never-found' | 'seldom-found'; readonly signal: SignalId; readonly found: number }
  | { readonly code: 'customers-not-told-apart' | 'agents-in-both-parts' | 'one-agent-has-most' }

/** A fitted policy, and how well it agrees with people it was not fitted to. */
export interface Calibration {
  readonly target: Target
  readonly part: Part | null
  readonly cuts: Cuts
  readonly seed: string
  /** Interactions of the part, those of them with both a judgement and a score, and the agents of the latter. */
  readonly interactions: number
  readonly judged: number
  readonly agents: number
  /** The fitted policy, for `createAnalyzer` or as the file that `--policy` takes. */
  readonly policy: Policy
  readonly weights: readonly { readonly signal: SignalId; readonly before: number; readonly after: number }[]
  /**
   * `null` unless fitted weights rank interactions of held-out agents no better. Then the policy keeps the weights begun with,
   * all other figures are of that policy, and this is the figure that the fitted weights reached.
   */
  readonly rejected: Figure | null
  /** On agents held out in turn; and on customers, where the interactions name them. */
  readonly heldOut: readonly Agreement[]
  readonly test: Agreement | null
  /** Whether fitted weights rank interactions of held-out agents surely better (the interval of the change lies above 0), perhaps, or no better. */
  readonly verdict: 'better' | 'unclear' | 'no-better'
  readonly warnings: readonly CalibrationWarning[]
}

/**
 * Fits a policy to the corpus and says how it then agrees with people. The same corpus in any order gives the same policy.
 * Rejects with a `CalibrationError` where the corpus is too small or too uniform for a fit, with a `RangeError` for options that
 * contradict one another, and with a `TypeError` for an unknown option or what is no corpus.
 */
export async function calibrate(corpus: Corpus, given: CalibrateOptions = {}): Promise<Calibration> {
  requireCorpus(corpus)
  const { target = 'authenticity', part, test, seed = '1', replicates = 500 } = given
  const cuts = given.cuts ?? defaultCuts[target]
  requireSense(given, cuts)
  const base = createPolicy(given.policy)
  const held = part === undefined ? corpus : partOf(corpus, part)
  const observations = await observationsOf(held, target, base, given)
  requireGround(observations)
  const aside = test === undefined ? [] : await observationsOf(partOf(corpus, test), target, base, given)
  if (test !== undefined && aside.length === 0)
    throw new RangeError(`Nothing in the part "${test}" has both a judgement and a score`)

  const options = { cuts, seed, replicates }
  const { weigh, byAgent, rejected, heldOut, verdict } = judgeByFolds(observations, base, options)
  const { fit, policy: drafted } = fitPolicy(observations, base, cuts, weigh)
  // Measured on held-out agents: the scores of those fitted to lie closer to their judgements.
  const policy = { ...drafted, weightsDeviation: deviationOf(byAgent.needed) ?? drafted.weightsDeviation }
  const warnings = warningsOf(observations, aside)
  const agents = new Set(observations.map((each) => each.agents[0])).size
  return {
    target,
    part: part ?? null,
    cuts,
    seed,
    interactions: held.interactions.length,
    judged: observations.length,
    agents,
    policy: {
      ...policy,
      calibration: {
        target,
        interactions: observations.length,
        agents,
        folds: byAgent.agreement.folds,
        cuts,
        kept: warnings.flatMap((warning) => ('signal' in warning ? [warning.signal] : [])),
        figures: summaryOf(byAgent.agreement),
      },
    },
    weights: weightsOf(base, policy),
    rejected,
    heldOut,
    test: test === undefined ? null : setAside(aside, observations, base, { policy, fit }, options),
    verdict,
    warnings,
  }
}

/**
 * Whether fitted weights rank interactions of held-out agents better than the weights begun with. Where they do not, the weights
 * begun with are kept, and everything is judged again with those.
 */
function judgeByFolds(
  observations: readonly Observation[],
  base: Policy,
  options: CompareOptions,
): Pick<Calibration, 'rejected' | 'heldOut' | 'verdict'> & {
  readonly weigh: Weigh
  readonly byAgent: HeldOut
} {
  const fitted = holdOut(observations, 'agent', base, { ...options, weigh: fitWeights })
  const verdict = verdictOf(fitted.agreement)
  const isKept = verdict === 'no-better'
  const weigh = isKept ? keepWeights : fitWeights
  const byAgent = isKept ? holdOut(observations, 'agent', base, { ...options, weigh }) : fitted
  const byCustomer = tellsCustomersApart(observations)
    ? [holdOut(observations, 'customer', base, { ...options, weigh }).agreement]
    : []
  return {
    weigh,
    byAgent,
    rejected: isKept ? rankingOf(fitted.agreement) : null,
    heldOut: [byAgent.agreement, ...byCustomer],
    verdict,
  }
}

/** The weights of both policies, where both have one of the signal. */
function weightsOf(base: Policy, fitted: Policy): Calibration['weights'] {
  return signalIds.flatMap((signal) => {
    const [before, after] = [base.weights[signal], fitted.weights[signal]]
    return before === undefined || after === undefined ? [] : [{ signal, before, after }]
  })
}

/** Sorted by id, so that the order of the files does not matter. */
async function observationsOf(
  { interactions, labels }: Corpus,
  target: Target,
  base: Policy,
  { templates: known, macros }: CalibrateOptions,
): Promise<readonly Observation[]> {
  requireOnce(interactions)
  const templates = known ?? (await fitTemplates(interactions, createLearningAnnotator(languages)))
  const analyzer = createAnalyzer({ templates, policy: base, ...(macros && { macros }) })
  const judgements = judgementsOf(interactions, labels, target)
  return interactions
    .flatMap((interaction) => {
      const judged = judgements.get(interaction.id)
      const seen = judged === undefined ? null : observe(interaction, analyzer.analyze(interaction), judged)
      return seen === null ? [] : [seen]
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function warningsOf(
  observations: readonly Observation[],
  aside: readonly Observation[],
): readonly CalibrationWarning[] {
  const agents = new Map<string, number>()
  for (const { agents: all } of observations)
    for (const agent of all) agents.set(agent, (agents.get(agent) ?? 0) + 1)
  const isBoth = aside.some((each) => each.agents.some((agent) => agents.has(agent)))
  const hasMost = 2 * Math.max(...agents.values()) > observations.length
  return [
    ...[...foundIn(observations)].flatMap(([signal, found]): readonly CalibrationWarning[] =>
      found >= MIN_FOUND ? [] : [{ code: found === 0 ? 'never-found' : 'seldom-found', signal, found }],
    ),
    ...(isBoth ? [{ code: 'agents-in-both-parts' } as const] : []),
    ...(hasMost ? [{ code: 'one-agent-has-most' } as const] : []),
    ...(tellsCustomersApart(observations) ? [] : [{ code: 'customers-not-told-apart' } as const]),
  ]
}

type Summary = NonNullable<Policy['calibration']>['figures']

function summaryOf({ figures }: Agreement): Summary {
  const short = (value: number | null): number | null => (value === null ? null : round(value, 3))
  return figures.map(({ metric, before, after, change }) => ({
    metric,
    before: short(before.estimate),
    after: short(after.estimate),
    change: change.interval === null ? null : [round(change.interval[0], 3), round(change.interval[1], 3)],
  }))
}

function verdictOf(agreement: Agreement): Calibration['verdict'] {
  const change = rankingOf(agreement)?.change
  if (change?.interval != null && change.interval[0] > 0) return 'better'
  return change?.estimate != null && change.estimate > 0 ? 'unclear' : 'no-better'
}

function rankingOf({ figures }: Agreement): Figure | null {
  return figures.find(({ metric }) => metric === 'spearman') ?? null
}
