import type { Readable, Writable } from 'node:stream'

/** The streams a command uses; tests hand in their own. */
export interface Io {
  readonly stdin: Readable
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Exit codes. Programs depend on them; the README lists them. */
export const Exit = { done: 0, belowThreshold: 1, usage: 2, nothingRead: 3, someRefused: 4 } as const

/** A mistake in how the command was called: its message is shown, and the exit code is 2. */
export class UsageError extends Error {}
