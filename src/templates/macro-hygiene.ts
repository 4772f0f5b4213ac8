/**
 * Slots of macros filled with somebody else's data: another customer's name or order number that was left in when the
 * last reply was reused. Silent wherever there is an innocent explanation.
 */
import { isCapitalised } from '../annotate/names/name-at.ts'
import { likeness, partsOf } from '../annotate/names/name-parts.ts'
import { standsForName } from '../annotate/names/name-uses.ts'
import type { AnnotatedTurn, FilledSlot, Traced } from '../annotate/types.ts'
import { overlaps, spanAt, type TurnSpan } from '../model/span.ts'
import { TokenKind, tokenAt, tokenText } from '../text/tokens.ts'
import { foldText, foldedToken } from '../text/view.ts'

export interface ForeignFill extends TurnSpan {
  readonly kind: 'name' | 'number'
  readonly filled: FilledSlot
  /** Where the customer says what should stand there. */
  readonly because: readonly TurnSpan[]
}

/** In the order of the turns, and within a turn of the text. */
export function foreignFills(traced: Traced): readonly ForeignFill[] {
  return traced.turns.flatMap((turn) => {
    if (!turn.spoken || turn.role !== 'agent') return []
    return traced.filledSlots[turn.index]!.flatMap(
      (filled) => foreignNumber(turn, filled, traced) ?? foreignName(turn, filled, traced) ?? [],
    )
  })
}

/** Slots for what the customer has and has named … */
const OWN_NUMBER =
  /order|case|ticket|booking|reserv|reference|account|customer|contract|policy|invoice|number|\bid\b|\bno\b/iu
/** … and for what the agent brings in. */
const NEW_NUMBER =
  /track|parcel|consignment|return|rma|refund|replace|exchange|new|next|phone|tel|fax|zip|post|amount|price|total|date|time|code|coupon|voucher|link|url|agent|desk|version|model|sku/iu
/** Words before a number that say it is another one on purpose. */
const OTHERWISE = new Set(
  'new second other another replacement exchange return tracking different updated previous'.split(' '),
)
const WORDS_BEFORE = 4

function foreignNumber(turn: AnnotatedTurn, filled: FilledSlot, traced: Traced): ForeignFill | undefined {
  const { tokens, text } = turn
  const token = tokenAt(tokens, filled.start)
  const isOne = token < tokens.count && tokens.end[token] === filled.end
  if (!isOne || tokens.kind[token] !== TokenKind.number) return undefined
  if (!OWN_NUMBER.test(filled.slot) || NEW_NUMBER.test(filled.slot)) return undefined
  const used = tokenText(text, tokens, token)
  const shape = identifierShape(used)
  if (shape === null) return undefined
  for (let before = Math.max(0, token - WORDS_BEFORE); before < token; before++)
    if (OTHERWISE.has(foldedToken(text, tokens, before))) return undefined
  const own = numbersOfCustomer(traced).filter((number) => identifierShape(number.text) === shape)
  if (own.length === 0 || isMentioned(foldText(used), turn, filled, traced)) return undefined
  return {
    kind: 'number',
    turnId: turn.id,
    start: filled.start,
    end: filled.end,
    filled,
    because: own.slice(0, 1),
  }
}

/** `LH-204418` → `LH-999999`; `null` for what need not be an identifier: dates, amounts, times, short numbers. */
function identifierShape(text: string): string | null {
  if (!/^#?[\p{L}\d_-]+$/u.test(text) || /^\d{2,4}-\d{2}-\d{2,4}$/u.test(text)) return null
  const digits = text.replaceAll(/\D/gu, '').length
  const hasLetters = /\p{L}/u.test(text)
  if (digits < (hasLetters ? 4 : 5)) return null
  return text.toUpperCase().replaceAll(/\d/gu, '9')
}

function numbersOfCustomer({ turns }: Traced): readonly (TurnSpan & { readonly text: string })[] {
  return turns.flatMap(({ id, role, spoken, tokens, text }) =>
    role !== 'customer' || !spoken
      ? []
      : Array.from({ length: tokens.count }, (_, token) => token)
          .filter((token) => tokens.kind[token] === TokenKind.number)
          .map((token) => ({
            turnId: id,
            start: tokens.start[token]!,
            end: tokens.end[token]!,
            text: tokenText(text, tokens, token),
          })),
  )
}

/** Whether anything but this fill says it: another place in the interaction, its metadata, or its id. */
function isMentioned(
  folded: string,
  { index }: AnnotatedTurn,
  filled: FilledSlot,
  { turns, interaction }: Traced,
): boolean {
  const { id, participants, metadata } = interaction
  if (foldText(JSON.stringify([id, participants, metadata ?? null])).includes(folded)) return true
  return turns.some((other) => {
    const text =
      other.index === index
        ? `${other.text.slice(0, filled.start)} ${other.text.slice(filled.end)}`
        : other.text
    return foldText(text).includes(folded)
  })
}

/** Vocatives ("Hi Karen,") are the business of `missed-name`. */
function foreignName(turn: AnnotatedTurn, filled: FilledSlot, traced: Traced): ForeignFill | undefined {
  const { customerName, lexicon } = traced
  if (customerName === null || customerName.redacted || customerName.uncertain || !standsForName(filled.slot))
    return undefined
  if (/user|staff|assignee|contact|friend|recipient|driver|engineer/iu.test(filled.slot)) return undefined
  const isSeen = turn.names.some((name) => overlaps(name, filled))
  if (isSeen || spanAt(turn.regions, filled.start) !== undefined || !isNameLike(turn, filled))
    return undefined
  const used = partsOf(turn.text.slice(filled.start, filled.end), lexicon)
  const isOther = likeness(used, partsOf(customerName.name, lexicon), lexicon) === 'other'
  if (used.length === 0 || !isOther) return undefined
  if (used.some((part) => isMentioned(part, turn, filled, traced))) return undefined
  const because = customerName.knownFrom === null ? [] : [customerName.knownFrom]
  return { kind: 'name', turnId: turn.id, start: filled.start, end: filled.end, filled, because }
}

const MAX_NAME_WORDS = 3

/** One to three words, each with a capital. */
function isNameLike({ tokens, text }: AnnotatedTurn, { start, end }: FilledSlot): boolean {
  let words = 0
  for (let token = tokenAt(tokens, start); token < tokens.count && tokens.start[token]! < end; token++) {
    words++
    if (tokens.kind[token] !== TokenKind.word || !isCapitalised(tokenText(text, tokens, token))) return false
  }
  return words >= 1 && words <= MAX_NAME_WORDS
}
