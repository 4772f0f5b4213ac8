/** `unscripted redact`: interactions without what is personal, to be shared. */
import { isProblem } from '../model/problem.ts'
import { fileOutput, redactInputs, streamOutput } from '../node/index.ts'
import { reading, type Host } from './host.ts'
import { toList } from './arguments.ts'
import { inputsOf, readRequestOf, type ReadFlags } from './inputs.ts'
import { Exit, type Io } from './io.ts'
import { refuseToOverwrite } from './outputs.ts'
import { createTeller } from './problems.ts'
import { createProgress } from './progress.ts'

interface RedactFlags extends ReadFlags {
  readonly out?: string
  readonly keepMetadata?: readonly string[]
  readonly quiet?: boolean
}

async function redact(files: readonly string[], flags: RedactFlags, io: Io): Promise<number> {
  const { out, quiet, keepMetadata } = flags
  const request = await readRequestOf(flags)
  const inputs = await inputsOf(files, io, true)
  await refuseToOverwrite({ '--out': out }, inputs)
  const progress = createProgress(io, quiet === true)
  const output = out === undefined ? streamOutput(io.stdout) : await fileOutput(out)
  const tell = createTeller(io, { isQuiet: quiet === true, progress })
  let interactions = 0
  try {
    for await (const record of redactInputs(inputs, { ...request, ...(keepMetadata && { keepMetadata }) })) {
      if (isProblem(record)) {
        tell(record)
        continue
      }
      await output.write(`${JSON.stringify(record)}\n`)
      progress.update(`${++interactions} redacted`, interactions, null)
    }
    await output.close()
  } catch (error) {
    await output.discard()
    throw error
  } finally {
    progress.clear()
  }
  if (quiet !== true)
    io.stderr.write(
      `${interactions} interactions redacted. Read them before you share them: names of people who are only spoken of are missed most.\n`,
    )
  return interactions === 0 ? Exit.nothingRead : Exit.done
}

export function addRedact({ program, io, finish }: Host): void {
  reading(program.command('redact'))
    .description('interactions without names, mail and postal addresses, telephones, cards, order numbers')
    .argument('[files...]', 'files, folders, patterns, or - for standard input')
    .option('--out <file>', 'where they go, as JSONL; absent: standard output')
    .option('--keep-metadata <keys>', 'metadata that stays as well, with commas between', toList)
    .action(async (files: string[], flags: RedactFlags) => {
      finish(await redact(files, flags, io))
    })
}
