/**
 * What a customer has already given, and what an agent asks for: order and account numbers, references, mail address,
 * telephone, address, date of birth. A detail counts as given where the customer names it beside its value, answers with a
 * value when asked for just that, or writes what needs no name. Somebody else's is another detail.
 */
import { detailGroups, type DetailGroup, type PhraseGroup } from '../../language/index.ts'
import type { Span } from '../../model/span.ts'
import { spanAt } from '../../model/span.ts'
import { hitsFrom, type PhraseHit } from '../../text/phrases.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import { hashWord } from '../../text/scan.ts'
import { TokenKind, type Sentence } from '../../text/tokens.ts'
import { bareDetails } from './bare-details.ts'
import { digitsFrom, lastDigitsOf } from '../digits.ts'
import { isAside, type AnnotatedTurn } from '../types.ts'
import { says } from '../words.ts'

/** A detail asked for or given: its kind, and the sentence asking or the value given. */
export interface Detail extends Span {
  readonly kind: DetailGroup
  readonly turn: AnnotatedTurn
}

/** Asks in the agent's turn, in order; none where the agent says why it is asked once more. */
export function detailsAsked(turn: AnnotatedTurn): readonly Detail[] {
  if (!turn.phrases.some(({ group }) => DETAILS.has(group))) return []
  if (turn.tokens.sentences.some((sentence) => says(turn, sentence, 'detail-problem'))) return []
  let listing = false
  return turn.tokens.sentences.flatMap((sentence) => {
    const asks = isAsking(turn, sentence)
    listing = (asks && opensList(turn, sentence)) || (listing && isItem(sentence))
    if (isAside(spanAt(turn.regions, sentence.start)) || !(asks || listing) || holdsValue(turn, sentence))
      return []
    if (isOthers(turn, sentence) || says(turn, sentence, 'detail-part')) return []
    return kindsIn(turn, sentence, 2).map((kind) => ({
      kind,
      turn,
      start: sentence.start,
      end: sentence.end,
    }))
  })
}

/** The last sentence in which the agent asks for anything of the customer's own; none where they say why they ask once more. */
export function lastAsked(turn: AnnotatedTurn): Span | undefined {
  const { sentences } = turn.tokens
  if (sentences.some((sentence) => says(turn, sentence, 'detail-problem'))) return undefined
  return sentences.findLast(
    (sentence) =>
      !isAside(spanAt(turn.regions, sentence.start)) &&
      (isAsking(turn, sentence) || says(turn, sentence, 'name-request')) &&
      !OFFERING.some((group) => says(turn, sentence, group)),
  )
}

/** "Is there anything else?", "one moment, please?" */
const OFFERING = ['survey', 'stock', 'farewell', 'hold-announcement'] as const

const DETAILS: ReadonlySet<string> = new Set<DetailGroup>(detailGroups)

/** "And his date of birth?", "the airline's booking reference", "is that the best number?", "the last two digits". */
function isOthers(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return (
    says(turn, sentence, 'detail-of-other') ||
    hitsFrom(turn.phrases, sentence.firstToken, sentence.endToken).some(
      ({ group, firstToken }) => group.startsWith('detail-') && isOwned(turn, sentence, firstToken),
    )
  )
}

/** Words from whose a detail is to its name, "the airline's own booking reference", and to a mail address, "my mum's mail is jo@…". */
const OWNED = 2
const OWNED_ADDRESS = 6

