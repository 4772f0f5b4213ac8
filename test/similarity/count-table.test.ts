import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CountTable, tableOf, type Counts } from '../../src/similarity/count-table.ts'

/** Keys that share halves, low bits and slots, so that they meet in the table. */
const half = fc.oneof(
  fc.constantFrom(0, 1, 16, 0x80000000, 0xffffffff),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 0, max: 0xffffffff }),
)
const key = fc.tuple(half, half)
type Pair = readonly [number, number]

const rows = ({ high, low, count }: Counts): string[] =>
  Array.from(high, (each, i) => `${each}:${low[i]!} ${count[i]!}`)

const byValue = ([a, b]: Pair, [c, d]: Pair): number => a - c || b - d

/** The same by way of sets: every key with how many groups hold it, by key. */
function counted(groups: readonly (readonly Pair[])[]): string[] {
  const all = new Map<string, { key: Pair; count: number }>()
  for (const group of groups)
    for (const name of new Set(group.map(String))) {
      const pair = group.find((each) => String(each) === name)!
      all.set(name, { key: pair, count: (all.get(name)?.count ?? 0) + 1 })
    }
  return [...all.values()]
    .sort((a, b) => byValue(a.key, b.key))
    .map(({ key: [a, b], count }) => `${a}:${b} ${count}`)
}

function tabled(groups: readonly (readonly Pair[])[], capacity?: number): CountTable {
  const table = new CountTable(capacity)
  for (const [index, group] of groups.entries())
    for (const [high, low] of group) table.add(high, low, index + 1)
  return table
}

const groupsOfKeys = fc.array(fc.array(key, { maxLength: 30 }), { maxLength: 10 })

describe('a count table', () => {
  test('counts what a map of sets counts, from its smallest size up', () => {
    fc.assert(
      fc.property(groupsOfKeys, (groups) => {
        const table = tabled(groups, 1)
        const expected = counted(groups)
        expect(rows(table.sorted())).toEqual(expected)
        expect(table.size).toBe(expected.length)
      }),
      { numRuns: 300 },
    )
  })

  test('knows the count of every key, and 0 of any other', () => {
    const table = tabled([
      [
        [1, 2],
        [1, 2],
        [2, 1],
      ],
      [[1, 2]],
    ])
    expect([table.get(1, 2), table.get(2, 1), table.get(1, 1), table.get(0, 0)]).toEqual([2, 1, 0, 0])
  })

  test('counts a key once a group, and again in the next', () => {
    const table = new CountTable()
    for (const group of [1, 1, 2, 2, 2, 7]) table.add(0, 0, group)
    expect(table.get(0, 0)).toBe(3)
  })

  test('remembers while it grows which group it counted last', () => {
    const table = new CountTable(1)
    for (let low = 0; low < 1000; low++) {
      table.add(7, 7, 1)
      table.add(1, low, 1)
    }
    expect([table.get(7, 7), table.get(1, 0), table.get(1, 999), table.size]).toEqual([1, 1, 1, 1001])
  })

  test('lists its keys in the order of their values, whatever order they came in and whatever its size was', () => {
    fc.assert(
      fc.property(fc.array(key, { maxLength: 60 }), fc.integer({ min: 0, max: 200 }), (keys, capacity) => {
        const forth = tabled([keys])
        const back = tabled([keys.toReversed()], capacity)
        expect(rows(back.sorted())).toEqual(rows(forth.sorted()))
      }),
    )
  })

  test('holds keys that fall on one slot', () => {
    const clash = Array.from({ length: 200 }, (_, i): Pair => [i * 0x10000, 0])
    const table = tabled([clash])
    for (const [high, low] of clash) expect(table.get(high, low)).toBe(1)
  })
})

describe('tableOf', () => {
  test('adds up the counts of several tables', () => {
    fc.assert(
      fc.property(groupsOfKeys, groupsOfKeys, (a, b) => {
        const merged = tableOf(tabled(a).sorted(), tabled(b).sorted())
        expect(rows(merged.sorted())).toEqual(counted([...a, ...b]))
      }),
    )
  })

  test('is commutative and associative, and nothing adds nothing', () => {
    const of = (...all: readonly Counts[]): Counts => tableOf(...all).sorted()
    fc.assert(
      fc.property(groupsOfKeys, groupsOfKeys, groupsOfKeys, (x, y, z) => {
        const [a, b, c] = [x, y, z].map((groups) => tabled(groups).sorted()) as [Counts, Counts, Counts]
        expect(of(a, b)).toEqual(of(b, a))
        expect(of(of(a, b), c)).toEqual(of(a, of(b, c)))
        expect(of(a, tableOf().sorted())).toEqual(a)
      }),
    )
  })

  test('of nothing is empty', () => {
    expect(tableOf().size).toBe(0)
    expect(rows(tableOf().sorted())).toEqual([])
  })
})
