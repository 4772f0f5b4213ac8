/** Columns of the table of interactions that come once for each signal, and once for each rating. */
import type { SignalId } from '../../model/signals.ts'
import type { InteractionRow } from './facts.ts'
import type { Column } from './types.ts'

/** `scripted_reply_state` and so on: enough to redo the score by hand. */
export function signalColumns(id: SignalId): readonly Column<InteractionRow>[] {
  const prefix = id.replaceAll('-', '_')
  const how = id === 'personal-effort' ? 'was met' : 'was missed'
  return [
    {
      name: `${prefix}_state`,
      type: 'text',
      meaning: `\`${id}\`: met, missed, no-opportunity or not-scorable.`,
      of: ({ report }) => report.signals[id].state,
    },
    {
      name: `${prefix}_value`,
      type: 'number',
      unit: '0–1',
      meaning: `How far it ${how}; empty where it was not judged.`,
      of: ({ report }) => report.signals[id].value,
    },
    {
      name: `${prefix}_cost`,
      type: 'number',
      unit: 'points',
      meaning: 'Points it took from 100; below 0 where it earned some back.',
      of: ({ report }) => report.signals[id].cost,
    },
    {
      name: `${prefix}_weight`,
      type: 'number',
      meaning: 'The weight the policy gave it here.',
      of: ({ report }) => report.signals[id].weight,
    },
    {
      name: `${prefix}_confidence`,
      type: 'number',
      unit: '0–1',
      meaning: 'How far the verdict can be trusted.',
      of: ({ report }) => report.signals[id].confidence,
    },
    {
      name: `${prefix}_reason`,
      type: 'text',
      meaning: 'Why it was not judged.',
      of: ({ report }) => report.signals[id].reason ?? null,
    },
  ]
}

/** A rating and its maximum. */
export function ratingColumns(
  name: string,
  key: 'csat' | 'qa' | 'agentSelf',
  meaning: string,
): readonly Column<InteractionRow>[] {
  return [
    {
      name,
      type: 'number',
      meaning,
      fromInteraction: true,
      of: ({ facts }) => facts?.ratings[key] ?? null,
    },
    {
      name: `${name}_max`,
      type: 'number',
      meaning: 'The most it could have been.',
      fromInteraction: true,
      of: ({ facts }) => facts?.ratings[`${key}Max`] ?? null,
    },
  ]
}
