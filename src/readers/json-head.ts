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
