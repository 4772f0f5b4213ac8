import { textOrder } from '../similarity/text-order.ts'

/**
 * What an index is made from: every agent reply as a row of words with its slots blanked, grouped by interaction. Everything else
 * is worked out from it (`learn.ts`), so parts of a corpus may be counted separately and merged in any order: the rows are put in
 * one order, and the same rows give the same index to the byte.
 *
 * Names, numbers and links are gone from it; the rest of what agents wrote is not. Treat an index file as you treat the replies
 * themselves.
 */
export interface TemplateState {
  /** Ids of the interactions counted, with or without a reply, in code-unit order. */
  readonly interactions: readonly string[]
  /** Ids of the agents, in code-unit order. */
  readonly agents: readonly string[]
  /** What stands in the rows, in code-unit order: a word as written, and what follows it up to the next. */
  readonly surfaces: readonly string[]
  /** Word hash of each surface, or `SLOT`. */
  readonly words: Uint32Array
  readonly replies: ReplyColumns
}

/** One entry a reply, by interaction and turn; the words of reply `r` are `[start[r], start[r + 1])` of `tokens`. */
export interface ReplyColumns {
  readonly count: number
  /** Index into `interactions`. */
  readonly interaction: Uint32Array
  /** Index into `agents`. */
  readonly agent: Uint32Array
  /** Index of the turn in its interaction. */
  readonly turn: Uint32Array
  /** Ms since 1970; `NaN` where the turn had no time. */
  readonly sentAt: Float64Array
  /** Length `count + 1`. */
  readonly start: Uint32Array
  /** Index into `surfaces`, doubled, plus 1 at the end of a sentence. */
  readonly tokens: Uint32Array
}

export const emptyState: TemplateState = {
  interactions: [],
  agents: [],
  surfaces: [],
  words: new Uint32Array(0),
  replies: {
    count: 0,
    interaction: new Uint32Array(0),
    agent: new Uint32Array(0),
    turn: new Uint32Array(0),
    sentAt: new Float64Array(0),
    start: new Uint32Array(1),
    tokens: new Uint32Array(0),
  },
}

/** Throws a `RangeError` if any interaction was counted in two of the states: its evidence would count twice. */
export function mergeStates(states: readonly TemplateState[]): TemplateState {
  const seen = new Set<string>()
  for (const { interactions } of states)
    for (const id of interactions) {
      if (seen.has(id))
        throw new RangeError(
          'These template indexes overlap: an interaction was counted in more than one of them',
        )
      seen.add(id)
    }
  return ordered(states)
}

/** The rows of all parts in one order: interactions, agents and surfaces by name, replies by interaction and turn. */
export function ordered(parts: readonly TemplateState[]): TemplateState {
  const interactions = inOrder(parts.flatMap((part) => part.interactions))
  const agents = [...new Set(parts.flatMap((part) => part.agents))].sort()
  const surfaces = mergeSurfaces(parts)
  const interactionMaps = mapsInto(
    interactions,
    parts.map((part) => part.interactions),
  )
  const agentMaps = mapsInto(
    agents,
    parts.map((part) => part.agents),
  )
  const count = parts.reduce((sum, { replies }) => sum + replies.count, 0)
  const tokenCount = parts.reduce((sum, { replies }) => sum + replies.tokens.length, 0)
  const replies = columns(count, tokenCount)
  const { part, reply } = orderedRows(parts, interactionMaps, interactions.length, count)
  for (let to = 0; to < count; to++) {
    const [held, row] = [part[to]!, reply[to]!]
    const from = parts[held]!.replies
    replies.interaction[to] = interactionMaps[held]![from.interaction[row]!]!
    replies.agent[to] = agentMaps[held]![from.agent[row]!]!
    replies.turn[to] = from.turn[row]!
    replies.sentAt[to] = from.sentAt[row]!
    copyTokens(from, row, replies, to, surfaces.maps[held]!)
  }
  return { interactions, agents, surfaces: surfaces.texts, words: surfaces.words, replies }
}

function copyTokens(
  from: ReplyColumns,
  reply: number,
  into: ReplyColumns,
  to: number,
  map: Uint32Array,
): void {
  let at = into.start[to]!
  for (let i = from.start[reply]!; i < from.start[reply + 1]!; i++)
    into.tokens[at++] = map[from.tokens[i]! >>> 1]! * 2 + (from.tokens[i]! & 1)
  into.start[to + 1] = at
}

export function columns(count: number, tokenCount: number): ReplyColumns {
  return {
    count,
    interaction: new Uint32Array(count),
    agent: new Uint32Array(count),
    turn: new Uint32Array(count),
    sentAt: new Float64Array(count),
    start: new Uint32Array(count + 1),
    tokens: new Uint32Array(tokenCount),
  }
}

function inOrder(names: readonly string[]): readonly string[] {
  return Array.from(textOrder(names), (place) => names[place]!)
}

/** For each list, where each of its names stands in the whole. */
function mapsInto(whole: readonly string[], lists: readonly (readonly string[])[]): readonly Uint32Array[] {
  const rank = new Map(whole.map((name, index) => [name, index]))
  return lists.map((names) => Uint32Array.from(names, (name) => rank.get(name)!))
}

/** Part and row of each reply, by interaction: a counting sort, which keeps the turns of an interaction in order. */
function orderedRows(
  parts: readonly TemplateState[],
  interactionMaps: readonly Uint32Array[],
  interactions: number,
  count: number,
): { readonly part: Uint32Array; readonly reply: Uint32Array } {
  const next = new Uint32Array(interactions + 1)
  for (const [held, { replies }] of parts.entries())
    for (let row = 0; row < replies.count; row++)
      next[interactionMaps[held]![replies.interaction[row]!]! + 1]!++
  for (let i = 0; i < interactions; i++) next[i + 1]! += next[i]!
  const part = new Uint32Array(count)
  const reply = new Uint32Array(count)
  for (const [held, { replies }] of parts.entries())
    for (let row = 0; row < replies.count; row++) {
      const to = next[interactionMaps[held]![replies.interaction[row]!]!]!++
      part[to] = held
      reply[to] = row
    }
  return { part, reply }
}

/** The surfaces of all parts, each once, and where those of each part went. */
function mergeSurfaces(parts: readonly TemplateState[]): {
  readonly texts: readonly string[]
  readonly words: Uint32Array
  readonly maps: readonly Uint32Array[]
} {
  const all = parts.flatMap((part) => part.surfaces)
  const word = new Uint32Array(all.length)
  const starts = parts.map(() => 0)
  for (let part = 0, start = 0; part < parts.length; start += parts[part++]!.surfaces.length) {
    word.set(parts[part]!.words.subarray(0, parts[part]!.surfaces.length), start)
    starts[part] = start
  }
  const order = textOrder(all, word)
  const numbers = new Uint32Array(all.length)
  const kept: number[] = []
  for (const surface of order) {
    const last = kept.at(-1)
    if (last === undefined || all[last] !== all[surface] || word[last] !== word[surface]) kept.push(surface)
    numbers[surface] = kept.length - 1
  }
  return {
    texts: kept.map((surface) => all[surface]!),
    words: Uint32Array.from(kept, (surface) => word[surface]!),
    maps: parts.map(({ surfaces }, part) => numbers.subarray(starts[part], starts[part]! + surfaces.length)),
  }
}
