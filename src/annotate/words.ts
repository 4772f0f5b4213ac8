/** Small questions about the words of turns, asked by more than one detector. */
import { needGroups, type PhraseGroup } from '../language/index.ts'
import type { Passage } from '../model/report.ts'
import { spanAt, spansIn, type Span, type TurnSpan } from '../model/span.ts'
import { firstHit, hitOf, hitsFrom } from '../text/phrases.ts'
import { TokenKind, sentenceOf, tokenAt, type Sentence } from '../text/tokens.ts'
import type { Lexicon } from './lexicon.ts'
import { isAside, type AnnotatedTurn, type Run } from './types.ts'

/** Tokens, slots included, that lie in the span. */
export function wordCount({ tokens }: AnnotatedTurn, span: Span): number {
  let count = 0
  for (let i = tokenAt(tokens, span.start); i < tokens.count && tokens.end[i]! <= span.end; i++) count++
  return count
}

/** Words of a turn that are its message: no quoted history, no signature, no legal notice. */
export function messageWords(turn: AnnotatedTurn): number {
  const aside = turn.regions.filter(isAside)
  return aside.reduce((left, region) => left - wordCount(turn, region), turn.tokens.count)
}

/** Hashes of the words that carry content, slots included: what two people must share to speak of the same thing. */
export function contentWords(
  { tokens }: AnnotatedTurn,
  lexicon: Lexicon,
  sentence?: Sentence,
): ReadonlySet<number> {
  const found = new Set<number>()
  const first = sentence?.firstToken ?? 0
  const end = sentence?.endToken ?? tokens.count
  for (let i = first; i < end; i++)
    if (!lexicon.functionWords.has(tokens.hash[i]!) && tokens.kind[i] !== TokenKind.mark)
      found.add(tokens.hash[i]!)
  return found
}

/** Whether a phrase of the group lies in the sentence. */
export function says(turn: Pick<AnnotatedTurn, 'phrases'>, sentence: Sentence, group: PhraseGroup): boolean {
  const { phrases } = turn
  const { endToken } = sentence
  for (let i = firstHit(phrases, sentence.firstToken); i < phrases.length; i++) {
    const hit = phrases[i]!
    if (hit.firstToken >= endToken) return false
    if (hit.group === group && hit.endToken <= endToken) return true
  }
  return false
}

/** Whether a phrase of the group lies anywhere in the turn. */
export function holds({ phrases }: Pick<AnnotatedTurn, 'phrases'>, group: PhraseGroup): boolean {
  return phrases.some((hit) => hit.group === group)
}

/** Whether the sentence begins with a phrase of the group. */
export function opensWith(
  { phrases }: Pick<AnnotatedTurn, 'phrases'>,
  { firstToken }: Sentence,
  group: PhraseGroup,
): boolean {
  return hitOf(phrases, firstToken, firstToken + 1, group) !== undefined
}

/**
 * Whether the sentence begins with a "yes" or a "no", or with who and a verb and no more: "We do, on Tuesdays.", "It is." Of words that mean something else as well ("no" of Spanish is "not", "si" is "if") only before a
 * mark, or alone: "No, señora.", not "No llegó".
 */
export function answersPlainly(
  { phrases, text, tokens }: Pick<AnnotatedTurn, 'phrases' | 'text' | 'tokens'>,
  { firstToken, endToken, end }: Sentence,
): boolean {
  if (hitOf(phrases, firstToken, firstToken + 1, 'answer-plain') !== undefined) return true
  const stated = hitOf(phrases, firstToken, firstToken + 1, 'answer-statement')
  const isElliptic = stated !== undefined && stated.endToken === firstToken + 2
  const head = isElliptic ? stated : hitOf(phrases, firstToken, firstToken + 1, 'answer-head')
  if (head === undefined) return false
  const next = head.endToken < endToken ? tokens.start[head.endToken]! : end
  return head.endToken >= endToken || text.slice(head.end, next).trim() !== ''
}

/** "My name is Kyle and I will be assisting you today." */
export function introducesSelf({ names }: AnnotatedTurn, { start, end }: Span): boolean {
  return spansIn(names, { start, end }).some(
    (name) => name.kind === 'self' && name.start >= start && name.end <= end,
  )
}

/**
 * Whether a placeholder at this token is shown to somebody rather than left unfilled: beside a slash or a backtick, where a template is spoken
 * of, in a line of code, or without anything that a slot could be called by ("{…}", "{k}").
 */
