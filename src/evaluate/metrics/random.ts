import { sha256 } from '../../model/hash.ts'

/** A stream of random numbers that its seed fixes to the last bit, on every engine. Not for secrets. */
export interface Random {
  /** The next number, uniform in `[0, 1)`, in steps of 2⁻³². */
  readonly next: () => number
  /** The next whole number, uniform in `[0, limit)`; `limit` is a whole number from 1 to 2³². */
  readonly below: (limit: number) => number
}

const WORDS = 2 ** 32

/**
 * A random stream of its own for each seed. The number 7 and the text "7" are the same seed, so one read from a command
 * line behaves like one in code.
 *
 * Hashing the seed makes neighbours such as 1 and 2 unrelated, and fills the state so well that no warm-up is needed.
 */
export function random(seed: string | number): Random {
  const digest = sha256(String(seed)).slice('sha256:'.length)
  const word = (index: number): number => parseInt(digest.slice(8 * index, 8 * index + 8), 16)
  const next = sfc32(word(0), word(1), word(2), word(3))
  return {
    next: () => next() / WORDS,
    below(limit) {
      if (!Number.isInteger(limit) || limit < 1 || limit > WORDS)
        throw new RangeError('A limit must be a whole number from 1 to 2 ** 32')
      // A plain remainder would favour small numbers, so draws from the last, incomplete round are thrown back.
      const fair = WORDS - (WORDS % limit)
      let drawn = next()
      while (drawn >= fair) drawn = next()
      return drawn % limit
    },
  }
}

/** A copy of the items in random order, every order equally likely (Fisher–Yates). */
export function shuffle<T>(items: readonly T[], stream: Random): T[] {
  return sample(items, items.length, stream)
}

/**
 * `count` different items in random order, every choice equally likely; throws a `RangeError` when there are not as many.
 */
export function sample<T>(items: readonly T[], count: number, stream: Random): T[] {
  if (!Number.isInteger(count) || count < 0 || count > items.length)
    throw new RangeError(`Cannot draw ${count} of ${items.length} items`)
  const pool = [...items]
  for (let i = 0; i < count; i++) {
    const chosen = i + stream.below(pool.length - i)
    const held = pool[i]!
    pool[i] = pool[chosen]!
    pool[chosen] = held
  }
  return pool.slice(0, count)
}

/**
 * The generator itself: 32 random bits a call, as a whole number from 0 to 2³² − 1, from four 32-bit words of state.
 *
 * The last word counts up, so no state is a dead end and no cycle is shorter than 2³². Source: `sfc32` of C.
 * Doty-Humphrey's PractRand, public domain.
 */
export function sfc32(first: number, second: number, third: number, start: number): () => number {
  let a = first | 0
  let b = second | 0
  let c = third | 0
  let counter = start | 0
  return () => {
    const out = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + out) | 0
    return out >>> 0
  }
}
