/** The table of turns: what was measured of each message, and where its characters came from. No words. */
import { passageOrigins, type PassageOrigin, type TurnReport } from '../../model/report.ts'
import type { InteractionRow, TurnFacts } from './facts.ts'
import { joined, type Column, type Table } from './types.ts'

/** What a row of the table of turns is made of. */
export interface TurnRow extends InteractionRow {
  readonly turn: TurnReport
  /** 0-based. */
  readonly index: number
  /** `null` where the interaction was not given. */
  readonly turnFacts: TurnFacts | null
}

const measured: readonly Column<TurnRow>[] = [
  {
    name: 'interaction_id',
    type: 'text',
    meaning: 'Id of the interaction.',
    of: ({ report }) => report.interactionId,
  },
  { name: 'turn_id', type: 'text', meaning: 'Id of the turn within it.', of: ({ turn }) => turn.turnId },
  {
    name: 'turn_index',
    type: 'integer',
    unit: 'from 0',
    meaning: 'Its place in the interaction.',
    of: ({ index }) => index,
  },
  {
    name: 'need',
    type: 'number',
    unit: '0–1',
    meaning: 'Customer turns: emotional need; empty = cannot tell.',
    of: ({ turn }) => turn.need ?? null,
  },
  {
    name: 'scripted',
    type: 'number',
    unit: '0–1',
    meaning: 'Agent turns: how scripted.',
    of: ({ turn }) => turn.scripted ?? null,
  },
  {
    name: 'rushed',
    type: 'number',
    unit: '0–1',
    meaning: 'Agent turns: how rushed.',
    of: ({ turn }) => turn.rushed ?? null,
  },
  {
    name: 'empathy',
    type: 'number',
    unit: '0–1',
    meaning: 'Agent turns that answered a need: empathy.',
    of: ({ turn }) => turn.empathy ?? null,
  },
  {
    name: 'gap_ms',
    type: 'number',
    unit: 'ms',
    meaning: 'From the customer’s last message to this reply.',
    of: ({ turn }) => turn.pace?.gapMs ?? null,
  },
  {
    name: 'chars_per_second',
    type: 'number',
    unit: 'UTF-16 units a second',
    meaning: 'How fast the reply would have been typed.',
    of: ({ turn }) => turn.pace?.charsPerSecond ?? null,
  },
  {
    name: 'expected_ms',
    type: 'number',
    unit: 'ms',
    meaning: 'The least time a fast reader and typist needs.',
    of: ({ turn }) => turn.pace?.expectedMs ?? null,
  },
  {
    name: 'name_uses',
    type: 'text',
    unit: 'kinds, a bar between',
    meaning: 'How names were used: correct, misspelt, wrong, placeholder, generic, self.',
    of: ({ turn }) => joined(turn.names.map(({ kind }) => kind)),
  },
  {
    name: 'templates',
    type: 'text',
    unit: 'ids, a bar between',
    meaning: 'Templates and macros its passages come from.',
    of: ({ turn }) => joined([...new Set((turn.passages ?? []).flatMap((each) => each.templateId ?? []))]),
  },
]

const told: readonly Column<TurnRow>[] = [
  {
    name: 'role',
    type: 'text',
    meaning: 'customer, agent, bot, system or unknown.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.role ?? null,
  },
  {
    name: 'participant_id',
    type: 'text',
    meaning: 'Who spoke; ids may be numbered anew in each interaction.',
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
    name: 'kind',
    type: 'text',
    meaning: 'message, note or event; only messages are measured.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.kind ?? null,
  },
  {
    name: 'provenance',
    type: 'text',
    meaning: 'What the source system says: typed, macro, automation, ai or ai-assisted.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.provenance ?? null,
  },
  {
    name: 'characters',
    type: 'integer',
    unit: 'UTF-16 units',
    meaning: 'Length of its text.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.characters ?? null,
  },
  {
    name: 'sent_at',
    type: 'time',
    meaning: 'When it was sent.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.sentAt ?? null,
  },
  {
    name: 'start_ms',
    type: 'number',
    unit: 'ms',
    meaning: 'Voice: when it begins, from the start of the interaction.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.startMs ?? null,
  },
  {
    name: 'end_ms',
    type: 'number',
    unit: 'ms',
    meaning: 'Voice: when it ends.',
    fromInteraction: true,
    of: ({ turnFacts }) => turnFacts?.endMs ?? null,
  },
  {
    name: 'queue',
    type: 'text',
    meaning: '`metadata.queue` of the interaction.',
    fromInteraction: true,
    of: ({ facts }) => facts?.queue ?? null,
  },
]

export const turnsTable: Table<TurnRow> = {
  id: 'turns',
  row: 'One turn a row, notes and events included, in the order of the interaction.',
  columns: [...measured, ...passageOrigins.map(originColumn), ...told],
}

/** They add up to the length of an agent's message, since its passages cover it. */
function originColumn(origin: PassageOrigin): Column<TurnRow> {
  return {
    name: `${origin}_characters`,
    type: 'integer',
    unit: 'UTF-16 units',
    meaning: `Agent turns: characters whose origin is \`${origin}\`.`,
    of: ({ turn }) =>
      turn.passages === undefined
        ? null
        : turn.passages.reduce((sum, each) => sum + (each.origin === origin ? each.end - each.start : 0), 0),
  }
}
