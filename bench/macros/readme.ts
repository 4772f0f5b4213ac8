/** The README's table of the macro bench. */
import { significant } from '../measure.ts'
import { count, markdownTable } from '../tables.ts'
import type { MacroResult } from './measure.ts'
import type { LookupStages } from './ours.ts'

export interface MacrosResult {
  readonly bench: 'macros'
  readonly node: string
  /** Load average of the last minute before. */
  readonly load: number
  readonly results: readonly (MacroResult & Partial<LookupStages>)[]
}

export function macrosBlock({ results }: MacrosResult): string {
  return markdownTable(
    ['method', 'macros', 'replies', 'words edited', 'right macro, F1', 'overlap of spans', 'a reply'],
    results.map(({ id, macros, replies, noise, f1, spanOverlap, msPerReply }) => [
      id,
      count(macros),
      count(replies),
      `${100 * noise} %`,
      f1 === null ? null : f1.toFixed(4),
      spanOverlap,
      msPerReply < 1 ? `${significant(1000 * msPerReply, 2)} µs` : `${significant(msPerReply, 2)} ms`,
    ]),
  )
}
