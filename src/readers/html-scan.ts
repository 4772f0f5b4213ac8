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
  if (!text.includes('&')) return text
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
    parts.push(text.slice(at, start))
    const end = nameEnd(text, start + 1)
    const decoded = end < 0 ? undefined : decodeEntity(text.slice(start + 1, end))
    parts.push(decoded ?? '&')
    at = decoded === undefined ? start + 1 : end + 1
  }
  parts.push(text.slice(at))
  return parts.join('')
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

function decodeEntity(name: string): string | undefined {
  return name.charCodeAt(0) === HASH ? (usual.get(name) ?? decodeNumber(name)) : htmlEntities.get(name)
}

function decodeNumber(name: string): string | undefined {
  const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  if (code === 0xa0) return ' '
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined
}

/** Numbers that programs write for quotes and other marks of their own. */
const usual: ReadonlyMap<string, string> = new Map(
  ['#34', '#39', '#039', '#x27', '#x2F', '#47', '#160'].map((name) => [name, decodeNumber(name)!]),
)
