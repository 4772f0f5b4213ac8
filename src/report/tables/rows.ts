/** From a report to the rows of the tables. */
import type { Report } from '../../model/report.ts'
import type { TurnFacts, InteractionFacts } from './facts.ts'
import { findingsTable, type FindingRow } from './findings.ts'
import { interactionsTable } from './interactions.ts'
import { templatesTable } from './templates.ts'
import { turnsTable, type TurnRow } from './turns.ts'

/** The tables, in the order they are listed and written. */
export const tables = {
  interactions: interactionsTable,
  turns: turnsTable,
  findings: findingsTable,
  templates: templatesTable,
} as const

/** The name of a table, and of its file without the ending. */
export type TableId = keyof typeof tables

/** A row for each turn of the report. `facts`: of the same interaction, `null` where it was not given. */
export function turnRows(report: Report, facts: InteractionFacts | null): readonly TurnRow[] {
  const byId = turnsById(facts)
  return report.turns.map((turn, index) => ({
    report,
    facts,
    turn,
    index,
    turnFacts: byId.get(turn.turnId) ?? null,
  }))
}

/** A row for each finding of the report; `facts` as for `turnRows`. */
export function findingRows(report: Report, facts: InteractionFacts | null): readonly FindingRow[] {
  const byId = turnsById(facts)
  return report.findings.map((finding) => ({
    report,
    facts,
    finding,
    turnFacts: byId.get(finding.turnId) ?? null,
  }))
}

function turnsById(facts: InteractionFacts | null): ReadonlyMap<string, TurnFacts> {
  return new Map((facts?.turns ?? []).map((turn) => [turn.id, turn]))
}
