/** Every rule a report may name, with what it means and what helps: for programs that show rules beside results. */
import { detectors } from '../../detectors/index.ts'
import type { Level } from '../../model/report.ts'
import { signalIds, type SignalId } from '../../model/signals.ts'

/** A rule that a finding may name, for programs that show rules beside results. */
export interface RuleDescription {
  /** As reports have it: `missed-name/wrong-name`. */
  readonly id: string
  readonly signal: SignalId
  readonly level: Level
  /** The message, its `{placeholders}` unfilled. */
  readonly message: string
  readonly help: string
}

/** In the order of the signals, and of the rules of each. */
export function ruleDescriptions(): readonly RuleDescription[] {
  return signalIds.flatMap((signal) =>
    Object.entries(detectors[signal]?.().rules ?? {}).map(([rule, { level, message }]) => ({
      id: `${signal}/${rule}`,
      signal,
      level,
      message,
      help: HELP[signal],
    })),
  )
}

const HELP: Readonly<Record<SignalId, string>> = {
  'scripted-reply':
    'Words that were said before, to somebody else. Canned text costs little where nothing personal was asked. What helps: keep what must be said, and answer what this customer asked in your own words.',
  'rushed-turn':
    'An answer that came sooner than the question can be read and the answer typed, or a conversation that was closed too soon. What helps: read to the end, and say what happens next.',
  'missing-empathy':
    'The customer’s words called for a personal answer. What helps: name what happened to this customer, and what will be done about it.',
  'missed-name':
    'The customer’s name was known, and was wrong, a placeholder, or not used. What helps: use it once, as the customer writes it.',
  'ignored-question':
    'A question of the customer that the next reply does not take up. What helps: answer it, or say when it will be answered.',
  'personal-effort':
    'What goes beyond the matter in hand: a detail taken up, a sincere apology, an action with an owner and a time.',
  discourtesy:
    'Words that attack, blame or dismiss the customer. What helps: say what can be done, without saying whose fault it is.',
  friction:
    'Waits, transfers, and questions the customer had answered before. What helps: announce a wait, and hand over what is known.',
}
