/** A mail as lines, each with what the frames of mail programs find in it. */
import { phraseMatcher, type PhraseHit, type PhraseMatcher } from '../phrases.ts'
import type { Tokens } from '../tokens.ts'

/** What a line may hold that mail programs write, in any language: see `language/mail-frames`. */
export type MailGroup =
  | 'attribution-opener'
  | 'attribution-verb'
  | 'from'
  | 'sent'
  | 'to'
  | 'cc'
  | 'subject'
  | 'original'
  | 'forwarded'
  | 'footer'
  | 'device-opener'
  | 'greeting'
  | 'closing'
  | 'disclaimer'

export type MailHit = PhraseHit<MailGroup>

export interface MailMatcher extends Pick<PhraseMatcher<MailGroup>, 'match'> {
  /** Those hits of `match` that matter to a mail: most groups do so only at the beginning of a line. */
  matchLines(text: string, tokens: Tokens): readonly MailHit[]
}

/** Groups that matter within a line as well. */
const WITHIN: ReadonlySet<string> = new Set<MailGroup>([
  'attribution-verb',
  'greeting',
  'closing',
  'disclaimer',
])

export function mailMatcher(patterns: Readonly<Record<MailGroup, readonly string[]>>): MailMatcher {
  const all = phraseMatcher(patterns)
  const within = phraseMatcher(
    Object.fromEntries(Object.entries(patterns).filter(([group]) => WITHIN.has(group))) as typeof patterns,
  )
  return {
    match: (tokens) => all.match(tokens),
    matchLines(text, tokens) {
      const hits: MailHit[] = []
      let token = 0
      for (let start = 0; start >= 0 && token < tokens.count;) {
        const end = text.indexOf('\n', start)
        const next = end < 0 ? text.length : end
        const first = token
        while (token < tokens.count && tokens.start[token]! < next) token++
        if (token > first) {
          all.matchFrom(tokens, first, first + 1, hits)
          within.matchFrom(tokens, first + 1, token, hits)
        }
        start = end < 0 ? -1 : end + 1
      }
      return hits
    },
  }
}

export interface MailLine {
  readonly index: number
  /** Offsets in the text, half-open, without the line break; white space counts. */
  readonly start: number
  readonly end: number
  /** Without white space at its ends; where it begins in the whole text. */
  readonly text: string
  readonly textStart: number
  readonly firstToken: number
  readonly endToken: number
  /** Hits that begin in the line, by first token. */
  readonly hits: readonly MailHit[]
}

const NONE: readonly MailHit[] = []

export function mailLines(text: string, tokens: Tokens, hits: readonly MailHit[]): readonly MailLine[] {
  const lines: MailLine[] = []
  let start = 0
  let token = 0
  let hit = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const firstToken = token
    while (token < tokens.count && tokens.start[token]! < end) token++
    const firstHit = hit
    while (hit < hits.length && hits[hit]!.firstToken < token) hit++
    const raw = text.slice(start, end)
    lines.push({
      index: lines.length,
      start,
      end,
      text: raw.trim(),
      textStart: start + raw.length - raw.trimStart().length,
      firstToken,
      endToken: token,
      hits: hit > firstHit ? hits.slice(firstHit, hit) : NONE,
    })
    start = end + 1
  }
  return lines
}

/** Marked as quoted: `> …`. */
export function isMarked(line: MailLine): boolean {
  return line.text.startsWith('>')
}

/** A hit that the line begins with. */
export function opens(line: MailLine, group: MailGroup): MailHit | undefined {
  return line.hits.find((hit) => hit.group === group && hit.firstToken === line.firstToken)
}

/** A line of one kind of sign, as separators are; "--" and "..." are not long enough. */
export function isRule(line: MailLine): boolean {
  // Nearly every line begins with a letter.
  if ((line.text.charCodeAt(0) | 0x20) >= 0x61 && (line.text.charCodeAt(0) | 0x20) <= 0x7a) return false
  return /^[-_=*~–—]{4,}$/u.test(line.text)
}

/** The first line from `index` on that holds anything. */
export function nextFilled(lines: readonly MailLine[], index: number): MailLine | undefined {
  for (let i = index; i < lines.length; i++) if (lines[i]!.text !== '') return lines[i]
  return undefined
}
