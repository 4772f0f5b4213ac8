import type { ProblemCode } from '../model/problem.ts'
import { inspectInput } from '../node/index.ts'
import { inspectionText } from '../report/index.ts'
import { toCount } from './arguments.ts'
import { reading, type Host } from './host.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, type Io } from './io.ts'
import { adviceLine } from './problems.ts'

interface InspectFlags extends ReadFlags {
  readonly turns?: number
  readonly redact?: boolean
  readonly json?: boolean
  readonly quiet?: boolean
}

/** `unscripted inspect`: what was understood, for the user's own eyes; unlike any message, it shows text unless redacted. */
async function inspect(files: readonly string[], flags: InspectFlags, io: Io): Promise<number> {
  const request = await readRequestOf(flags)
  const inputs = await inputsOf(files, io, true)
  const advised = new Set<ProblemCode>()
  let interactions = 0
  for (const [index, input] of inputs.entries()) {
    const inspection = await inspectInput(input, {
      ...request,
      redact: flags.redact === true,
      ...(flags.turns !== undefined && { turns: flags.turns }),
    })
    interactions += inspection.interactions
    const gap = index === 0 || flags.json === true ? '' : '\n'
    io.stdout.write(
      `${gap}${flags.json === true ? JSON.stringify(inspection) : inspectionText(inspection)}\n`,
    )
    if (flags.quiet !== true && flags.json !== true)
      for (const { code } of inspection.problems) io.stderr.write(adviceLine(code, advised))
  }
  return interactions === 0 ? Exit.nothingRead : Exit.done
}

export function addInspect({ program, io, finish }: Host): void {
  reading(program.command('inspect'))
    .description('show what was understood of a file, before its score is trusted')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option('--turns <count>', 'turns shown of the first interaction (6)', toCount)
    .option('--redact', 'neither names nor text')
    .option('--json', 'one JSON object for each file')
    .action(async (files: string[], flags: InspectFlags) => {
      finish(await inspect(files, flags, io))
    })
}
