/** Whole sentences and whole turns: in how many interactions each was said, and how common the words in them are. */
import { hashRange } from '../similarity/grams.ts'
import { GroupCounter } from '../similarity/group-counter.ts'
import type { Said, Knowledge } from './knowledge.ts'
import { SLOT } from './mask.ts'
import type { Replies } from './replies.ts'
import type { ReplyColumns } from './state.ts'
import { KIND } from './units.ts'

export interface Sayings {
  readonly said: Said
  readonly words: Knowledge['words']
}

/**
 * Words are counted over *different* sentences: however often a text is pasted, its words stay as rare as they are in
 * what people write, so that one more copy never makes a copy less telling.
 */
export function findSayings(replies: Replies, { tokens }: ReplyColumns, least: number): Sayings {
  const { words, start, interaction, count } = replies
  const counts = new GroupCounter(1 << 12)
  const common = new WordCounts()
  const say = (first: number, end: number, kind: number, group: number): void => {
    const [high, low] = hashRange(words, first, end, kind)
    const known = counts.size
    const saying = counts.add(high, low, group)
    if (saying === known && kind === KIND.sentence) common.add(words, first, end)
  }
  for (let reply = 0; reply < count; reply++) {
    const group = interaction[reply]! + 1
    let first = start[reply]!
    for (let at = first; at < start[reply + 1]!; at++) {
      if ((tokens[at]! & 1) === 0) continue
      say(first, at + 1, KIND.sentence, group)
      first = at + 1
    }
    say(start[reply]!, start[reply + 1]!, KIND.turn, group)
  }
  return { said: pick(counts, (saying) => counts.countOf(saying) >= least).said, words: common.columns() }
}

/** The keys that are kept, in the order they were first met, and in how many interactions each was said. */
export function pick(
  counts: GroupCounter,
  isKept: (key: number) => boolean,
): { readonly keys: Uint32Array; readonly said: Said } {
  const kept = new Uint32Array(counts.size)
  let count = 0
  for (let key = 0; key < counts.size; key++) if (isKept(key)) kept[count++] = key
  const keys = kept.slice(0, count)
  return {
    keys,
    said: {
      high: keys.map((key) => counts.highOf(key)),
      low: keys.map((key) => counts.lowOf(key)),
      interactions: keys.map((key) => counts.countOf(key)),
    },
  }
}

/** In how many different sentences each word stands. */
class WordCounts {
  private readonly counts = new GroupCounter(1 << 12)
  private sentences = 0
  private total = 0

  add(words: Uint32Array, first: number, end: number): void {
    this.sentences++
    for (let i = first; i < end; i++) {
      if (words[i] === SLOT) continue
      this.counts.add(words[i]!, 0, this.sentences)
      this.total++
    }
  }

  columns(): Knowledge['words'] {
    const words = Array.from({ length: this.counts.size }, (_, number) => number)
    return {
      word: Uint32Array.from(words, (number) => this.counts.highOf(number)),
      count: Uint32Array.from(words, (number) => this.counts.countOf(number)),
      total: this.total,
    }
  }
}
