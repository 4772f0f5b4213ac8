/**
 * Lays the caller's options over the defaults.
 *
 * Throws a `TypeError` naming the option when it is unknown, of another type than its default, or a number that is
 * not finite: a mistyped option must not silently switch a limit off.
 */
export function options<T extends object>(defaults: T, given: Partial<T> = {}): T {
  requireKnown(given, Object.keys(defaults))
  const fallback = defaults as Readonly<Record<string, unknown>>
  const out: Record<string, unknown> = { ...fallback }
  for (const [key, value] of Object.entries(given)) {
    if (value === undefined) continue
    const expected = typeof fallback[key]
    if (value === null || typeof value !== expected)
      throw new TypeError(`Option "${key}" must be ${expected === 'object' ? 'an' : 'a'} ${expected}`)
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new TypeError(`Option "${key}" must be a finite number`)
    out[key] = value
  }
  return out as T
}

/** Throws a `TypeError` where the options are no object, or one of them is unknown. `others`: known to the caller alone. */
export function requireKnown(given: unknown, known: readonly string[], others: readonly string[] = []): void {
  if (!isObject(given)) throw new TypeError('The options must be an object')
  for (const key of Object.keys(given))
    if (!known.includes(key))
      throw new TypeError(`Unknown option "${key}"; known: ${[...known, ...others].join(', ')}`)
}

/** An object of any kind, also a list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object'
}
