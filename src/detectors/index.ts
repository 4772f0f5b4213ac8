import type { SignalId } from '../model/signals.ts'
import { discourtesy } from './discourtesy.ts'
import { friction } from './friction.ts'
import { ignoredQuestion } from './ignored-question.ts'
import { missedName } from './missed-name.ts'
import { missingEmpathy } from './missing-empathy.ts'
import { personalEffort } from './personal-effort.ts'
import { rushedTurn } from './rushed-turn.ts'
import { scriptedReply } from './scripted-reply.ts'
import type { Detector } from './types.ts'

/** The built-in detectors by signal. Adding one is one line here; a signal without one reports `not-yet-built`. */
export const detectors: Readonly<Partial<Record<SignalId, (options?: object) => Detector>>> = {
  'scripted-reply': scriptedReply,
  'rushed-turn': rushedTurn,
  'missing-empathy': missingEmpathy,
  'missed-name': missedName,
  'ignored-question': ignoredQuestion,
  'personal-effort': personalEffort,
  discourtesy,
  friction,
}

export type { Detector, Judged, Remark, Rule, Verdict } from './types.ts'
