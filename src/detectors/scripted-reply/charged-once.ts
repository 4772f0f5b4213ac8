/** Words that stand elsewhere and were sent to this customer before as well: two things to say of them, and one to charge. */
import type { Remark } from '../types.ts'

/**
 * The remarks on passages, each less what the remarks on words sent again charge for its words already; none where nothing is left. Of
 * either kind those of a turn are in order and overlap none of their own.
 */
export function lessCharged(pasted: readonly Remark[], again: readonly Remark[]): readonly Remark[] {
  const byTurn = new Map<string, Remark[]>()
  for (const each of again) {
    const held = byTurn.get(each.turnId) ?? []
    held.push(each)
    byTurn.set(each.turnId, held)
  }
  return pasted.flatMap((passage) => {
    const charged = byTurn.get(passage.turnId) ?? []
    let { share } = passage
    for (let at = firstBehind(charged, passage.start); at < charged.length; at++) {
      if (charged[at]!.start >= passage.end) break
      share -= charged[at]!.share
    }
    return share > 0 ? [{ ...passage, share }] : []
  })
}

/** The place of the first that ends behind `start`. */
function firstBehind(remarks: readonly Remark[], start: number): number {
  let [low, high] = [0, remarks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (remarks[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  return low
}
