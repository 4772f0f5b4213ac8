/** Stage 5 of learning: which replies use which template, and where: the evidence behind counts, text and examples. */
import type { Blocks } from './blocks.ts'
import type { Groups } from './groups.ts'
import type { Occurrences } from './occurrences.ts'
import type { Replies } from './replies.ts'

/** One use: a reply, and the range of positions from the template's first words in it to its last. */
export interface Use {
  readonly reply: number
  readonly first: number
  readonly end: number
  /** Nodes of the template that were met. */
  readonly nodes: number
}

/** A reply uses a template if it holds this share of its nodes. */
const USED_SHARE = 0.3
/** A part this far from the rest of the template is another use of the same words. */
const MOST_APART = 120

/** The uses of each template, by reply. */
export function findUses(
  replies: Replies,
  blocks: Blocks,
  groups: Groups,
  found: Occurrences,
): readonly (readonly Use[])[] {
  const total = new Uint32Array(groups.count)
  for (let block = 0; block < blocks.count; block++)
    if (groups.groupOf[block]! >= 0) total[groups.groupOf[block]!]! += blocks.length[block]!
  const uses: Use[][] = Array.from({ length: groups.count }, () => [])
  for (let reply = 0; reply < replies.count; reply++) {
    const open = new Map<number, { first: number; end: number; nodes: number }>()
    const met = new Set<number>()
    for (let i = found.start[reply]!; i < found.start[reply + 1]!; i++) {
      const group = groups.groupOf[found.block[i]!]!
      // A sentence said twice is one use of its template.
      if (group < 0 || met.has(found.block[i]!)) continue
      met.add(found.block[i]!)
      const [first, end, nodes] = [found.first[i]!, found.end[i]!, found.nodes[i]!]
      const held = open.get(group)
      if (held === undefined) open.set(group, { first, end, nodes })
      else if (first - held.end <= MOST_APART) {
        held.end = Math.max(held.end, end)
        held.nodes += nodes
      }
    }
    for (const [group, use] of open)
      if (use.nodes >= USED_SHARE * total[group]!) uses[group]!.push({ reply, ...use })
  }
  return uses
}
