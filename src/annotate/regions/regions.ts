import type { PhraseGroup } from '../../language/index.ts'
import type { Channel } from '../../model/interaction.ts'
import { overlaps, spanAt, spansIn } from '../../model/span.ts'
import { endingOf, noticeStart } from '../../text/mail/endings.ts'
import type { MailHit, MailLine, MailMatcher } from '../../text/mail/lines.ts'
import { mailLines } from '../../text/mail/lines.ts'
import { quotedSegments } from '../../text/mail/segments.ts'
import { firstHit, hitOf, type PhraseHit } from '../../text/phrases.ts'
import { scan } from '../../text/scan.ts'
import type { WordTable } from '../../text/word-table.ts'
import { TokenKind, tokenAt, type Tokens } from '../../text/tokens.ts'
import type { Region } from '../types.ts'

/** A greeting is short: "Good morning Mrs van der Berg,". */
const MAX_GREETING_TOKENS = 8
const MAX_CLOSING_TOKENS = 5
/** Of one that ends on a comma, as nothing but a closing above a name does. */
const MAX_FORMAL_TOKENS = 20
const MAX_SIGNATURE_LINES = 8
/** The first line of a signature: "Anna." or "Priya Raman, Returns Team, Larkfield Home". */
const MAX_NAME_WORDS = 3
const MAX_SIGNED_WORDS = 8
/** A line of a signature below the name: a team, an address, hours. */
const MAX_ADDRESS_WORDS = 12

/**
 * The parts of a turn that are not its message: earlier mails, forwards, signature, legal notice, greeting and closing, in
 * order, none overlapping another. They are marked, never cut out. Quotations are found on every channel, the rest of what
 * surrounds a mail only in mail. `frames` finds what mail programs write, in any language; `functionWords` are those of the turn's language; `signer` is the writer's name, as far as
 * the participant data gives it.
 */
export function regionsOf(
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  channel: Channel,
  frames: MailMatcher,
  functionWords: WordTable,
  signer = '',
): readonly Region[] {
  const isMail = channel === 'email'
  // Nothing that stands on one line alone is history, but for a quotation.
  const isOneLine = !text.includes('\n') && !text.trimStart().startsWith('>')
  const hits = isOneLine && !isMail ? NO_HITS : frames.matchLines(text, tokens)
  const lines = isOneLine ? [] : mailLines(text, tokens, hits)
  const other = lines.length === 0 ? NO_REGIONS : regionsBelow(lines, text, tokens, phrases, isMail, signer)
  const greeting = greetingRegion(text, tokens, phrases, isMail ? hits : NO_HITS, functionWords)
  return greeting === null || other.some((held) => overlaps(greeting, held))
    ? other
    : inOrder([greeting, ...other])
}

const NO_HITS: readonly MailHit[] = []
const NO_REGIONS: readonly Region[] = []

/** All but the greeting. */
function regionsBelow(
  lines: readonly MailLine[],
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  isMail: boolean,
  signer: string,
): readonly Region[] {
  const quoted = quotedSegments(lines, text, tokens, isMail)
  const body = lines.filter((line) => line.text !== '' && spanAt(quoted, line.start) === undefined)
  const ending = isMail ? endingRegions(body, quoted, tokens, phrases, signer) : []
  return merged(inOrder([...ending, ...quoted]), text)
}

function inOrder(regions: Region[]): readonly Region[] {
  return regions.length < 2 ? regions : regions.sort((a, b) => a.start - b.start)
}

/** A signature and the line of a phone below it are one region, and so are a notice and the separator above it. */
function merged(regions: readonly Region[], text: string): readonly Region[] {
  const found: Region[] = []
  for (const region of regions) {
    const open = found.at(-1)
    const isEnding = region.kind === 'signature' || region.kind === 'disclaimer'
    if (isEnding && open?.kind === region.kind && text.slice(open.end, region.start).trim() === '')
      found[found.length - 1] = { ...open, end: region.end }
    else found.push(region)
  }
  return found
}

/** The closing line of a mail and the signature below it, or the signature after a line of two dashes or from the writer's name on. */
function endingRegions(
  body: readonly MailLine[],
  quoted: readonly Region[],
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  signer: string,
): readonly Region[] {
  const separated = body.findIndex(
    ({ start, end }, i) => i > 0 && end - start === 3 && body[i]!.text === '--',
  )
  const { body: filled, segments } = endingOf(body)
  const from = Math.max(1, filled.length - MAX_SIGNATURE_LINES)
  const short = filled.findIndex(({ text }, i) => i >= from - 1 && text === '--')
  // "-- " with its space is a signature however long it is (RFC 3676).
  const dashes = separated >= 0 && separated < filled.length ? separated : short
  // "Many thanks in advance!" may stand above "Kind regards,": the last one closes.
  const until = dashes < 0 ? filled.length : dashes
  const closes = filled.findLastIndex(
    (line, i) => i >= from && i < until && isClosing(line, filled[i + 1], tokens, phrases),
  )
  if (closes < 0) {
    const signed = dashes < 0 ? signedFrom(filled, from, tokens, signer) : dashes + 1
    return [...signatures(filled.slice(signed), quoted), ...segments]
  }
  const { start, end } = filled[closes]!
  return [{ kind: 'closing', start, end }, ...signatures(filled.slice(closes + 1), quoted), ...segments]
}

