/** The command line: arguments in, exit code out. */
import { Command, CommanderError } from 'commander'
import { isSystemError } from '../node/index.ts'
import { version } from '../version.ts'
import { systemReason } from './advice.ts'
import { addCalibrate } from './calibrate.ts'
import { addEvaluate } from './evaluate.ts'
import { addExport } from './export.ts'
import { addGap } from './gap.ts'
import type { Host } from './host.ts'
import { addInspect } from './inspect.ts'
import { Exit, Stopped, UsageError, type Io } from './io.ts'
import { addPlayground } from './playground.ts'
import { addRedact } from './redact.ts'
import { addReport } from './report.ts'
import { addScore } from './score.ts'
import { addTables } from './tables.ts'
import { addTemplates } from './templates.ts'

/** In the order `--help` lists them. */
const commands: readonly ((host: Host) => void)[] = [
  addScore,
  addInspect,
  addRedact,
  addExport,
  addPlayground,
  addTemplates,
  addTables,
  addReport,
  addGap,
  addEvaluate,
  addCalibrate,
]

/** Runs one command. Never rejects for what a user can cause: mistakes are told on standard error. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  let code: number = Exit.done
  const program = createProgram(io, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? Exit.done : Exit.usage
    if (error instanceof UsageError || error instanceof TypeError || error instanceof RangeError) {
      io.stderr.write(`unscripted: ${error.message}\n`)
      return Exit.usage
    }
    if (error instanceof Stopped) {
      if (error.message !== '') io.stderr.write(`unscripted: ${error.message}\n`)
      return error.exitCode
    }
    if (isSystemError(error)) {
      // A reader that has seen enough.
      if (error.code === 'EPIPE') return Exit.done
      const where = error.path === undefined ? '' : ` of ${error.path}`
      io.stderr.write(
        `unscripted: the system refused ${error.syscall ?? 'an operation'}${where} ${systemReason(error.code)}\n`,
      )
      return Exit.usage
    }
    throw error
  }
}

const FIRST_STEPS = `
Begin with:
  unscripted inspect EXPORT                      was it understood?
  unscripted score EXPORT --out reports.jsonl
  unscripted report reports.jsonl --interactions EXPORT --out report
  and open report/report.html in a browser.
Each command has a --help of its own.`

function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command('unscripted')
    .description('Hears when customer service is going through the motions.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
    })
    .showHelpAfterError('(unscripted --help shows how)')
    .addHelpText('after', FIRST_STEPS)
  for (const add of commands) add({ program, io, finish })
  return program
}
