/**
 * What of a mail is not the writer's message: earlier mails, forwards, what a phone adds, signatures of mailing lists,
 * legal notices. Parts are marked, nothing is cut. One pass over the lines, and nothing is looked at more than a bounded
 * number of times, so any text takes linear time.
 */
import type { Span } from '../../model/span.ts'
import type { Tokens } from '../tokens.ts'
import { attributionLines } from './attribution.ts'
import { footerAt } from './footers.ts'
import { isMarked, nextFilled, opens, type MailLine } from './lines.ts'
import { isReplyLine, tailAt } from './tails.ts'

export interface MailSegment extends Span {
  readonly kind: 'quoted' | 'forward' | 'signature' | 'disclaimer'
}

/** A marked line as long as programs fold at; what they cut off stands on the next line without a mark. */
const FOLD_COLUMN = 72

/**
 * Earlier mails and what phones add, in order, none overlapping another. `isMail`: phones' lines and help desks' only
 * mean something in mail; quotations may stand in a chat too.
 */
export function quotedSegments(
  lines: readonly MailLine[],
  text: string,
  tokens: Tokens,
  isMail: boolean,
): readonly MailSegment[] {
  const found: MailSegment[] = []
  const end = text.trimEnd().length
  let hasTextAbove = false
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (line.text === '') continue
    if (isMarked(line)) {
      const last = endOfRun(lines, i)
      found.push(markedSegment(lines, i, last))
      i = last
      continue
    }
    const tail = tailAt(lines, i, isMail && hasTextAbove)
    if (tail !== null) {
      found.push({ kind: tail.kind, start: lines[tail.from]!.start, end })
      return found
    }
    const attribution = attributionLines(lines, i, tokens)
    if (attribution > 0) {
      const next = nextFilled(lines, i + attribution)
      const last = next === undefined ? i + attribution - 1 : endOfQuotation(lines, next)
      found.push({ kind: 'quoted', start: line.start, end: Math.min(lines[last]!.end, end) })
      i = last
      continue
    }
    const footer = isMail ? footerAt(line, nextFilled(lines, i + 1), hasTextAbove) : null
    if (footer !== null) {
      found.push({ kind: 'signature', start: line.start, end: line.end })
      const next = nextFilled(lines, i + 1)
      if (footer === 'end' && next !== undefined && isUnmarkedHistory(lines, next, tokens)) {
        found.push({ kind: 'quoted', start: next.start, end })
        return found
      }
    } else if (isMail && isReplyLine(line))
      found.push({ kind: 'disclaimer', start: line.start, end: line.end })
    else hasTextAbove = true
  }
  return found
}

/** Marks that some programs set instead of ">": "| …", "# …", "--] …", "AW> …". Believed only below an attribution. */
const OTHER_MARK = /^(?:\p{Lu}{1,3}>|[-=+]{0,3}[|\]#%}:]{1,2})/u

/** The last line of what is quoted below an attribution. Without marks nobody can tell where it ends: it is all. */
function endOfQuotation(lines: readonly MailLine[], first: MailLine): number {
  if (isMarked(first)) return endOfRun(lines, first.index)
  const mark = OTHER_MARK.exec(first.text)?.[0]
  if (mark === undefined) return lines.length - 1
  let last = first.index
  for (let i = last + 1; i < lines.length; i++) {
    if (lines[i]!.text.startsWith(mark)) last = i
    else if (lines[i]!.text !== '') break
  }
  return last
}

/** The last marked line of a run. Blank lines, and the rest of a line that was folded, are within it. */
function endOfRun(lines: readonly MailLine[], first: number): number {
  let last = first
  for (let i = first + 1; i < lines.length; i++) {
    const line = lines[i]!
    if (isMarked(line)) last = i
    else if (line.text !== '' && !isFoldedRest(lines, i)) break
  }
  return last
}

/** "> … which was delivered to my" / "neighbour." / "> …": a small letter behind a full line that did not end. */
function isFoldedRest(lines: readonly MailLine[], index: number): boolean {
  const before = lines[index - 1]!
  return (
    isMarked(before) &&
    before.text.length >= FOLD_COLUMN &&
    !/[.!?…:;]["'”’)]?$/u.test(before.text) &&
    /^\p{Ll}/u.test(lines[index]!.text)
  )
}

/** A run of marked lines, or a forward that HTML marked as quoted. */
function markedSegment(lines: readonly MailLine[], first: number, last: number): MailSegment {
  const forwarded = opens(lines[first]!, 'forwarded')
  const isForward = forwarded !== undefined && /^>[ >]*[-_*=~–—]{2}/u.test(lines[first]!.text)
  return { kind: isForward ? 'forward' : 'quoted', start: lines[first]!.start, end: lines[last]!.end }
}

/** Whether what stands below a phone's line, without any sign of where it comes from, is older than the mail. */
function isUnmarkedHistory(lines: readonly MailLine[], next: MailLine, tokens: Tokens): boolean {
  return (
    !isMarked(next) &&
    tailAt(lines, next.index, true) === null &&
    attributionLines(lines, next.index, tokens) === 0
  )
}
