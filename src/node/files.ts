/** Files and standard input as sources. */
import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import {
  createDuplicateGuard,
  createMailThreads,
  createSharedDesks,
  read,
  type ReadRequest,
  type Source,
} from '../readers/index.ts'
import { labelsOf } from './labels.ts'
import { RefusedInputError, unpacked } from './gzip.ts'
import { requireInputs } from './require-inputs.ts'

/** Something that can be read more than once, from the start each time. */
export interface Input {
  /** The name that problems give as `file`. */
  readonly name: string
  /** Size in bytes; `null` where it is not known. */
  readonly bytes: number | null
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** A file in the same folder, for formats of several files; `null` where there is none. */
  readonly beside?: Source['beside']
  /** Whether it is passed on while it is read and then gone, so that its content cannot be read twice. */
  readonly isReadOnce?: boolean
}

/**
 * A file as an input; `name` is the path. It is unpacked where its first two bytes are those of gzip. Never rejects: whether the
 * file exists shows when it is read.
 */
export async function fileInput(path: string): Promise<Input> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => null,
  )
  return { name: path, bytes, open: () => opened(path), beside: (name) => fileBeside(path, name) }
}

/** Only a plain name: what the content of a file says must not lead out of its folder. */
function fileBeside(path: string, name: string): AsyncIterable<Uint8Array> | null {
  const other = join(dirname(path), name)
  return basename(name) === name && existsSync(other) ? opened(other) : null
}

/** Opened when the first chunk is asked for, so that nobody misses the error of a file that is not there. */
async function* opened(path: string): AsyncGenerator<Uint8Array, void, undefined> {
  yield* unpacked(path, createReadStream(path))
}

/**
 * A stream as an input: all of it is read into memory, so that templates can be learned from it before it is scored. Rejects with
 * the stream's error.
 */
export async function streamInput(name: string, stream: AsyncIterable<Uint8Array>): Promise<Input> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return {
    name,
    bytes: chunks.reduce((sum, { length }) => sum + length, 0),
    open: () => unpacked(name, chunks),
  }
}

/** Options of `readInputs`: those of `read`, but for what the inputs of one run share, which is made here. */
export interface ReadInputsOptions extends Omit<ReadRequest, 'guard' | 'threads' | 'desks'> {
  /** Called after each chunk with the bytes read so far, of all inputs together. */
  readonly onBytes?: (done: number) => void
}

/**
 * The records of all inputs, in order; an id may appear once among all of them. An input that cannot be opened, or
 * breaks off, becomes a problem, and the next one is read. Mail comes last, since a thread may lie in several files, and
 * so does what help desks export, where there are several inputs. Throws a `TypeError` at once where something in the list is no
 * input, such as a promise of one that was not awaited.
 */
export function readInputs(
  inputs: readonly Input[],
  options: ReadInputsOptions = {},
): AsyncIterable<Interaction | Problem> {
  requireInputs(inputs)
  return recordsOf(inputs, options)
}

async function* recordsOf(
  inputs: readonly Input[],
  { onBytes, ...request }: ReadInputsOptions,
): AsyncIterable<Interaction | Problem> {
  const guard = createDuplicateGuard()
  const threads = createMailThreads()
  // One file is read as a stream; of several, each may hold a part of a ticket.
  const desks = inputs.length > 1 ? createSharedDesks() : undefined
  const labels = labelsOf(inputs.map(({ name }) => name))
  let done = 0
  for (const [index, input] of inputs.entries()) {
    const counted = async function* (): AsyncIterable<Uint8Array> {
      for await (const chunk of input.open()) {
        done += chunk.length
        onBytes?.(done)
        yield chunk
      }
    }
    try {
      const source = { ...placeOf(input), label: labels[index]!, chunks: counted() }
      yield* read(source, { ...request, guard, threads, ...(desks && { desks }) })
    } catch (error) {
      yield problemOf(error, input)
    }
  }
  for (const held of [desks?.finish() ?? [], threads.finish(request)])
    for (const record of held) {
      yield isProblem(record) ? record : guard(record)
      const warning = guard.warning?.() ?? null
      if (warning !== null) yield warning
    }
}

/** The input, from its start. */
export function sourceOf(input: Input): Source {
  return { ...placeOf(input), chunks: input.open() }
}

function placeOf({ name, beside }: Input): Omit<Source, 'chunks'> {
  return { name, ...(beside && { beside }) }
}

/** The problem with an input that could not be read. Throws the error again where it is a mistake in the program. */
export function problemOf(error: unknown, { name }: Input): Problem {
  if (error instanceof RefusedInputError) return error.problem
  if (!isSystemError(error)) throw error
  return problem('unreadable-file', { file: name }, `The file could not be read (${error.code}).`)
}

/** Whether the error comes from the operating system, such as a file that is not there, and not from a mistake in the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}
