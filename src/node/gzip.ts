/** Compressed files as sources, guarded against those that unpack without end. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { options } from '../model/options.ts'
import { problem, type Problem } from '../model/problem.ts'
import type { Input } from './files.ts'

const defaults = {
  /** Most bytes a file may unpack to. */
  maxBytes: 4 * 1024 ** 3,
  /** Most bytes a byte of the file may unpack to. Transcripts reach 5, labels 15; a bomb of zeros reaches 1,000. */
  maxRatio: 200,
}

/** A few kilobytes may well be one line repeated, and can do no harm: up to here the ratio is no matter. */
const HARMLESS_BYTES = 8 * 1024 ** 2

/** Thrown by a source that must not or cannot be read on; the message quotes nothing of the content. */
export class RefusedInputError extends Error {
  override readonly name = 'RefusedInputError'
  readonly problem: Problem

  constructor(refusal: Problem) {
    super(refusal.message)
    this.problem = refusal
  }
}

/**
 * A gzip file, unpacked piece by piece as it is read. Reading throws a `RefusedInputError` where the file is damaged or
 * unpacks to more than the limits allow; what came before has been handed out by then.
 */
export async function gzipInput(path: string, given: Partial<typeof defaults> = {}): Promise<Input> {
  const limits = options(defaults, given)
  for (const [name, value] of Object.entries(limits))
    if (!(value > 0)) throw new TypeError(`Option "${name}" must be a positive number`)
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => null,
  )
  return { name: path, bytes, open: () => unpack(path, createReadStream(path), limits) }
}

/**
 * The chunks as they are, or what they unpack to where the first two bytes are those of gzip; the name plays no part.
 * Reading throws an error with a `problem` where they are damaged, or unpack to more than 4 GiB or (beyond 8 MiB) 200 bytes for
 * one; what came before has been handed out by then.
 */
export async function* unpacked(
  name: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const source = each(chunks)
  const first: Uint8Array[] = []
  let length = 0
  while (length < MAGIC.length) {
    const { done, value } = await source.next()
    if (done === true) break
    first.push(value)
    length += value.length
  }
  const whole = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      yield* first
      yield* source
    } finally {
      await source.return()
    }
  }
  const start = first.flatMap((chunk) => [...chunk.subarray(0, MAGIC.length)])
  yield* MAGIC.every((byte, index) => start[index] === byte) ? unpack(name, whole(), defaults) : whole()
}

const MAGIC = [0x1f, 0x8b]

async function* each(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks
}

async function* unpack(
  path: string,
  chunks: AsyncIterable<Uint8Array>,
  { maxBytes, maxRatio }: typeof defaults,
): AsyncGenerator<Uint8Array, void, undefined> {
  let packedLength = 0
  const counted = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const chunk of chunks) {
      packedLength += chunk.length
      yield chunk
    }
  }
  const packed = Readable.from(counted(), { objectMode: false })
  const content = packed.pipe(createGunzip())
  packed.once('error', (error) => content.destroy(error))
  let length = 0
  try {
    for await (const chunk of content as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > maxBytes || length > Math.max(HARMLESS_BYTES, packedLength * maxRatio))
        throw new RefusedInputError(problem('unpacked-too-large', { file: path }))
      yield chunk
    }
  } catch (error) {
    throw isDamage(error)
      ? new RefusedInputError(
          problem('unreadable-file', { file: path }, `The file could not be unpacked (${error.code}).`),
        )
      : error
  } finally {
    packed.destroy()
    content.destroy()
  }
}

/** What zlib says of bytes that are no gzip, or only the beginning of one. */
function isDamage(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^Z_/.test(error.code)
}
