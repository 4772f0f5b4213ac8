/** A report beside the interaction it is of, where that was given: what every view of the page is worked out from. */
import type { Interaction } from '../../model/interaction.ts'
import type { Finding, Report } from '../../model/report.ts'

/** A report and, where it was given, its interaction. */
export interface Exchange {
  readonly report: Report
  /** `null`: only the report is known, and so no text, no times, no names of people. */
  readonly interaction: Interaction | null
}

/** The parts of a report that the view of one interaction needs; a whole `Report` is one. */
export type ViewReport = Pick<
  Report,
  | 'interactionId'
  | 'channel'
  | 'language'
  | 'agents'
  | 'eligibility'
  | 'score'
  | 'interval'
  | 'band'
  | 'coverage'
  | 'signals'
  | 'contact'
  | 'customerName'
  | 'turns'
> & { readonly findings: readonly ViewFinding[] }

export type ViewFinding = Omit<Finding, 'fingerprint'>

/** What a score is replayed from. */
export type Scored = Pick<Report, 'score' | 'signals'> & {
  readonly findings: readonly Pick<Finding, 'signal' | 'data'>[]
}
