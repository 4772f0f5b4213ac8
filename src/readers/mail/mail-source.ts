import type { Interaction } from '../../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../../model/problem.ts'
import { sourceOrigin } from '../values/origin.ts'
import { parseMail } from './mail-parse.ts'
import { mailRoles, type MailRoles } from './mail-roles.ts'
import { createMailThreads, type MailThreads } from './mail-threads.ts'
import { baseName } from '../values/source-name.ts'
import type { ReadOptions, Source } from '../types.ts'

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
  return new Mails(source, options, shared)
}

/** A class for the reason that `mail-threads.ts` gives. */
class Mails implements MailSource {
  private isTold = false
  private readonly source: Source
  private readonly options: ReadOptions
  private readonly isShared: boolean
  private readonly threads: MailThreads
  private readonly roleOf: MailRoles
  private readonly base: string

  constructor(source: Source, options: ReadOptions, shared: MailThreads | undefined) {
    this.source = source
    this.options = options
    this.isShared = shared !== undefined
    this.threads = shared ?? createMailThreads()
    this.roleOf = mailRoles(options)
    this.base = baseName(source, 'mail')
  }

  *take(bytes: Uint8Array, origin: Origin): Generator<Interaction | Problem> {
    const parsed = parseMail(bytes, origin)
    if (isProblem(parsed)) {
      yield parsed
      return
    }
    const { message, warnings } = parsed
    // Once for a source: whose addresses are the agents' is one declaration, not one for each mail.
    if (!this.isTold && this.roleOf(message.from) === 'unknown') {
      this.isTold = true
      yield problem('unknown-role', sourceOrigin(this.source), UNDECLARED, 'warning')
    }
    yield* warnings
    yield* this.threads.add(message, this.base, this.options)
  }

  *finish(): Generator<Interaction | Problem> {
    if (!this.isShared) yield* this.threads.finish(this.options)
  }
}

const UNDECLARED = 'Which addresses are the agents’ was not declared (agentAddresses, agentDomains).'
