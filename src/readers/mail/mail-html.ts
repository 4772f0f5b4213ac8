/**
 * What an HTML mail shows, as text: white space as a browser shows it, and every line that a mail program marks as
 * quoted begins with "> ", as it would in plain text, so that nothing is cut and whoever reads on can tell. One pass over
 * the tags without building a tree; a quotation ends where as many of its elements have closed as were opened.
 */
import { scanHtml } from '../html/html-scan.ts'
import { BLOCKS, HIDDEN } from '../html/html-text.ts'

/** Classes that Gmail, Thunderbird, Freshdesk, Yahoo, Proton and Zoho put on what is quoted. */
const QUOTE_CLASSES = new Set([
  'gmail_quote',
  'gmail_quote_container',
  'moz-cite-prefix',
  'freshdesk_quote',
  'yahoo_quoted',
  'protonmail_quote',
  'zmail_extra',
])
/** Ids from which on Outlook quotes everything. */
const QUOTE_REST = new Set(['appendonsend', 'divrplyfwdmsg', 'mail-editor-reference-message-container'])

/** Attributes stand at the beginning of a tag; what a picture holds behind them does not matter. */
const MAX_ATTRIBUTES = 1024

export function htmlMailText(html: string): string {
  const lines = createLines()
  const hidden = createElement()
  const quoted = createElement()
  let isRest = false
  scanHtml(html, {
    text(text) {
      if (!hidden.isOpen()) lines.add(text)
    },
    tag(name, isEnd, tag) {
      if (name === '') return
      if (hidden.isOpen()) {
        hidden.see(name, isEnd)
        return
      }
      if (!isEnd && (HIDDEN.has(name) || name === 'title' || isNotDisplayed(tag))) {
        if (!VOID.has(name)) hidden.open(name)
        return
      }
      if (name === 'br') lines.break()
      else if (BLOCKS.has(name)) lines.end()
      if (quoted.isOpen()) {
        if (quoted.see(name, isEnd)) lines.end()
      } else if (!isEnd && !isRest) {
        isRest = opensRest(tag)
        if (isQuote(name, tag)) {
          lines.end()
          quoted.open(name)
        } else if (isRest) lines.end()
      }
      lines.quote(isRest || quoted.isOpen())
    },
  })
  return lines.text()
}

/** Elements that hold nothing, and so never close. */
const VOID = new Set(['img', 'br', 'hr', 'input', 'meta', 'link', 'col', 'area', 'base'])

/** An open element, known by how many of its name are open. */
function createElement() {
  let openName = ''
  let depth = 0
  return {
    isOpen: () => depth > 0,
    open(name: string): void {
      openName = name
      depth = 1
    },
    /** Whether this tag closes it. */
    see(name: string, isEnd: boolean): boolean {
      if (name !== openName) return false
      depth += isEnd ? -1 : 1
      return depth === 0
    },
  }
}

function isQuote(name: string, tag: string): boolean {
  if (name === 'blockquote' && /^cite$/i.test(attribute(tag, TYPE))) return true
  return attribute(tag, CLASS)
    .split(/\s+/)
    .some((word) => QUOTE_CLASSES.has(word.toLowerCase()))
}

function opensRest(tag: string): boolean {
  // Webmail puts a prefix of its own before the ids of a mail it shows.
  const id = attribute(tag, ID).toLowerCase()
  return QUOTE_REST.has(id) || QUOTE_REST.has(id.replace(/^x_+/, ''))
}

/** The line that is shown in a list of mails, and not in the mail. */
function isNotDisplayed(tag: string): boolean {
  return /display\s{0,9}:\s{0,9}none/i.test(attribute(tag, STYLE))
}

const CLASS = /\sclass\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const ID = /\sid\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const TYPE = /\stype\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i
const STYLE = /\sstyle\s{0,3}=\s{0,3}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i

function attribute(tag: string, which: RegExp): string {
  const found = which.exec(tag.slice(0, MAX_ATTRIBUTES))
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? ''
}

/** Lines as a browser shows them: white space is one space, and at most one line in a row is empty. */
function createLines() {
  const done: string[] = []
  let open: string[] = []
  let isQuoted = false
  const close = (): void => {
    const text = open.join('').replaceAll(/\s+/gu, ' ').trim()
    const line = isQuoted ? `> ${text}`.trimEnd() : text
    if (text !== '' || (done.length > 0 && done.at(-1) !== line)) done.push(line)
    open = []
  }
  return {
    add(text: string): void {
      open.push(text)
    },
    break: close,
    /** Ends the line if anything stands in it. */
    end(): void {
      if (open.some((piece) => piece.trim() !== '')) close()
      else open = []
    },
    quote(next: boolean): void {
      if (next !== isQuoted) this.end()
      isQuoted = next
    },
    text(): string {
      this.end()
      return done.join('\n').trim()
    },
  }
}
