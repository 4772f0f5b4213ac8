import { describe, expect, test } from 'vitest'
import { byteColumn, doubleColumn, wordColumn } from '../../src/text/slab.ts'

describe.each([
  ['word', wordColumn, 2 ** 32 - 1],
  ['byte', byteColumn, 255],
  ['double', doubleColumn, Number.MAX_VALUE],
] as const)('%s columns', (_, columnOf, most) => {
  test('are as long as asked for and hold zeros', () => {
    for (const length of [0, 1, 80, 1024, 1025, 5000])
      expect([...columnOf(length)]).toEqual(Array.from({ length }, () => 0))
  })

  test('share no place with one another, across the ends of slabs', () => {
    const columns = Array.from({ length: 300 }, (_column, index) => columnOf((index * 37) % 200))
    for (const [index, column] of columns.entries()) column.fill((index % 250) + 1)
    for (const [index, column] of columns.entries())
      expect(column.every((value) => value === (index % 250) + 1)).toBe(true)
  })

  test('hold the largest number of their kind', () => {
    const column = columnOf(1)
    column[0] = most
    expect(column[0]).toBe(most)
  })
})
