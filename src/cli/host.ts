/** What a command needs to be one of the program's: its flags stand beside what it does, in one file. */
import { Option, type Command } from 'commander'
import { readers } from '../readers/index.ts'
import type { Io } from './io.ts'

export interface Host {
  readonly program: Command
  readonly io: Io
  /** Takes the exit code of the command that was run. */
  readonly finish: (code: number) => void
}

/** Adds the options of every command that reads interactions. */
export function reading(command: Command): Command {
  return command
    .addOption(
      new Option('--format <id>', 'format of the input; sniffed if absent').choices(Object.keys(readers)),
    )
    .option(
      '--map <file>',
      'JSON: columns, roles, channel of formats that do not say, such as { "columns": { "text": "Message" } }',
    )
    .option('--agent-domains <list>', 'mail: domains the agents write from, with commas between')
    .option('--agent-addresses <list>', 'mail: addresses the agents write from, with commas between')
    .option('--roles <roles>', 'who is who: name=agent,name=customer,*=customer; or a JSON file')
    .option('--quiet', 'no summary and no progress')
}
