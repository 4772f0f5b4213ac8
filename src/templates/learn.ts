/** From the rows of a state to what recurs in them: the stages of learning, one after another. */
import { log2 } from '../model/numbers.ts'
import { hashText } from '../similarity/grams.ts'
import { findBlocks, MIN_INTERACTIONS, type Blocks } from './blocks.ts'
import { consensusOf, fullestOf } from './consensus.ts'
import { groupBlocks } from './groups.ts'
import type { Knowledge } from './knowledge.ts'
import { listTemplates, type Listed } from './list.ts'
import { findNodes, type Nodes } from './nodes.ts'
import { findOccurrences } from './occurrences.ts'
import { repliesOf, type Replies } from './replies.ts'
import { MANY_INTERACTIONS } from './scale.ts'
import { findSayings, pick } from './sayings.ts'
import type { TemplateState } from './state.ts'
import { surprisalOf, type Surprisal } from './surprisal.ts'
import { findUses, type Use } from './uses.ts'
import { weightsOf } from './weights.ts'

/** A template as positions in the rows, `GAP` for a slot, and its uses by reply. */
export interface Draft {
  /** Number of the group of blocks it came from. */
  readonly group: number
  readonly positions: readonly number[]
  readonly uses: readonly Use[]
  /** Different interactions among the uses. */
  readonly interactions: number
}

/** What a state teaches; the same for the same rows, in whatever order they came. `id`: that of the index file. */
export function learn(state: TemplateState, id: string): Knowledge {
  const replies = repliesOf(state)
  const least = leastSupport(state)
  const nodes = findNodes(replies, least)
  const blocks = findBlocks(nodes)
  const found = findOccurrences(replies, nodes, blocks)
  const groups = groupBlocks(replies, blocks, found)
  const { said, words } = findSayings(replies, state.replies, least)
  const bits = surprisalOf(words)
  const drafts = draftsOf(state, replies, findUses(replies, blocks, groups, found), bits)
  const listed = listTemplates(state, drafts)
  return {
    id,
    interactions: state.interactions,
    runs: runsOf(nodes, blocks, groups.groupOf, listed, least),
    sayings: said,
    words,
    templates: listed.map(({ template }) => template),
    patterns: listed.map(({ template, words: pattern }) => ({
      words: pattern,
      weights: weightsOf(pattern, template.interactions, nodes, bits),
    })),
  }
}

/**
 * In a small index even what one interaction holds is kept, so that one more conversation can be compared with it; in a
 * large one that mass would be most of the memory, and tells next to nothing.
 */
function leastSupport({ interactions }: TemplateState): number {
  return interactions.length < MANY_INTERACTIONS ? 1 : 2
}

/** Uses looked at to find a template's text: more change nothing. */
const SAMPLE = 24
/**
 * Bits from which on a recurring text is a template; the more interactions there are, the more bits are needed, as more
 * coincides.
 */
const LEAST_BITS = 10
const BITS_A_DOUBLING = 3

/**
 * Finds templates in the rows. The sample of uses behind each text is drawn by a fixed seed, so that the order of counting does
 * not matter.
 */
export function draftsOf(
  { interactions: ids }: TemplateState,
  replies: Replies,
  usesOf: readonly (readonly Use[])[],
  bits: Surprisal,
): readonly Draft[] {
  const least = LEAST_BITS + BITS_A_DOUBLING * log2(1 + ids.length)
  const chance = ids.map((id) => hashText(id)[0])
  const chanceOf = ({ reply }: Use): number => chance[replies.interaction[reply]!]!
  return usesOf.flatMap((uses, group): readonly Draft[] => {
    if (uses.length < MIN_INTERACTIONS || bitsIn(replies.words, fullestOf(uses), bits) < least) return []
    const interactions = new Set(uses.map(({ reply }) => replies.interaction[reply]!)).size
    const sample = [...uses].sort((a, b) => chanceOf(a) - chanceOf(b) || a.reply - b.reply).slice(0, SAMPLE)
    return [{ group, uses, interactions, positions: consensusOf(replies, sample) }]
  })
}

function bitsIn(words: Uint32Array, { first, end }: Use, bits: Surprisal): number {
  let sum = 0
  for (let i = first; i < end; i++) sum += bits(words[i]!)
  return sum
}

/**
 * The runs that recur, each with the template its block belongs to. In a large index those of no template are left out:
 * they would be most of it, and tell nothing (`scale.ts`).
 */
function runsOf(
  { counts }: Nodes,
  { blockOf }: Blocks,
  groupOf: Int32Array,
  listed: readonly Listed[],
  least: number,
): Knowledge['runs'] {
  const templateOf = new Map(listed.map(({ draft }, template) => [draft.group, template]))
  const templateAt = (node: number): number => {
    const block = blockOf[node]!
    return block < 0 ? -1 : (templateOf.get(groupOf[block]!) ?? -1)
  }
  const isKept = (node: number): boolean =>
    counts.countOf(node) >= least && (least === 1 || templateAt(node) >= 0)
  const kept = pick(counts, isKept)
  return { ...kept.said, template: Int32Array.from(kept.keys, templateAt) }
}
