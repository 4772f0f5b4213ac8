/** A sequence that can be put back: what a parser needs that must undo a guess. */
export interface Rereadable<T> {
  /** `undefined` at the end. */
  next(): Promise<T | undefined>
  /** The items come next, in their order, before anything new. */
  readAgain(items: readonly T[]): void
}

export function rereadable<T>(items: AsyncIterator<T, unknown>): Rereadable<T> {
  /** Last first, so that taking one is cheap. */
  const waiting: T[] = []
  return {
    async next() {
      if (waiting.length > 0) return waiting.pop()
      const result = await items.next()
      return result.done === true ? undefined : result.value
    },
    readAgain(back) {
      for (let i = back.length - 1; i >= 0; i--) waiting.push(back[i]!)
    },
  }
}
