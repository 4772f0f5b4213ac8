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
export {
  createRedactor,
  redactInteraction,
  redactionKinds,
  redactReport,
  type Edit,
  type RedactedInteraction,
  type RedactionKind,
  type Redactor,
  type RedactorOptions,
} from './redact.ts'
export { plainLine } from './terminal.ts'
export { csvTable, textTable, type Cell } from './table.ts'
export { templateCsv, templateJson, templateTable, type MacroOf } from './templates.ts'
export { factsOf, type InteractionFacts, type InteractionRow, type TurnFacts } from './tables/facts.ts'
export { findingRows, tables, turnRows, type TableId } from './tables/rows.ts'
export type { FindingRow } from './tables/findings.ts'
export type { TemplateRow } from './tables/templates.ts'
export type { TurnRow } from './tables/turns.ts'
export { valuesOf, type Column, type ColumnType, type Table, type Value } from './tables/types.ts'
export { csvHeader, csvLine, jsonLine } from './tables/encode.ts'
export { describeTables } from './tables/describe.ts'
export { reportPage, type ReportPageOptions } from './html/page.ts'
export { playgroundPage } from './html/playground-page.ts'
export type { Exchange, ViewReport } from './insight/exchange.ts'
export { coach, type Change, type Coaching, type Moment, type Strength } from './insight/coach.ts'
export { replay, waterfall, type Replay, type Step } from './insight/replay.ts'
export { leaderboardOf, type KnownTexts, type PastedText } from './insight/leaderboard.ts'
export {
  evaluationEvents,
  junit,
  markdown,
  otelLines,
  ruleDescriptions,
  sarif,
  type EvaluationEvent,
  type JUnitOptions,
  type JUnitSuite,
  type MarkdownOptions,
  type RuleDescription,
} from './exporters/index.ts'
