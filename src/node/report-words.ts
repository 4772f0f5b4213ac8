import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { wordRedactor } from '../report/redact.ts'
import type { Setup } from './protocol.ts'

/** Takes names out of reports where the run asks for it; ids are for whoever sees all records, see `redaction.ts`. */
export function reportWords({
  redact,
  analyzer: { languages },
}: Pick<Setup, 'redact' | 'analyzer'>): (interaction: Interaction, report: Report) => Report {
  if (!redact) return (_, report) => report
  const words = wordRedactor(languages === undefined ? {} : { languages })
  return (interaction, report) => words.interaction(interaction).report(report)
}
