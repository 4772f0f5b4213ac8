/** What is compared: four things customers expect, how each is measured, and what was once published about them. */
import type { Report } from '../../model/report.ts'

/** The four things customers expect, in the order they are shown. */
export const dimensions = ['expectation', 'empathy', 'speed', 'authenticity'] as const
/** One of these four. */
export type Dimension = (typeof dimensions)[number]

/** The people whose views are compared. */
export const groups = ['leadership', 'staff', 'customers'] as const
/** One of these groups. */
export type Group = (typeof groups)[number]

/** A signal's value from which on it was missed too far for the exchange to pass. */
const MEASURED_LIMIT = 0.25

/** How each dimension is measured, in a sentence a reader can check. */
export const measuredBy: Readonly<Record<Dimension, string>> = {
  expectation: 'the band is authentic; whether the trouble was solved is not measured',
  empathy: `where it was called for, less than ${MEASURED_LIMIT} of the need was passed over (missing-empathy)`,
  speed:
    'with a clock: no slow first reply, no long unannounced wait (friction); a caller’s wait for an answer is not seen',
  authenticity: `scripted-reply and, where judged, rushed-turn are below ${MEASURED_LIMIT}`,
}

/** Whether the exchange passes, by its report alone; `null` where that was not judged. */
export function measure(report: Report): Readonly<Record<Dimension, boolean | null>> {
  const { signals, band } = report
  const [scripted, rushed, empathy] = [
    signals['scripted-reply'].value,
    signals['rushed-turn'].value,
    signals['missing-empathy'].value,
  ]
  return {
    expectation: band === null ? null : band === 'authentic',
    empathy: empathy === null ? null : empathy < MEASURED_LIMIT,
    speed: isTimed(report) ? !report.findings.some(({ ruleId }) => WAITS.has(ruleId)) : null,
    authenticity:
      scripted === null ? null : scripted < MEASURED_LIMIT && (rushed === null || rushed < MEASURED_LIMIT),
  }
}

const WAITS: ReadonlySet<string> = new Set(['friction/slow-first-response', 'friction/long-wait'])

/** Replies have a pace, or on the telephone `friction` says by its confidence that it had a clock. */
function isTimed({ signals: { friction }, turns }: Report): boolean {
  return (
    friction.value !== null && (turns.some(({ pace }) => pace !== undefined) || friction.confidence > 0.5)
  )
}

/** A published pair of figures: shares, 0–1, of other firms. */
export interface Reference {
  readonly dimension: Dimension
  /** Share of managers who believe it, and of consumers who agree. */
  readonly believed: number
  readonly agreed: number
  readonly asked: string
}

/** Published figures, to set one's own beside. They are of other firms, and enter no figure of this one. */
export const references: readonly Reference[] = [
  { dimension: 'expectation', believed: 0.8, agreed: 0.45, asked: 'expectations are met' },
  { dimension: 'empathy', believed: 0.78, agreed: 0.58, asked: 'agents show empathy' },
  { dimension: 'speed', believed: 0.79, agreed: 0.45, asked: 'answers come fast' },
]

export const referenceSource =
  'Calabrio, State of the Contact Center 2022: contact-centre managers against consumers, other firms and another survey'
