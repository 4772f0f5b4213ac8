/** The value, or `undefined` for text that is not JSON. The engine's message is not kept: it quotes the text. */
export function parseJson(text: string): unknown {
  if (!mayBeJson(text)) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/**
 * Whether the outermost characters are those of JSON. An engine takes microseconds to make the error that says they are not, which is
 * seconds for a file of short lines.
 */
function mayBeJson(text: string): boolean {
  const start = nextMark(text, 0, 1)
  const end = nextMark(text, text.length - 1, -1)
  const last = text.charAt(end)
  switch (text.charAt(start)) {
    case '{':
      return last === '}' && '"}'.includes(text.charAt(nextMark(text, start + 1, 1)))
    case '[':
      return last === ']'
    case '"':
      return last === '"' && end > start
    default:
      return VALUE_STARTS.includes(text.charAt(start)) && VALUE_ENDS.includes(last)
  }
}

/** Numbers, `true`, `false` and `null`. */
const VALUE_STARTS = '-0123456789tfn'
const VALUE_ENDS = '0123456789el'

/** The place of the next character from `at` on that is no white space to JSON. */
function nextMark(text: string, at: number, step: 1 | -1): number {
  let place = at
  while (' \t\n\r'.includes(text.charAt(place)) && text.charAt(place) !== '') place += step
  return place
}

/** Whether the value is an object with fields: neither `null` nor an array. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
