/** The templates an index shows: recurring sentences, and chains of them that are pasted together. */
import { compareKeys, type Key } from '../similarity/grams.ts'
import type { SentenceUnit, TemplateState } from './state.ts'

export interface Template {
  /** Stable while the template's most used sentence stays the same. */
  readonly id: string
  /** As written in one use, changing parts shown as `{…}`. */
  readonly text: string
  readonly slots: number
  readonly words: number
  readonly uses: number
  readonly interactions: number
  /** Ids of the agents who used it, in code-unit order. */
  readonly agents: readonly string[]
  /** ISO 8601; `null` where no use had a time. */
  readonly firstSeen: string | null
  readonly lastSeen: string | null
  /** Id of one interaction that holds it. */
  readonly example: string
  /** Keys of its sentences, in order. */
  readonly sentences: readonly Key[]
}

/** Said in this many interactions, a sentence is a template. */
export const MIN_INTERACTIONS = 3
/** Fewer words are what everybody says: "thank you", "let me check". */
const MIN_WORDS = 5
/** Two sentences are one template if at least this share of the uses of either is followed, or preceded, by the other. */
const LINK_SHARE = 0.6

/** Most used first; ties by id. */
export function listTemplates(state: TemplateState): readonly Template[] {
  const recurring = state.sentences.filter(({ interactions }) => interactions >= MIN_INTERACTIONS)
  return chain(recurring)
    .map((sentences) => toTemplate(sentences, state.agents))
    .filter(({ words }) => words >= MIN_WORDS)
    .sort((a, b) => b.interactions - a.interactions || b.uses - a.uses || (a.id < b.id ? -1 : 1))
}

/** Joins each sentence to the one that mostly follows it, where each is the other's best; every sentence once. */
function chain(units: readonly SentenceUnit[]): readonly (readonly SentenceUnit[])[] {
  const byKey = new Map(units.map((unit) => [unit.key.join(':'), unit]))
  const before = new Map<SentenceUnit, { unit: SentenceUnit; count: number }>()
  for (const unit of units)
    for (const [key, count] of unit.next) {
      const after = byKey.get(key.join(':'))
      if (after === undefined || after === unit || count < LINK_SHARE * Math.max(unit.uses, after.uses))
        continue
      const held = before.get(after)
      if (held === undefined || count > held.count) before.set(after, { unit, count })
    }
  // A share of .6 of both sides' uses leaves no room for a second successor, so the links form chains or rings.
  const after = new Map([...before].map(([unit, link]) => [link.unit, unit]))
  const chains: SentenceUnit[][] = []
  const placed = new Set<SentenceUnit>()
  const follow = (first: SentenceUnit): void => {
    const line: SentenceUnit[] = []
    for (
      let unit: SentenceUnit | undefined = first;
      unit !== undefined && !placed.has(unit);
      unit = after.get(unit)
    ) {
      placed.add(unit)
      line.push(unit)
    }
    if (line.length > 0) chains.push(line)
  }
  for (const unit of units) if (!before.has(unit)) follow(unit)
  for (const unit of units) follow(unit) // rings, from their smallest key on
  return chains
}

function toTemplate(sentences: readonly SentenceUnit[], agents: readonly string[]): Template {
  const strongest = sentences.reduce((best, unit) =>
    (unit.interactions - best.interactions || compareKeys(best.key, unit.key)) > 0 ? unit : best,
  )
  const times = (pick: 'firstSeen' | 'lastSeen'): readonly number[] =>
    sentences.flatMap((unit) => unit[pick] ?? [])
  const text = sentences.map(({ example }) => example.text).join(' ')
  return {
    id: templateId(strongest.key),
    text,
    slots: text.split('{…}').length - 1,
    words: sentences.reduce((sum, { words }) => sum + words, 0),
    uses: strongest.uses,
    interactions: strongest.interactions,
    agents: [...new Set(sentences.flatMap((unit) => unit.agents))]
      .sort((a, b) => a - b)
      .map((index) => agents[index]!),
    firstSeen: isoOf(times('firstSeen'), Math.min),
    lastSeen: isoOf(times('lastSeen'), Math.max),
    example: strongest.example.interactionId,
    sentences: sentences.map(({ key }) => key),
  }
}

function templateId([high, low]: Key): string {
  return (high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')).slice(0, 12)
}

function isoOf(times: readonly number[], choose: (...times: number[]) => number): string | null {
  return times.length === 0 ? null : new Date(choose(...times)).toISOString()
}
