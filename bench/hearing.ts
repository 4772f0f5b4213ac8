/**
 * What hearing the customer and the person answering costs: the analysis of a corpus with names, need, empathy, personal effort and
 * discourtesy, beside the same without them. JSON on standard output.
 *
 *     node bench/start.mjs hearing DATA/star
 *
 * Without them: the detectors of templates, pace, questions and friction alone, on language packs that hold only what those read, so
 * that neither phrases nor models of the others are looked for. `detectorsOff` leaves the packs whole. CPU time, by turns, the least of
 * the rounds; templates and pace are learned from the corpus before.
 */
import { spawnSync } from 'node:child_process'
import { basename } from 'node:path'
import { createAnalyzer } from '../src/analyze.ts'
import { createAnnotator, createLearningAnnotator } from '../src/annotate/annotate.ts'
import type { Traced } from '../src/annotate/types.ts'
import { assemble } from '../src/assemble.ts'
import { detectors as builtIn } from '../src/detectors/index.ts'
import { languages, type LanguagePack, type PhraseGroup } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { signalIds, type SignalId } from '../src/model/signals.ts'
import { blockEnd } from '../src/pipeline.ts'
import { createChecklist } from '../src/scoring/checklist.ts'
import { contactOf } from '../src/scoring/contact.ts'
import { createPolicy } from '../src/scoring/policy.ts'
import { score } from '../src/scoring/score.ts'
import { TemplateFitter } from '../src/templates/fit.ts'
import { createTracer } from '../src/templates/passages.ts'
import { indexOf } from '../src/templates/template-index.ts'
import { jsonLines } from './json-lines.ts'
import { significant, Stopwatch } from './measure.ts'

/** The signals that hear; the others are measured either way. */
const HEARING: ReadonlySet<SignalId> = new Set<SignalId>([
  'missed-name',
  'missing-empathy',
  'personal-effort',
  'discourtesy',
])

/** The phrases that templates, pace, questions and friction read, and the regions of a message. */
const PLAIN: ReadonlySet<PhraseGroup> = new Set<PhraseGroup>([
  ...(['greeting', 'closing', 'honorific', 'name-request', 'farewell', 'gratitude'] as const),
  ...(['stock', 'hollow', 'routine', 'automated', 'shows-code', 'commitment', 'instruction'] as const),
  ...(['detail-order', 'detail-account', 'detail-reference', 'detail-email', 'detail-phone'] as const),
  ...(['detail-address', 'detail-birth', 'detail-request', 'detail-problem', 'hold-announcement'] as const),
  ...(['transfer', 'asks-again', 'question', 'request', 'rhetorical-question', 'deflection'] as const),
  ...(['asks-time', 'asks-amount', 'asks-reason', 'asks-steps', 'answer-plain', 'answer-statement'] as const),
  ...(['answer-outcome', 'answer-time', 'answer-reason', 'time-given', 'time-preposition'] as const),
  ...(['repeated-contact', 'escalation', 'unheard', 'protest', 'errand', 'settled', 'failure'] as const),
])

/** The pack without names, models, and the phrases that only hearing reads. */
function plainPack(pack: LanguagePack): LanguagePack {
  const phrases = Object.entries(pack.phrases).filter(([group]) => PLAIN.has(group as PhraseGroup))
  const held = Object.entries(pack).filter(([key]) => !['nameWeights', 'models', 'needWeights'].includes(key))
  return {
    ...Object.fromEntries(held),
    phrases: Object.fromEntries(phrases),
    nicknames: [],
  } as unknown as LanguagePack
}

const STAGES = ['annotate', 'trace', 'detect', 'score'] as const
/** Rounds in a process, behind those that compile; and how often each process is run. */
const ROUNDS = 7
const WARM_UP = 3
const TURNS = 3
const [folder, alone] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder of a corpus')
const interactions = jsonLines(`${folder}/interactions.jsonl`) as readonly Interaction[]

