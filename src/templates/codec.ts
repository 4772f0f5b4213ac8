/**
 * The index file: the magic word, the version of the layout, the state, and the SHA-256 of all before it. Equal states
 * give equal bytes.
 */
import { sha256 } from '../model/hash.ts'
import type { Counts } from '../similarity/count-table.ts'
import type { Key } from '../similarity/grams.ts'
import { ByteReader, ByteWriter } from './bytes.ts'
import type { SentenceUnit, TemplateState } from './state.ts'

const MAGIC = 'UNSCRIPTED-TEMPLATES'
const VERSION = 1
const DIGEST_BYTES = 'sha256:'.length + 64

export function encodeState(state: TemplateState): Uint8Array {
  const writer = new ByteWriter()
  writer.raw(new TextEncoder().encode(MAGIC))
  writer.integer(VERSION)
  writer.integer(state.interactions.length)
  for (const key of state.interactions) writeKey(writer, key)
  writer.integer(state.agents.length)
  for (const agent of state.agents) writer.text(agent)
  writeCounts(writer, state.units)
  writeCounts(writer, state.words)
  writer.integer(state.sentences.length)
  for (const sentence of state.sentences) writeSentence(writer, sentence)
  const body = writer.finish()
  writer.raw(new TextEncoder().encode(sha256(body)))
  return writer.finish()
}

/** Throws a `TypeError` that says which: not an index file, another version, or damaged. */
export function decodeState(bytes: Uint8Array): TemplateState {
  const magic = new TextEncoder().encode(MAGIC)
  if (bytes.length < magic.length || magic.some((byte, index) => bytes[index] !== byte))
    throw new TypeError('This is not a template index')
  const version = bytes[magic.length]
  if (version !== VERSION)
    throw new TypeError(`This template index has version ${version ?? '?'}; ${VERSION} is read here`)
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES))
  const digest = new TextDecoder().decode(bytes.subarray(body.length))
  if (digest !== sha256(body)) throw new TypeError('This template index is truncated or damaged')
  try {
    return readState(new ByteReader(body.subarray(magic.length + 1)))
  } catch {
    throw new TypeError('This template index is truncated or damaged')
  }
}

function readState(reader: ByteReader): TemplateState {
  return {
    interactions: list(reader, 8, readKey),
    agents: list(reader, 1, (from) => from.text()),
    units: readCounts(reader),
    words: readCounts(reader),
    sentences: list(reader, 8, readSentence),
  }
}

function list<T>(reader: ByteReader, size: number, read: (reader: ByteReader) => T): readonly T[] {
  return Array.from({ length: reader.count(size) }, () => read(reader))
}

function writeKey(writer: ByteWriter, [high, low]: Key): void {
  writer.word(high)
  writer.word(low)
}

function readKey(reader: ByteReader): Key {
  return [reader.word(), reader.word()]
}

function writeCounts(writer: ByteWriter, { high, low, count }: Counts): void {
  writer.integer(count.length)
  for (let i = 0; i < count.length; i++) {
    writeKey(writer, [high[i]!, low[i]!])
    writer.integer(count[i]!)
  }
}

function readCounts(reader: ByteReader): Counts {
  const length = reader.count(9)
  const counts = {
    high: new Uint32Array(length),
    low: new Uint32Array(length),
    count: new Uint32Array(length),
  }
  for (let i = 0; i < length; i++) {
    counts.high[i] = reader.word()
    counts.low[i] = reader.word()
    counts.count[i] = reader.integer()
  }
  return counts
}

function writeSentence(writer: ByteWriter, unit: SentenceUnit): void {
  writeKey(writer, unit.key)
  for (const value of [unit.words, unit.interactions, unit.uses]) writer.integer(value)
  writer.integer(unit.agents.length)
  for (const agent of unit.agents) writer.integer(agent)
  writeTime(writer, unit.firstSeen)
  writeTime(writer, unit.lastSeen)
  writer.integer(unit.next.length)
  for (const [key, count] of unit.next) {
    writeKey(writer, key)
    writer.integer(count)
  }
  writeKey(writer, unit.example.order)
  writer.integer(unit.example.turnIndex)
  writer.text(unit.example.interactionId)
  writer.text(unit.example.text)
}

function readSentence(reader: ByteReader): SentenceUnit {
  return {
    key: readKey(reader),
    words: reader.integer(),
    interactions: reader.integer(),
    uses: reader.integer(),
    agents: list(reader, 1, (from) => from.integer()),
    firstSeen: readTime(reader),
    lastSeen: readTime(reader),
    next: list(reader, 9, (from) => [readKey(from), from.integer()] as const),
    example: {
      order: readKey(reader),
      turnIndex: reader.integer(),
      interactionId: reader.text(),
      text: reader.text(),
    },
  }
}

/** Shifted by 10,000 years so that times before 1970 stay non-negative; 0 = none. */
const TIME_SHIFT = 315_360_000_000_000

function writeTime(writer: ByteWriter, ms: number | null): void {
  writer.integer(ms === null ? 0 : ms + TIME_SHIFT)
}

function readTime(reader: ByteReader): number | null {
  const stored = reader.integer()
  return stored === 0 ? null : stored - TIME_SHIFT
}
