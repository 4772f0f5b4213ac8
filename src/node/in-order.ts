/** Work on a stream, several pieces at a time, with the results in the order of the pieces and a bound on what is held. */

export interface Bounds {
  /** Pieces read and not yet handed on. */
  readonly pieces: number
  /** What they may weigh together; one heavier than that goes alone. */
  readonly weight: number
}

type Event<T, R> = { readonly read: IteratorResult<T> } | { readonly done: R }

/**
 * Reads on only while there is room, and hands on each result as soon as it and those before it are there. Rejects with the
 * signal's reason at once when it is aborted, even if neither the stream nor the work ever answers.
 */
export async function* inOrder<T, R>(
  pieces: AsyncIterable<T>,
  work: (piece: T) => Promise<R>,
  weightOf: (piece: T) => number,
  bounds: Bounds,
  signal?: AbortSignal,
): AsyncGenerator<R, void, undefined> {
  const source = pieces[Symbol.asyncIterator]()
  const queue: { readonly done: Promise<R>; readonly weight: number }[] = []
  let weight = 0
  let reading = null as Promise<IteratorResult<T>> | null
  let isOver = false
  let cancel: (reason: unknown) => void = () => undefined
  const onAbort = (): void => {
    cancel(signal?.reason)
  }
  signal?.addEventListener('abort', onAbort)

  function nextEvent(isFull: boolean): Promise<Event<T, R>> {
    // Not a race with one promise that lasts as long as the run: each would leave something hanging on it.
    return new Promise((resolve, reject) => {
      cancel = reject
      queue[0]?.done.then((done) => {
        resolve({ done })
      }, reject)
      if (isOver || isFull) return
      reading ??= source.next()
      reading.then((read) => {
        resolve({ read })
      }, reject)
    })
  }

  try {
    while (!isOver || queue.length > 0) {
      signal?.throwIfAborted()
      const event = await nextEvent(
        queue.length >= bounds.pieces || (queue.length > 0 && weight >= bounds.weight),
      )
      if ('done' in event) {
        weight -= queue.shift()!.weight
        yield event.done
        continue
      }
      reading = null
      if (event.read.done === true) isOver = true
      else {
        const piece = { done: work(event.read.value), weight: weightOf(event.read.value) }
        // Awaited in its turn; until then a failure must not count as unhandled.
        piece.done.catch(() => undefined)
        weight += piece.weight
        queue.push(piece)
      }
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    // Not awaited: a stream that never answers would never let go.
    reading?.catch(() => undefined)
    if (!isOver) void Promise.resolve(source.return?.()).catch(() => undefined)
  }
}