/** Everything between an interaction and its report, in the blocks that `analyzeAll` makes. */
function createRun(packs: Readonly<Record<string, LanguagePack>>, signals: readonly SignalId[]) {
  const fitter = new TemplateFitter()
  const annotateToLearn = createLearningAnnotator(packs)
  for (const interaction of interactions) fitter.add(annotateToLearn(interaction))
  const templates = indexOf(fitter.state(), fitter.pace())
  const annotate = createAnnotator(packs, undefined, undefined, templates.pace)
  const trace = createTracer(templates)
  const policy = createPolicy({})
  const detectors = signals.flatMap((id) => builtIn[id]?.() ?? [])
  const readChecklist = createChecklist(policy)
  const { provenance } = createAnalyzer()
  const verdictsOf = (traced: Traced) => new Map(detectors.map((each) => [each.id, each.detect(traced)]))
  return (watch: Stopwatch): void => {
    for (let first = 0; first < interactions.length;) {
      const end = blockEnd(interactions, first)
      const block = interactions.slice(first, end)
      const annotated = watch.time('annotate', () => block.map(annotate))
      const traced = watch.time('trace', () => annotated.map(trace))
      const verdicts = watch.time('detect', () => traced.map(verdictsOf))
      watch.time('score', () =>
        traced.map((held, i) => {
          const scored = score(verdicts[i]!, policy, held.interaction.channel, contactOf(held))
          return assemble(held, verdicts[i]!, detectors, scored, policy, readChecklist, provenance)
        }),
      )
      first = end
    }
  }
}

/** What is measured, each in a process of its own: in one, code compiled for the one is slow for the others. */
const variants = {
  with: () => createRun(languages, signalIds),
  detectorsOff: () => createRun(languages, plainSignals),
  without: () => createRun(plainPacks, plainSignals),
}
type Variant = keyof typeof variants
type Costs = Readonly<Record<'whole' | (typeof STAGES)[number], number>>

const plainSignals = signalIds.filter((id) => !HEARING.has(id))
const plainPacks = Object.fromEntries(
  Object.entries(languages).map(([code, pack]) => [code, plainPack(pack)]),
)

/** Milliseconds of CPU time, by stage the least of the rounds; nothing counts before everything is compiled. */
function measure(variant: Variant): Costs {
  const run = variants[variant]()
  const watches: Stopwatch[] = []
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const watch = new Stopwatch()
    globalThis.gc?.()
    run(watch)
    if (round >= 0) watches.push(watch)
  }
  const least = (stages: readonly (typeof STAGES)[number][]): number =>
    Math.min(...watches.map((watch) => stages.reduce((sum, stage) => sum + watch.took(stage).cpuMs, 0)))
  return {
    whole: least(STAGES),
    ...(Object.fromEntries(STAGES.map((stage) => [stage, least([stage])])) as Omit<Costs, 'whole'>),
  }
}

/** The same in a process of its own. */
function measureApart(variant: Variant): Costs {
  const given = ['--expose-gc', process.argv[1]!, folder!, variant]
  const { stdout } = spawnSync(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
  return JSON.parse(stdout.toString()) as Costs
}

function leastOf(all: readonly Costs[]): Costs {
  const keys = ['whole', ...STAGES] as const
  return Object.fromEntries(keys.map((key) => [key, Math.min(...all.map((each) => each[key]))])) as Costs
}

if (alone !== undefined) console.log(JSON.stringify(measure(alone as Variant)))
else {
  const names = Object.keys(variants) as Variant[]
  const found: Record<Variant, Costs[]> = { with: [], detectorsOff: [], without: [] }
  for (let turn = 0; turn < TURNS; turn++) for (const name of names) found[name].push(measureApart(name))
  const turns = interactions.flatMap((each) => each.turns).length
  const costs = names.map((name): [Variant, Costs] => [name, leastOf(found[name])])
  const { with: all, detectorsOff, without } = Object.fromEntries(costs) as Record<Variant, Costs>
  const usPerTurn = (held: Costs) =>
    Object.fromEntries(Object.entries(held).map(([key, ms]) => [key, significant((1000 * ms) / turns, 3)]))
  const result = {
    bench: 'hearing',
    node: process.version,
    corpus: basename(folder),
    interactions: interactions.length,
    turns,
    timesWithout: significant(all.whole / without.whole, 3),
    timesWithoutByTurn: found.with.map((each, i) => significant(each.whole / found.without[i]!.whole, 3)),
    timesDetectorsOff: significant(all.whole / detectorsOff.whole, 3),
    usPerTurn: { with: usPerTurn(all), detectorsOff: usPerTurn(detectorsOff), without: usPerTurn(without) },
  }
  console.log(JSON.stringify(result, null, 2))
}
