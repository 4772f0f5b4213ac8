/**
 * Personal effort: what lifts an exchange from good enough to exceptional. Never required; it earns points back.
 *
 * Value: how much of it there was, the sum of the remarks' shares, each kind once, at most 1.
 * Blind spot: each kind is told by wordings and needs the customer's own words beside them, so that much kindness in
 * other words goes unseen; a tone of voice is not heard. Pasted and recurring sentences earn nothing. Where no wording tells
 * it, a model points at what may be effort, which earns nothing either: it would not do so alike in every manner of speech.
 * Sources: Packard, Moore & McFerran 2018 ("I" rather than "we"); Packard & Berger 2021 (concrete words).
 */
import { effortIn, lifeOf, type Effort } from '../annotate/manner/effort.ts'
import { hollowTurns } from '../annotate/empathy/hollow-sympathy.ts'
import { likelyEffortIn } from '../annotate/manner/likely-effort.ts'
import { emptyLexicon } from '../annotate/lexicon.ts'
import type { Annotated, AnnotatedTurn, Run, Traced } from '../annotate/types.ts'
import { round } from '../model/numbers.ts'
import { options } from '../model/options.ts'
import { noOpportunity, notScorable, withText, type Detector, type Remark, type Rule } from './types.ts'

const defaults = {
  /** Need from which on an exchange gives occasion for effort; so does a detail of the customer's life. */
  minNeed: 0.5,
  /** Probability from which on a sentence that no wording tells is pointed at. It earns nothing. */
  minLikely: 0.4,
}

/** What each kind adds to the value. Priors, not fitted. */
const SHARES: Readonly<Record<Effort | 'returns-to-detail', number>> = {
  'personal-detail': 0.3,
  'returns-to-detail': 0.2,
  'personal-question': 0.25,
  compliment: 0.15,
  'small-talk': 0.15,
  'specific-apology': 0.25,
  'specific-thanks': 0.2,
  'owned-action': 0.3,
}

const CONFIDENCE = 0.8

const note = (message: string): Rule => ({ level: 'note', message })

export function personalEffort(given: Partial<typeof defaults> = {}): Detector {
  const { minNeed, minLikely } = options(defaults, given)
  return {
    id: 'personal-effort',
    rules: {
      'personal-detail': note('Takes up something of the customer’s own life.'),
      'returns-to-detail': note('Comes back later to something of the customer’s own life.'),
      'personal-question': note('Asks about the person, not only about the case.'),
      compliment: note('Praises something the customer did.'),
      'small-talk': note('Gives something of the agent’s own where the talk was personal.'),
      'specific-apology': note('Says what went wrong, and whose doing it was.'),
      'specific-thanks': note('Thanks for something particular, and says what it did.'),
      'owned-action': note('Promises an action with an owner and a time.'),
      likely: note('May go beyond the matter in hand; read it and judge.'),
    },
    detect(traced) {
      const isSilent = ({ role, turns }: Run): boolean => role !== 'agent' || withText(turns).length === 0
      if (traced.runs.every(isSilent)) return noOpportunity('no-agent-words')
      if (traced.lexicon === emptyLexicon || !traced.lexicon.groups.has('personal'))
        return notScorable('unsupported-language')
      const remarks = remarksOf(traced)
      if (remarks.length === 0 && !hasOccasion(traced, minNeed)) return noOpportunity('nothing-personal')
      return {
        state: 'judged',
        confidence: CONFIDENCE,
        remarks: [...remarks, ...likelyOf(traced, remarks, minLikely)],
      }
    },
  }
}

/**
 * Each kind once in a turn; the first of its kind earns its share, later ones are shown and earn nothing more. A detail earns
 * a second time if the agent comes back to it in a later run.
 */
function remarksOf(traced: Traced): readonly Remark[] {
  const life = lifeOf(traced)
  // Few turns show effort, so it is looked at when one does.
  let hollow: ReadonlySet<AnnotatedTurn> | undefined
  const remarks: Remark[] = []
  const earned = new Set<string>()
  let detailIn = -1
  for (let at = 0; at < traced.runs.length; at++) {
    const run = traced.runs[at]!
    if (run.role !== 'agent') continue
    for (const turn of run.turns) {
      let told: Set<string> | undefined
      for (const sentence of turn.tokens.sentences)
        for (const kind of effortIn(turn, sentence, life, traced)) {
          if ((hollow ??= hollowTurns(traced)).has(turn)) break
          const isDetail = kind === 'personal-detail' || kind === 'personal-question'
          const rule =
            isDetail && detailIn >= 0 && at > detailIn && earned.has(kind) ? 'returns-to-detail' : kind
          if (isDetail && detailIn < 0) detailIn = at
          told ??= new Set()
          if (told.has(rule)) continue
          const { start, end } = sentence
          const share = earned.has(rule) ? 0 : SHARES[rule]
          told.add(rule)
          earned.add(rule)
          remarks.push({ rule, turnId: turn.id, start, end, data: {}, because: [], share })
        }
    }
  }
  return remarks
}

/** At most one a turn, and none where a wording told of effort: only what else may deserve a second look. */
function likelyOf(traced: Traced, remarks: readonly Remark[], least: number): readonly Remark[] {
  const told = new Set(remarks.map(({ turnId }) => turnId))
  return traced.turns.flatMap((turn): readonly Remark[] => {
    if (turn.role !== 'agent' || !turn.spoken || told.has(turn.id)) return []
    const likely = likelyEffortIn(turn, traced, least)
    if (likely === undefined) return []
    const { start, end } = likely.sentence
    const data = { probability: round(likely.probability, 2) }
    return [{ rule: 'likely', turnId: turn.id, start, end, data, because: [], share: 0 }]
  })
}

function hasOccasion({ turns }: Annotated, minNeed: number): boolean {
  return turns.some(({ need }) => need !== null && need >= minNeed)
}
