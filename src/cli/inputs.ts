/** From command-line arguments to inputs, read options and policies. */
import { readFile } from 'node:fs/promises'
import type { ReadRequest } from '../readers/index.ts'
import { fileInput, isSystemError, streamInput, type Input } from '../node/index.ts'
import { UsageError, type Io } from './io.ts'

export interface ReadFlags {
  readonly format?: string
  readonly map?: string
}

/**
 * The files named, `-` for standard input; nothing named means standard input. Where the inputs are read only once,
 * standard input is not kept in memory.
 */
export async function inputsOf(
  files: readonly string[],
  io: Io,
  isReadOnce: boolean,
): Promise<readonly Input[]> {
  const names = files.length === 0 ? ['-'] : files
  if (names.filter((name) => name === '-').length > 1)
    throw new UsageError('Standard input can be named only once')
  if (names.includes('-') && 'isTTY' in io.stdin && io.stdin.isTTY === true && files.length === 0)
    throw new UsageError('Name a file, or - to read standard input')
  const standardInput = (): Input | Promise<Input> =>
    isReadOnce
      ? { name: 'stdin', bytes: null, open: () => io.stdin as AsyncIterable<Uint8Array> }
      : streamInput('stdin', io.stdin)
  const inputs: Input[] = []
  for (const name of names) inputs.push(await (name === '-' ? standardInput() : fileInput(name)))
  return inputs
}

/** `--format` and what the `--map` file declares: `columns`, `roles`, `channel`. */
export async function readRequestOf({ format, map }: ReadFlags): Promise<ReadRequest> {
  const declared = map === undefined ? {} : await readJsonFile(map)
  return { ...(declared as ReadRequest), ...(format !== undefined && { format }) }
}

/** A JSON file holding one object. Throws a `UsageError` that names the file, never what stands in it. */
export async function readJsonFile(path: string): Promise<object> {
  const value = await readJson(path)
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError(`${path} must hold one JSON object`)
  return value
}

/** A JSON file. Throws as above. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw isSystemError(error) ? new UsageError(`${path} could not be read (${error.code})`) : error
  })
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new UsageError(`${path} is not valid JSON`)
  }
}
