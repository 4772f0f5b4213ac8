/**
 * Arithmetic whose result is the same to the last bit on every engine. `Math.log`, `Math.exp` and `Math.pow` are only
 * approximated, each engine its own way, so nothing that reaches a score may use them; `+ - * /` and `Math.sqrt` are
 * exact by IEEE 754.
 */

/** Rounds half away from zero to `digits` decimals (0–9), never yielding `-0`. */
export function round(value: number, digits: number): number {
  let scale = 1
  for (let i = 0; i < digits; i++) scale *= 10
  const scaled = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9) / scale
  return value < 0 && scaled !== 0 ? -scaled : scaled
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}

/** Added up in the order of the list: a sum of fractions depends on it. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** `NaN` of an empty list. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length
}

const LN2 = 0.6931471805599453

/**
 * Base-2 logarithm of a positive finite number, within 1e-12. The mantissa is brought into [√½, √2) by exact halving,
 * then ln(m) = 2·atanh((m − 1)/(m + 1)) by its series.
 */
export function log2(value: number): number {
  if (!(value > 0) || value === Infinity) throw new RangeError('log2 takes a positive finite number')
  let exponent = 0
  let mantissa = value
  while (mantissa >= 1.4142135623730951) {
    mantissa /= 2
    exponent++
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2
    exponent--
  }
  const z = (mantissa - 1) / (mantissa + 1)
  const square = z * z
  let term = z
  let series = 0
  for (let n = 1; n <= 25; n += 2) {
    series += term / n
    term *= square
  }
  return exponent + (2 * series) / LN2
}

/** What `log2` gave of a count last, by its lowest bits: the same few counts are asked for again and again. */
const KEPT = 1 << 10
const keptCounts = new Uint32Array(KEPT).fill(1)
const keptLogs = new Float64Array(KEPT)

/** `log2` of a whole number from 1 to 2³² − 1. */
export function log2OfCount(count: number): number {
  const slot = count & (KEPT - 1)
  if (keptCounts[slot] !== count) {
    keptLogs[slot] = log2(count)
    keptCounts[slot] = count
  }
  return keptLogs[slot]!
}

/** e to the power of `value`, within a relative 1e-12; 0 below −700 and the value at 700 above it. */
export function exp(value: number): number {
  if (value < -700) return 0
  const x = value > 700 ? 700 : value
  const halvings = Math.round(x / LN2)
  const rest = x - halvings * LN2
  let term = 1
  let series = 1
  for (let n = 1; n <= 18; n++) {
    term *= rest / n
    series += term
  }
  let power = series
  for (let i = 0; i < Math.abs(halvings); i++) power = halvings > 0 ? power * 2 : power / 2
  return power
}

/** Logistic function: any real number to 0–1. */
export function logistic(value: number): number {
  return 1 / (1 + exp(-value))
}
