/**
 * Scores as JUnit XML, for programs that show test results: a suite for each file (or team), a case for each interaction. A case fails
 * below the threshold, or where a finding is an error; what could not be scored is skipped, neither passed nor failed.
 */
import { requireKnown } from '../../model/options.ts'
import type { Report } from '../../model/report.ts'
import { wellFormed } from './well-formed.ts'

/** Options of `junit`. */
export interface JUnitOptions {
  /** A score below this, 0–100, fails. Absent: only findings of level `error` fail. */
  readonly failUnder?: number
}

/** A suite and the reports that become its cases. */
export interface JUnitSuite {
  readonly name: string
  readonly reports: AsyncIterable<Report> | Iterable<Report>
}

/**
 * The document in pieces: one a suite, since a suite tells first how many cases it has. Throws a `TypeError` for an unknown option
 * when the first piece is asked for.
 */
export async function* junit(
  suites: AsyncIterable<JUnitSuite> | Iterable<JUnitSuite>,
  options: JUnitOptions = {},
): AsyncGenerator<string, void, undefined> {
  requireKnown(options, ['failUnder'])
  const { failUnder } = options
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="unscripted">\n'
  for await (const { name, reports } of suites) {
    const cases: string[] = []
    const count = { failed: 0, skipped: 0 }
    for await (const report of reports) {
      const told = outcomeOf(report, failUnder)
      if (told.startsWith('<failure')) count.failed++
      if (told.startsWith('<skipped')) count.skipped++
      cases.push(caseOf(report, name, told))
    }
    yield `<testsuite name=${attribute(name)} tests="${cases.length}" failures="${count.failed}" errors="0" skipped="${count.skipped}">\n`
    yield* cases
    yield '</testsuite>\n'
  }
  yield '</testsuites>\n'
}

function caseOf({ interactionId, channel }: Report, suite: string, told: string): string {
  const opened = `<testcase name=${attribute(interactionId)} classname=${attribute(`${suite}.${channel}`)}`
  return told === '' ? `${opened}/>\n` : `${opened}>${told}</testcase>\n`
}

/** Whether a report fails: the score is too low, or something in it is an error. */
export function fails({ score, findings }: Report, failUnder: number | undefined): boolean {
  return (
    (failUnder !== undefined && score !== null && score < failUnder) ||
    findings.some(({ level }) => level === 'error')
  )
}

function outcomeOf(report: Report, failUnder: number | undefined): string {
  const { score, eligibility, findings } = report
  const errors = findings.filter(({ level }) => level === 'error')
  if (!fails(report, failUnder))
    return score === null
      ? `<skipped message=${attribute(eligibility.reasons.join(', ') || 'not scorable')}/>`
      : ''
  const isLow = failUnder !== undefined && score !== null && score < failUnder
  const low = isLow ? [`score ${score} is below ${failUnder}`] : []
  const message = [...low, ...errors.map(({ ruleId }) => ruleId)].join('; ')
  const lines = errors.map(
    ({ ruleId, turnId, start, end, message: says }) => `${turnId} ${start}–${end} ${ruleId}: ${says}`,
  )
  return `<failure message=${attribute(message)} type=${attribute(isLow ? 'score' : 'finding')}>${escape(lines.join('\n'))}</failure>`
}

function attribute(value: string): string {
  return `"${escape(value).replaceAll(/[\t\n\r]/g, ' ')}"`
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** XML 1.0 has no place for most control characters, nor for what is no character: they are dropped. */
function escape(text: string): string {
  return wellFormed(text)
    .replaceAll(/[^\P{Cc}\t\n\r]|[\u2028\u2029\uFFFE\uFFFF]/gu, '')
    .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!)
}
