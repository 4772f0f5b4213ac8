/** Stage 7 of learning: templates as people read them. */
import { isoOrNull } from '../model/time.ts'
import { RollingGrams } from '../similarity/rolling-grams.ts'
import { withoutContained } from './contained.ts'
import type { Draft } from './learn.ts'
import { SLOT_TEXT, SLOT } from './mask.ts'
import { GAP } from './consensus.ts'
import type { TemplateState } from './state.ts'
import { GRAM_WORDS, KIND } from './units.ts'

/** A text that agents use again and again. */
export interface Template {
  /** Stays the same across runs, merges and added interactions while the template's wording does. */
  readonly id: string
  /** As most uses have it, changing parts shown as `{…}`. */
  readonly text: string
  /** Changing parts. */
  readonly slots: number
  /** Words, slots not counted. */
  readonly words: number
  /** How often it was used, and in how many interactions. */
  readonly uses: number
  readonly interactions: number
  /** Ids of the agents who used it, in code-unit order. */
  readonly agents: readonly string[]
  /** Who uses it: `one` agent, several (`team`), or at least half of all agents (`everyone`). */
  readonly spread: 'one' | 'team' | 'everyone'
  /** ISO 8601; `null` where no use had a time. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Ids of up to three interactions that hold it, those that hold most of it first. */
  readonly examples: readonly string[]
}

/** A draft that is a template, and its words. */
export interface Listed {
  readonly template: Template
  readonly words: Uint32Array
  readonly draft: Draft
}

/** Texts of fewer words are what everybody says: "thank you", "let me check". */
export const MIN_WORDS = 5
export const EXAMPLES = 3

/** Most used first; of equals the one met first. */
export function listTemplates(state: TemplateState, drafts: readonly Draft[]): readonly Listed[] {
  const taken = new Set<string>()
  const candidates = drafts
    .map((draft) => ({ draft, words: wordsOf(state, draft) }))
    .filter(({ words }) => words.filter((word) => word !== SLOT).length >= MIN_WORDS)
    .sort(({ draft: a }, { draft: b }) => b.interactions - a.interactions || b.uses.length - a.uses.length)
  return withoutContained(candidates).map(({ draft, words }) => ({
    draft,
    words,
    template: describe(state, draft, words, nameOf(words, taken)),
  }))
}

function wordsOf({ words, replies }: TemplateState, { positions }: Draft): Uint32Array {
  return Uint32Array.from(positions, (at) => (at === GAP ? SLOT : words[replies.tokens[at]! >>> 1]!))
}

function describe(state: TemplateState, draft: Draft, words: Uint32Array, id: string): Template {
  const { replies, agents } = state
  const users = new Set(draft.uses.map(({ reply }) => replies.agent[reply]!))
  const times = draft.uses.map(({ reply }) => replies.sentAt[reply]!).filter((ms) => !Number.isNaN(ms))
  return {
    id,
    text: textOf(state, draft),
    ...countsOf(words),
    uses: draft.uses.length,
    interactions: draft.interactions,
    agents: [...users].sort((a, b) => a - b).map((agent) => agents[agent]!),
    spread: spreadOf(users.size, agents.length),
    firstSeen: isoOrNull(times.reduce((least, ms) => Math.min(least, ms), Infinity)),
    lastSeen: isoOrNull(times.reduce((most, ms) => Math.max(most, ms), -Infinity)),
    examples: examplesOf(state, draft),
  }
}

/** Of the words of a pattern. */
export function countsOf(pattern: Uint32Array): Pick<Template, 'slots' | 'words'> {
  const slots = pattern.filter((word) => word === SLOT).length
  return { slots, words: pattern.length - slots }
}

/** `users` of `agents` used it. */
export function spreadOf(users: number, agents: number): Template['spread'] {
  return users === 1 ? 'one' : users * 2 >= agents ? 'everyone' : 'team'
}

/** As written in the rows, white space folded. */
function textOf({ surfaces, replies }: TemplateState, { positions }: Draft): string {
  const parts = positions.map((at, index) => {
    if (at === GAP) return `${SLOT_TEXT} `
    const token = replies.tokens[at]!
    const surface = surfaces[token >>> 1]!
    const isLast = index === positions.length - 1
    return (token & 1) === 1 && !isLast ? `${surface} ` : surface
  })
  return parts.join('').replaceAll(/\s+/gu, ' ').trim()
}

function examplesOf({ interactions, replies }: TemplateState, { uses }: Draft): readonly string[] {
  const fullest = [...uses].sort((a, b) => b.nodes - a.nodes || a.reply - b.reply)
  const ids = new Set(fullest.map(({ reply }) => interactions[replies.interaction[reply]!]!))
  return [...ids].slice(0, EXAMPLES)
}

/**
 * The smallest hash of its runs of words: a few changed words rarely change it, and counts never do (min-hash; Broder
 * 1997). A run two templates share names the more used of them, the other is named by its next.
 */
function nameOf(words: Uint32Array, taken: Set<string>): string {
  const grams = new RollingGrams(Math.min(GRAM_WORDS, words.length), KIND.gram)
  grams.run(words, 0, words.length)
  const names = Float64Array.from({ length: grams.count }, (_, run) =>
    shortOf(grams.high[run]!, grams.low[run]!),
  )
  names.sort()
  const free = names.find((each) => !taken.has(nameOfShort(each)))
  const name = free === undefined ? `${nameOfShort(names[0]!)}-${taken.size}` : nameOfShort(free)
  taken.add(name)
  return name
}

/** The upper 48 bits of a key. */
function shortOf(high: number, low: number): number {
  return high * 2 ** 16 + (low >>> 16)
}

function nameOfShort(short: number): string {
  return short.toString(16).padStart(12, '0')
}
