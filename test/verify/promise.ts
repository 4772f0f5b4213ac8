/** What every script of this folder prints: one JSON line on standard output, sentences on standard error, exit 0 or 1. */
import { writeSync } from 'node:fs'

/** Measured values by name; a list names what broke the promise, and is empty where nothing did. */
export type Figures = Readonly<Record<string, number | string | boolean | readonly string[]>>

export interface Outcome {
  /** One sentence. */
  readonly promise: string
  /** What proves it. */
  readonly command: string
  readonly figures: Figures
  /** What the figures must reach, in words. */
  readonly limit: string
  readonly ok: boolean
}

/** Whether the long form was asked for. */
export const isFull = process.argv.includes('--full')

/** A sentence for whoever watches. Written at once, so that it is there even when what follows hangs. */
export function say(line: string): void {
  writeSync(2, `${line}\n`)
}

/** The last thing a script does. */
export function finish({ ok, ...rest }: Outcome): void {
  writeSync(1, `${JSON.stringify({ ...rest, ok })}\n`)
  say(`${ok ? 'kept' : 'BROKEN'}: ${rest.promise}`)
  process.exitCode = ok ? 0 : 1
}

/** A count from the environment, for runs longer than usual; `fallback` where none is given. */
export function countFrom(variable: string, fallback: number): number {
  const given = process.env[variable]
  if (given === undefined) return fallback
  const count = Number(given)
  if (!Number.isInteger(count) || count < 1) throw new TypeError(`${variable} must be a whole number from 1`)
  return count
}
