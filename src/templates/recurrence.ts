/** Which stretches of a turn recur in other interactions, and how surely each was pasted. */
import { clamp, log2, logistic, round } from '../model/numbers.ts'
import { SLOT, type MaskedTurn } from './mask.ts'
import type { Template } from './list.ts'
import type { TemplateIndex } from './template-index.ts'
import { GRAM_WORDS, gramCount, gramKey, sentenceKey, sentencesIn, turnKey, wordsIn } from './units.ts'

/** A stretch `[first, end)` of masked positions said in `support` other interactions. */
export interface Recurrence {
  readonly first: number
  readonly end: number
  readonly support: number
  readonly evidence: RecurrenceEvidence
  readonly scripted: number
  readonly template: Template | undefined
}

/** What everybody says in fewer words is nobody's template. */
const MIN_WORDS = 4

/** An edited word or two does not end a stretch if at least a whole run recurs on either side. */
const BRIDGE_WORDS = 2

/** `self` is 1 where the index has counted this very interaction, else 0. */
export function recurrencesIn(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): readonly Recurrence[] {
  const support = supportOf(masked, index, self)
  const whole = Math.max(0, index.support(turnKey(masked)) - self)
  const others = Math.max(1, index.interactions - self)
  const long = stretchesOf(support).filter(([first, end]) => wordsIn(masked, first, end) >= MIN_WORDS)
  return long.map(([first, end]) => {
    const inside = support.slice(first, end).sort()
    const median = inside[inside.length >> 1]!
    const evidence = { support: median, whole, bits: bitsOf(masked, first, end, index), others }
    return {
      first,
      end,
      support: median,
      evidence,
      scripted: probability(evidence),
      template: templateOf(masked, first, end, index),
    }
  })
}

/** For each position, the most other interactions that hold a run or a sentence it is part of. */
function supportOf(masked: MaskedTurn, index: TemplateIndex, self: 0 | 1): Uint32Array {
  const support = new Uint32Array(masked.hash.length)
  const raise = (first: number, end: number, held: number): void => {
    const others = held - self
    for (let i = first; i < end; i++) if (others > support[i]!) support[i] = others
  }
  for (let i = 0; i < gramCount(masked); i++) raise(i, i + GRAM_WORDS, index.support(gramKey(masked, i)))
  for (const sentence of masked.sentences) raise(...sentence, index.support(sentenceKey(masked, sentence)))
  return support
}

/** Maximal stretches with support, small gaps between two long ones bridged. */
function stretchesOf(support: Uint32Array): readonly (readonly [number, number])[] {
  const found: [number, number][] = []
  for (let i = 0; i < support.length; i++) {
    if (support[i] === 0) continue
    const first = i
    while (i < support.length && support[i] !== 0) i++
    const last = found.at(-1)
    const long = i - first >= GRAM_WORDS && last !== undefined && last[1] - last[0] >= GRAM_WORDS
    if (long && first - last[1] <= BRIDGE_WORDS) last[1] = i
    else found.push([first, i])
  }
  return found
}

function bitsOf(masked: MaskedTurn, first: number, end: number, index: TemplateIndex): number {
  let bits = 0
  for (let i = first; i < end; i++) bits += masked.hash[i] === SLOT ? 0 : index.bits(masked.hash[i]!)
  return bits
}

function templateOf(
  masked: MaskedTurn,
  first: number,
  end: number,
  index: TemplateIndex,
): Template | undefined {
  for (const sentence of sentencesIn(masked, first, end)) {
    const template = index.templateOfSentence(sentenceKey(masked, sentence))
    if (template !== undefined) return template
  }
  for (let i = first; i + GRAM_WORDS <= end; i++) {
    const template = index.templateOfGram(gramKey(masked, i))
    if (template !== undefined) return template
  }
  return undefined
}

export interface RecurrenceEvidence {
  /** Other interactions that hold the stretch. */
  readonly support: number
  /** Other interactions with the very same turn, slots aside. */
  readonly whole: number
  /** Surprisal of its words, in bits. */
  readonly bits: number
  /** Other interactions there are, at least 1. */
  readonly others: number
}

/** Coefficients of the logistic model below, as `bench/train-recurrence.ts` fits them; figures in the README. */
export const recurrenceModel = {
  intercept: 0.314,
  support: 0.15,
  whole: 9.112,
  bits: 1.487,
  others: -0.261,
} as const

/** More bits than this are no better evidence. */
const MAX_BITS = 200

/** What the model weighs, in the order of its coefficients. All grow with the evidence but the last. */
export function features({ support, whole, bits, others }: RecurrenceEvidence): readonly number[] {
  const size = log2(1 + others)
  return [1, log2(1 + support), log2(1 + whole) / size, clamp(bits, 0, MAX_BITS) / 100, size]
}

/** The probability that a recurring stretch was pasted rather than written anew. */
export function probability(evidence: RecurrenceEvidence): number {
  const weights = Object.values(recurrenceModel)
  const sum = features(evidence).reduce((total, value, index) => total + value * weights[index]!, 0)
  return round(logistic(sum), 4)
}
