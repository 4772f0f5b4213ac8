/** What things are called on the page. */
import type { Band, PassageOrigin, Report } from '../../../model/report.ts'
import type { SignalId } from '../../../model/signals.ts'
import type { Dimension } from '../../insight/digest.ts'

export const signalNames: Readonly<Record<SignalId, string>> = {
  'scripted-reply': 'Scripted replies',
  'rushed-turn': 'Rushed turns',
  'missing-empathy': 'Missing empathy',
  'missed-name': 'Missed name',
  'ignored-question': 'Ignored questions',
  'personal-effort': 'Personal effort',
  discourtesy: 'Discourtesy',
  friction: 'Friction',
}

export const bandNames: Readonly<Record<Band, string>> = {
  authentic: 'authentic',
  mixed: 'mixed',
  'going-through-the-motions': 'going through the motions',
}

export const statusNames: Readonly<Record<Report['eligibility']['status'], string>> = {
  scorable: 'scored',
  partial: 'scored in part',
  'not-scorable': 'no score',
}

export interface OriginWords {
  /** Shown beside the words, so that the colour is never alone. */
  readonly sign: string
  readonly name: string
  readonly meaning: string
}

export const origins: Readonly<Record<PassageOrigin, OriginWords>> = {
  macro: { sign: 'M', name: 'macro', meaning: 'saved text your organisation supplied' },
  template: { sign: 'T', name: 'template', meaning: 'also stands in other interactions' },
  stock: { sign: 'S', name: 'stock phrase', meaning: 'a set phrase of the trade' },
  mandated: { sign: '§', name: 'mandated', meaning: 'must be said; nobody’s routine' },
  quoted: { sign: 'Q', name: 'quoted', meaning: 'quoted history, not judged' },
  signature: { sign: '~', name: 'signature', meaning: 'signature, not judged' },
  automation: { sign: 'A', name: 'automatic', meaning: 'sent by a machine, not judged' },
  own: { sign: '', name: 'own words', meaning: 'written for this customer, as far as can be told' },
}

export const dimensionNames: Readonly<Record<Dimension, string>> = {
  agent: 'Agent',
  team: 'Team',
  queue: 'Queue',
  channel: 'Channel',
  origin: 'Origin',
}

const reasonNames: Readonly<Record<string, string>> = {
  'no-timestamps': 'no usable times',
  'unsupported-language': 'language not known well enough',
  'nothing-to-compare-with': 'nothing to compare with',
  'no-agent-words': 'no words of an agent',
  'low-coverage': 'too little could be judged',
  'none-found': 'none found',
}

/** Reasons are words for programs; those not listed read well enough without their hyphens. */
export function reasonName(reason: string): string {
  return reasonNames[reason] ?? reason.replaceAll('-', ' ')
}
