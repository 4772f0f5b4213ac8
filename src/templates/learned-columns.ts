/** The columns of what was learned, as bytes: keys and word hashes whole, counts as short as they are. */
import { isCrowded } from '../similarity/crowding.ts'
import { slotOf } from '../similarity/key-lookup.ts'
import type { ByteReader, ByteWriter } from './bytes.ts'
import type { Knowledge, Said } from './knowledge.ts'

/** Least bytes of a key with its count, and of a word with its count. */
const KEY_BYTES = 9
const WORD_BYTES = 5

/** `rest`: a further number for each key, from −1. */
export function writeSaid(writer: ByteWriter, said: Said, rest?: Int32Array): void {
  writer.integer(said.high.length)
  writer.words(said.high)
  writer.words(said.low)
  writer.integers(said.interactions)
  if (rest !== undefined) writer.integers(Uint32Array.from(rest, (value) => value + 1))
}

/** Counts are from 1 to `most`; `restLimit`: what the further numbers are below; `null` where there are none. */
export function readSaid(
  reader: ByteReader,
  most: number,
  restLimit: number | null,
): { readonly said: Said; readonly rest: Int32Array } {
  const count = reader.count(KEY_BYTES)
  const high = reader.words(count)
  const low = reader.words(count)
  const interactions = countsOf(reader, count, most)
  if (isCrowded(high.map((each, key) => slotOf(each, low[key]!))))
    throw new RangeError('The keys are crowded')
  const rest = new Uint32Array(restLimit === null ? 0 : count)
  reader.integers(rest, (restLimit ?? 0) + 1)
  return { said: { high, low, interactions }, rest: Int32Array.from(rest, (value) => value - 1) }
}

export function writeWords(writer: ByteWriter, { word, count, total }: Knowledge['words']): void {
  writer.integer(word.length)
  writer.words(word)
  writer.integers(count)
  writer.integer(total)
}

export function readWords(reader: ByteReader): Knowledge['words'] {
  const length = reader.count(WORD_BYTES)
  const word = reader.words(length)
  const count = countsOf(reader, length, 2 ** 32 - 1)
  const total = reader.integer()
  // A word counts once a sentence, and each time among all of them.
  if (total < count.reduce((sum, uses) => sum + uses, 0)) throw new RangeError('There are too few words')
  if (isCrowded(word)) throw new RangeError('The words are crowded')
  return { word, count, total }
}

function countsOf(reader: ByteReader, length: number, most: number): Uint32Array {
  const counts = new Uint32Array(length)
  reader.integers(counts, most + 1)
  if (counts.includes(0)) throw new RangeError('What was never said is counted')
  return counts
}
