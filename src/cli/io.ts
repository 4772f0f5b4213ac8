import type { Readable, Writable } from 'node:stream'

/** The streams a command uses; tests hand in their own. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /**
   * Has the handler called when the command is to stop early; what it returns ends that. Absent, or with no handler, the
   * process simply ends.
   */
  readonly onStop?: (handler: (why: Stopped) => void) => () => void
}

/** Exit codes. Programs depend on them; the README lists them. */
export const Exit = { done: 0, belowThreshold: 1, usage: 2, nothingRead: 3, someRefused: 4 } as const

/**
 * Exit codes of a command that a signal stopped: 128 and the signal's number, as shells have it. Not SIGHUP: who starts a run
 * with `nohup` has it ignored, and a handler would hear it all the same.
 */
export const signalExits = { SIGINT: 130, SIGTERM: 143 } as const

/** Why a command was stopped early: a signal, or a reader that has seen enough, which is no error. */
export class Stopped extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number) {
    super(message)
    this.exitCode = exitCode
  }
}

/** A mistake in how the command was called: its message is shown, and the exit code is 2. */
export class UsageError extends Error {}
