import { expect, test } from 'vitest'
import { oneByOne } from '../../../src/readers/json/one-by-one.ts'

async function* batches(
  ...all: readonly (readonly number[])[]
): AsyncGenerator<readonly number[], undefined> {
  for (const batch of all) {
    await Promise.resolve()
    yield batch
  }
  return undefined
}

async function allOf(items: AsyncIterable<number>): Promise<readonly number[]> {
  const found: number[] = []
  for await (const item of items) found.push(item)
  return found
}

test('the items of all batches come in order, whether or not a batch holds any', async () => {
  expect(await allOf(oneByOne(batches([], [1, 2], [], [], [3], [4, 5])))).toEqual([1, 2, 3, 4, 5])
  expect(await allOf(oneByOne(batches()))).toEqual([])
})

test('whoever asks for many at once gets each of them once, in order', async () => {
  const items = oneByOne(batches([1, 2], [3], [4, 5, 6]))[Symbol.asyncIterator]()
  const asked = await Promise.all(Array.from({ length: 8 }, () => items.next()))
  expect(asked.flatMap((item) => (item.done === true ? [] : [item.value]))).toEqual([1, 2, 3, 4, 5, 6])
  expect(asked.filter(({ done }) => done === true)).toHaveLength(2)
  expect(await items.next()).toEqual({ done: true, value: undefined })
})

test('whoever stops in the middle lets the batches close what they hold', async () => {
  let isClosed = false
  async function* held(): AsyncGenerator<readonly number[], undefined> {
    try {
      yield* batches([1, 2, 3], [4])
    } finally {
      isClosed = true
    }
    return undefined
  }
  for await (const item of oneByOne(held())) if (item === 2) break
  expect(isClosed).toBe(true)
})

test('a fault of a batch reaches whoever asks, and nothing comes behind it', async () => {
  async function* broken(): AsyncGenerator<readonly number[], undefined> {
    yield* batches([1])
    throw new Error('cut off')
  }
  const items = oneByOne(broken())[Symbol.asyncIterator]()
  expect(await items.next()).toEqual({ done: false, value: 1 })
  await expect(items.next()).rejects.toThrow('cut off')
  expect(await items.next()).toEqual({ done: true, value: undefined })
})
