/** Intervals of shares, of their differences and of correlations. Plain arithmetic, the same on every engine. */
import { clamp, exp, log2 } from '../../model/numbers.ts'

/** The two ends of a 95 % interval, unless something else is said. */
export type Interval = readonly [low: number, high: number]

/** `count` of `n`. */
export interface Counted {
  readonly count: number
  readonly n: number
}

/** Standard deviations either side that hold 95 % of a normal distribution. */
const Z95 = 1.959963984540054

/** Wilson's score interval of a share; `n` must be above 0. Source: Wilson 1927; it never leaves 0–1. */
export function wilson({ count, n }: Counted, z = Z95): Interval {
  const share = count / n
  const square = (z * z) / n
  const centre = (share + square / 2) / (1 + square)
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / n + square / (4 * n))
  // Exactly 0 and 1 at the ends, where rounding would leave a little.
  const low = count === 0 ? 0 : clamp(centre - half, 0, share)
  const high = count === n ? 1 : clamp(centre + half, share, 1)
  return [low, high]
}

/** Difference of the shares of two separate samples, a − b. Source: Newcombe 1998a, method 10. */
export function newcombe(a: Counted, b: Counted, z = Z95): Interval {
  const [pa, pb] = [a.count / a.n, b.count / b.n]
  const [la, ua] = wilson(a, z)
  const [lb, ub] = wilson(b, z)
  const apart = pa - pb
  return [
    apart - Math.sqrt((pa - la) * (pa - la) + (ub - pb) * (ub - pb)),
    apart + Math.sqrt((ua - pa) * (ua - pa) + (pb - lb) * (pb - lb)),
  ]
}

/** Two judgements of the same things: how many both are satisfied with, only one, neither. */
export interface Pairs {
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly neither: number
}

/** Difference of the shares of one sample judged twice, a − b. Source: Newcombe 1998b, method 10. */
export function newcombePaired(pairs: Pairs, z = Z95): Interval {
  const { both, onlyA, onlyB, neither } = pairs
  const n = both + onlyA + onlyB + neither
  const [pa, pb] = [(both + onlyA) / n, (both + onlyB) / n]
  const [la, ua] = wilson({ count: both + onlyA, n }, z)
  const [lb, ub] = wilson({ count: both + onlyB, n }, z)
  const phi = phiOf(pairs, n)
  const apart = pa - pb
  const below = (pa - la) * (pa - la) - 2 * phi * (pa - la) * (ub - pb) + (ub - pb) * (ub - pb)
  const above = (ua - pa) * (ua - pa) - 2 * phi * (ua - pa) * (pb - lb) + (pb - lb) * (pb - lb)
  return [
    clamp(apart - Math.sqrt(Math.max(0, below)), -1, apart),
    clamp(apart + Math.sqrt(Math.max(0, above)), apart, 1),
  ]
}

/** How alike the two judgements are, −1 to 1, with Newcombe's correction towards 0. */
function phiOf({ both, onlyA, onlyB, neither }: Pairs, n: number): number {
  const product = (both + onlyA) * (onlyB + neither) * (both + onlyB) * (onlyA + neither)
  if (product === 0) return 0
  const cross = both * neither - onlyA * onlyB
  return (cross > 0 ? Math.max(0, cross - n / 2) : cross) / Math.sqrt(product)
}

/** An estimate with its interval. */
export interface Estimated {
  readonly value: number
  readonly interval: Interval
}

/** Difference of two independent estimates, a − b, by their own intervals. Source: Zou & Donner 2008. */
export function difference(a: Estimated, b: Estimated): Estimated {
  const value = a.value - b.value
  const [la, ua] = a.interval
  const [lb, ub] = b.interval
  return {
    value,
    interval: [
      value - Math.sqrt((a.value - la) * (a.value - la) + (ub - b.value) * (ub - b.value)),
      value + Math.sqrt((ua - a.value) * (ua - a.value) + (b.value - lb) * (b.value - lb)),
    ],
  }
}

/** Interval of a rank correlation of `n` pairs, above 3. Source: Bonett & Wright 2000. */
export function correlationInterval(correlation: number, n: number, z = Z95): Interval {
  // At ±1 the transform is infinite; the nearest value that is not says the same.
  const r = clamp(correlation, -0.999999, 0.999999)
  const centre = 0.5 * ln((1 + r) / (1 - r))
  const half = z * Math.sqrt((1 + (r * r) / 2) / (n - 3))
  return [Math.min(correlation, tanh(centre - half)), Math.max(correlation, tanh(centre + half))]
}

const LN2 = 0.6931471805599453

function ln(value: number): number {
  return log2(value) * LN2
}

function tanh(value: number): number {
  // e^(2x) by halving, as `exp` of the model does; beyond 20 it is 1 to the last digit.
  if (value > 20) return 1
  if (value < -20) return -1
  const power = exp(2 * value)
  return (power - 1) / (power + 1)
}

/**
 * Standard deviations either side that hold all but `alpha` of a normal distribution, within 1e-8. Source: P. J. Acklam's rational
 * approximation of the inverse.
 */
export function zOf(alpha: number): number {
  const p = alpha / 2
  if (!(p > 0 && p < 0.5)) throw new RangeError('alpha must lie between 0 and 1')
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * ln(p))
    return -polynomial(TAIL_TOP, q) / (polynomial(TAIL_BOTTOM, q) * q + 1)
  }
  const q = p - 0.5
  const r = q * q
  return (-polynomial(MIDDLE_TOP, r) * q) / (polynomial(MIDDLE_BOTTOM, r) * r + 1)
}

/** Horner's scheme, the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, each) => sum * x + each, 0)
}

const MIDDLE_TOP = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
]
const MIDDLE_BOTTOM = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
]
const TAIL_TOP = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
]
const TAIL_BOTTOM = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416]
