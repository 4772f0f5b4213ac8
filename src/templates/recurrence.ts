/** Which stretches of a turn recur in other interactions. */
import { SLOT, type MaskedTurn } from './mask.ts'
import type { Template } from './list.ts'
import { MANY_INTERACTIONS } from './scale.ts'
import type { TemplateIndex } from './template-index.ts'
import { Support } from './support.ts'
import { GRAM_WORDS, turnKey, wordsIn } from './units.ts'
import { mapped } from '../model/lists.ts'

/** A stretch `[first, end)` of masked positions said in `support` other interactions. */
export interface Recurrence {
  readonly first: number
  readonly end: number
  readonly support: number
  /** The most other interactions that hold a unit of it: unlike `support`, it cannot fall when the stretch grows. */
  readonly mostSupport: number
  /** Surprisal in bits of its words and of those it continues across something filled in; 0 among many interactions. */
  readonly bits: number
  readonly template: Template | undefined
}

/** Stretches of fewer words are what everybody says. */
export const MIN_WORDS = 4

/** An edited word or two does not end a stretch if at least a whole run recurs on either side. */
const BRIDGE_WORDS = 2

/** The most words that may have been filled in between words that recur. */
const FILLED_WORDS = 8

/** Working memory, used again from turn to turn. */
const support = new Support()

/** `self` is 1 where the index has counted this very interaction, else 0. */
export function recurrencesIn(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): readonly Recurrence[] {
  support.of(masked, index, self)
  const stretches = stretchesIn(masked)
  // Among many interactions long stretches recur by chance, so no bits are asked for (`evidence.ts`).
  const isTelling = index.interactions - self < MANY_INTERACTIONS
  const bits = mapped(stretches, ([first, end]) => (isTelling ? bitsOf(masked, first, end, index) : 0))
  // Among many interactions stretches stand near one another by chance, and templates span what was filled in.
  if (index.interactions < MANY_INTERACTIONS) addUpChains(bits, stretches, support.starts)
  return mapped(stretches, ([first, end], at) => {
    const { median, most } = support.middle(first, end)
    return {
      first,
      end,
      support: median,
      mostSupport: most,
      bits: bits[at]!,
      template: templateOf(support.runs, first, end, index),
    }
  })
}

/** Maximal stretches that recur as one, small gaps inside a sentence between two long ones bridged; at least `MIN_WORDS`. */
function stretchesIn(masked: MaskedTurn): readonly (readonly [number, number])[] {
  const { most, joined, starts, length } = support
  const found: [number, number][] = []
  for (let i = 0; i < length; i++) {
    if (most[i] === 0) continue
    const first = i
    while (joined[i] === 1) i++
    const last = found.at(-1)
    const long = i + 1 - first >= GRAM_WORDS && last !== undefined && last[1] - last[0] >= GRAM_WORDS
    const inside = long && starts[last[1]] === 0 && starts[first] === 0
    if (inside && first - last[1] <= BRIDGE_WORDS) last[1] = i + 1
    else found.push([first, i + 1])
  }
  return found.filter(([first, end]) => wordsIn(masked, first, end) >= MIN_WORDS)
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
  const goesOn = mapped(stretches, ([first], at) => {
    const before = stretches[at - 1]
    if (before === undefined || first - before[1] > FILLED_WORDS) return false
    // Where one sentence ends, the next starts.
    return starts[before[1]] === 0 && starts[first] === 0
  })
  // Forwards, the sum so far; then backwards, the sum of the whole chain.
  for (let at = 1; at < bits.length; at++) if (goesOn[at]!) bits[at]! += bits[at - 1]!
  for (let at = bits.length - 1; at > 0; at--) if (goesOn[at]!) bits[at - 1] = bits[at]!
}

/** Other interactions with the very same turn; 0 for one so short that everybody says it. */
export function wholeSupport(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): number {
  const isShort = wordsIn(masked, 0, masked.hash.length) < MIN_WORDS
  return isShort ? 0 : Math.max(0, index.support(turnKey(masked)) - self)
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
