/** The signals, in report order. A report always holds all of them. */
export const signalIds = [
  'scripted-reply',
  'rushed-turn',
  'missing-empathy',
  'missed-name',
  'ignored-question',
  'personal-effort',
  'discourtesy',
  'friction',
] as const

export type SignalId = (typeof signalIds)[number]
