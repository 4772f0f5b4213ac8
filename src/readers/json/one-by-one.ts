/**
 * What comes in batches, item by item. An asynchronous generator makes seven objects and waits three times for each item that it
 * hands over, which is a twentieth of reading short conversations; this makes one promise, and none waits before another.
 */
export function oneByOne<T>(batches: AsyncGenerator<Iterable<T>, undefined>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => new OneByOne(batches) }
}

type Item<T> = IteratorResult<T, undefined>

const nothing: Iterator<never, undefined> = { next: () => ({ done: true, value: undefined }) }

class OneByOne<T> implements AsyncIterator<T, undefined> {
  /** Of the batch at hand. */
  private items: Iterator<T, undefined> = nothing
  /** How many wait for a batch. Whoever asks after them gets what comes after theirs. */
  private waiting = 0
  private last: Promise<Item<T>> = Promise.resolve({ done: true, value: undefined })
  private readonly batches: AsyncGenerator<Iterable<T>, undefined>

  constructor(batches: AsyncGenerator<Iterable<T>, undefined>) {
    this.batches = batches
  }

  next(): Promise<Item<T>> {
    if (this.waiting === 0) {
      const item = this.items.next()
      if (item.done !== true) return Promise.resolve(item)
    }
    this.waiting++
    const more = (): Promise<Item<T>> => this.more()
    this.last = this.last.then(more, more)
    return this.last
  }

  return(): Promise<Item<T>> {
    this.items = nothing
    return this.batches.return(undefined) as Promise<Item<T>>
  }

  private async more(): Promise<Item<T>> {
    try {
      for (;;) {
        const item = this.items.next()
        if (item.done !== true) return item
        const batch = await this.batches.next()
        if (batch.done === true) return { done: true, value: undefined }
        this.items = batch.value[Symbol.iterator]() as Iterator<T, undefined>
      }
    } finally {
      this.waiting--
    }
  }
}
