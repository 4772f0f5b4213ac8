/** How many records are handed to a thread together, so that a message is worth its cost. */

export interface BatchBounds {
  readonly records: number
  /** What they may weigh together, in characters; the record that reaches it is the last. */
  readonly weight: number
  /** How long a batch waits for more of a slow stream, in ms. */
  readonly waitMs: number
}

/** The items in order, in arrays of at least one. */
export async function* batchesOf<T>(
  items: AsyncIterable<T>,
  weightOf: (item: T) => number,
  { records, weight, waitMs }: BatchBounds,
): AsyncGenerator<readonly T[], void, undefined> {
  const source = items[Symbol.asyncIterator]()
  let isOver = false
  try {
    let reading = source.next()
    for (;;) {
      const batch: T[] = []
      let held = 0
      const wait = records === 1 ? null : pauseOf(waitMs)
      while (batch.length < records && held < weight) {
        const next = await (batch.length === 0 || wait === null
          ? reading
          : Promise.race([reading, wait.over]))
        if (next === null) break
        if (next.done === true) {
          isOver = true
          break
        }
        batch.push(next.value)
        held += weightOf(next.value)
        reading = source.next()
        // Awaited in its turn; until then a failure must not count as unhandled.
        reading.catch(() => undefined)
      }
      wait?.cancel()
      if (batch.length > 0) yield batch
      if (isOver) return
    }
  } finally {
    if (!isOver) void Promise.resolve(source.return?.()).catch(() => undefined)
  }
}

function pauseOf(ms: number): { readonly over: Promise<null>; readonly cancel: () => void } {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, ms, null)
  })
  return {
    over,
    cancel: () => {
      clearTimeout(timer)
    },
  }
}
