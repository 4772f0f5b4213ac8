/**
 * Lays the caller's options over the defaults.
 *
 * Throws a `TypeError` naming the option when it is unknown, of another type than its default, or a number that is
 * not finite: a mistyped option must not silently switch a limit off.
 */
export function options<T extends object>(defaults: T, given: Partial<T> = {}): T {
  const known = Object.keys(defaults)
  const fallback = defaults as Readonly<Record<string, unknown>>
  const out: Record<string, unknown> = { ...fallback }
  for (const [key, value] of Object.entries(given)) {
    if (!known.includes(key)) throw new TypeError(`Unknown option "${key}"; known: ${known.join(', ')}`)
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
