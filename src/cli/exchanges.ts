/** Reports beside the conversations they are of, with what is personal taken out where it was asked for. */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import type { Report } from '../model/report.ts'
import { readInputs, type Input, type ReadInputsOptions } from '../node/index.ts'
import { createRedactor, type Exchange, type RedactedInteraction } from '../report/index.ts'

interface ExchangesRequest {
  /** The conversations; absent: there are only places, no words. */
  readonly inputs?: readonly Input[]
  readonly read: ReadInputsOptions
  readonly redact: boolean
  readonly tell: (problem: Problem) => void
}

/**
 * In the order of the reports. A conversation is joined by id, also by the one redaction gives it: redacted reports lie in
 * redacted texts, so conversations beside them are redacted the same way. That takes the files that were scored, in their order, because
 * personal ids are numbered in it.
 */
export async function exchangesOf(
  reports: readonly Report[],
  request: ExchangesRequest,
): Promise<readonly Exchange[]> {
  const isRedacted = reports.some(({ provenance }) => provenance.redacted === true)
  if (!request.redact && !isRedacted) {
    const found = await interactionsOf(reports, request)
    return reports.map((report) => ({ report, interaction: found.get(report.interactionId) ?? null }))
  }
  const redactor = createRedactor()
  const found = await redactedOf(reports, request, (interaction) => redactor.interaction(interaction))
  return reports.map((report) => {
    const redacted = found.get(report.interactionId)
    if (report.provenance.redacted === true) return { report, interaction: redacted?.interaction ?? null }
    return redacted === undefined
      ? { report: redactor.report(report), interaction: null }
      : { report: redacted.report(report), interaction: redacted.interaction }
  })
}

async function interactionsOf(
  reports: readonly Report[],
  { inputs = [], read, tell }: ExchangesRequest,
): Promise<ReadonlyMap<string, Interaction>> {
  const wanted = new Set(reports.map(({ interactionId }) => interactionId))
  const found = new Map<string, Interaction>()
  for await (const record of readInputs(inputs, read))
    if (isProblem(record)) tell(record)
    else if (wanted.has(record.id)) found.set(record.id, record)
  return found
}

/** By the id of the report: the old one, or that of redaction. */
async function redactedOf(
  reports: readonly Report[],
  { inputs = [], read, tell }: ExchangesRequest,
  redact: (interaction: Interaction) => RedactedInteraction,
): Promise<ReadonlyMap<string, RedactedInteraction>> {
  const isDone = new Map(
    reports.map(({ interactionId, provenance }) => [interactionId, provenance.redacted === true]),
  )
  const found = new Map<string, RedactedInteraction>()
  for await (const record of readInputs(inputs, read)) {
    if (isProblem(record)) {
      tell(record)
      continue
    }
    const redacted = redact(record)
    if (isDone.get(record.id) === false) found.set(record.id, redacted)
    if (isDone.get(redacted.interaction.id) === true) found.set(redacted.interaction.id, redacted)
  }
  return found
}
