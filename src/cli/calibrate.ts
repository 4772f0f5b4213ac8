import { Option } from 'commander'
import {
  calibrate as calibrateCorpus,
  CalibrationError,
  formatCalibration,
  formatCalibrationWarning,
  labelForms,
  parts,
  targets,
  type Part,
  type Target,
} from '../evaluate/index.ts'
import { readTemplatesFile, writeFileSafely } from '../node/index.ts'
import { toCount, toCuts } from './arguments.ts'
import type { Host } from './host.ts'
import { policyFrom } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { readLabelled, strayLabels, type LabelFlags } from './labelled.ts'
import { macrosFrom } from './macros.ts'
import { refuseToOverwriteCorpus } from './outputs.ts'
import { problemLine } from './problems.ts'

interface CalibrateFlags extends LabelFlags {
  readonly out: string
  readonly target: Target
  readonly seed: string
  readonly split?: Part
  readonly test?: Part
  readonly cuts?: readonly [authentic: number, mixed: number]
  readonly policy?: string
  readonly templates?: string
  readonly macros?: string
  readonly replicates?: number
  readonly json?: boolean
}

/** `unscripted calibrate`: a policy fitted to the judgements of a corpus folder, and how it then agrees with people. */
async function calibrate(folder: string, flags: CalibrateFlags, io: Io): Promise<number> {
  const { out, target, seed, split, test, cuts, policy, templates, macros, replicates, json } = flags
  await refuseToOverwriteCorpus(out, folder)
  const options = {
    target,
    seed,
    ...(split !== undefined && { part: split }),
    ...(test !== undefined && { test }),
    ...(cuts !== undefined && { cuts: { authentic: cuts[0], mixed: cuts[1] } }),
    ...(policy !== undefined && { policy: await policyFrom(policy) }),
    ...(templates !== undefined && { templates: await readTemplatesFile(templates) }),
    ...(macros !== undefined && { macros: await macrosFrom(macros, {}, io) }),
    ...(replicates !== undefined && { replicates }),
  }
  const { corpus, problems } = await readLabelled(folder, flags, target === 'authenticity')
  for (const problem of problems) io.stderr.write(`${problemLine(problem)}\n`)
  const stray = strayLabels(corpus)
  if (stray !== null) io.stderr.write(`${stray}\n`)
  if (corpus.interactions.length === 0) return Exit.nothingRead
  const calibration = await calibrateCorpus(corpus, options).catch((error: unknown) => {
    throw error instanceof CalibrationError ? new UsageError(error.message) : error
  })
  await writeFileSafely(out, new TextEncoder().encode(`${JSON.stringify(calibration.policy, null, 2)}\n`))
  for (const warning of calibration.warnings) io.stderr.write(`${formatCalibrationWarning(warning)}\n`)
  io.stdout.write(
    json === true ? `${JSON.stringify(calibration, null, 2)}\n` : formatCalibration(calibration),
  )
  return Exit.done
}

export function addCalibrate({ program, io, finish }: Host): void {
  program
    .command('calibrate')
    .description('fit the policy to labels or ratings of a corpus, and say how it then agrees with people')
    .argument('<folder>', 'holds interactions.jsonl and, for labels, labels.jsonl; or either as .gz')
    .addOption(
      new Option('--labels-from <form>', 'how the corpus is labelled')
        .choices(labelForms)
        .default('canonical'),
    )
    .option('--label-map <file>', 'JSON: which fields of a ConvoKit corpus mean what')
    .requiredOption('--out <policy>', 'where the policy goes')
    .addOption(
      new Option('--target <judgement>', 'what people said').choices(targets).default('authenticity'),
    )
    .addOption(new Option('--split <part>', 'fit to this part alone (metadata.split)').choices(parts))
    .addOption(new Option('--test <part>', 'judge the policy on this part as well').choices(parts))
    .option('--cuts <authentic,mixed>', 'judgements, 0–100, at which people’s bands begin', toCuts)
    .option('--policy <file>', 'JSON: the policy to begin with')
    .option('--templates <index>', 'template index; learned from the same corpus if absent')
    .option('--macros <file>', 'saved replies, as for score')
    .option('--seed <seed>', 'of the folds and the intervals', '1')
    .option('--replicates <count>', 'resamplings behind each interval (500)', toCount)
    .option('--json', 'figures and policy as JSON')
    .action(async (folder: string, flags: CalibrateFlags) => {
      finish(await calibrate(folder, flags, io))
    })
}
