/** The table of findings: one remark a row, with its place, its figures and what it costs. */
import type { Finding } from '../../model/report.ts'
import type { InteractionRow, TurnFacts } from './facts.ts'
import type { Table } from './types.ts'

/** What a row of the table of findings is made of. */
export interface FindingRow extends InteractionRow {
  readonly finding: Finding
  /** Of the turn it is about; `null` where the interaction was not given. */
  readonly turnFacts: TurnFacts | null
}

export const findingsTable: Table<FindingRow> = {
  id: 'findings',
  row: 'One finding a row, in the order of the turns and of the text.',
  columns: [
    {
      name: 'interaction_id',
      type: 'text',
      meaning: 'Id of the interaction.',
      of: ({ report }) => report.interactionId,
    },
    {
      name: 'fingerprint',
      type: 'text',
      meaning: 'The same for the same finding in another run.',
      of: ({ finding }) => finding.fingerprint,
    },
    {
      name: 'rule_id',
      type: 'text',
      meaning: 'The rule, such as missed-name/wrong-name.',
      of: ({ finding }) => finding.ruleId,
    },
    {
      name: 'signal',
      type: 'text',
      meaning: 'The signal it counts for.',
      of: ({ finding }) => finding.signal,
    },
    {
      name: 'level',
      type: 'text',
      meaning: 'error, warning or note.',
      of: ({ finding }) => finding.level,
    },
    {
      name: 'score_delta',
      type: 'number',
      unit: 'points',
      meaning: 'What it took from the score, as a negative number; above 0 where it earned points back.',
      of: ({ finding }) => finding.scoreDelta,
    },
    {
      name: 'turn_id',
      type: 'text',
      meaning: 'The turn it is about.',
      of: ({ finding }) => finding.turnId,
    },
    {
      name: 'start_offset',
      type: 'integer',
      unit: 'UTF-16 units',
      meaning: 'Where the evidence begins in the turn’s text.',
      of: ({ finding }) => finding.start,
    },
    {
      name: 'end_offset',
      type: 'integer',
      unit: 'UTF-16 units',
      meaning: 'Where it ends; the character there is no part of it.',
      of: ({ finding }) => finding.end,
    },
    {
      name: 'message',
      type: 'text',
      meaning: 'The remark. It may hold names, unless the reports were made with `--redact`.',
      of: ({ finding }) => finding.message,
    },
    {
      name: 'data',
      type: 'text',
      unit: 'JSON object',
      meaning: 'The figures behind the message; `share` is its part of the signal’s value. May hold names.',
      of: ({ finding }) => JSON.stringify(finding.data),
    },
    {
      name: 'because',
      type: 'text',
      unit: 'JSON array',
      meaning: 'Spans of other turns it rests on.',
      of: ({ finding }) => JSON.stringify(finding.because),
    },
    {
      name: 'role',
      type: 'text',
      meaning: 'Role of whoever spoke.',
      fromInteraction: true,
      of: ({ turnFacts }) => turnFacts?.role ?? null,
    },
    {
      name: 'participant_id',
      type: 'text',
      meaning: 'Who spoke.',
      fromInteraction: true,
      of: ({ turnFacts }) => turnFacts?.participantId ?? null,
    },
    {
      name: 'participant_group',
      type: 'text',
      meaning: 'Their team.',
      fromInteraction: true,
      of: ({ turnFacts }) => turnFacts?.group ?? null,
    },
    {
      name: 'sent_at',
      type: 'time',
      meaning: 'When the turn was sent.',
      fromInteraction: true,
      of: ({ turnFacts }) => turnFacts?.sentAt ?? null,
    },
    {
      name: 'queue',
      type: 'text',
      meaning: '`metadata.queue` of the interaction.',
      fromInteraction: true,
      of: ({ facts }) => facts?.queue ?? null,
    },
  ],
}
