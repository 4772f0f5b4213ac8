/**
 * A report without names. Reports hold no text of the interaction but the names in them, so replacing those is all
 * there is to redact; offsets, fingerprints and scores stay as they are. Ids are the caller's own and stay.
 */
import type { Finding, Report } from '../model/report.ts'

const MARK = '[NAME]'

export function redactReport(report: Report): Report {
  return {
    ...report,
    customerName: report.customerName && { ...report.customerName, name: MARK },
    findings: report.findings.map(redactFinding),
    provenance: { ...report.provenance, redacted: true },
  }
}

/** The data of `missed-name` findings that hold what was written. */
const NAMED = ['name', 'used', 'placeholder'] as const

function redactFinding(finding: Finding): Finding {
  const written = NAMED.flatMap((key) => {
    const value = finding.data[key]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  if (written.length === 0) return finding
  // Longest first, so that "Ann" does not cut "Anna" in two.
  const ordered = [...written].sort((a, b) => b.length - a.length)
  return {
    ...finding,
    message: ordered.reduce((message, value) => message.split(value).join(MARK), finding.message),
    data: Object.fromEntries(
      Object.entries(finding.data).map(([key, value]) => [
        key,
        NAMED.some((named) => named === key) ? MARK : value,
      ]),
    ),
  }
}
