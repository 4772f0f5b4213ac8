import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classRuns, skeletonRuns, unicode } from '../../src/text/character-data.ts'
import { tablesByRule } from '../../src/text/character-rules.ts'
import { packed, unpacked } from '../../src/text/character-runs.ts'

describe('a column as runs', () => {
  test('comes back as it was', () => {
    const value = fc.oneof(fc.nat(3), fc.nat(65535))
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (column) => {
        expect([...unpacked(packed(column), new Uint16Array(column.length))]).toEqual(column)
      }),
    )
  })

  test('is one run where it is level, and where it rises', () => {
    expect(packed([7, 7, 7])).toBe('=3.7')
    expect(packed([35, 36, 37, 1])).toBe('+3.z =1.1')
  })
})

// Another engine may know letters that this one does not; the tables are those of one version, everywhere.
test.skipIf(process.versions['unicode'] !== unicode)(
  `the tables are those of the rules, in Unicode ${unicode}`,
  () => {
    const { classOf, skeleton } = tablesByRule()
    expect(packed(classOf)).toBe(classRuns)
    expect(packed(skeleton)).toBe(skeletonRuns)
  },
)
