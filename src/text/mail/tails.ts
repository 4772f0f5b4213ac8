/**
 * Signs that everything below is somebody else's mail: "-----Original Message-----", a forward, the header block that
 * Outlook writes, the line of a help desk above which one is to reply.
 */
import { opens, isRule, type MailLine, type MailGroup } from './lines.ts'

export interface Tail {
  readonly kind: 'quoted' | 'forward'
  /** The line it begins on, separators above it included. */
  readonly from: number
}

const FIELDS = ['from', 'sent', 'to', 'cc', 'subject'] as const satisfies readonly MailGroup[]
/** Lines of a header block, folded ones included. */
const MAX_BLOCK = 8
/** Lines of a block that open with no field: the second half of a folded one, or a field nobody has listed. */
const MAX_FOLDED = 3

export function tailAt(lines: readonly MailLine[], index: number, hasTextAbove: boolean): Tail | null {
  const line = lines[index]!
  // Every sign but the reply line's rests on words that frames have.
  if (line.hits.length === 0)
    return hasTextAbove && isReplyLine(line) ? { kind: 'quoted', from: index } : null
  const forwarded = isMark(line, 'forwarded')
  if (forwarded || isMark(line, 'original'))
    return { kind: forwarded ? 'forward' : 'quoted', from: withRules(lines, index) }
  if (isHeaderBlock(lines, index)) return { kind: 'quoted', from: withRules(lines, index) }
  return hasTextAbove && isReplyLine(line) ? { kind: 'quoted', from: index } : null
}

/** Zendesk's line at the top of its mails, in whatever language: "##- Please type your reply above this line -##". */
export function isReplyLine({ text }: MailLine): boolean {
  return text.startsWith('##-') && text.endsWith('-##')
}

/** The words between dashes, or the whole line before a colon: "Begin forwarded message:". */
function isMark(line: MailLine, group: 'original' | 'forwarded'): boolean {
  const hit = opens(line, group)
  if (hit === undefined) return false
  const isRuled = /^[-_*=~–—]{2}/u.test(line.text)
  if (hit.endToken === line.endToken) return isRuled || line.text.endsWith(':')
  // "---- Forwarded by Anna/Shop on 03/02/2025 ----".
  return isRuled && /[-_*=~–—]{2}$/u.test(line.text)
}

/**
 * Whether fields of a mail's header stand one below the other: from whom, and a subject or an address, so that
 * "From: Berlin, To: Paris, Date: 3 May" stays the traveller's own.
 */
function isHeaderBlock(lines: readonly MailLine[], index: number): boolean {
  if (fieldOf(lines[index]!) === null) return false
  const found = new Set<string>()
  let hasAddress = false
  let folded = 0
  for (let i = index; i < lines.length && i < index + MAX_BLOCK; i++) {
    const line = lines[i]!
    if (line.text === '') break
    const field = fieldOf(line)
    if (field === null && ++folded > MAX_FOLDED) break
    if (field !== null) found.add(field)
    hasAddress ||= line.text.includes('@')
  }
  return found.has('from') && found.size >= 2 && (found.has('subject') || hasAddress)
}

/** The field whose name, perhaps in bold, the line opens with: `From: `, `*Von:* `, `Envoyé le :`. */
function fieldOf(line: MailLine): string | null {
  for (const field of FIELDS) {
    const hit = opens(line, field)
    if (hit === undefined) continue
    const rest = line.text.slice(hit.end - line.textStart)
    if (/^[*_ \t\u00a0]{0,4}[:：]/u.test(rest)) return field
  }
  return null
}

/** Over separators right above, and blank lines between. */
function withRules(lines: readonly MailLine[], index: number): number {
  let from = index
  for (let i = index - 1; i >= 0 && index - i <= 3; i--) {
    if (isRule(lines[i]!)) from = i
    else if (lines[i]!.text !== '') break
  }
  return from
}
