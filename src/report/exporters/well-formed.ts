/** Half a character of a pair, which no URI and no XML may hold. */
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

export function isWellFormed(text: string): boolean {
  return text.search(LONE) < 0
}

/** With U+FFFD for every half of a character. */
export function wellFormed(text: string): string {
  return text.replaceAll(LONE, '\uFFFD')
}
