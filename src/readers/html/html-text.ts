/** The text of an HTML fragment, as saved replies are stored. One pass; nothing is looked for twice. */
import { trimmed } from '../bytes/blanks.ts'
import { decodeEntities, scanHtml } from './html-scan.ts'

/** Elements that stand on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article blockquote br div dd dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
)
/** Elements whose content is not shown. */
export const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template'])

export function htmlText(html: string): string {
  // Much of what may hold markup does not.
  if (!html.includes('<') && !html.includes('\n')) {
    const text = html.includes('&') ? decodeEntities(html) : html
    if (text === html || !text.includes('\n')) return trimmed(text)
  }
  const shown: string[] = []
  /** The element whose content is being passed over. */
  let hidden = ''
  scanHtml(html, {
    text(text) {
      if (hidden === '') shown.push(text)
    },
    tag(name, isEnd) {
      if (hidden === '' && BLOCKS.has(name)) shown.push('\n')
      if (hidden === '' && HIDDEN.has(name) && !isEnd) hidden = name
      else if (isEnd && name === hidden) hidden = ''
    },
  })
  return shown
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}
