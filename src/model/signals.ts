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

/** The id of a signal; also the first part of a rule's id, as in `missed-name/wrong-name`. */
export type SignalId = (typeof signalIds)[number]

/**
 * Signals that cost nothing where they are missed and earn points back where they are met: never required, always
 * welcome. Their value says how far they were met.
 */
export const earningSignals: ReadonlySet<SignalId> = new Set<SignalId>(['personal-effort'])
