/** Details asked for that the customer had given: by what they gave, or by their own word. */
import { detailsAsked, detailsGiven, lastAsked, type Detail } from '../../annotate/questions/details.ts'
import type { AnnotatedTurn, Traced } from '../../annotate/types.ts'
import { contentWords, holds, spanOfTurn } from '../../annotate/words.ts'
import type { Span, TurnSpan } from '../../model/span.ts'
import type { Remark } from '../types.ts'
import type { Settings } from './settings.ts'
import { asksOpenly, createTold, type Told } from './told-before.ts'
import { codesIn, holdsNumberInWords } from './told-words.ts'

const DETAIL_NAMES: Readonly<Record<Detail['kind'], string>> = {
  'detail-order': 'order number',
  'detail-account': 'account number',
  'detail-reference': 'reference number',
  'detail-email': 'mail address',
  'detail-phone': 'telephone number',
  'detail-address': 'address',
  'detail-birth': 'date of birth',
}

/** Words of an answer that says nothing but that it was given: "I put that at the top." */
const BARE_CLAIM = 8

/** What else somebody may be asked for once more: which lamp, whose cat. */
const OTHER = 'other'

/** Asks for a detail that stands in an earlier turn of the customer, or of which they answer that they gave it, whatever it was; each kind once an agent. */
export function askedAgain({ turns, lexicon }: Traced, { askedAgainShare }: Settings): readonly Remark[] {
  const { found, remark } = createRemarks(askedAgainShare)
  const given = new Map<Detail['kind'], Detail>()
  /** Content words of all the customer has said so far. */
  const said = new Set<number>()
  const before = createTold()
  let asked: readonly Detail[] = []
  let last: Asked | undefined
  for (const turn of turns) {
    if (!turn.spoken) continue
    if (turn.role === 'agent') {
      if (holds(turn, 'instruction')) before.mayHaveChanged()
      asked = detailsAsked(turn)
      const ask = lastAsked(turn)
      if (ask !== undefined) last = { kind: OTHER, turn, start: ask.start, end: ask.end }
      for (const detail of asked) {
        const first = given.get(detail.kind)
        if (first !== undefined) remark(detail, { turnId: first.turn.id, start: first.start, end: first.end })
      }
    } else if (turn.role === 'customer') {
      const words = contentWords(turn, lexicon)
      const [first] = asked
      const claim = alreadyGiven(turn)
      if (claim !== undefined && first !== undefined && asked.length === 1) remark(first, claim)
      if (claim !== undefined && first === undefined && last !== undefined)
        if (isBareClaim(turn, claim, last) || [...words].some((word) => said.has(word))) remark(last, claim)
      if (last !== undefined && mayAnswer(turn, first)) {
        const again = before.again(turn, last.turn, last)
        if (again !== undefined) remark(first ?? last, spanOfTurn(again))
      }
      const code = first !== undefined && asked.length === 1 ? codeAgain(turn, first, before) : undefined
      if (code !== undefined && first !== undefined) remark(first, code)
      before.add(turn)
      for (const word of words) said.add(word)
      last = undefined
      for (const detail of detailsGiven(turn, asked))
        if (!given.has(detail.kind)) given.set(detail.kind, detail)
    }
  }
  return found
}

/** Where the customer had given the code they answer with: "My number is HG-3052 …", "it is HG-3052". Not where the agent reads it to them. */
function codeAgain(turn: AnnotatedTurn, { kind, turn: asking }: Detail, told: Told): TurnSpan | undefined {
  if (!NUMBERS.has(kind)) return undefined
  for (const { code } of codesIn(turn)) {
    const place = asking.text.includes(code) ? undefined : told.code(code)
    if (place !== undefined) return place
  }
  return undefined
}

const NUMBERS: ReadonlySet<Detail['kind']> = new Set(['detail-order', 'detail-account', 'detail-reference'])

/** Gathers remarks, each kind of detail once an agent. */
function createRemarks(share: number): {
  readonly found: readonly Remark[]
  readonly remark: (asked: Asked, because: TurnSpan) => void
} {
  const found: Remark[] = []
  const remarked = new Set<string>()
  const remark = ({ kind, turn, start, end }: Asked, because: TurnSpan): void => {
    const key = `${kind} ${turn.turn.participantId}`
    if (remarked.has(key)) return
    remarked.add(key)
    const data = { detail: kind === OTHER ? 'same thing' : DETAIL_NAMES[kind] }
    found.push({ rule: 'asked-again', turnId: turn.id, start, end, data, because: [because], share })
  }
  return { found, remark }
}

/** Whether an open question is answered with nothing but that the answer was given. */
function isBareClaim(turn: AnnotatedTurn, claim: TurnSpan, last: Asked): boolean {
  return claim.start === 0 && turn.tokens.count <= BARE_CLAIM && asksOpenly(last.turn, last)
}

/** "Your account number?" – "Sarah Brown": something else was answered. */
function mayAnswer(turn: AnnotatedTurn, detail: Detail | undefined): boolean {
  return (
    detail === undefined ||
    detail.kind === 'detail-address' ||
    /\d/u.test(turn.text) ||
    holdsNumberInWords(turn)
  )
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
