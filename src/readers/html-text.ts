/** The text of an HTML fragment, as saved replies are stored. One pass; nothing is looked for twice. */

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article blockquote br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
/** Elements whose content is not shown. */
const HIDDEN = new Set(['script', 'style', 'template'])

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  euro: '€',
  pound: '£',
}
const LONGEST_ENTITY = 10

export function htmlText(html: string): string {
  const shown: string[] = []
  let at = 0
  /** The element whose content is being passed over. */
  let hidden = ''
  /** No tag closes behind this. */
  const lastClose = html.lastIndexOf('>')
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (hidden === '') shown.push(decodeEntities(html.slice(at, open < 0 ? html.length : open)))
    if (open < 0) break
    const close = open < lastClose && isTagStart(html, open) ? tagEnd(html, open) : -1
    if (close < 0) {
      if (hidden === '') shown.push('<')
      at = open + 1
      continue
    }
    const tag = html.slice(open + 1, close)
    const name = tagName(tag)
    if (hidden === '' && BLOCKS.has(name)) shown.push('\n')
    if (hidden === '' && HIDDEN.has(name) && !tag.startsWith('/')) hidden = name
    else if (tag.startsWith('/') && name === hidden) hidden = ''
    at = close + 1
  }
  return shown
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

/** `a < b` opens no element. */
function isTagStart(html: string, open: number): boolean {
  return /[a-z/!?]/iu.test(html.charAt(open + 1))
}

/** A bound on the length of a tag, so that a text full of `<` is read in linear time. */
const MAX_TAG = 1024

/** Where the tag closes; what stands in quotes closes nothing. −1 if it does not close. */
function tagEnd(html: string, open: number): number {
  const limit = Math.min(html.length, open + MAX_TAG)
  let quote = ''
  for (let at = open + 1; at < limit; at++) {
    const unit = html.charAt(at)
    if (quote === '' && unit === '>') return at
    if (quote === '' && (unit === '"' || unit === "'")) quote = unit
    else if (unit === quote) quote = ''
  }
  return -1
}

function tagName(tag: string): string {
  return /^\/?([a-z][a-z0-9]*)/iu.exec(tag)?.[1]!.toLowerCase() ?? ''
}

function decodeEntities(text: string): string {
  const parts: string[] = []
  let at = 0
  for (let start = text.indexOf('&'); start >= 0; start = text.indexOf('&', at)) {
    parts.push(text.slice(at, start))
    const name = /^&(#?\w+);/u.exec(text.slice(start, start + LONGEST_ENTITY + 2))?.[1]
    const decoded = name === undefined ? undefined : decodeEntity(name)
    parts.push(decoded ?? '&')
    at = decoded === undefined ? start + 1 : start + name!.length + 2
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
  const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10)
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : undefined
}
