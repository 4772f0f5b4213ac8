/** Work on a stream, several pieces at a time, with the results in the order of the pieces and a bound on what is held. */

export interface Bounds {
  /** Pieces read and not yet handed on. */
  readonly pieces: number
  /** What they may weigh together; one heavier than that goes alone. */
  readonly weight: number
}

type Event<T, R> = { readonly read: IteratorResult<T> } | { readonly done: R }

/** Work begun and not yet handed on, in the order of its pieces. */
class Queue<R> {
  private readonly bounds: Bounds
  private readonly pieces: { readonly done: Promise<R>; readonly weight: number }[] = []
  private weight = 0

  constructor(bounds: Bounds) {
    this.bounds = bounds
  }

  get first(): Promise<R> | undefined {
    return this.pieces[0]?.done
  }

  /** Never while it is empty, so that a piece heavier than the bound is taken alone. */
  get isFull(): boolean {
    const { length } = this.pieces
    return length >= this.bounds.pieces || (length > 0 && this.weight >= this.bounds.weight)
  }

  push(done: Promise<R>, weight: number): void {
    // Awaited in its turn; until then a failure must not count as unhandled.
    done.catch(() => undefined)
    this.weight += weight
    this.pieces.push({ done, weight })
  }

  shift(): void {
    this.weight -= this.pieces.shift()?.weight ?? 0
  }
}

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
  const queue = new Queue<R>(bounds)
  let reading = null as Promise<IteratorResult<T>> | null
  let isOver = false
  let cancel: (reason: unknown) => void = () => undefined
  const onAbort = (): void => {
    cancel(signal?.reason)
  }
  signal?.addEventListener('abort', onAbort)

  function nextEvent(): Promise<Event<T, R>> {
    // Not `Promise.race` with one promise that lasts as long as the run: every race would leave a reaction on it.
    return new Promise((resolve, reject) => {
      cancel = reject
      queue.first?.then((done) => {
        resolve({ done })
      }, reject)
      if (isOver || queue.isFull) return
      reading ??= source.next()
      reading.then((read) => {
        resolve({ read })
      }, reject)
    })
  }

  try {
    while (!isOver || queue.first !== undefined) {
      signal?.throwIfAborted()
      const event = await nextEvent()
      if ('done' in event) {
        queue.shift()
        yield event.done
        continue
      }
      reading = null
      if (event.read.done === true) isOver = true
      else queue.push(work(event.read.value), weightOf(event.read.value))
    }
  } finally {
    signal?.removeEventListener('abort', onAbort)
    // Not awaited, as a stream that never answers would keep us here.
    reading?.catch(() => undefined)
    if (!isOver) void Promise.resolve(source.return?.()).catch(() => undefined)
  }
}
