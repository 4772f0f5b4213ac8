import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapped } from '../../src/model/lists.ts'

test('mapped gives what map gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), (list) => {
      const make = (item: number, index: number): string => `${index}: ${item}`
      expect(mapped(list, make)).toEqual(list.map(make))
    }),
  )
})
