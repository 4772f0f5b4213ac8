/** What `make` gives; `null` where it throws. The error is dropped, as its message might quote the customer's text. */
export function attempt<T>(make: () => T): T | null {
  try {
    return make()
  } catch {
    return null
  }
}