/** Where the last lines begin with the writer's name and go on as a signature does; behind the last where they do not. */
function signedFrom(lines: readonly MailLine[], from: number, tokens: Tokens, signer: string): number {
  if (signer === '') return lines.length
  const { hash, count } = scan(signer)
  const names = new Set(hash.subarray(0, count))
  const named = lines.findIndex(
    (line, i) => i >= from && names.has(tokens.hash[line.firstToken] ?? 0) && couldSign(line, tokens),
  )
  const reads = lines.slice(named + 1).some((line) => tokensIn(line, tokens) > MAX_ADDRESS_WORDS)
  return named < 0 || reads ? lines.length : named
}

/** Around the quoted history, if that stands in between; a legal notice below the name is none of it. */
function signatures(lines: readonly MailLine[], quoted: readonly Region[]): readonly Region[] {
  const found: Region[] = []
  const notice = noticeStart(lines)
  for (const [index, { start, end }] of lines.entries()) {
    const kind = index < notice ? 'signature' : 'disclaimer'
    const open = found.at(-1)
    if (open?.kind !== kind || spansIn(quoted, { start: open.end, end: start }).length > 0)
      found.push({ kind, start, end })
    else found[found.length - 1] = { ...open, end }
  }
  return found
}

/** A short line that opens with a closing, with nothing below it that reads on: "Thanks for the photos." is no end. */
function isClosing(
  line: MailLine,
  below: MailLine | undefined,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
): boolean {
  if (!opensWithClosing(line.hits, line) && !opensWithClosing(phrases, line)) return false
  const words = tokensIn(line, tokens)
  // "Je vous prie d'agréer, Madame, l'expression de mes salutations distinguées,"
  const most = line.text.endsWith(',') ? MAX_FORMAL_TOKENS : MAX_CLOSING_TOKENS
  return words <= most && (below === undefined || couldSign(below, tokens))
}

/** Whether a closing stands at the head of the line, but for one bracket or dash. */
function opensWithClosing(hits: readonly PhraseHit[], { start, end, firstToken }: MailLine): boolean {
  for (let i = firstHit(hits, firstToken); i < hits.length && hits[i]!.start - start <= 1; i++)
    if (hits[i]!.group === 'closing' && hits[i]!.end <= end) return true
  return false
}

/** A name, perhaps with a title or a team: short, and no sentence. */
function couldSign(line: MailLine, tokens: Tokens): boolean {
  const words = tokensIn(line, tokens)
  return (
    line.text === '--' || words <= MAX_NAME_WORDS || (words <= MAX_SIGNED_WORDS && !/[.!?]$/u.test(line.text))
  )
}

function tokensIn(line: MailLine, tokens: Tokens): number {
  return tokenAt(tokens, line.end) - tokenAt(tokens, line.start)
}

function greetingRegion(
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  frames: readonly MailHit[],
  functionWords: WordTable,
): Region | null {
  const hit = greetingHit(phrases) ?? hitOf(frames, 0, 1, 'greeting')
  if (hit === undefined) return null
  let last = hit.endToken
  while (last < tokens.count && last < MAX_GREETING_TOKENS && isJoined(text, tokens, phrases, last)) last++
  const start = tokens.start[0]!
  const stopped = tokens.end[last - 1]!
  const comma = /^[,!.:;]/u.test(text.slice(stopped, stopped + 1)) ? 1 : 0
  const isWhole = last === tokens.count && !saysMore(tokens, hit.endToken, last, functionWords)
  const reached = isWhole || comma === 1 || text.slice(stopped, stopped + 2).includes('\n')
  return { kind: 'greeting', start, end: reached ? stopped + comma : hit.end }
}

/** Whether a greeting without a mark behind it says more than names: "hi is it open", "hi yes", "hello 4711". */
function saysMore({ kind, hash }: Tokens, first: number, end: number, functionWords: WordTable): boolean {
  for (let i = first; i < end; i++)
    if (kind[i] === TokenKind.number || functionWords.has(hash[i]!)) return true
  return false
}

function greetingHit(phrases: readonly PhraseHit<PhraseGroup>[]): PhraseHit | undefined {
  for (let i = 0; i < phrases.length && phrases[i]!.firstToken === 0; i++)
    if (phrases[i]!.group === 'greeting' || phrases[i]!.group === 'generic-salutation') return phrases[i]
  return undefined
}

/** Whether nothing but a space, a hyphen or the point of a title or an initial stands before the word, as in one name. */
function isJoined(
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  index: number,
): boolean {
  const between = text.slice(tokens.end[index - 1], tokens.start[index])
  if (between !== '. ') return between === ' ' || between === '-' || between === ''
  // "Mr. Bell", "J. Bell"; not "Hi Peggy. Thursday at two."
  const isInitial = tokens.end[index - 1]! - tokens.start[index - 1]! === 1
  return isInitial || hitOf(phrases, index - 1, index, 'honorific') !== undefined
}
