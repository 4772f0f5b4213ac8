/** Problems on standard error: the first ones, a line each, and once for each kind what to do about it. */
import type { Problem, ProblemCode } from '../model/problem.ts'
import { plainLine } from '../report/index.ts'
import { adviceOn } from './advice.ts'
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
  /** Kinds of problems advised on so far; added to. */
  readonly advised?: Set<ProblemCode>
}

export function createTeller(
  { stderr }: Io,
  { isQuiet = false, progress, more = 'More problems follow.', advised = new Set() }: TellerOptions = {},
): (problem: Problem) => void {
  let told = 0
  return (problem) => {
    if (isQuiet || told > SHOWN_PROBLEMS) return
    progress?.clear()
    if (told++ < SHOWN_PROBLEMS) stderr.write(`${problemLine(problem)}\n${adviceLine(problem.code, advised)}`)
    else stderr.write(`${more}\n`)
  }
}

/** With its line ending; empty where the kind of problem was advised on before. Remembers it in `advised`. */
export function adviceLine(code: ProblemCode, advised: Set<ProblemCode>): string {
  const advice = adviceOn(code)
  if (advice === undefined || advised.has(code)) return ''
  advised.add(code)
  return `  → ${advice}\n`
}

/** Lines on kinds of problems that were counted and not advised on where they were told. */
export function adviceLines(codes: readonly string[], advised: ReadonlySet<string>): string {
  return codes
    .flatMap((code) => {
      const advice = adviceOn(code as ProblemCode)
      return advice === undefined || advised.has(code) ? [] : [`${code} → ${advice}\n`]
    })
    .join('')
}

/** `chat.jsonl:12 error unknown-participant /turns/3: A turn names …`; a key in the pointer may not steer the terminal. */
export function problemLine({ code, level, origin, message }: Problem): string {
  const line = origin.line === undefined ? '' : `:${origin.line}`
  const pointer = origin.pointer === undefined ? '' : ` ${origin.pointer}`
  return plainLine(`${origin.file ?? 'input'}${line} ${level} ${code}${pointer}: ${message}`)
}
