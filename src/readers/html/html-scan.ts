/** HTML as its tags and the text between them, in one pass; nothing is looked for twice, and nothing nests. */
import { htmlEntities } from './html-entities.ts'

export interface HtmlHandler {
  /** Text between two tags, entities decoded. */
  text(text: string): void
  /** A tag without its brackets; `name` in lower case, empty for comments and declarations. */
  tag(name: string, isEnd: boolean, tag: string): void
}

const COMMENT_END = '-->'

export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0
  /** No tag closes behind this. */
  const lastClose = html.lastIndexOf('>')
  const lastComment = html.lastIndexOf(COMMENT_END)
  while (at < html.length) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open < 0 ? html.length : open)
    if (text !== '') handler.text(decodeEntities(text))
    if (open < 0) return
    if (open < lastComment && html.startsWith('<!--', open)) {
      at = html.indexOf(COMMENT_END, open + 2) + COMMENT_END.length
      continue
    }
    const close = open < lastClose && isTagStart(html, open) ? tagEnd(html, open) : -1
    if (close < 0) {
      handler.text('<')
      at = open + 1
      continue
    }
    const tag = html.slice(open + 1, close)
    handler.tag(tagName(tag), tag.startsWith('/'), tag)
    at = close + 1
  }
}

const TAG_MARKS = '/!?'

/** `a < b` opens no element. */
function isTagStart(html: string, open: number): boolean {
  const unit = html.charCodeAt(open + 1)
  if (unit < 0x80)
    return ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) || TAG_MARKS.includes(html.charAt(open + 1))
  return /[a-z]/iu.test(html.charAt(open + 1))
}

const CLOSE = 0x3e
const DOUBLE = 0x22
const SINGLE = 0x27

/** A bound on how far a quote in a tag is believed, so that a text full of `<` is read in linear time. */
const MAX_TAG = 1024

/**
 * Where the tag closes; what stands in quotes closes nothing. A longer tag, such as one that holds a picture, closes at
 * the next bracket. −1 if it does not close.
 */
function tagEnd(html: string, open: number): number {
  const limit = Math.min(html.length, open + MAX_TAG)
  let quote = 0
  for (let at = open + 1; at < limit; at++) {
    const unit = html.charCodeAt(at)
    if (quote === 0 && unit === CLOSE) return at
    if (quote === 0 && (unit === DOUBLE || unit === SINGLE)) quote = unit
    else if (unit === quote) quote = 0
  }
  return limit === html.length ? -1 : longTagEnd(html, open, limit)
}

/** Only a name and a space open a tag that long; "<a<a<a…" does not. */
function longTagEnd(html: string, open: number, limit: number): number {
  return /^[a-z][a-z0-9:]{0,20}\s/iu.test(html.slice(open + 1, open + 24)) &&
    html.slice(open + 1, limit).indexOf('<') < 0
    ? html.indexOf('>', limit)
    : -1
}

function tagName(tag: string): string {
  return /^\/?([a-z][a-z0-9]*)/iu.exec(tag)?.[1]!.toLowerCase() ?? ''
}

/** Behind the ampersand, without the semicolon. */
const LONGEST_ENTITY = 10
const HASH = 0x23
const SEMICOLON = 0x3b

export function decodeEntities(text: string): string {
  return decoded(text, 0, text.length, true)!
}

/** The text `[from, to)` decoded, of which only what is kept is cut out; `null` where an entity stands for a line feed. */
export function decodeLine(text: string, from: number, to: number): string | null {
  return decoded(text, from, to, false)
}

function decoded(text: string, from: number, to: number, mayBreak: boolean): string | null {
  let before = ''
  let at = from
  for (let start = text.indexOf('&', from); start >= 0 && start < to; start = text.indexOf('&', start + 1)) {
    const end = nameEnd(text, start + 1)
    const meant = end < 0 || end >= to ? undefined : decodeEntity(text, start + 1, end)
    if (meant === undefined) continue
    if (meant === '\n' && !mayBreak) return null
    before += text.slice(at, start) + meant
    at = end + 1
  }
  return at === from ? text.slice(from, to) : before + text.slice(at, to)
}

/** The semicolon behind a name (`amp`, `#39`, `#x27`) that begins at the place; −1 where there is no name, or no semicolon behind it. */
function nameEnd(text: string, start: number): number {
  const first = text.charCodeAt(start) === HASH ? start + 1 : start
  let at = first
  while (at <= start + LONGEST_ENTITY && isNameUnit(text.charCodeAt(at))) at++
  return at > first && at <= start + LONGEST_ENTITY && text.charCodeAt(at) === SEMICOLON ? at : -1
}

function isNameUnit(unit: number): boolean {
  const small = unit | 0x20
  return (small >= 0x61 && small <= 0x7a && unit < 0x80) || (unit >= 0x30 && unit <= 0x39) || unit === 0x5f
}

/** What the name `[start, end)` stands for. */
function decodeEntity(text: string, start: number, end: number): string | undefined {
  const first = text.charCodeAt(start)
  // By far the most common, and to cut a name out and look it up takes ten times as long.
  if (first === LETTER_A && end === start + 3 && text.startsWith('mp', start + 1)) return '&'
  if (first !== HASH) return htmlEntities.get(text.slice(start, end))
  const isHex = (text.charCodeAt(start + 1) | 0x20) === LETTER_X
  return decodeNumber(isHex ? parseInt(text.slice(start + 2, end), 16) : decimal(text, start + 1, end))
}

const LETTER_A = 0x61
const LETTER_X = 0x78
const ZERO = 0x30

/** As `parseInt` reads it: up to the first unit that is no digit; NaN where none comes before that. */
function decimal(text: string, start: number, end: number): number {
  let value = 0
  let at = start
  for (; at < end; at++) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  return at === start ? NaN : value
}

function decodeNumber(code: number): string | undefined {
  if (code === NO_BREAK) return ' '
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code < 0xe000)) return undefined
  return code < 0x10000 ? String.fromCharCode(code) : String.fromCodePoint(code)
}

const NO_BREAK = 0xa0
