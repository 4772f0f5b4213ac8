import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TopItems } from '../../src/similarity/top-items.ts'

const top = new TopItems()

test('keeps what a full sort would keep, the smaller item of equal scores', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 200 }), fc.nat(40), (scores, capacity) => {
      top.begin(capacity)
      for (const [item, score] of scores.entries()) top.offer(item, score)
      const kept = Array.from({ length: top.count }, (_, index) => top.at(index))
      const best = [...scores.keys()].sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, capacity)
      expect(kept.sort((a, b) => a - b)).toEqual(best.sort((a, b) => a - b))
    }),
  )
})
