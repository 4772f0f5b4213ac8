import { Option } from 'commander'
import {
  evaluate as evaluateCorpus,
  formatEvaluation,
  labelForms,
  parts,
  splits,
  type Part,
  type Split,
} from '../evaluate/index.ts'
import { toCount } from './arguments.ts'
import type { Host } from './host.ts'
import { policyFrom } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { readLabelled, strayLabels, type LabelFlags } from './labelled.ts'
import { problemLine } from './problems.ts'

interface EvaluateFlags extends LabelFlags {
  readonly perAgent?: number
  readonly seed: string
  readonly policy?: string
  readonly replicates?: number
  readonly split?: Split | Part
  readonly json?: boolean
}

/** `unscripted evaluate`: accuracy against the labels of a corpus folder. */
async function evaluate(
  folder: string,
  { perAgent, seed, policy, replicates, split, json, ...labelled }: EvaluateFlags,
  io: Io,
): Promise<number> {
  const { corpus, problems } = await readLabelled(folder, labelled)
  for (const problem of problems) io.stderr.write(`${problemLine(problem)}\n`)
  const stray = strayLabels(corpus)
  if (stray !== null) io.stderr.write(`${stray}\n`)
  if (corpus.interactions.length === 0) return Exit.nothingRead
  const evaluation = await evaluateCorpus(corpus, {
    seed,
    ...(perAgent !== undefined && { perAgent }),
    ...(replicates !== undefined && { replicates }),
    ...(split !== undefined && (isPart(split) ? { part: split } : { split })),
    ...(policy !== undefined && { policy: await policyFrom(policy) }),
  })
  if (evaluation.interactions === 0)
    throw new UsageError(`No interaction of ${folder} is in the part "${String(split)}" (metadata.split)`)
  io.stdout.write(json === true ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation))
  return Exit.done
}

function isPart(split: Split | Part): split is Part {
  return (parts as readonly string[]).includes(split)
}

export function addEvaluate({ program, io, finish }: Host): void {
  program
    .command('evaluate')
    .description('accuracy against a labelled corpus, with intervals')
    .argument('<folder>', 'holds interactions.jsonl and labels.jsonl, or either as .gz; see --labels-from')
    .addOption(
      new Option('--labels-from <form>', 'how the corpus is labelled')
        .choices(labelForms)
        .default('canonical'),
    )
    .option('--label-map <file>', 'JSON: which fields of a ConvoKit corpus mean what')
    .option('--per-agent <count>', 'learn from and score only so many interactions of each agent', toCount)
    .option('--seed <seed>', 'of the draw and the intervals', '1')
    .option('--replicates <count>', 'resamplings behind each interval (500)', toCount)
    .addOption(
      new Option(
        '--split <by>',
        'report two halves apart as well, of agents or of domains; or one part alone (metadata.split)',
      ).choices([...splits, ...parts]),
    )
    .option('--policy <file>', 'JSON, as for score')
    .option('--json', 'figures as JSON')
    .action(async (folder: string, flags: EvaluateFlags) => {
      finish(await evaluate(folder, flags, io))
    })
}
