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
  const met = new Uint32Array(blocks.count)
  const open: Open[] = []
  /** Where the use of each template stands in `open`, if it does. */
  const place = new Uint32Array(groups.count)
  for (let reply = 0; reply < replies.count; reply++) {
    open.length = 0
    for (let i = found.start[reply]!; i < found.start[reply + 1]!; i++) {
      const block = found.block[i]!
      const group = groups.groupOf[block]!
      // A sentence said twice is one use of its template.
      if (group < 0 || met[block] === reply + 1) continue
      met[block] = reply + 1
      const [first, end, nodes] = [found.first[i]!, found.end[i]!, found.nodes[i]!]
      const held = open[place[group]!]
      if (held?.group !== group) place[group] = open.push({ group, first, end, nodes }) - 1
      else if (first - held.end <= MOST_APART) {
        held.end = Math.max(held.end, end)
        held.nodes += nodes
      }
    }
    for (const { group, first, end, nodes } of open)
      if (nodes >= USED_SHARE * total[group]!) uses[group]!.push({ reply, first, end, nodes })
  }
  return uses
}

interface Open {
  readonly group: number
  readonly first: number
  end: number
  nodes: number
}
