/** What the beginning of a file tells of the JSON in it. */
import { isRecord, parseJson } from './parse-json.ts'

/** Lines tried: one or two broken ones must not hide the format of the rest. */
const triedLines = 10

/** Objects that stand alone on one of the first lines; none if the content does not begin with an object. */
export function objectsByLine(head: string): Readonly<Record<string, unknown>>[] {
  if (!head.trimStart().startsWith('{')) return []
  return head
    .split(/[\r\n]/, 2 * triedLines)
    .filter((line) => line.trim() !== '')
    .slice(0, triedLines)
    .map(parseJson)
    .filter(isRecord)
}

/** Whether the head is the beginning of a single long line. */
export function isOneLine(head: string): boolean {
  return !head.trim().includes('\n')
}

/** Whether it begins like `{"interactions": …`. */
export function isWrapped(head: string): boolean {
  return /^\s*\{\s*"interactions"/.test(head)
}

/** Whether the keys every canonical interaction has appear anywhere. */
export function hasCanonicalKeys(head: string): boolean {
  return head.includes('"participants"') && head.includes('"turns"')
}

/** Whether the value holds others: what a line has to be to be a record by itself. */
export function isContainer(value: unknown): boolean {
  return isRecord(value) || Array.isArray(value)
}

/** How many lines of a broken document are tried for being records themselves. */
const triedBrokenLines = 1000

/** Whether the text, no JSON as a whole, has lines that are. */
export function holdsRecordLines(text: string): boolean {
  return text
    .split(/[\r\n]+/, 100_000)
    .filter((line) => /^\s*[[{]/.test(line) && /[\]}]\s{0,9}$/.test(line.slice(-10)))
    .slice(0, triedBrokenLines)
    .some((line) => isRecord(parseJson(line)))
}

const LF = 10
const CR = 13
const openBracket = 0x5b
/** White space, and the bytes of a byte order mark. */
const blank: ReadonlySet<number> = new Set([9, LF, CR, 32, 0xef, 0xbb, 0xbf])

/**
 * Takes chunk after chunk, none of which may change; gives the first line that is not blank once, with the chunk that ends
 * it, and `list` instead as soon as that line turns out to begin a list.
 */
export function createFirstLine(): (chunk: Uint8Array) => string | null {
  const pieces: Uint8Array[] = []
  let hasContent = false
  let isDone = false
  return (chunk) => {
    if (isDone) return null
    let from = 0
    if (!hasContent) {
      while (from < chunk.length && blank.has(chunk[from]!)) from++
      if (from === chunk.length) return null
      hasContent = true
      isDone = chunk[from] === openBracket
      if (isDone) return 'list'
    }
    const ends = [chunk.indexOf(LF, from), chunk.indexOf(CR, from)].filter((end) => end >= 0)
    isDone = ends.length > 0
    pieces.push(chunk.subarray(from, isDone ? Math.min(...ends) : chunk.length))
    if (!isDone) return null
    const decoder = new TextDecoder('utf-8')
    const line = pieces.map((piece) => decoder.decode(piece, { stream: true }))
    return line.join('') + decoder.decode()
  }
}
