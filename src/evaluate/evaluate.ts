/** Accuracy of the analysis against a labelled corpus. */
import { createAnalyzer } from '../analyze.ts'
import { createLearningAnnotator } from '../annotate/annotate.ts'
import { languages } from '../language/index.ts'
import type { Interaction } from '../model/interaction.ts'
import { requireKnown } from '../model/options.ts'
import type { Policy } from '../scoring/policy.ts'
import { fitTemplates } from '../templates/template-index.ts'
import { collectOutcomes, outcomesWithin } from './collect.ts'
import { requireCorpus, type Corpus } from './corpus.ts'
import { halvesOf, type HalfName, type Split } from './halves.ts'
import { partOf, type Part } from './parts.ts'
import { measuresOf, type Measure } from './measures.ts'
import { random, sample } from './metrics/index.ts'
import { clusterNumbers, indexLabels, type Scored } from './outcomes.ts'

/** Options of `evaluate`. */
export interface EvaluateOptions {
  /**
   * The small-team case: of each agent apart, draw this many interactions, learn templates from those alone, and score
   * those. Absent: learn from the whole corpus and score all of it, every interaction against the others.
   */
  readonly perAgent?: number
  /** Seed of draws and intervals: the same seed gives the same figures. Default: `1`. */
  readonly seed?: string
  /** Parts of a policy, laid over the default one. */
  readonly policy?: Partial<Policy>
  /** Bootstrap replicates behind each interval; default 500. */
  readonly replicates?: number
  /**
   * Report two halves apart as well: of agents, or of domains. What is learned, and what is compared with what, stays as it
   * is; a half says how figures differ where nobody looked while developing.
   */
  readonly split?: Split
  /** Only the interactions whose `metadata.split` says so: templates are learned from these alone, as a user's would be. */
  readonly part?: Part
}

/** The figures of one half. */
export interface EvaluatedHalf {
  readonly half: HalfName
  readonly interactions: number
  readonly measures: readonly Measure[]
}

/** What an evaluation found, and how it was made: `interactions`, `agents` and `labels` are counts of what was compared. */
export interface Evaluation {
  readonly mode: 'whole' | 'per-agent'
  readonly perAgent: number | null
  readonly seed: string
  readonly interactions: number
  readonly agents: number
  readonly labels: number
  readonly measures: readonly Measure[]
  readonly part: Part | null
  readonly split: Split | null
  /** Half `a` and half `b`; none without a split. */
  readonly halves: readonly EvaluatedHalf[]
}

const KNOWN: readonly (keyof EvaluateOptions)[] = [
  'perAgent',
  'seed',
  'policy',
  'replicates',
  'split',
  'part',
]

/**
 * Scores the corpus and compares the reports with its labels. Rejects with a `RangeError` where `perAgent` is not a whole number
 * from 2 on (one interaction has nothing to repeat), and with a `TypeError` for an unknown option or what is no corpus.
 */
export async function evaluate(whole: Corpus, given: EvaluateOptions = {}): Promise<Evaluation> {
  requireCorpus(whole)
  requireKnown(given, KNOWN)
  const { perAgent, seed = '1', policy = {}, replicates = 500, split, part } = given
  if (perAgent !== undefined && !(Number.isInteger(perAgent) && perAgent >= 2))
    throw new RangeError('perAgent must be a whole number, at least 2')
  const corpus = part === undefined ? whole : partOf(whole, part)
  const byAgent = groupByAgent(corpus.interactions)
  const groups = perAgent === undefined ? [corpus.interactions] : draw(byAgent, perAgent, seed)
  const runs: Scored[] = []
  for (const [number, group] of groups.entries())
    for (const run of await scoreGroup(group, number, policy)) runs.push(run)
  const clusters = clusterNumbers(corpus)
  const outcomes = collectOutcomes(runs, indexLabels(corpus.labels), clusters)
  const measured = { replicates, seed }
  const halfMeasures = (half: HalfName, ids: ReadonlySet<string>): EvaluatedHalf => {
    const within = outcomesWithin(outcomes, new Set([...ids].map((id) => clusters.get(id)!)))
    const interactions = runs.filter(({ interaction }) => ids.has(interaction.id)).length
    return { half, interactions, measures: measuresOf(within, measured) }
  }
  const halves = split === undefined ? undefined : halvesOf(corpus.interactions, split)
  return {
    mode: perAgent === undefined ? 'whole' : 'per-agent',
    perAgent: perAgent ?? null,
    seed,
    interactions: runs.length,
    agents: byAgent.size,
    labels: corpus.labels.length,
    measures: measuresOf(outcomes, measured),
    part: part ?? null,
    split: split ?? null,
    halves: halves === undefined ? [] : [halfMeasures('a', halves.a), halfMeasures('b', halves.b)],
  }
}

async function scoreGroup(
  interactions: readonly Interaction[],
  group: number,
  policy: Partial<Policy>,
): Promise<readonly Scored[]> {
  const templates = await fitTemplates(interactions, createLearningAnnotator(languages))
  const analyzer = createAnalyzer({ templates, pace: templates.pace, policy })
  return interactions.map((interaction) => {
    const { score, turns, customerName, findings } = analyzer.analyze(interaction)
    return { interaction, group, report: { score, turns, customerName, findings } }
  })
}

function groupByAgent(interactions: readonly Interaction[]): ReadonlyMap<string, readonly Interaction[]> {
  const groups = new Map<string, Interaction[]>()
  for (const interaction of interactions)
    for (const { id, role } of interaction.participants)
      if (role === 'agent') {
        const held = groups.get(id)
        if (held === undefined) groups.set(id, [interaction])
        else held.push(interaction)
      }
  return groups
}

/** Agents in code-unit order, each with its own stream, so that one agent's draw does not depend on another's. */
function draw(
  byAgent: ReadonlyMap<string, readonly Interaction[]>,
  perAgent: number,
  seed: string,
): readonly (readonly Interaction[])[] {
  return [...byAgent.keys()].sort().map((agent) => {
    const sorted = [...byAgent.get(agent)!].sort((a, b) => (a.id < b.id ? -1 : 1))
    return sample(sorted, Math.min(perAgent, sorted.length), random(`${seed}/${agent}`))
  })
}
