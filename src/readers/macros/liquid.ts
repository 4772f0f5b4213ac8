/**
 * Liquid, in which helpdesks write macros: `{% … %}` steers and shows nothing, `{{ … }}` shows a value. Both are brought
 * to what the scanner knows: tags go, and a value keeps its name alone, without filters.
 */

/** Longest name of a value kept: a placeholder must stay short enough to be seen as one. */
const MAX_NAME = 40

/** Of `{% if %}A{% else %}B{% endif %}`, both A and B stay: an agent's text may hold either. */
export function plainPlaceholders(text: string): string {
  const parts: string[] = []
  let at = 0
  for (;;) {
    const open = nextOpening(text, at)
    if (open < 0) break
    const isTag = text.charAt(open + 1) === '%'
    const close = text.indexOf(isTag ? '%}' : '}}', open + 2)
    if (close < 0) break
    parts.push(text.slice(at, open))
    parts.push(isTag ? ' ' : `{{${nameOf(text.slice(open + 2, close))}}}`)
    at = close + 2
  }
  parts.push(text.slice(at))
  return parts.join('')
}

function nextOpening(text: string, from: number): number {
  for (let at = text.indexOf('{', from); at >= 0; at = text.indexOf('{', at + 1)) {
    const next = text.charAt(at + 1)
    if (next === '%' || next === '{') return at
  }
  return -1
}

/** ` ticket.requester.first_name | capitalize ` → `ticket.requester.first_name`. */
function nameOf(inside: string): string {
  const name = inside.split('|', 1)[0]!.trim().replaceAll(/\s+/gu, ' ')
  return name === '' ? 'value' : name.slice(-MAX_NAME)
}
