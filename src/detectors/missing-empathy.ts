/**
 * Missing empathy: the customer's words called for it, and the reply passed over them.
 *
 * Value: of the need there was, the share that went unanswered: need × (1 − empathy) over the customer's turns whose
 * reply showed little, against the need of all turns that called for empathy.
 * Blind spot: need and empathy are both told from phrases and shared words in this version, so trouble told in plain
 * facts is missed and warmth in unusual words is not credited. The verdict therefore carries little confidence and costs little.
 * Sources: EPITOME, Sharma et al. 2020 (mechanisms); Clark et al. 2013; Packard, Li & Berger 2024 (when warmth counts).
 */
import { empathyOf } from '../annotate/empathy.ts'
import type { AdjacencyPair, AnnotatedTurn, Traced } from '../annotate/types.ts'
import { needOfRun, spanOfTurn } from '../annotate/words.ts'
import { emptyLexicon } from '../annotate/lexicon.ts'
import { needGroups } from '../language/index.ts'
import { options } from '../model/options.ts'
import { round } from '../model/numbers.ts'
import type { TurnSpan } from '../model/span.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark } from './types.ts'

const defaults = {
  /** Need from which on a customer's turn calls for empathy. */
  minNeed: 0.5,
  /** Empathy below which a reply passed the need over. */
  minEmpathy: 0.3,
}

export function missingEmpathy(given: Partial<typeof defaults> = {}): Detector {
  const { minNeed, minEmpathy } = options(defaults, given)
  return {
    id: 'missing-empathy',
    rules: {
      'passed-over': {
        level: 'warning',
        message:
          'The customer’s words call for a personal answer (need {need}); the reply takes up little of it (empathy {empathy}).',
      },
    },
    detect(traced) {
      if (traced.lexicon === emptyLexicon) return notScorable('unsupported-language')
      const calls = traced.pairs.flatMap((pair, index) => {
        const need = needOfRun(pair.prompt) ?? 0
        const [first] = withText(pair.reply.turns)
        if (need < minNeed || first === undefined) return []
        return [{ pair, first, need, empathy: empathyOf(answers(traced, index), pair.prompt, traced) }]
      })
      if (calls.length === 0) return noOpportunity('no-need')
      const total = calls.reduce((sum, { need }) => sum + need, 0)
      const turns = new Map(calls.map(({ first, empathy }) => [first.id, empathy]))
      const remarks = calls.flatMap(({ pair, first, need, empathy }): readonly Remark[] => {
        if (empathy >= minEmpathy) return []
        const share = (need * (1 - empathy)) / total
        const data = { need: round(need, 2), empathy: round(empathy, 2) }
        return [{ rule: 'passed-over', ...spanOfTurn(first), data, because: cuesOf(pair), share }]
      })
      return { state: 'judged', confidence: 0.5, remarks, turns }
    },
  }
}

/** The reply and the agent's run after it: a question for the order number may come before the kind word. */
function answers({ pairs }: Traced, index: number): readonly AnnotatedTurn[] {
  return [...pairs[index]!.reply.turns, ...(pairs[index + 1]?.reply.turns ?? [])]
}

const NEED: ReadonlySet<string> = new Set(needGroups)

function cuesOf({ prompt }: AdjacencyPair): readonly TurnSpan[] {
  return prompt.turns.flatMap(({ id, phrases }) =>
    phrases.flatMap(({ group, start, end }) => (NEED.has(group) ? [{ turnId: id, start, end }] : [])),
  )
}
