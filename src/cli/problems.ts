/** Problems on standard error: the first ones, a line each. */
import type { Problem } from '../model/problem.ts'
import { plainLine } from '../report/index.ts'
import type { Io } from './io.ts'
import type { Progress } from './progress.ts'

/** Problems shown one by one. */
const SHOWN_PROBLEMS = 10

export interface TellerOptions {
  readonly isQuiet?: boolean
  /** Cleared before each line. */
  readonly progress?: Progress
  /** What to say once there are more than are shown. */
  readonly more?: string
}

export function createTeller(
  { stderr }: Io,
  { isQuiet = false, progress, more = 'More problems follow.' }: TellerOptions = {},
): (problem: Problem) => void {
  let told = 0
  return (problem) => {
    if (isQuiet || told > SHOWN_PROBLEMS) return
    progress?.clear()
    stderr.write(`${told++ < SHOWN_PROBLEMS ? problemLine(problem) : more}\n`)
  }
}

/** `chat.jsonl:12 error unknown-participant /turns/3: A turn names …`; a key in the pointer may not steer the terminal. */
export function problemLine({ code, level, origin, message }: Problem): string {
  const line = origin.line === undefined ? '' : `:${origin.line}`
  const pointer = origin.pointer === undefined ? '' : ` ${origin.pointer}`
  return plainLine(`${origin.file ?? 'input'}${line} ${level} ${code}${pointer}: ${message}`)
}
