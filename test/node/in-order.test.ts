import fc from 'fast-check'
import { expect, test } from 'vitest'
import { batchesOf } from '../../src/node/batches.ts'
import { inOrder } from '../../src/node/in-order.ts'
import { collect } from './support.ts'

async function* of<T>(items: readonly T[]): AsyncGenerator<T, void, undefined> {
  for (const item of items) yield await Promise.resolve(item)
}

const later = (turns: number): Promise<void> =>
  turns === 0
    ? Promise.resolve()
    : new Promise((resolve) => setImmediate(resolve)).then(() => later(turns - 1))

test('results come in the order of the pieces, however long each takes, and no more are under way than may be', async () => {
  const pieces = fc.array(fc.record({ turns: fc.nat(4), weight: fc.nat(5) }), { maxLength: 20 })
  const bounds = fc.record({
    pieces: fc.integer({ min: 1, max: 5 }),
    weight: fc.integer({ min: 1, max: 10 }),
  })
  await fc.assert(
    fc.asyncProperty(pieces, bounds, async (given, bound) => {
      let [open, weight] = [0, 0]
      const numbered = given.map((piece, number) => ({ ...piece, number }))
      const work = async (piece: (typeof numbered)[number]): Promise<number> => {
        expect(open).toBeLessThan(bound.pieces)
        expect(open === 0 || weight < bound.weight).toBe(true)
        open++
        weight += piece.weight
        await later(piece.turns)
        return piece.number
      }
      const got: number[] = []
      for await (const number of inOrder(of(numbered), work, (piece) => piece.weight, bound)) {
        open--
        weight -= given[number]!.weight
        got.push(number)
      }
      expect(got).toEqual(given.map((_, number) => number))
    }),
    { numRuns: 50 },
  )
})

test('a result is handed on while the next piece is not there yet', async () => {
  const source = async function* (): AsyncGenerator<string, void, undefined> {
    yield await Promise.resolve('first')
    await new Promise(() => undefined)
  }
  for await (const result of inOrder(
    source(),
    (piece) => Promise.resolve(piece),
    () => 1,
    { pieces: 4, weight: 9 },
  )) {
    expect(result).toBe('first')
    break
  }
})

test('a failure of the work, or of the stream, ends it', async () => {
  const failing = (piece: number): Promise<number> =>
    piece === 2 ? Promise.reject(new Error('broken')) : Promise.resolve(piece)
  const bounds = { pieces: 3, weight: 9 }
  await expect(collect(inOrder(of([1, 2, 3]), failing, () => 1, bounds))).rejects.toThrow('broken')
  const source = async function* (): AsyncGenerator<number, void, undefined> {
    yield await Promise.resolve(1)
    throw new Error('cut off')
  }
  await expect(collect(inOrder(source(), failing, () => 1, bounds))).rejects.toThrow('cut off')
})

test('batches hold what they may, and keep every item in order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(9)),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 20 }),
      async (items, records, weight) => {
        const batches = await collect(batchesOf(of(items), (item) => item, { records, weight, waitMs: 1000 }))
        expect(batches.flat()).toEqual(items)
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.length).toBeLessThanOrEqual(records)
          // Without the last one, there was room.
          expect(batch.slice(0, -1).reduce((sum, item) => sum + item, 0)).toBeLessThan(weight)
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('a batch does not wait for a stream that has stopped', async () => {
  const source = async function* (): AsyncGenerator<number, void, undefined> {
    yield await Promise.resolve(1)
    yield await Promise.resolve(2)
    await new Promise(() => undefined)
  }
  for await (const batch of batchesOf(source(), () => 1, { records: 9, weight: 9, waitMs: 5 })) {
    expect(batch).toEqual([1, 2])
    break
  }
})
