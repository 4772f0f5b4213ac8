/** Words that stand elsewhere and were sent to this customer before as well: two things to say of them, and one to charge. */
import type { Remark } from '../types.ts'

/** The remarks on passages, each less what the remarks on words sent again charge for its words already; none where nothing is left. */
export function lessCharged(pasted: readonly Remark[], again: readonly Remark[]): readonly Remark[] {
  return pasted.flatMap((passage) => {
    const charged = again.reduce((sum, each) => (isWithin(each, passage) ? sum + each.share : sum), 0)
    return charged < passage.share ? [{ ...passage, share: passage.share - charged }] : []
  })
}

function isWithin(each: Remark, { turnId, start, end }: Remark): boolean {
  return each.turnId === turnId && each.start < end && start < each.end
}
