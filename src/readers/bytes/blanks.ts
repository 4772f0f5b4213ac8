/**
 * White space at the ends of texts. Nearly all texts begin and end with a printable ASCII character, which two looks tell;
 * to ask the engine costs as much as cutting the text out.
 */
const SPACE = 0x20
const DELETE = 0x7f

/** Whether the unit is a letter, digit or mark of ASCII; NaN, behind the end, is not. */
function isPlain(unit: number): boolean {
  return unit > SPACE && unit < DELETE
}

/** Whether nothing but white space is there, if anything. */
export function isBlank(text: string): boolean {
  return !isPlain(text.charCodeAt(0)) && text.trim() === ''
}

/** `text.trim()`. */
export function trimmed(text: string): string {
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : text.trim()
}

/** `text.trimEnd()`. */
export function trimmedEnd(text: string): string {
  return isPlain(text.charCodeAt(text.length - 1)) ? text : text.trimEnd()
}
