/** Each stage of the analysis and the whole of it, on one text. */
import { createAnalyzer } from '../../src/analyze.ts'
import { assemble } from '../../src/assemble.ts'
import type { Traced } from '../../src/annotate/types.ts'
import { detectors as builtIn } from '../../src/detectors/index.ts'
import { auc } from '../../src/evaluate/metrics/index.ts'
import { turnId, type Interaction } from '../../src/model/interaction.ts'
import { isProblem } from '../../src/model/problem.ts'
import type { Report } from '../../src/model/report.ts'
import { signalIds } from '../../src/model/signals.ts'
import { read } from '../../src/readers/index.ts'
import { createChecklist } from '../../src/scoring/checklist.ts'
import { contactOf } from '../../src/scoring/contact.ts'
import { createPolicy } from '../../src/scoring/policy.ts'
import { score } from '../../src/scoring/score.ts'
import type { Labelled } from '../../corpora/generator/corpus.ts'
import { heldBytes, keep, Stopwatch, type Took } from '../measure.ts'
import { createTally } from '../templates/accuracy.ts'
import {
  annotate,
  annotateToLearn,
  createLearner,
  createMatcher,
  predictions,
  type Index,
} from '../templates/ours.ts'
import { batches } from '../templates/source.ts'
import { truthsOf } from '../templates/types.ts'
import { createBaseline } from './baseline.ts'
import type { Held } from './corpus.ts'
import { costOf, type Rightness, type Stages } from './result.ts'

/** Interactions whose annotations are held at once. */
const BATCH = 500
/** In the order of the work; `whole` is all of them from interaction to report, annotating twice. */
const STAGES = ['parse', 'read', 'annotate', 'fit', 'match', 'detect', 'score', 'whole'] as const
export type Stage = (typeof STAGES)[number]

/** `stages`: what is measured; `parse` and `whole` always are. */
export async function measureStages(held: Held, rounds: number, stages: 'all' | 'whole'): Promise<Stages> {
  const { text, interactions, lines } = held
  const baseline = createBaseline(held)
  const judge = createJudge()
  const watches: Stopwatch[] = []
  // Apart from the rounds: a full collection throws away compiled code, and what follows it is slow.
  const indexBytes = weigh(interactions)
  for (let round = 0; round < rounds; round++) {
    const watch = new Stopwatch()
    baseline.parse(watch)
    if (stages === 'all') {
      await watch.timeAsync('read', () => readAll(lines))
      stageByStage(interactions, watch)
    }
    const index = watch.time('whole', () => learn(interactions))
    // What is found is the same each time.
    await whole(index, interactions, watch, round === 0 ? judge : null)
    baseline.parse(watch)
    watches.push(watch)
  }
  const measured = STAGES.filter((stage) => stages === 'all' || stage === 'parse' || stage === 'whole')
  const took = (stage: Stage): readonly Took[] =>
    watches.map((watch) => (stage === 'parse' ? baseline.took(watch) : watch.took(stage)))
  return {
    text,
    costs: measured.map((stage) => costOf(stage, took(stage), took('parse'), text)),
    rightness: judge.rightness(),
    indexBytesPerReply: indexBytes === null ? null : Math.round(indexBytes / text.replies),
  }
}

async function readAll(lines: readonly string[]): Promise<void> {
  const chunks = [...batches(lines, BATCH)].map((batch) => new TextEncoder().encode(`${batch.join('\n')}\n`))
  for await (const record of read({ chunks }, { format: 'jsonl' }))
    if (isProblem(record)) throw new Error(`Not read: ${record.code}`)
}

function learn(interactions: readonly Labelled[]): Index {
  const learner = createLearner()
  for (const { interaction } of interactions) learner.add(annotateToLearn(interaction))
  return learner.finish()
}

/** Bytes the index holds; `null` without `--expose-gc`. */
function weigh(interactions: readonly Labelled[]): number | null {
  const before = heldBytes()
  if (before === null) return null
  const index = learn(interactions)
  const after = heldBytes()
  keep(index)
  return after === null ? null : after - before
}

/** As `analyze` does it, with a clock between the steps. */
function stageByStage(interactions: readonly Labelled[], watch: Stopwatch): void {
  const learner = createLearner()
  const annotated = (batch: readonly Labelled[]) => batch.map(({ interaction }) => annotate(interaction))
  for (const batch of batches(interactions, BATCH)) {
    const held = watch.time('annotate', () => annotated(batch))
    watch.time('fit', () => {
      held.forEach(learner.add)
    })
  }
  const index = watch.time('fit', learner.finish)
  const trace = watch.time('match', () => createMatcher(index))
  const policy = createPolicy({})
  const detectors = signalIds.flatMap((id) => builtIn[id]?.(policy.options[id]) ?? [])
  const readChecklist = createChecklist(policy)
  const { provenance } = createAnalyzer()
  const verdictsOf = (traced: Traced) =>
    new Map(detectors.map((detector) => [detector.id, detector.detect(traced)]))
  for (const batch of batches(interactions, BATCH)) {
    const held = annotated(batch)
    const traced = watch.time('match', () => held.map(trace))
    const verdicts = watch.time('detect', () => traced.map(verdictsOf))
    watch.time('score', () =>
      traced.map((each, index) => {
        const { channel } = each.interaction
        const scored = score(verdicts[index]!, policy, channel, contactOf(each))
        return assemble(each, verdicts[index]!, detectors, scored, policy, readChecklist, provenance)
      }),
    )
  }
}

async function whole(
  templates: Index,
  interactions: readonly Labelled[],
  watch: Stopwatch,
  judge: Judge | null,
): Promise<void> {
  const analyzer = watch.time('whole', () => createAnalyzer({ templates, pace: templates.pace }))
  for (const batch of batches(interactions, BATCH)) {
    const reports: Report[] = []
    await watch.timeAsync('whole', async () => {
      const all = batch.map(({ interaction }) => interaction)
      for await (const report of analyzer.analyzeAll(all)) reports.push(report)
    })
    if (judge !== null) for (const [index, report] of reports.entries()) judge.add(batch[index]!, report)
  }
}

interface Judge {
  readonly add: (labelled: Labelled, report: Report) => void
  readonly rightness: () => Rightness
}

/** Flagged is a reply with a passage at least as likely pasted as not; ranked it is by the turn's own figure. */
function createJudge(): Judge {
  const tally = createTally()
  const ranked: { score: number; positive: boolean }[] = []
  return {
    add(labelled, report) {
      const truths = truthsOf(labelled)
      const texts = textsOf(labelled.interaction)
      const said = predictions({
        turns: report.turns.map((turn) => ({ id: turn.turnId })),
        passages: report.turns.map(({ passages }) => passages ?? []),
      })
      for (const { turnId: id, scripted } of report.turns) {
        const truth = truths.get(id)
        if (truth === undefined) continue
        tally.add(texts.get(id)!, truth, said.get(id)!)
        ranked.push({ score: scripted ?? 0, positive: truth.scripted })
      }
    },
    rightness() {
      const { anyF1, freeFlagged, wordF1 } = tally.accuracy()
      return { f1: anyF1, auc: auc(ranked), freeFlagged, wordF1 }
    },
  }
}

function textsOf({ turns }: Interaction): ReadonlyMap<string, string> {
  return new Map(turns.map((turn, index) => [turnId(turn, index), turn.text]))
}
