/**
 * Discourtesy: rude, dismissive or blaming words to the customer.
 *
 * Value: the sum of the remarks' shares: `rude`, `blaming`, `dismissive` by what each is worth, once a sentence, at most 1.
 * Blind spot: a list of wordings; sarcasm, coldness and rudeness in other words are missed, so finding none is no good
 * mark. Interrupting in voice is not looked at. Never evidence: bluntness, refusals, imperatives, dialect,
 * non-native wording, what somebody else is quoted as saying.
 * Sources: Brown & Levinson 1987; Culpeper 1996 (impoliteness).
 */
import { emptyLexicon } from '../annotate/lexicon.ts'
import type { AnnotatedTurn } from '../annotate/types.ts'
import { discourtesyIn } from '../annotate/discourtesy.ts'
import { options } from '../model/options.ts'
import { noOpportunity, notScorable, type Detector, type Remark } from './types.ts'

const defaults = {
  /** Share of an insult or a command to be silent. */
  rude: 0.6,
  /** Share of blame laid on the customer. */
  blaming: 0.4,
  /** Share of trouble waved away. */
  dismissive: 0.4,
}

/** The wordings are discourteous nearly anywhere; what a template or the customer's own tone made of them is not seen. */
const CONFIDENCE = 0.9

export function discourtesy(given: Partial<typeof defaults> = {}): Detector {
  const shares = options(defaults, given)
  return {
    id: 'discourtesy',
    rules: {
      rude: { level: 'warning', message: 'These words attack or silence the customer.' },
      blaming: { level: 'warning', message: 'These words lay the blame on the customer.' },
      dismissive: { level: 'warning', message: 'These words wave the customer’s trouble away.' },
    },
    detect({ lexicon, turns, passages }) {
      if (lexicon === emptyLexicon || !lexicon.groups.has('rude')) return notScorable('unsupported-language')
      const remarks = turns.filter(isAgents).flatMap((turn) =>
        discourtesyIn(turn, passages[turn.index]!).map(({ kind, start, end }): Remark => ({
          rule: kind,
          turnId: turn.id,
          start,
          end,
          data: {},
          because: [],
          share: shares[kind],
        })),
      )
      return remarks.length === 0
        ? noOpportunity('none-found')
        : { state: 'judged', confidence: CONFIDENCE, remarks }
    },
  }
}

function isAgents({ role, spoken }: AnnotatedTurn): boolean {
  return role === 'agent' && spoken
}
