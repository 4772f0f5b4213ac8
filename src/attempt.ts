/** `null` stands for an analysis that failed: an error's own message might quote the text. */
export function attempt<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}
