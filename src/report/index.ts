/** Pure functions from reports and templates to text. */
export {
  emptyTally,
  meanScore,
  mergeTallies,
  tallyProblem,
  tallyReport,
  type Counts,
  type Tally,
} from './tally.ts'
export { summarize } from './summary.ts'
export { inspectionText, type Inspection, type InspectedTurn } from './inspection.ts'
export { redactReport } from './redact.ts'
export { csvTable, textTable, type Cell } from './table.ts'
export { templateCsv, templateJson, templateTable } from './templates.ts'
