/**
 * Takes names, mail addresses, telephones, cards, accounts, order numbers and postal addresses out of interactions, reports,
 * templates and problems. What it finds and misses is measured in `bench/redaction-results.json`; it promises nothing beyond
 * that.
 */
import type { Interaction } from '../model/interaction.ts'
import type { Report } from '../model/report.ts'
import { createRedactor, type RedactorOptions } from './redact/redactor.ts'

export { redactionKinds, type Edit, type RedactionKind } from './redact/edits.ts'
export { createPseudonyms, type Ids } from './redact/ids.ts'
export {
  createRedactor,
  wordRedactor,
  type RedactedInteraction,
  type Redactor,
  type RedactorOptions,
} from './redact/redactor.ts'
export { renameReport } from './redact/report-spans.ts'

/**
 * The interaction with marks (`[NAME]`, `[EMAIL]`, …) in place of what is personal, and its report carried over: every span
 * lies in the redacted text, passages still cover their turn, what pointed into a replaced word points at its mark. Of many interactions
 * of one corpus, let one `createRedactor()` do all: its numbers for personal ids of agents hold across them.
 */
export function redactInteraction(
  interaction: Interaction,
  report: Report,
  options?: RedactorOptions,
): { readonly interaction: Interaction; readonly report: Report }
export function redactInteraction(
  interaction: Interaction,
  report?: undefined,
  options?: RedactorOptions,
): { readonly interaction: Interaction }
export function redactInteraction(
  interaction: Interaction,
  report?: Report,
  options?: RedactorOptions,
): { readonly interaction: Interaction; readonly report?: Report } {
  const redacted = createRedactor(options).interaction(interaction)
  return {
    interaction: redacted.interaction,
    ...(report && { report: redacted.report(report) }),
  }
}

/** A report without names, for where its interaction is not at hand. Offsets stay those of the original text. */
export function redactReport(report: Report): Report {
  return createRedactor().report(report)
}
