import type { PhraseGroup } from '../language/index.ts'
import type { Channel } from '../model/interaction.ts'
import { overlaps, spanAt } from '../model/span.ts'
import type { PhraseHit } from '../text/phrases.ts'
import { tokenAt, type Tokens } from '../text/tokens.ts'
import type { Region } from './types.ts'

/** A greeting is short: "Good morning Mrs van der Berg,". */
const MAX_GREETING_TOKENS = 8
const MAX_CLOSING_TOKENS = 5
const MAX_SIGNATURE_LINES = 8
/** The first line of a signature: "Anna." or "Priya Raman, Returns Team, Larkfield Home". */
const MAX_NAME_WORDS = 3
const MAX_SIGNED_WORDS = 8

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The parts of a turn that are not its message: quoted history, signature, greeting and closing, in order, none
 * overlapping another. They are marked, never cut out.
 */
export function regionsOf(
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
  channel: Channel,
): readonly Region[] {
  const lines = linesOf(text)
  const quoted = quotedRegions(lines, text)
  const body = lines.filter((line) => spanAt(quoted, line.start) === undefined)
  const ending = channel === 'email' ? endingRegions(body, quoted, tokens, phrases) : []
  const other = [...ending, ...quoted]
  const greeting = greetingRegion(text, tokens, phrases).filter(
    (region) => !other.some((held) => overlaps(region, held)),
  )
  return [...greeting, ...other].sort((a, b) => a.start - b.start)
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    lines.push({ start, end, text: text.slice(start, end).trim() })
    start = end + 1
  }
  return lines
}

const ATTRIBUTION = /^(?:On|Am|Le|El|Il|Op|Em|Στις) [^\n]{6,200}:$/u
const ATTRIBUTION_VERB = /\b(?:wrote|schrieb|écrit|escribió|ha scritto|schreef|escreveu|έγραψε)[^\n]{0,80}:$/u
const ORIGINAL = /^-{2,} ?(?:Original Message|Forwarded message|Ursprüngliche Nachricht|Message d'origine)/iu
const HEADER = /^(?:From|Von|De|Da|Van|Από): ?\S/u
const HEADER_NEXT = /^(?:Sent|Date|Gesendet|Datum|Envoyé|Enviado|Inviato|Verzonden|Στάλθηκε): ?\S/u

/** Runs of `>` lines with their attribution; from an Outlook header block or "Original Message" on, everything. */
function quotedRegions(lines: readonly Line[], text: string): readonly Region[] {
  const regions: Region[] = []
  let open: { start: number; end: number } | undefined
  const close = (): void => {
    if (open !== undefined) regions.push({ kind: 'quoted', ...open })
    open = undefined
  }
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]?.text ?? ''
    const opensTail =
      ORIGINAL.test(line.text) ||
      (HEADER.test(line.text) && (HEADER_NEXT.test(next) || line.text.includes('@')))
    if (opensTail) {
      regions.push({ kind: 'quoted', start: open?.start ?? line.start, end: text.trimEnd().length })
      return regions
    }
    const attribution = ATTRIBUTION.test(line.text) && ATTRIBUTION_VERB.test(line.text)
    if (line.text.startsWith('>') || attribution) open = { start: open?.start ?? line.start, end: line.end }
    else if (line.text !== '' && line.text !== '>') close()
  }
  close()
  return regions.filter((region) => region.end > region.start)
}

/** The closing line of a mail and the signature below it, or the signature after a line of two dashes. */
function endingRegions(
  body: readonly Line[],
  quoted: readonly Region[],
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
): readonly Region[] {
  const filled = body.filter((line) => line.text !== '')
  const from = Math.max(1, filled.length - MAX_SIGNATURE_LINES)
  const dashes = filled.findIndex(({ text }, i) => i >= from - 1 && text === '--')
  // "Many thanks in advance!" may stand above "Kind regards,": the last one closes.
  const until = dashes < 0 ? filled.length : dashes
  const closes = filled.findLastIndex(
    (line, i) => i >= from && i < until && isClosing(line, filled[i + 1], tokens, phrases),
  )
  if (closes < 0) return dashes < 0 ? [] : signatures(filled.slice(dashes + 1), quoted)
  const { start, end } = filled[closes]!
  return [{ kind: 'closing', start, end }, ...signatures(filled.slice(closes + 1), quoted)]
}

/** Around the quoted history, if that stands in between: "Sent from my phone" comes last of all. */
function signatures(lines: readonly Line[], quoted: readonly Region[]): readonly Region[] {
  const found: Region[] = []
  for (const { start, end } of lines) {
    const open = found.at(-1)
    if (open === undefined || quoted.some((region) => overlaps(region, { start: open.end, end: start })))
      found.push({ kind: 'signature', start, end })
    else found[found.length - 1] = { ...open, end }
  }
  return found
}

/** A short line that opens with a closing, with nothing below it that reads on: "Thanks for the photos." is no end. */
function isClosing(
  line: Line,
  below: Line | undefined,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
): boolean {
  const opening = phrases.find(
    (hit) =>
      hit.group === 'closing' &&
      hit.start >= line.start &&
      hit.end <= line.end &&
      hit.start - line.start <= 1,
  )
  if (opening === undefined) return false
  return tokensIn(line, tokens) <= MAX_CLOSING_TOKENS && (below === undefined || couldSign(below, tokens))
}

/** A name, perhaps with a title or a team: short, and no sentence. */
function couldSign(line: Line, tokens: Tokens): boolean {
  const words = tokensIn(line, tokens)
  return (
    line.text === '--' || words <= MAX_NAME_WORDS || (words <= MAX_SIGNED_WORDS && !/[.!?]$/u.test(line.text))
  )
}

function tokensIn(line: Line, tokens: Tokens): number {
  return tokenAt(tokens, line.end) - tokenAt(tokens, line.start)
}

function greetingRegion(
  text: string,
  tokens: Tokens,
  phrases: readonly PhraseHit<PhraseGroup>[],
): readonly Region[] {
  const hit = phrases.find(({ group, firstToken }) => firstToken === 0 && isGreeting(group))
  if (hit === undefined) return []
  let last = hit.endToken
  while (
    last < tokens.count &&
    last < MAX_GREETING_TOKENS &&
    isJoined(text.slice(tokens.end[last - 1], tokens.start[last]))
  )
    last++
  const start = tokens.start[0]!
  const stopped = tokens.end[last - 1]!
  const comma = /^[,!.:;]/u.test(text.slice(stopped, stopped + 1)) ? 1 : 0
  const reached = last === tokens.count || comma === 1 || text.slice(stopped, stopped + 2).includes('\n')
  return [{ kind: 'greeting', start, end: reached ? stopped + comma : hit.end }]
}

function isGreeting(group: PhraseGroup): boolean {
  return group === 'greeting' || group === 'generic-salutation'
}

/** Whether nothing but a space, a hyphen or an abbreviation's point stands between two words, as in one name. */
function isJoined(between: string): boolean {
  return between === ' ' || between === '. ' || between === '-' || between === ''
}
