/** Text that may hold anything, made inert inside a page. */

/** For element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`)
}

/**
 * JSON that no HTML parser can take for the end of its element, a comment or anything else: of `<`, `>` and `&` and the two
 * line separators only their escapes are left. `JSON.parse` gives the value back.
 */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
