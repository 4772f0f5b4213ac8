/** Files and standard input as sources. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { createDuplicateGuard, read, type ReadRequest, type Source } from '../readers/index.ts'
import { RefusedInputError } from './gzip.ts'

/** Something that can be read more than once, from the start each time. */
export interface Input {
  /** As problems name it. */
  readonly name: string
  /** Size in bytes; `null` where it is not known. */
  readonly bytes: number | null
  readonly open: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

/** A file. Whether it exists shows when it is read. */
export async function fileInput(path: string): Promise<Input> {
  const bytes = await stat(path).then(
    ({ size }) => size,
    () => null,
  )
  return { name: path, bytes, open: () => createReadStream(path) }
}

/** A stream that can be read only once, kept in memory so that templates can be learned from it first. */
export async function streamInput(name: string, stream: AsyncIterable<Uint8Array>): Promise<Input> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return { name, bytes: chunks.reduce((sum, { length }) => sum + length, 0), open: () => chunks }
}

export interface ReadInputsOptions extends Omit<ReadRequest, 'guard'> {
  /** Called with the bytes read so far. */
  readonly onBytes?: (done: number) => void
}

/**
 * The records of all inputs, in order; an id may appear once among all of them. An input that cannot be opened, or
 * breaks off, becomes a problem, and the next one is read.
 */
export async function* readInputs(
  inputs: readonly Input[],
  { onBytes, ...request }: ReadInputsOptions = {},
): AsyncIterable<Interaction | Problem> {
  const guard = createDuplicateGuard()
  let done = 0
  for (const { name, open } of inputs) {
    const counted = async function* (): AsyncIterable<Uint8Array> {
      for await (const chunk of open()) {
        done += chunk.length
        onBytes?.(done)
        yield chunk
      }
    }
    const source: Source = { name, chunks: counted() }
    try {
      yield* read(source, { ...request, guard })
    } catch (error) {
      if (error instanceof RefusedInputError) {
        yield error.problem
        continue
      }
      if (!isSystemError(error)) throw error
      yield problem('unreadable-file', { file: name }, `The file could not be read (${error.code}).`)
    }
  }
}

/** What the operating system refuses, as opposed to a mistake in the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error
}
