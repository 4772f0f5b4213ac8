/**
 * Discourtesy: rude, dismissive or blaming words to the customer, and such as the customer objects to. Where an agent's replies all read
 * like it though no wording tells it, a model of the whole conversation points at them.
 *
 * Value: the sum of the remarks' shares: `rude`, `blaming`, `dismissive` by what each is worth, once a sentence, `objected` once a reply that
 * has none of them, `likely` once a turn that has neither (nothing unless the option says so); at most 1.
 * Blind spot: a list of wordings; sarcasm, coldness and rudeness in other words are missed unless the customer speaks up or most of the replies are so,
 * so finding none is no good mark. A customer who objects may be unfair, and a model is wrong at times, so it points and costs nothing. Interrupting
 * in voice is not looked at. Never evidence: bluntness, refusals, imperatives, dialect, non-native wording, what somebody else is quoted as saying.
 * Sources: Brown & Levinson 1987; Culpeper 1996 (impoliteness).
 */
import { emptyLexicon } from '../annotate/lexicon.ts'
import { discourtesyIn } from '../annotate/manner/discourtesy.ts'
import { likelyDiscourtesy, likeliestSentence } from '../annotate/manner/likely-discourtesy.ts'
import { objectionsIn } from '../annotate/manner/objections.ts'
import type { AnnotatedTurn, Traced } from '../annotate/types.ts'
import { spanOfTurn } from '../annotate/words.ts'
import { options } from '../model/options.ts'
import { noOpportunity, notScorable, type Detector, type Remark } from './types.ts'

const defaults = {
  /** Share of an insult or a command to be silent. */
  rude: 0.6,
  /** Share of blame laid on the customer. */
  blaming: 0.4,
  /** Share of trouble waved away. */
  dismissive: 0.4,
  /** Share of a reply that the customer calls rude, where it shows no courtesy. */
  objected: 0.1,
  /** Share of a turn that the model points at. A model is no judge: it costs nothing unless you say so. */
  likely: 0,
  /** Sum over the agent's turns, of 0 to 2 each, from which on the model points at those that carry it. */
  minLikely: 4,
}

/** A turn that weighs as much carries the sum. */
const CARRIES = 1
/** Turns that must carry it: one reply is no manner. */
const MIN_CARRYING = 2

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
      objected: { level: 'note', message: 'The customer objects to how this was said.' },
      likely: {
        level: 'note',
        message: 'Read together, these replies may come across as curt or dismissive; read them and judge.',
      },
    },
    detect(traced) {
      const { lexicon, turns, runs, passages } = traced
      if (lexicon === emptyLexicon || !lexicon.groups.has('rude')) return notScorable('unsupported-language')
      const worded = turns.filter(isAgents).flatMap((turn) =>
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
      const wordedIn = new Set(worded.map(({ turnId }) => turnId))
      const objected = objectionsIn(runs)
        .filter(({ to }) => !wordedIn.has(to.id))
        .map(({ to, at }): Remark => ({
          rule: 'objected',
          ...spanOfTurn(to),
          data: {},
          because: [at],
          share: shares.objected,
        }))
      const known = [...worded, ...objected]
      const likely = likelyOf(traced, known, shares)
      const costs = known.length > 0 || (likely.length > 0 && shares.likely > 0)
      return costs
        ? { state: 'judged', confidence: CONFIDENCE, remarks: [...known, ...likely] }
        : { ...noOpportunity('none-found'), ...(likely.length > 0 && { remarks: likely }) }
    },
  }
}

/** Others that a reply is read together with are named up to so many. */
const MOST_OTHERS = 6

/** One a turn that carries the sum and is not known already, each with the first of the others as its evidence. */
function likelyOf(
  traced: Traced,
  known: readonly Remark[],
  { likely: share, minLikely }: typeof defaults,
): readonly Remark[] {
  const told = new Set(known.map(({ turnId }) => turnId))
  const found = likelyDiscourtesy(traced, told, minLikely)
  if (found === undefined) return []
  const carrying = found.turns.filter(({ weight }) => weight >= CARRIES)
  if (carrying.length < MIN_CARRYING) return []
  const places = carrying.map(({ turn }) => {
    if (told.has(turn.id)) return spanOfTurn(turn)
    const { start, end } = likeliestSentence(turn, traced, found.facts)
    return { turnId: turn.id, start, end }
  })
  return places
    .filter(({ turnId }) => !told.has(turnId))
    .map((place) => ({
      rule: 'likely',
      ...place,
      data: {},
      because: places
        .slice(0, MOST_OTHERS + 1)
        .filter((other) => other !== place)
        .slice(0, MOST_OTHERS),
      share,
    }))
}

function isAgents({ role, spoken }: AnnotatedTurn): boolean {
  return role === 'agent' && spoken
}
