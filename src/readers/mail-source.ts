import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../model/problem.ts'
import { sourceOrigin } from './origin.ts'
import { parseMail } from './mail-parse.ts'
import { mailRoles } from './mail-roles.ts'
import { createMailThreads, type MailThreads } from './mail-threads.ts'
import { baseName } from './source-name.ts'
import type { ReadOptions, Source } from './types.ts'

/** The mails of one source, on their way to threads. */
export interface MailSource {
  /** Reads one mail; yields the problems with it, and threads that had to be let go. */
  take(bytes: Uint8Array, origin: Origin): Generator<Interaction | Problem>
  /** The threads, unless those of several sources are collected. */
  finish(): Generator<Interaction | Problem>
}

export function createMailSource(
  source: Source,
  options: ReadOptions,
  shared: MailThreads | undefined,
): MailSource {
  const threads = shared ?? createMailThreads()
  const roleOf = mailRoles(options)
  const base = baseName(source, 'mail')
  let isTold = false
  return {
    *take(bytes, origin) {
      const parsed = parseMail(bytes, origin)
      if (isProblem(parsed)) {
        yield parsed
        return
      }
      const { message, warnings } = parsed
      // Once for a source: whose addresses are the agents' is one declaration, not one for each mail.
      if (!isTold && roleOf(message.from) === 'unknown') {
        isTold = true
        yield problem('unknown-role', sourceOrigin(source), UNDECLARED, 'warning')
      }
      yield* warnings
      yield* threads.add(message, base, options)
    },
    *finish() {
      if (shared === undefined) yield* threads.finish(options)
    },
  }
}

const UNDECLARED = 'Which addresses are the agents’ was not declared (agentAddresses, agentDomains).'
