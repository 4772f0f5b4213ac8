import {
  evaluate as evaluateCorpus,
  formatEvaluation,
  parts,
  type Part,
  type Split,
} from '../evaluate/index.ts'
import { policyFrom } from './inputs.ts'
import { Exit, type Io } from './io.ts'
import { readLabelled, type LabelFlags } from './labelled.ts'
import { problemLine } from './problems.ts'

export interface EvaluateFlags extends LabelFlags {
  readonly perAgent?: number
  readonly seed: string
  readonly policy?: string
  readonly replicates?: number
  readonly split?: Split | Part
  readonly json?: boolean
}

/** `unscripted evaluate`: accuracy against the labels of a corpus folder. */
export async function evaluate(
  folder: string,
  { perAgent, seed, policy, replicates, split, json, ...labelled }: EvaluateFlags,
  io: Io,
): Promise<number> {
  const { corpus, problems } = await readLabelled(folder, labelled)
  for (const problem of problems) io.stderr.write(`${problemLine(problem)}\n`)
  if (corpus.interactions.length === 0) return Exit.nothingRead
  const evaluation = await evaluateCorpus(corpus, {
    seed,
    ...(perAgent !== undefined && { perAgent }),
    ...(replicates !== undefined && { replicates }),
    ...(split !== undefined && (isPart(split) ? { part: split } : { split })),
    ...(policy !== undefined && { policy: await policyFrom(policy) }),
  })
  io.stdout.write(json === true ? `${JSON.stringify(evaluation, null, 2)}\n` : formatEvaluation(evaluation))
  return Exit.done
}

function isPart(split: Split | Part): split is Part {
  return (parts as readonly string[]).includes(split)
}
