/** Our engine on a corpus: cost by stage, memory and accuracy, interaction by interaction, so that any size fits. */
import type { Labelled } from '../../corpora/generator/corpus.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { heldBytes, keep, median, percentiles, significant, Stopwatch, type Took } from '../measure.ts'
import { createTally, type Accuracy, type Tally } from './accuracy.ts'
import {
  annotate,
  createLearner,
  createMatcher,
  ENGINE_STAGES,
  maskTurns,
  predictions,
  scanTurns,
  type Index,
  type Learner,
  type Matches,
} from './ours.ts'
import { batches, type Source } from './source.ts'
import { truthsOf } from './types.ts'

/** Interactions whose lines and annotations are held at once. */
const BATCH = 500

/** Baseline, contained and apart, in this order. */
const STAGES = ['parse', 'scan', 'mask', 'learn', 'match', 'annotate'] as const

/** Processor time, of which all ratios are made, and the wall clock beside it. */
export interface Cost {
  readonly ms: number
  readonly wallMs: number
  readonly usPerReply: number
  /** How many times JSON.parse of the same lines. */
  readonly timesParse: number
}

export interface OursResult extends Cost {
  readonly rounds: number
  readonly replies: number
  readonly interactions: number
  /** Bytes of JSON a reply. */
  readonly jsonBytesPerReply: number
  readonly stages: Readonly<Record<string, Cost>>
  /** Microseconds a reply by the wall clock, over the interactions of the last round. */
  readonly matchUs: { readonly p50: number; readonly p99: number }
  /** Of the finished index, and of the learner just before; `null` without `--expose-gc`. */
  readonly indexBytesPerReply: number | null
  readonly learnerBytesPerReply: number | null
  readonly accuracy: Accuracy
}

interface Pass {
  readonly watch: Stopwatch
  readonly replies: number
  readonly interactions: number
  readonly jsonBytes: number
  readonly learnerBytes: number | null
  readonly indexBytes: number | null
}

export function measureOurs(source: Source, rounds: number): OursResult {
  const tally = createTally()
  let matchUs: readonly number[] = []
  const passes: Pass[] = []
  for (let round = 0; round < rounds; round++) {
    // The index goes with its round: three of them at once would be most of the memory.
    const { index, ...pass } = learn(source)
    matchUs = match(source, pass.watch, index, round === 0 ? tally : null)
    passes.push(pass)
  }
  return resultOf(passes, matchUs, tally.accuracy())
}

function learn(source: Source): Pass & { readonly index: Index } {
  const before = heldBytes()
  const watch = new Stopwatch()
  // In a box, so that the learner can be let go of before the index is weighed.
  const held: { learner: Learner | null } = { learner: createLearner() }
  const counts = { replies: 0, interactions: 0, jsonBytes: 0 }
  for (const batch of batches(source.interactions(), BATCH)) {
    countAndParse(batch, counts, watch)
    const annotated = watch.time('annotate', () => batch.map(({ interaction }) => annotate(interaction)))
    watch.time('scan', () => {
      annotated.forEach(scanTurns)
    })
    watch.time('mask', () => {
      annotated.forEach(maskTurns)
    })
    watch.time('learn', () => {
      annotated.forEach(held.learner!.add)
    })
  }
  const grown = (): number | null => (before === null ? null : (heldBytes() ?? 0) - before)
  const learnerBytes = grown()
  const index = watch.time('learn', held.learner!.finish)
  held.learner = null
  const indexBytes = grown()
  keep(index)
  return { watch, index, ...counts, learnerBytes, indexBytes }
}

function countAndParse(
  batch: readonly Labelled[],
  counts: { replies: number; interactions: number; jsonBytes: number },
  watch: Stopwatch,
): void {
  const lines = batch.map(({ interaction }) => JSON.stringify(interaction))
  watch.time('parse', () => {
    for (const line of lines) JSON.parse(line)
  })
  counts.interactions += batch.length
  for (const line of lines) counts.jsonBytes += Buffer.byteLength(line)
  for (const { interaction } of batch) counts.replies += agentTurns(interaction)
}

function match(source: Source, watch: Stopwatch, index: Index, tally: Tally | null): readonly number[] {
  const find = watch.time('match', () => createMatcher(index))
  const us: number[] = []
  for (const batch of batches(source.interactions(), BATCH)) {
    const annotated = batch.map(({ interaction }) => annotate(interaction))
    const found = watch.time('match', () =>
      annotated.map((held) => {
        const start = performance.now()
        const matches = find(held)
        us.push((1000 * (performance.now() - start)) / Math.max(1, agentTurns(held.interaction)))
        return matches
      }),
    )
    if (tally !== null) for (const [number, matches] of found.entries()) judge(matches, batch[number]!, tally)
  }
  return us
}

function judge(matches: Matches, labelled: Labelled, tally: Tally): void {
  const said = predictions(matches)
  const truths = truthsOf(labelled)
  for (const { id, text } of matches.turns) {
    const truth = truths.get(id)
    if (truth !== undefined) tally.add(text, truth, said.get(id)!)
  }
}

function agentTurns({ participants, turns }: Interaction): number {
  const agents = new Set(participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])))
  return turns.filter(({ participantId }) => agents.has(participantId)).length
}

function resultOf(passes: readonly Pass[], matchUs: readonly number[], accuracy: Accuracy): OursResult {
  const [first] = passes
  const { replies, interactions, jsonBytes } = first!
  const sumOf = (kind: keyof Took, stages: readonly string[]): number =>
    median(passes.map(({ watch }) => stages.reduce((sum, stage) => sum + watch.took(stage)[kind], 0)))
  const parseMs = sumOf('cpuMs', ['parse'])
  const costOf = (stages: readonly string[]): Cost => {
    const ms = sumOf('cpuMs', stages)
    return {
      ms: significant(ms),
      wallMs: significant(sumOf('wallMs', stages)),
      usPerReply: significant((1000 * ms) / replies),
      timesParse: significant(ms / parseMs, 3),
    }
  }
  const { p50, p99 } = percentiles(matchUs)
  const perReply = (kind: 'indexBytes' | 'learnerBytes'): number | null =>
    first![kind] === null ? null : Math.round(median(passes.map((pass) => pass[kind] ?? 0)) / replies)
  return {
    ...costOf(ENGINE_STAGES),
    rounds: passes.length,
    replies,
    interactions,
    jsonBytesPerReply: Math.round(jsonBytes / replies),
    stages: Object.fromEntries(STAGES.map((stage) => [stage, costOf([stage])])),
    matchUs: { p50: significant(p50), p99: significant(p99) },
    indexBytesPerReply: perReply('indexBytes'),
    learnerBytesPerReply: perReply('learnerBytes'),
    accuracy,
  }
}
