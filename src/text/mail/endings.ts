/** What stands below a mail's last words: notices of lawyers and of mailing lists, and a name behind a dash. */
import { isRule, type MailLine } from './lines.ts'
import type { MailSegment } from './segments.ts'

/** Cues of a paragraph that is nothing but a legal notice, and of one below a signature, where nothing else is expected. */
const ENOUGH_CUES = 3
const ENOUGH_BELOW_SIGNATURE = 2
/** Notices are long-winded; "is this confidential?" is not. */
const MIN_NOTICE_TOKENS = 12
/** Lines of a mailing list's footer. */
const MAX_LIST_LINES = 8

export interface MailEnding {
  /** Lines that are left, blank ones left out. */
  readonly body: readonly MailLine[]
  readonly segments: readonly MailSegment[]
}

/** `filled`: the lines that hold something and are not quoted. */
export function endingOf(filled: readonly MailLine[]): MailEnding {
  const notices = noticesOf(filled)
  const listed = listFooterOf(notices.body)
  const signed = dashedNameOf(listed.body)
  return {
    body: signed.body,
    segments: [...signed.segments, ...listed.segments, ...notices.segments],
  }
}

/** The last paragraphs, as long as they are legal notices or separators; never the first line. */
function noticesOf(filled: readonly MailLine[]): MailEnding {
  const segments: MailSegment[] = []
  let end = filled.length
  while (end > 0) {
    let start = end - 1
    if (!isRule(filled[start]!)) while (start > 0 && isNext(filled[start - 1]!, filled[start]!)) start--
    // A name may stand right above it.
    while (start < end - 1 && !isRule(filled[start]!) && cuesIn([filled[start]!]) === 0) start++
    const paragraph = filled.slice(start, end)
    const isNotice = cuesIn(paragraph) >= ENOUGH_CUES && tokensIn(paragraph) >= MIN_NOTICE_TOKENS
    if (start === 0 || !(isNotice || (segments.length > 0 && isRule(paragraph[0]!)))) break
    segments.unshift(segmentOf('disclaimer', paragraph))
    end = start
  }
  return { body: filled.slice(0, end), segments }
}

/** Of the lines of a signature, those from the first that belongs to a notice on; all of them if none does. */
export function noticeStart(lines: readonly MailLine[]): number {
  for (let start = 0; start < lines.length; start++) {
    if (cuesIn([lines[start]!]) === 0) continue
    let end = start + 1
    while (end < lines.length && isNext(lines[end - 1]!, lines[end]!)) end++
    if (cuesIn(lines.slice(start, end)) >= ENOUGH_BELOW_SIGNATURE) return start
    start = end - 1
  }
  return lines.length
}

/** "____" / "riak-users mailing list" / an address / a link: a long separator with few lines below it, one an address. */
function listFooterOf(filled: readonly MailLine[]): MailEnding {
  const from = filled.findLastIndex(({ text }) => text.startsWith('_') && /^_{20,}$/.test(text))
  const below = filled.slice(from + 1)
  const isList = from > 0 && below.length <= MAX_LIST_LINES && below.some(isAddress)
  return isList
    ? { body: filled.slice(0, from), segments: [segmentOf('signature', filled.slice(from))] }
    : { body: filled, segments: [] }
}

/** "-Abhishek Kona", below a blank line, in a mail without bullets. */
function dashedNameOf(filled: readonly MailLine[]): MailEnding {
  const last = filled.at(-1)
  const before = filled.at(-2)
  const isName =
    last !== undefined &&
    before !== undefined &&
    !isNext(before, last) &&
    DASHED_NAME.test(last.text) &&
    !filled.slice(0, -1).some(({ text }) => /^[-–—•*]/u.test(text))
  return isName
    ? { body: filled.slice(0, -1), segments: [segmentOf('signature', [last])] }
    : { body: filled, segments: [] }
}

const DASHED_NAME = /^[-–—] ?\p{Lu}[\p{L}'’.-]{0,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,2}$/u

function isNext(above: MailLine, below: MailLine): boolean {
  return below.index === above.index + 1 && !isRule(above)
}

function isAddress({ text }: MailLine): boolean {
  return /^(?:<?https?:\/\/\S+|[^\s@]+@[^\s@]+)$/.test(text)
}

function tokensIn(lines: readonly MailLine[]): number {
  return lines.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)
}

/** Cues that do not overlap: "intended for" in "intended solely for" is one. */
function cuesIn(lines: readonly MailLine[]): number {
  let count = 0
  let reached = 0
  for (const { hits } of lines)
    for (const { group, firstToken, endToken } of hits)
      if (group === 'disclaimer' && firstToken >= reached) {
        count++
        reached = endToken
      }
  return count
}

function segmentOf(kind: MailSegment['kind'], lines: readonly MailLine[]): MailSegment {
  return { kind, start: lines[0]!.start, end: lines.at(-1)!.end }
}
