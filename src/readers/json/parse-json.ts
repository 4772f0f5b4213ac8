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
  if (isUsual(text)) return true
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

/** An object with a key, as programs write it: nearly every line of JSON. */
function isUsual(text: string): boolean {
  return (
    text.charCodeAt(0) === OPEN_BRACE &&
    text.charCodeAt(1) === QUOTE &&
    text.charCodeAt(text.length - 1) === CLOSE_BRACE
  )
}

const QUOTE = 0x22
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

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

/**
 * Lines of JSON, the object of each. `text`: lines that all end in `\n`. `null` where a line is no object, or where this way
 * cannot tell; nothing is said of why.
 */
export function parseLines(text: string): readonly Fields[] | null {
  // A return ends a line by itself, and is a blank to JSON.
  if (!text.startsWith('{') || text.includes('\r')) return null
  const isShort = text.indexOf('\n') < LONG_LINE && !BETWEEN_OBJECTS.test(text)
  return isShort ? parseTogether(text) : parseEach(text)
}

type Fields = Readonly<Record<string, unknown>>

/** From so many characters on, to look for what could mislead takes longer than to parse line by line. */
const LONG_LINE = 300

function parseEach(text: string): readonly Fields[] | null {
  const objects: Fields[] = []
  for (let at = 0; at < text.length;) {
    const feed = text.indexOf('\n', at)
    const value = parseJson(text.slice(at, feed))
    if (!isRecord(value)) return null
    objects.push(value)
    at = feed + 1
  }
  return objects
}

/**
 * All of them at once, which takes the engine a third less than one by one where they are short.
 *
 * The line ends are made the commas of a list. A line might still not be one of its elements: what opens in one may close
 * in the next, and another may hold two. So no line may hold a comma between two objects. Then every comma between two
 * elements was a line end, and since there are as many elements as lines, every line end is one of those commas.
 */
function parseTogether(text: string): readonly Fields[] | null {
  const listed = text.slice(0, -1).replaceAll(/\n/g, SEPARATOR)
  const count = listed.length - text.length + 2
  const values = parseJson(`[${listed}]`)
  return Array.isArray(values) && values.length === count && values.every(isRecord) ? values : null
}

const BETWEEN_OBJECTS = /\}[ \t]*,[ \t]*\{/
/** Longer than what it replaces by one, so that the length tells how many there were. */
const SEPARATOR = ', '
