/** Which stretches of a turn recur in other interactions. */
import { RollingGrams } from '../similarity/rolling-grams.ts'
import { SLOT, type MaskedTurn } from './mask.ts'
import type { Template } from './list.ts'
import { MANY_INTERACTIONS } from './scale.ts'
import type { TemplateIndex } from './template-index.ts'
import { GRAM_WORDS, KIND, sentenceKey, turnKey, wordsIn } from './units.ts'

/** A stretch `[first, end)` of masked positions said in `support` other interactions. */
export interface Recurrence {
  readonly first: number
  readonly end: number
  readonly support: number
  /** The most other interactions that hold a unit of it: unlike `support`, it cannot fall when the stretch grows. */
  readonly mostSupport: number
  /** Surprisal of its words, and of the stretches it goes on in where something was filled in. */
  readonly bits: number
  readonly template: Template | undefined
}

/** What everybody says in fewer words is nobody's template. */
export const MIN_WORDS = 4

/** An edited word or two does not end a stretch if at least a whole run recurs on either side. */
const BRIDGE_WORDS = 2

/** So many words may have been filled in, where the words around them recur. */
const FILLED_WORDS = 8

/** `self` is 1 where the index has counted this very interaction, else 0. */
export function recurrencesIn(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): readonly Recurrence[] {
  const runs = runsIn(masked, index)
  const starts = startsOf(masked)
  const support = supportOf(masked, starts, runs, index, self)
  const stretches = stretchesOf(support, starts).filter(
    ([first, end]) => wordsIn(masked, first, end) >= MIN_WORDS,
  )
  const bits = stretches.map(([first, end]) => bitsOf(masked, first, end, index))
  // Among many interactions stretches stand near one another by chance, and templates span what was filled in.
  if (index.interactions < MANY_INTERACTIONS) addUpChains(bits, stretches, starts)
  return stretches.map(([first, end], at) => {
    const inside = support.most.slice(first, end).sort()
    return {
      first,
      end,
      support: inside[inside.length >> 1]!,
      mostSupport: inside.at(-1)!,
      bits: bits[at]!,
      template: templateOf(runs, first, end, index),
    }
  })
}

/** Working memory, used again from turn to turn. */
const grams = new RollingGrams(GRAM_WORDS, KIND.gram)

/** The known run that starts at each position, or −1. */
function runsIn({ hash }: MaskedTurn, index: TemplateIndex): Int32Array {
  grams.run(hash, 0, hash.length)
  const runs = new Int32Array(grams.count)
  for (let i = 0; i < runs.length; i++) runs[i] = index.runOf(grams.high[i]!, grams.low[i]!)
  return runs
}

/** 1 where a sentence starts. */
function startsOf({ hash, sentences }: MaskedTurn): Uint8Array {
  const starts = new Uint8Array(hash.length + 1)
  for (const [first] of sentences) starts[first] = 1
  return starts
}

/**
 * Gives each stretch the bits of its chain. Two stretches are of one chain if the first breaks off within a sentence and
 * the second goes on within one: sentences that merely stand beside each other do not add up.
 */
function addUpChains(
  bits: number[],
  stretches: readonly (readonly [number, number])[],
  starts: Uint8Array,
): void {
  const goesOn = stretches.map(([first], at) => {
    const before = stretches[at - 1]
    if (before === undefined || first - before[1] > FILLED_WORDS) return false
    // Where one sentence ends, the next starts.
    return starts[before[1]] === 0 && starts[first] === 0
  })
  // Forwards the sum so far, then backwards the whole chain's.
  for (let at = 1; at < bits.length; at++) if (goesOn[at]!) bits[at]! += bits[at - 1]!
  for (let at = bits.length - 1; at > 0; at--) if (goesOn[at]!) bits[at - 1] = bits[at]!
}

/** Other interactions with the very same turn; 0 for one so short that everybody says it. */
export function wholeSupport(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): number {
  const isShort = wordsIn(masked, 0, masked.hash.length) < MIN_WORDS
  return isShort ? 0 : Math.max(0, index.support(turnKey(masked)) - self)
}

interface Support {
  /** For each position, the most other interactions that hold a run or a sentence it is part of. */
  readonly most: Uint32Array
  /** 1 where such a run or sentence holds the position and the next: sentences that merely follow one another are apart. */
  readonly joined: Uint8Array
}

function supportOf(
  masked: MaskedTurn,
  starts: Uint8Array,
  runs: Int32Array,
  index: TemplateIndex,
  self: 0 | 1,
): Support {
  const { length } = masked.hash
  const { interactions } = index.knowledge.runs
  const inside = new Uint32Array(length)
  const most = new Uint32Array(length)
  const joined = new Uint8Array(length)
  const othersOf = (run: number): number => (runs[run]! < 0 ? 0 : interactions[runs[run]!]! - self)
  for (let run = 0; run < runs.length; run++) {
    const others = othersOf(run)
    if (others <= 0) continue
    raise(most, run, run + GRAM_WORDS, others)
    if (!crosses(starts, run)) raise(inside, run, run + GRAM_WORDS, others)
  }
  for (const sentence of masked.sentences) {
    const others = index.support(sentenceKey(masked, sentence)) - self
    if (others <= 0) continue
    raise(most, ...sentence, others)
    raise(inside, ...sentence, others)
    joined.fill(1, sentence[0], sentence[1] - 1)
  }
  for (let run = 0; run < runs.length; run++) {
    const others = othersOf(run)
    for (let at = run; others > 0 && at < run + GRAM_WORDS - 1; at++)
      if (starts[at + 1] === 0 || others >= JOINED_SHARE * Math.min(inside[at]!, inside[at + 1]!))
        joined[at] = 1
  }
  return { most, joined }
}

function raise(column: Uint32Array, first: number, end: number, others: number): void {
  for (let i = first; i < end; i++) if (others > column[i]!) column[i] = others
}

/** Whether the run reaches from one sentence into the next. */
function crosses(starts: Uint8Array, run: number): boolean {
  for (let at = run + 1; at < run + GRAM_WORDS; at++) if (starts[at] === 1) return true
  return false
}

/** Two sentences are one where at least this share of what holds the rarer of them also holds the words between them. */
const JOINED_SHARE = 0.3

/** Maximal stretches that recur as one, small gaps inside a sentence between two long ones bridged. */
function stretchesOf({ most, joined }: Support, starts: Uint8Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let i = 0; i < most.length; i++) {
    if (most[i] === 0) continue
    const first = i
    while (joined[i] === 1) i++
    const last = found.at(-1)
    const long = i + 1 - first >= GRAM_WORDS && last !== undefined && last[1] - last[0] >= GRAM_WORDS
    const inside = long && starts[last[1]] === 0 && starts[first] === 0
    if (inside && first - last[1] <= BRIDGE_WORDS) last[1] = i + 1
    else found.push([first, i + 1])
  }
  return found
}

function bitsOf(masked: MaskedTurn, first: number, end: number, index: TemplateIndex): number {
  let bits = 0
  for (let i = first; i < end; i++) bits += masked.hash[i] === SLOT ? 0 : index.bits(masked.hash[i]!)
  return bits
}

function templateOf(
  runs: Int32Array,
  first: number,
  end: number,
  { knowledge, templates }: TemplateIndex,
): Template | undefined {
  for (let i = first; i + GRAM_WORDS <= end; i++) {
    const template = runs[i]! < 0 ? -1 : knowledge.runs.template[runs[i]!]!
    if (template >= 0) return templates[template]
  }
  return undefined
}
