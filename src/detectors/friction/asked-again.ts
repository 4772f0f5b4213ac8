/** Details asked for that the customer had given: by what they gave, or by their own word. */
import { detailsAsked, detailsGiven, lastAsked, type Detail } from '../../annotate/details.ts'
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import { contentWords } from '../../annotate/words.ts'
import type { Span, TurnSpan } from '../../model/span.ts'
import type { Remark } from '../types.ts'
import type { Settings } from './settings.ts'

const DETAIL_NAMES: Readonly<Record<Detail['kind'], string>> = {
  'detail-order': 'order number',
  'detail-account': 'account number',
  'detail-reference': 'reference number',
  'detail-email': 'mail address',
  'detail-phone': 'telephone number',
  'detail-address': 'address',
  'detail-birth': 'date of birth',
}

/** What else somebody may be asked for once more: which lamp, whose cat. */
const OTHER = 'other'

/** Asks for a detail that stands in an earlier turn of the customer, or of which they answer that they gave it, whatever it was; each kind once an agent. */
export function askedAgain({ turns, lexicon }: Traced, { askedAgainShare }: Settings): readonly Remark[] {
  const given = new Map<Detail['kind'], Detail>()
  const remarked = new Set<string>()
  const found: Remark[] = []
  const remark = ({ kind, turn, start, end }: Asked, because: TurnSpan): void => {
    const key = `${kind} ${turn.turn.participantId}`
    if (remarked.has(key)) return
    remarked.add(key)
    const data = { detail: kind === OTHER ? 'detail' : DETAIL_NAMES[kind] }
    found.push({
      rule: 'asked-again',
      turnId: turn.id,
      start,
      end,
      data,
      because: [because],
      share: askedAgainShare,
    })
  }
  let asked: readonly Detail[] = []
  let last: Asked | undefined
  const told = new Set<number>()
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role === 'customer') {
      const [only, ...others] = asked
      const said = only === undefined || others.length > 0 ? undefined : alreadyGiven(turn)
      if (only !== undefined && said !== undefined) remark(only, said)
      const words = contentWords(turn, lexicon)
      if (last !== undefined && asked.length === 0 && [...words].some((word) => told.has(word))) {
        const again = alreadyGiven(turn)
        if (again !== undefined) remark(last, again)
      }
      for (const word of words) told.add(word)
      last = undefined
      for (const detail of detailsGiven(turn, asked))
        if (!given.has(detail.kind)) given.set(detail.kind, detail)
      continue
    }
    if (turn.role !== 'agent') continue
    asked = detailsAsked(turn)
    const ask = lastAsked(turn)
    if (ask !== undefined) last = { kind: OTHER, turn, start: ask.start, end: ask.end }
    for (const detail of asked) {
      const before = given.get(detail.kind)
      if (before !== undefined)
        remark(detail, { turnId: before.turn.id, start: before.start, end: before.end })
    }
  }
  return found
}

/** What was asked for, of a kind that is known or not. */
interface Asked extends Span {
  readonly kind: Detail['kind'] | typeof OTHER
  readonly turn: AnnotatedTurn
}

/** "It's in my first mail": where the customer says that it was given, in words that no value was seen in. */
function alreadyGiven({ id, phrases }: AnnotatedTurn): TurnSpan | undefined {
  const hit = phrases.find(({ group }) => group === 'already-given')
  return hit === undefined ? undefined : { turnId: id, start: hit.start, end: hit.end }
}
