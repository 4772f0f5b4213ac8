/** Words that stand elsewhere and were sent to this customer before as well: two things to say of them, and one to charge. */
import type { Remark } from '../types.ts'

/** Share of a passage that was sent before from which on nothing is left of it to remark on. */
const ALL = 0.9

/**
 * The remarks on passages, without what `again` holds of them, and those on words sent again, each at the higher of its two shares:
 * nothing costs less for being sent twice.
 */
export function chargedOnce(pasted: readonly Remark[], again: readonly Remark[]): readonly Remark[] {
  if (pasted.length === 0 || again.length === 0) return [...pasted, ...again]
  const left = pasted.flatMap((passage): readonly Remark[] => {
    const covered = again.reduce((sum, each) => sum + overlap(passage, each), 0)
    return covered >= ALL ? [] : [{ ...passage, share: passage.share * (1 - covered) }]
  })
  const raised = again.map((each) => {
    const share = pasted.reduce((sum, passage) => sum + passage.share * overlap(passage, each), 0)
    return share > each.share ? { ...each, share } : each
  })
  return [...left, ...raised]
}

/** Share of the passage that the other remark stands on. */
function overlap(passage: Remark, other: Remark): number {
  if (passage.turnId !== other.turnId) return 0
  const common = Math.min(passage.end, other.end) - Math.max(passage.start, other.start)
  return Math.max(0, common) / (passage.end - passage.start)
}
