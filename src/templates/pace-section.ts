/**
 * How fast people answer, in front of the templates of an index file: a magic word, the version of the layout, the length, the
 * counts and times, and the SHA-256 of all these. A file whose interactions had no clock has no such section.
 */
import { emptyPace, type Desk, type LongAnswers, type PaceBaseline } from '../annotate/pace/pace-baseline.ts'
import { HURRY_BINS } from '../annotate/pace/hurry-bins.ts'
import { sha256 } from '../model/hash.ts'
import { channels } from '../model/interaction.ts'
import { ByteReader, ByteWriter, damaged, DIGEST_BYTES } from './bytes.ts'

const MAGIC = new TextEncoder().encode('UNSCRIPTED-PACE')
const VERSION = 1
const LENGTH_BYTES = 4

/** Nothing where nothing is known. Equal baselines give equal bytes. */
export function paceSection({ desks, answers }: PaceBaseline): Uint8Array {
  if (desks.length === 0 && answers.length === 0) return new Uint8Array(0)
  const body = new ByteWriter()
  body.integer(desks.length)
  for (const desk of desks) writeDesk(body, desk)
  body.integer(answers.length)
  for (const held of answers) writeAnswers(body, held)
  const counted = body.finish()
  const section = new ByteWriter()
  section.raw(MAGIC)
  section.integer(VERSION)
  section.word(counted.length)
  section.raw(counted)
  section.raw(new TextEncoder().encode(sha256(section.finish())))
  return section.finish()
}

/** What identifies a baseline; `null` for one that knows nothing. */
export function paceId(pace: PaceBaseline): string | null {
  const section = paceSection(pace)
  return section.length === 0 ? null : sha256(section)
}

/** The baseline in front, and the rest of the file. Throws a `TypeError` for another version, or damage. */
export function splitPace(bytes: Uint8Array): { readonly pace: PaceBaseline; readonly rest: Uint8Array } {
  if (bytes.length <= MAGIC.length || MAGIC.some((byte, index) => bytes[index] !== byte))
    return { pace: emptyPace, rest: bytes }
  const version = bytes[MAGIC.length]!
  if (version !== VERSION)
    throw new TypeError(`The baseline of this template index has version ${version}; ${VERSION} is read here`)
  try {
    const start = MAGIC.length + 1 + LENGTH_BYTES
    const end = start + new ByteReader(bytes.subarray(MAGIC.length + 1)).word()
    const digest = new TextDecoder().decode(bytes.subarray(end, end + DIGEST_BYTES))
    if (digest !== sha256(bytes.subarray(0, end))) throw new RangeError('The digest does not fit')
    return {
      pace: readPace(new ByteReader(bytes.subarray(start, end))),
      rest: bytes.subarray(end + DIGEST_BYTES),
    }
  } catch {
    throw damaged()
  }
}

function readPace(reader: ByteReader): PaceBaseline {
  const desks = Array.from({ length: reader.count(4) }, () => readDesk(reader))
  const answers = Array.from({ length: reader.count(2) }, () => readAnswers(reader))
  if (reader.left > 0) throw new RangeError('Bytes are left over')
  return { desks, answers }
}

function writeDesk(writer: ByteWriter, { channel, queue, agent, hurries }: Desk): void {
  writer.integer(channels.indexOf(channel))
  writer.text(queue)
  writer.text(agent)
  const used = [...hurries.keys()].filter((bin) => hurries[bin]! > 0)
  writer.integer(used.length)
  for (const bin of used) {
    writer.integer(bin)
    writer.integer(hurries[bin]!)
  }
}

function readDesk(reader: ByteReader): Desk {
  const channel = channels[reader.integer()]
  if (channel === undefined) throw new RangeError('There is no such channel')
  const [queue, agent] = [reader.text(), reader.text()]
  const hurries = new Uint32Array(HURRY_BINS)
  for (let left = reader.count(2); left > 0; left--) {
    const bin = below(reader.integer(), HURRY_BINS)
    hurries[bin] = below(reader.integer(), 2 ** 32)
  }
  return { channel, queue, agent, hurries }
}

/** Seconds by the difference to the one before, which is small. */
function writeAnswers(writer: ByteWriter, { agent, second, interaction }: LongAnswers): void {
  writer.text(agent)
  writer.integer(second.length)
  for (let i = 0; i < second.length; i++) writer.integer(second[i]! - (i === 0 ? 0 : second[i - 1]!))
  for (const hash of interaction) writer.word(hash)
}

function readAnswers(reader: ByteReader): LongAnswers {
  const agent = reader.text()
  const count = reader.count(5)
  const second = new Uint32Array(count)
  for (let i = 0; i < count; i++)
    second[i] = below(reader.integer() + (i === 0 ? 0 : second[i - 1]!), 2 ** 32)
  return { agent, second, interaction: Uint32Array.from(second, () => reader.word()) }
}

function below(value: number, limit: number): number {
  if (value >= limit) throw new RangeError('A number is too large')
  return value
}