export function isExample(
  { text, tokens, phrases }: Pick<AnnotatedTurn, 'text' | 'tokens' | 'phrases'>,
  token: number,
): boolean {
  const start = tokens.start[token]!
  const end = tokens.end[token]!
  if (BESIDE_CODE.has(text.charAt(start - 1)) || BESIDE_CODE.has(text.charAt(end))) return true
  if (!/\p{L}\p{L}|\p{N}/u.test(text.slice(start, end)) || isCode(lineAround(text, start, end))) return true
  const sentence = sentenceOf(tokens, token)
  return sentence !== undefined && says({ phrases }, sentence, 'shows-code')
}

const BESIDE_CODE: ReadonlySet<string> = new Set(['/', '`'])

/** Characters of the line that are looked at on either side: a line of code may go on for pages. */
const LINE_REACH = 80

function lineAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - LINE_REACH), start)
  const behind = text.slice(end, end + LINE_REACH)
  return (before.split(/[\n\r]/u).at(-1) ?? '') + (behind.split(/[\n\r]/u, 1)[0] ?? '')
}

/** "const {user} = useAuth();", "if [catch {get} x] {": a call, an arrow, or a line that ends as no sentence does; not "order(s)". */
function isCode(line: string): boolean {
  return /\w\(\)|\w\.\w+\(|=>|[;{]\s*$/u.test(line)
}

/** Whether the turn is written down in one, without marks, as some speech is: then none can show that it asks. */
export function isUnmarked({ text, tokens }: Pick<AnnotatedTurn, 'text' | 'tokens'>): boolean {
  return tokens.sentences.length === 1 && !/[.!?]/u.test(text)
}

/** The need of a run: that of its neediest turn; `null` where it cannot be told. */
export function needOfRun({ turns }: Run): number | null {
  let most: number | null = null
  for (const { need } of turns) if (need !== null && (most === null || need > most)) most = need
  return most
}

/** What a finding about the need of a run can point at: the phrases that tell of it; without any, its neediest turn. */
export function needCues({ turns }: Run): readonly TurnSpan[] {
  const cues = turns.flatMap((turn) =>
    turn.phrases.flatMap(({ group, start, end }) =>
      CUES.has(group) && spanAt(turn.regions, start) === undefined ? [{ turnId: turn.id, start, end }] : [],
    ),
  )
  if (cues.length > 0) return cues
  const most = Math.max(...turns.map(({ need }) => need ?? 0))
  return turns
    .filter(({ need }) => (need ?? 0) === most)
    .slice(0, 1)
    .map(spanOfTurn)
}

const CUES: ReadonlySet<string> = new Set<PhraseGroup>(needGroups)

/** A passage's span without the white space at its ends, so that evidence quotes words. */
export function trimmed(text: string, { start, end }: Span | Passage): Span {
  const held = text.slice(start, end)
  if (held.trim() === '') return { start, end: start }
  return {
    start: start + (held.length - held.trimStart().length),
    end: end - (held.length - held.trimEnd().length),
  }
}

/**
 * The whole message of a turn, without the white space around it, and without the quoted history, signature or notice it begins or ends
 * with; all of the turn where it is nothing else.
 */
export function spanOfTurn({ id, text, regions }: AnnotatedTurn): TurnSpan {
  const whole = trimmed(text, { start: 0, end: text.length })
  let { start, end } = whole
  for (const region of regions)
    if (isAside(region) && text.slice(start, region.start).trim() === '') start = region.end
  for (const region of regions.toReversed())
    if (isAside(region) && text.slice(region.end, end).trim() === '') end = region.start
  const message = start < end ? trimmed(text, { start, end }) : whole
  return { turnId: id, ...(message.start < message.end ? message : whole) }
}

/** "By Friday", "at 4 pm": a day, a time of day, or a preposition of time before a number. */
export function tellsWhen(turn: AnnotatedTurn, sentence: Sentence): boolean {
  if (says(turn, sentence, 'time-given')) return true
  const { firstToken, endToken } = sentence
  return hitsFrom(turn.phrases, firstToken, endToken).some(
    (hit) =>
      hit.group === 'time-preposition' &&
      hit.endToken < endToken &&
      turn.tokens.kind[hit.endToken] === TokenKind.number,
  )
}
