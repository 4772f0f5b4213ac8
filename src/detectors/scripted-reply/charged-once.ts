/** Words that stand elsewhere and were sent to this customer before as well: two things to say of them, and one to charge. */
import type { Remark } from '../types.ts'

/** The remarks on passages, each less what the remarks on words sent again charge for its words already; none where nothing is left. */
export function lessCharged(pasted: readonly Remark[], again: readonly Remark[]): readonly Remark[] {
  return pasted.flatMap((passage) => {
    let { share } = passage
    for (const each of again)
      if (each.turnId === passage.turnId && each.start < passage.end && passage.start < each.end)
        share -= each.share
    return share > 0 ? [{ ...passage, share }] : []
  })
}
