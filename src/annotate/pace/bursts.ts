/** Several customers answered within seconds, on one agent's own clock. */
import type { LongAnswers } from './pace-baseline.ts'
import type { LongAnswer } from './pace-fitter.ts'

export interface BurstLimits {
  /** Different customers … */
  readonly burstCustomers: number
  /** … answered within so many seconds. */
  readonly burstSeconds: number
  /** An agent with fewer long answers outside the hour is not known well enough. */
  readonly minPeerReplies: number
}

export interface Burst {
  /** Different customers answered, this one included. */
  readonly customers: number
  /** From the first of the answers to the last. */
  readonly seconds: number
}

const HALF_HOUR = 1800
/** More long messages than this no one answers in an hour by themselves: an account that several share, or an import. */
const MOST_AN_HOUR = 40

/** The burst around an answer: the one with most customers, of these the shortest. */
export function burstAt(
  answers: LongAnswers,
  { second: at, interaction: own }: LongAnswer,
  { burstCustomers, burstSeconds, minPeerReplies }: BurstLimits,
): Burst | null {
  const { second } = answers
  const inHour = from(second, at + HALF_HOUR + 1) - from(second, at - HALF_HOUR)
  if (inHour > MOST_AN_HOUR || second.length - inHour < minPeerReplies) return null
  const reach = Math.min(burstSeconds, HALF_HOUR)
  // What stands first may be this answer, which the baseline need not hold.
  let best = burstFrom(answers, at, at, own, reach)
  for (let first = from(second, at - reach); first < second.length && second[first]! <= at; first++)
    best = better(best, burstFrom(answers, second[first]!, at, own, reach))
  return best.customers >= burstCustomers ? best : null
}

function better(a: Burst, b: Burst): Burst {
  if (b.customers !== a.customers) return b.customers > a.customers ? b : a
  return b.seconds < a.seconds ? b : a
}

/** Who was answered from `start` on, for so many seconds; the answer at `at` is one of them. */
function burstFrom(
  { second, interaction }: LongAnswers,
  start: number,
  at: number,
  own: number,
  burstSeconds: number,
): Burst {
  const customers = new Set([own])
  let last = at
  for (let i = from(second, start); i < second.length && second[i]! <= start + burstSeconds; i++) {
    if (interaction[i] === own) continue
    customers.add(interaction[i]!)
    last = Math.max(last, second[i]!)
  }
  return { customers: customers.size, seconds: last - start }
}

/** Whether there was a burst in the hour around `at`; `null` where there were too few answers, or too many for one person. */
export function burstsWithin(
  answers: LongAnswers,
  at: number,
  { burstCustomers, burstSeconds }: BurstLimits,
): boolean | null {
  const { second, interaction } = answers
  const [begin, end] = [from(second, at - HALF_HOUR), from(second, at + HALF_HOUR + 1)]
  if (end - begin < burstCustomers || end - begin > MOST_AN_HOUR) return null
  for (let i = begin; i < end; i++)
    if (burstFrom(answers, second[i]!, second[i]!, interaction[i]!, burstSeconds).customers >= burstCustomers)
      return true
  return false
}

/** The first place whose second is not before `at`. */
function from(second: Uint32Array, at: number): number {
  let low = 0
  let high = second.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (second[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}
