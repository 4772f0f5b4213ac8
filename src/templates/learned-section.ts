/**
 * What was learned, kept in front of the rows it was learned from, since learning it again takes seconds: a magic word, the
 * version, the length, the content, and the SHA-256 of all these. What follows from something else that is there is left out: ids are
 * places in the lists of the rows, and weights follow from the words. A file of a small index has no such section.
 */
import { sha256 } from '../model/hash.ts'
import { ByteReader, ByteWriter, damaged, DIGEST_BYTES } from './bytes.ts'
import type { Knowledge } from './knowledge.ts'
import { readPatterns, writePatterns } from './learned-patterns.ts'
import { readTemplates, writeTemplates } from './learned-templates.ts'
import { readSaid, readWords, writeSaid, writeWords } from './learned-columns.ts'
import { MANY_INTERACTIONS } from './scale.ts'

const MAGIC = new TextEncoder().encode('UNSCRIPTED-LEARNED')
/**
 * Goes up with the layout, and whenever the same rows come to teach anything else: a section of another version is passed over, and the
 * rows are learned from again.
 */
export const LEARNED_VERSION = 1
const LENGTH_BYTES = 4

/** The rows' own lists, which the section points into. */
export interface Names {
  readonly interactions: readonly string[]
  readonly agents: readonly string[]
}

/** Nothing for a small index: that is learned again in no time, and the section would be longer than the rows. */
export function learnedSection(knowledge: Knowledge, agents: readonly string[]): Uint8Array {
  if (knowledge.interactions.length < MANY_INTERACTIONS) return new Uint8Array(0)
  const content = new ByteWriter()
  writeContent(content, knowledge, { interactions: knowledge.interactions, agents })
  const section = new ByteWriter()
  const learned = content.finish()
  section.raw(MAGIC)
  section.integer(LEARNED_VERSION)
  section.word(learned.length)
  section.raw(learned)
  section.raw(new TextEncoder().encode(sha256(section.finish())))
  return section.finish()
}

/**
 * The content in front, `null` where there is none of this version, and the rest of the file. Throws a `TypeError` where it is
 * truncated or damaged.
 */
export function splitLearned(bytes: Uint8Array): {
  readonly learned: Uint8Array | null
  readonly rest: Uint8Array
} {
  if (bytes.length <= MAGIC.length || MAGIC.some((byte, index) => bytes[index] !== byte))
    return { learned: null, rest: bytes }
  const start = MAGIC.length + 1 + LENGTH_BYTES
  if (bytes.length < start) throw damaged()
  const end = start + new ByteReader(bytes.subarray(MAGIC.length + 1)).word()
  const digest = new TextDecoder().decode(bytes.subarray(end, end + DIGEST_BYTES))
  if (digest !== sha256(bytes.subarray(0, end))) throw damaged()
  const isOurs = bytes[MAGIC.length] === LEARNED_VERSION
  return { learned: isOurs ? bytes.subarray(start, end) : null, rest: bytes.subarray(end + DIGEST_BYTES) }
}

/**
 * `id` and `names` are those of the rows behind the section. Throws a `TypeError` where it was learned from others, or points at
 * nothing: a forged file must not be worked on.
 */
export function readLearned(learned: Uint8Array, id: string, names: Names): Knowledge {
  try {
    const reader = new ByteReader(learned)
    if (reader.text() !== id) throw new RangeError('These are other rows')
    const words = readWords(reader)
    const patterns = readPatterns(reader, words)
    const templates = readTemplates(reader, patterns, names)
    const { said: runs, rest: template } = readSaid(reader, names.interactions.length, templates.length)
    const { said: sayings } = readSaid(reader, names.interactions.length, null)
    if (reader.left > 0) throw new RangeError('Bytes are left over')
    const { interactions } = names
    return { id, interactions, runs: { ...runs, template }, sayings, words, templates, patterns }
  } catch {
    throw damaged()
  }
}

function writeContent(writer: ByteWriter, knowledge: Knowledge, names: Names): void {
  const { id, runs, sayings, words, templates, patterns } = knowledge
  writer.text(id)
  writeWords(writer, words)
  writePatterns(writer, patterns)
  writeTemplates(writer, templates, names)
  writeSaid(writer, runs, runs.template)
  writeSaid(writer, sayings)
}
