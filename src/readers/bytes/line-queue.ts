import type { Line } from './lines.ts'

/** Lines that can be put back: what a parser needs that must undo a guess. */
export interface LineQueue {
  /** `undefined` where none is at hand: there will be none, or not yet. */
  next(): Line | undefined
  /** Lines behind all that are at hand. */
  add(lines: readonly Line[]): void
  /** The lines come next, in their order, before anything else. */
  readAgain(lines: readonly Line[]): void
  /** Nothing more will be added. */
  end(): void
  hasEnded(): boolean
}

export function createLineQueue(): LineQueue {
  let batch: readonly Line[] = []
  let at = 0
  /** Last first, so that taking one is cheap. */
  const again: Line[] = []
  let isEnded = false
  return {
    next: () => again.pop() ?? batch[at++],
    add(lines) {
      batch = at >= batch.length ? lines : [...batch.slice(at), ...lines]
      at = 0
    },
    readAgain(lines) {
      for (let i = lines.length - 1; i >= 0; i--) again.push(lines[i]!)
    },
    end() {
      isEnded = true
    },
    hasEnded: () => isEnded,
  }
}