/** Whether a possessive stands before the token: "my wife's", not "what's". */
function isOwned(
  { text, tokens, lexicon }: AnnotatedTurn,
  { firstToken }: Sentence,
  before: number,
  reach = OWNED,
): boolean {
  for (let token = Math.max(firstToken, before - reach); token < before; token++) {
    const word = text.slice(tokens.start[token], tokens.end[token])
    if (/\p{L}['’]s$/u.test(word) && !lexicon.functionWords.has(hashWord(word.slice(0, -2)))) return true
  }
  return false
}

/** "Please provide the following:" */
function opensList({ text }: AnnotatedTurn, { start, end }: Sentence): boolean {
  return text.slice(start, end).trimEnd().endsWith(':')
}

/** "- Order number", "2. Date of birth". */
function isItem({ firstToken, endToken }: Sentence): boolean {
  return endToken - firstToken <= LISTED
}

const LISTED = 6

/** Details in the customer's turn; `asked`: what the agent's words just before asked for. */
export function detailsGiven(turn: AnnotatedTurn, asked: readonly Detail[]): readonly Detail[] {
  const wanted = [...new Set(asked.map(({ kind }) => kind))]
  const found: Detail[] = []
  const give = (kind: DetailGroup, token: number): void => {
    const last = lastDigitsOf(turn, token)
    found.push({ kind, turn, start: turn.tokens.start[token]!, end: turn.tokens.end[last]! })
  }
  for (const sentence of turn.tokens.sentences) {
    if (isAside(spanAt(turn.regions, sentence.start))) continue
    const { firstToken, endToken } = sentence
    const isTheirs = !isOthers(turn, sentence)
    for (let token = firstToken; token < endToken && isTheirs; token++)
      if (isValue(turn, token, 'detail-email') && !isOwned(turn, sentence, token, OWNED_ADDRESS))
        give('detail-email', token)
    if (isTheirs)
      for (const { kind, start, end } of bareDetails(turn, sentence)) found.push({ kind, turn, start, end })
    for (const hit of hitsFrom(turn.phrases, firstToken, endToken)) {
      const kind = DETAILS.has(hit.group) ? (hit.group as DetailGroup) : undefined
      const token = kind === undefined ? undefined : valueBeside(turn, hit, kind, sentence)
      if (kind === undefined || token === undefined || (PERSONAL.has(kind) && !isTheirs)) continue
      // "My son was born on …"
      if (kind !== 'detail-birth' || !says(turn, sentence, 'people')) give(kind, token)
    }
    // A bare answer needs no name; to several questions at once it might be any of them.
    const [kind] = wanted
    if (wanted.length !== 1 || kind === undefined || endToken - firstToken > BARE_ANSWER) continue
    for (let token = firstToken; token < endToken; token++) if (isValue(turn, token, kind)) give(kind, token)
  }
  return found
}

/** What everybody has of their own; a number of an order is the matter's, whoever ordered. */
const PERSONAL: ReadonlySet<DetailGroup> = new Set([
  'detail-email',
  'detail-phone',
  'detail-address',
  'detail-birth',
])

/** Words of a sentence that is an answer and little else: "It's KX48812." */
const BARE_ANSWER = 4
/** Words that may stand between a name and its value: "my order number here is 4711". */
const REACH = 3

/** The value just behind the name of its kind, or just before it. */
function valueBeside(
  turn: AnnotatedTurn,
  hit: { readonly firstToken: number; readonly endToken: number },
  kind: DetailGroup,
  { firstToken, endToken }: Sentence,
): number | undefined {
  for (let token = hit.endToken; token < Math.min(endToken, hit.endToken + REACH); token++)
    if (isValue(turn, token, kind)) return token
  for (let token = hit.firstToken - 1; token >= Math.max(firstToken, hit.firstToken - REACH); token--)
    if (isValue(turn, token, kind)) return token
  return undefined
}

/** A question or a request; "Order number?" is one as well. */
function isAsking(turn: AnnotatedTurn, sentence: Sentence): boolean {
  return endsAsQuestion(turn.text, sentence) || says(turn, sentence, 'detail-request')
}

/** "Is it order 4711 you mean?" asks for nothing that is not in it. */
function holdsValue({ tokens }: AnnotatedTurn, { firstToken, endToken }: Sentence): boolean {
  for (let token = firstToken; token < endToken; token++)
    if (tokens.kind[token] === TokenKind.address || isCode(tokens.kind[token]!, lengthOf(tokens, token)))
      return true
  return false
}

/**
 * Each kind named in the sentence once, in the order of `detailGroups`, by phrases of at least so many words: "your order
 * number" may be asked for, "order" is only what a number belongs to.
 */
function kindsIn(
  turn: AnnotatedTurn,
  { firstToken, endToken }: Sentence,
  minWords = 1,
): readonly DetailGroup[] {
  const hits = hitsFrom(turn.phrases, firstToken, endToken).filter(({ group }) => DETAILS.has(group))
  const groups = new Set<string>(
    hits.flatMap((hit, at) =>
      hit.endToken - hit.firstToken >= minWords && !isBegun(hit, hits, at) ? [hit.group] : [],
    ),
  )
  return detailGroups.filter((group) => groups.has(group))
}

/** "Votre adresse" of "votre adresse mail" only begins the name of another detail. `hits`: in order, `hit` at `at` among them. */
function isBegun(hit: PhraseHit<PhraseGroup>, hits: readonly PhraseHit<PhraseGroup>[], at: number): boolean {
  for (let next = at + 1; next < hits.length && hits[next]!.firstToken < hit.endToken; next++)
    if (hits[next]!.endToken > hit.endToken && hits[next]!.group !== hit.group) return true
  return false
}

/** Whether the token may be what is asked for: sums, times and shares are no numbers anybody is known by. */
function isValue(turn: AnnotatedTurn, token: number, kind: DetailGroup): boolean {
  const { text, tokens } = turn
  // Asked of every word, and most words are none.
  if (tokens.kind[token] === TokenKind.word) return false
  const value = text.slice(tokens.start[token], tokens.end[token])
  if (kind === 'detail-email') return tokens.kind[token] === TokenKind.address && value.includes('@')
  // A redacted value was given, too.
  if (tokens.kind[token] === TokenKind.mark) return true
  if (tokens.kind[token] !== TokenKind.number || /[%:$€£]/u.test(value)) return false
  const digits = digitsFrom(turn, token)
  if (kind === 'detail-birth')
    return digits >= 3 && /\d[\s./-]+\p{L}|\p{L}[\s.]+\d|\d[./-]\d+[./-]\d/u.test(value)
  if (kind === 'detail-address') return true
  const whole = text.slice(tokens.start[token], tokens.end[lastDigitsOf(turn, token)])
  return digits >= (kind === 'detail-phone' ? MIN_PHONE : MIN_CODE) && !DAY.test(whole)
}

/** "My order of 12/03/2025", "of 12.03.", "of 2025": when it was, not what it is known by. */
const DAY = /^(?:\d{1,2}[./]\d{1,2}(?:[./](?:20)?\d\d)?|\d{1,2}-\d{1,2}-20\d\d|20\d\d-\d\d-\d\d|20[12]\d)$/u

/** Fewer digits are a quantity, a year without its day, or part of a number. */
const MIN_CODE = 4
const MIN_PHONE = 7

function isCode(kind: number, length: number): boolean {
  return kind === TokenKind.number && length >= MIN_CODE
}

function lengthOf({ start, end }: AnnotatedTurn['tokens'], token: number): number {
  return end[token]! - start[token]!
}
