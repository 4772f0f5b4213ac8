import {
  calibrate as calibrateCorpus,
  CalibrationError,
  formatCalibration,
  formatCalibrationWarning,
  type Part,
  type Target,
} from '../evaluate/index.ts'
import { readTemplatesFile, writeFileSafely } from '../node/index.ts'
import { policyFrom } from './inputs.ts'
import { Exit, UsageError, type Io } from './io.ts'
import { readLabelled, type LabelFlags } from './labelled.ts'
import { macrosFrom } from './macros.ts'
import { problemLine } from './problems.ts'

export interface CalibrateFlags extends LabelFlags {
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
export async function calibrate(folder: string, flags: CalibrateFlags, io: Io): Promise<number> {
  const { out, target, seed, split, test, cuts, policy, templates, macros, replicates, json } = flags
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
