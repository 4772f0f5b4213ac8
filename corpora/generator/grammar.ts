/** Sentences out of frames, parts and words. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { parts } from './frames.ts'
import {
  adjectives,
  adverbs,
  dayparts,
  firstNames,
  months,
  nouns,
  past,
  relatives,
  roles,
  sites,
  topics,
  towns,
  verbs,
  weekdays,
} from './words.ts'

/** Written with a hyphen in the lists to stay one entry. */
const spaced = (words: readonly string[]): readonly string[] => words.map((word) => word.replaceAll('-', ' '))

const symbols: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(parts),
  ['noun', nouns],
  ['adjective', adjectives],
  ['verb', verbs],
  ['verbed', verbs.map(past)],
  ['adverb', spaced(adverbs)],
  ['town', towns],
  ['site', spaced(sites)],
  ['role', roles],
  ['topic', spaced(topics)],
  ['relative', relatives],
  ['weekday', weekdays],
  ['daypart', dayparts],
  ['month', months],
  ['firstName', firstNames],
])

export function pick<T>(items: readonly T[], random: Random): T {
  return items[random.below(items.length)]!
}

export function chance(share: number, random: Random): boolean {
  return random.next() < share
}

/** One sentence of one of the frames; slots in double braces are left as they are. */
export function sentence(frames: readonly string[], random: Random): string {
  const text = expand(pick(frames, random), random).replaceAll(/\b([Aa]) (?=[aeiou])/g, '$1n ')
  return text[0]!.toUpperCase() + text.slice(1)
}

/** Frames and parts, split once at their symbols: text, symbol, text, symbol, …, text. */
const splitFrames = new Map<string, readonly string[]>()

function expand(frame: string, random: Random): string {
  let pieces = splitFrames.get(frame)
  if (pieces === undefined) {
    pieces = frame.split(/(?<!\{)\{(\w+)\}(?!\})/)
    splitFrames.set(frame, pieces)
  }
  if (pieces.length === 1) return frame
  let text = ''
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) text += piece
    else {
      const choices = symbols.get(piece)
      if (choices === undefined) throw new RangeError(`No part of a sentence is called "${piece}"`)
      const chosen = pick(choices, random)
      text += piece in parts ? expand(chosen, random) : chosen
    }
  }
  return text
}
