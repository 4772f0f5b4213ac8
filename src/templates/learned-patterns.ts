/** The words of templates and what they weigh, as bytes. A weight follows from the word, but for those everybody says. */
import { isCrowded } from '../similarity/crowding.ts'
import { GRAM, hashGram } from '../similarity/gram-index.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import type { Knowledge } from './knowledge.ts'
import { MIN_WORDS } from './list.ts'
import { SLOT } from './mask.ts'
import { surprisalOf } from './surprisal.ts'
import { weightOf } from './weights.ts'

type Patterns = Knowledge['patterns']

/** Least bytes of a pattern, and of one of its words. */
const PATTERN_BYTES = 1
const WORD_BYTES = 4

export function writePatterns(writer: ByteWriter, patterns: Patterns): void {
  writer.integer(patterns.length)
  for (const { words } of patterns) writer.integer(words.length)
  for (const { words, weights } of patterns) {
    writer.words(words)
    writer.raw(stockBits(words, weights))
  }
}

export function readPatterns(reader: ByteReader, counted: Knowledge['words']): Patterns {
  const bits = surprisalOf(counted)
  const lengths = Array.from({ length: reader.count(PATTERN_BYTES) }, () => reader.count(WORD_BYTES))
  const patterns = lengths.map((length) => {
    const words = reader.words(length)
    const stock = reader.raw((length + 7) >> 3)
    if (words.filter((word) => word !== SLOT).length < MIN_WORDS)
      throw new RangeError('A template is too short')
    const isStock = (at: number): boolean => ((stock[at >> 3]! >>> (at & 7)) & 1) === 1
    return {
      words,
      weights: Float32Array.from(words, (word, at) => (isStock(at) ? 0 : weightOf(word, bits))),
    }
  })
  if (isCrowded([...runsOf(patterns)])) throw new RangeError('The words of templates are crowded')
  return patterns
}

/** The different runs the templates are found by. */
function runsOf(patterns: Patterns): ReadonlySet<number> {
  const runs = new Set<number>()
  for (const { words } of patterns)
    for (let at = 0; at + GRAM <= words.length; at++)
      runs.add(hashGram(words[at]!, words[at + 1]!, words[at + 2]!))
  return runs
}

/** A bit for each word, the lowest first: 1 where it weighs nothing and is no slot. */
function stockBits(words: Uint32Array, weights: Float32Array): Uint8Array {
  const packed = new Uint8Array((words.length + 7) >> 3)
  for (const [at, word] of words.entries())
    if (word !== SLOT && weights[at] === 0) packed[at >> 3]! |= 1 << (at & 7)
  return packed
}
