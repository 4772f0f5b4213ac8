/**
 * The index file: the magic word, the version of the layout, the state, and the SHA-256 of all before it. Equal states
 * give equal bytes. What was learned is not in it: it follows from the state, and may ride in front (`learned-section.ts`).
 */
import { sha256, sha256Both, type DigestBoth } from '../model/hash.ts'
import { ByteReader, ByteWriter, damaged, DIGEST_BYTES, TIME_SHIFT } from './bytes.ts'
import { columns, type ReplyColumns, type TemplateState } from './state.ts'

const MAGIC = 'UNSCRIPTED-TEMPLATES'
const VERSION = 2

/** The file that holds the body, and what `sha256` gives for it. */
export function sealed(body: Uint8Array): Uint8Array {
  const digest = new TextEncoder().encode(sha256(body))
  const bytes = new Uint8Array(body.length + digest.length)
  bytes.set(body)
  bytes.set(digest, body.length)
  return bytes
}

/** The file but for the digest at its end: a state in half the memory. */
export function encodeBody(state: TemplateState): Uint8Array {
  const writer = new ByteWriter()
  writer.raw(new TextEncoder().encode(MAGIC))
  writer.integer(VERSION)
  writeTexts(writer, state.interactions)
  writeTexts(writer, state.agents)
  writeTexts(writer, state.surfaces)
  for (const word of state.words) writer.word(word)
  writeReplies(writer, state.replies)
  return writer.finish()
}

/** What `encodeBody` was given. Throws a `TypeError` where the numbers in it fit nothing. */
export function decodeBody(body: Uint8Array): TemplateState {
  try {
    return readState(readerOf(body))
  } catch {
    throw damaged()
  }
}

/** Of the same the first lists alone; what is behind them is not looked at. */
export function decodeNames(body: Uint8Array): Pick<TemplateState, 'interactions' | 'agents'> {
  try {
    const reader = readerOf(body)
    return { interactions: readTexts(reader), agents: readTexts(reader) }
  } catch {
    throw damaged()
  }
}

function readerOf(body: Uint8Array): ByteReader {
  return new ByteReader(body.subarray(MAGIC.length + 1))
}

/** What a file holds. */
export interface DecodedFile {
  /** As `encodeBody` packs the state: a part of the bytes given. */
  readonly body: Uint8Array
  /** What `sha256` gives for the whole file. */
  readonly digest: string
}

/** Throws a `TypeError` that says which: not an index file, another version, or damaged. What the body holds is not looked at. */
export function decodeFile(bytes: Uint8Array, digestBoth: DigestBoth = sha256Both): DecodedFile {
  const magic = new TextEncoder().encode(MAGIC)
  if (bytes.length < magic.length || magic.some((byte, index) => bytes[index] !== byte))
    throw new TypeError('This is not a template index; `unscripted fit` makes one, in code saveTemplates')
  const version = bytes[magic.length]
  if (version !== VERSION)
    throw new TypeError(`This template index has version ${version ?? '?'}; ${VERSION} is read here`)
  const body = bytes.subarray(0, Math.max(0, bytes.length - DIGEST_BYTES))
  const { own, sealed: digest } = digestBoth(body)
  if (own !== new TextDecoder().decode(bytes.subarray(body.length))) throw damaged()
  return { body, digest }
}

function readState(reader: ByteReader): TemplateState {
  const interactions = readTexts(reader)
  const agents = readTexts(reader)
  const surfaces = readTexts(reader)
  const words = Uint32Array.from(surfaces, () => reader.word())
  const replies = readReplies(reader, interactions.length, agents.length, surfaces.length)
  if (reader.left > 0) throw new RangeError('Bytes are left over')
  return { interactions, agents, surfaces, words, replies }
}

function writeTexts(writer: ByteWriter, texts: readonly string[]): void {
  writer.integer(texts.length)
  for (const text of texts) writer.text(text)
}

function readTexts(reader: ByteReader): readonly string[] {
  return Array.from({ length: reader.count(1) }, () => reader.text())
}

/** Replies by interaction: the difference to the one before is small. */
function writeReplies(writer: ByteWriter, replies: ReplyColumns): void {
  const { count, interaction, agent, turn, sentAt, start, tokens } = replies
  writer.integer(count)
  writer.integer(tokens.length)
  for (let r = 0; r < count; r++) {
    writer.integer(interaction[r]! - (r === 0 ? 0 : interaction[r - 1]!))
    writer.integer(agent[r]!)
    writer.integer(turn[r]!)
    writer.integer(Number.isNaN(sentAt[r]!) ? 0 : sentAt[r]! + TIME_SHIFT)
    writer.integer(start[r + 1]! - start[r]!)
  }
  writer.integers(tokens)
}

/** Throws a `RangeError` where a number points at nothing: a forged file must not be worked on. */
function readReplies(
  reader: ByteReader,
  interactions: number,
  agents: number,
  surfaces: number,
): ReplyColumns {
  const count = reader.count(5)
  const tokenCount = reader.count(1)
  const replies = columns(count, tokenCount)
  let interaction = 0
  for (let r = 0; r < count; r++) {
    interaction += reader.integer()
    replies.interaction[r] = below(interaction, interactions)
    replies.agent[r] = below(reader.integer(), agents)
    replies.turn[r] = below(reader.integer(), 2 ** 32)
    const stored = reader.integer()
    replies.sentAt[r] = stored === 0 ? NaN : stored - TIME_SHIFT
    replies.start[r + 1] = below(replies.start[r]! + reader.integer(), tokenCount + 1)
  }
  if (replies.start[count] !== tokenCount) throw new RangeError('The replies and their words do not fit')
  reader.integers(replies.tokens, surfaces * 2)
  return replies
}

function below(value: number, limit: number): number {
  if (value >= limit) throw new RangeError('A number points at nothing')
  return value
}
