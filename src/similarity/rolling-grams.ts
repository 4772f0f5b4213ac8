import { mix32 } from '../model/hash.ts'
import { BASE_HIGH, BASE_LOW, LOW_MASK } from './grams.ts'

/** Hashes every run of `length` words; the columns are reused from call to call and grow as needed. */
export class RollingGrams {
  /** 64-bit hash of each run as two halves, as `hashRange` gives it: `count` of them after `run`. */
  high = new Uint32Array(1024)
  low = new Uint32Array(1024)
  count = 0
  private readonly length: number
  private readonly dropHigh: number
  private readonly dropLow: number
  private readonly seedHigh: number
  private readonly seedLow: number

  /** `kind` is told apart in the hash, as in `hashRange`. */
  constructor(length: number, kind: number) {
    this.length = length
    this.dropHigh = power(BASE_HIGH, length)
    this.dropLow = power(BASE_LOW, length)
    this.seedHigh = Math.imul(kind, this.dropHigh)
    this.seedLow = Math.imul(kind, this.dropLow)
  }

  /** The runs of `words[first, end)`, in order. */
  run(words: Uint32Array, first: number, end: number): void {
    const { length, dropHigh, dropLow, seedHigh, seedLow } = this
    this.count = Math.max(0, end - first - length + 1)
    if (this.count > this.high.length) {
      this.high = new Uint32Array(this.count * 2)
      this.low = new Uint32Array(this.count * 2)
    }
    const { high, low } = this
    let h = 0
    let l = 0
    for (let at = first; at < end; at++) {
      h = (Math.imul(h, BASE_HIGH) + words[at]!) | 0
      l = (Math.imul(l, BASE_LOW) + words[at]!) | 0
      const run = at - first - length + 1
      if (run < 0) continue
      if (run > 0) {
        const left = words[at - length]!
        h = (h - Math.imul(left, dropHigh)) | 0
        l = (l - Math.imul(left, dropLow)) | 0
      }
      high[run] = mix32(((h + seedHigh) | 0) ^ length)
      low[run] = mix32(((l + seedLow) | 0) ^ LOW_MASK)
    }
  }
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base)
  return result
}
