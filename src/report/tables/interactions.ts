/** The table of interactions: a report a row, with what it says as a whole. */
import { signalIds } from '../../model/signals.ts'
import type { InteractionRow } from './facts.ts'
import { ratingColumns, signalColumns } from './repeated-columns.ts'
import { joined, type Column, type Table } from './types.ts'

const measured: readonly Column<InteractionRow>[] = [
  {
    name: 'interaction_id',
    type: 'text',
    meaning: 'Id of the interaction; the other tables have it too.',
    of: ({ report }) => report.interactionId,
  },
  {
    name: 'channel',
    type: 'text',
    meaning: 'chat, email, voice, sms, social or other.',
    of: ({ report }) => report.channel,
  },
  {
    name: 'language',
    type: 'text',
    unit: 'BCP 47',
    meaning: 'Language; "und" where it could not be told.',
    of: ({ report }) => report.language,
  },
  {
    name: 'agents',
    type: 'text',
    unit: 'ids, a bar between',
    meaning: 'The agents who spoke, first to speak first.',
    of: ({ report }) => joined(report.agents),
  },
  {
    name: 'status',
    type: 'text',
    meaning: 'scorable, partial or not-scorable.',
    of: ({ report }) => report.eligibility.status,
  },
  {
    name: 'status_reasons',
    type: 'text',
    unit: 'codes, a bar between',
    meaning: 'Why it is no more than that.',
    of: ({ report }) => joined(report.eligibility.reasons),
  },
  {
    name: 'score',
    type: 'number',
    unit: '0–100',
    meaning: 'The score; empty where nothing could be judged.',
    of: ({ report }) => report.score,
  },
  {
    name: 'score_low',
    type: 'number',
    unit: '0–100',
    meaning: 'Lower end of its interval.',
    of: ({ report }) => report.interval?.[0] ?? null,
  },
  {
    name: 'score_high',
    type: 'number',
    unit: '0–100',
    meaning: 'Upper end of its interval.',
    of: ({ report }) => report.interval?.[1] ?? null,
  },
  {
    name: 'band',
    type: 'text',
    meaning: 'authentic, mixed or going-through-the-motions.',
    of: ({ report }) => report.band,
  },
  {
    name: 'coverage',
    type: 'number',
    unit: '0–1',
    meaning: 'Share of the weight that could be judged.',
    of: ({ report }) => report.coverage,
  },
  {
    name: 'contact',
    type: 'text',
    meaning: 'standardised or personal: whether it called for an answer of its own.',
    of: ({ report }) => report.contact,
  },
  {
    name: 'checklist_passed',
    type: 'boolean',
    meaning: 'Everything mandated was said and the quality mark is high enough; empty with neither.',
    of: ({ report }) => report.checklist.passed,
  },
  {
    name: 'checklist_qa',
    type: 'number',
    unit: '0–1',
    meaning: 'The mark of the quality form.',
    of: ({ report }) => report.checklist.qa,
  },
  {
    name: 'quadrant',
    type: 'text',
    meaning: 'The checklist against the score, such as ticked-and-cold.',
    of: ({ report }) => report.checklist.quadrant,
  },
  {
    name: 'customer_name_known',
    type: 'boolean',
    meaning: 'Whether the customer’s name was known; the name itself is left out.',
    of: ({ report }) => report.customerName !== null,
  },
  {
    name: 'turns',
    type: 'integer',
    unit: 'turns',
    meaning: 'All turns, notes and events included.',
    of: ({ report }) => report.turns.length,
  },
  {
    name: 'findings',
    type: 'integer',
    unit: 'findings',
    meaning: 'Rows it has in the table of findings.',
    of: ({ report }) => report.findings.length,
  },
]

const told: readonly Column<InteractionRow>[] = [
  {
    name: 'started_at',
    type: 'time',
    meaning: 'When it began, or its first turn was sent.',
    fromInteraction: true,
    of: ({ facts }) => facts?.startedAt ?? null,
  },
  {
    name: 'ended_at',
    type: 'time',
    meaning: 'When its last turn with a time was sent.',
    fromInteraction: true,
    of: ({ facts }) => facts?.endedAt ?? null,
  },
  {
    name: 'queue',
    type: 'text',
    meaning: '`metadata.queue`.',
    fromInteraction: true,
    of: ({ facts }) => facts?.queue ?? null,
  },
  {
    name: 'origin',
    type: 'text',
    meaning: '`metadata.origin`, such as mystery-shop.',
    fromInteraction: true,
    of: ({ facts }) => facts?.origin ?? null,
  },
  {
    name: 'agent_groups',
    type: 'text',
    unit: 'names, a bar between',
    meaning: 'Teams of the agents.',
    fromInteraction: true,
    of: ({ facts }) => joined(facts?.groups ?? []),
  },
  ...ratingColumns('csat', 'csat', 'The customer’s rating.'),
  ...ratingColumns('qa', 'qa', 'The mark of a quality form.'),
  ...ratingColumns('agent_self', 'agentSelf', 'The agent’s mark for it.'),
]

const provenance: readonly Column<InteractionRow>[] = [
  {
    name: 'library',
    type: 'text',
    unit: 'version',
    meaning: 'What measured it.',
    of: ({ report }) => report.provenance.library,
  },
  {
    name: 'policy',
    type: 'text',
    unit: 'SHA-256',
    meaning: 'The policy; scores compare only under the same one.',
    of: ({ report }) => report.provenance.policy,
  },
  {
    name: 'templates',
    type: 'text',
    unit: 'SHA-256',
    meaning: 'The template index it was compared with.',
    of: ({ report }) => report.provenance.templates,
  },
]

export const interactionsTable: Table<InteractionRow> = {
  id: 'interactions',
  row: 'One report a row, in the order of the reports.',
  columns: [...measured, ...signalIds.flatMap(signalColumns), ...told, ...provenance],
}
