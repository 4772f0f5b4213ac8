import { isObject } from '../model/options.ts'
import type { Input } from './files.ts'

/** Throws a `TypeError` that says what to write, where the list is none or something in it is no input. */
export function requireInputs(inputs: readonly Input[]): void {
  if (!Array.isArray(inputs))
    throw new TypeError(`The inputs must be a list, not ${kindOf(inputs)}: write [await fileInput(path)]`)
  for (const [index, input] of inputs.entries()) requireInput(input, `Input ${index + 1}`)
}

/** The same for one input; `name`: what the message calls it. */
export function requireInput(input: unknown, name = 'The input'): void {
  if (isObject(input) && typeof input['name'] === 'string' && typeof input['open'] === 'function') return
  throw new TypeError(`${name} must be an input, not ${kindOf(input)}: write await fileInput(path)`)
}

/** The same for the file to write to. */
export function requirePath(out: unknown): void {
  if (typeof out !== 'string')
    throw new TypeError(
      `The file to write must be a path, not ${kindOf(out)}: write scoreToFile(inputs, path)`,
    )
}

/** The same for the stream to write to. */
export function requireStream(stream: unknown): void {
  if (!isObject(stream) || typeof stream['write'] !== 'function')
    throw new TypeError(
      `The stream must be one to write to, not ${kindOf(stream)}: write scoreToStream(inputs, process.stdout)`,
    )
}

/** The kind of thing that was given, never the thing itself. */
function kindOf(given: unknown): string {
  if (isObject(given)) return typeof given['then'] === 'function' ? 'a promise' : 'an object'
  return given === null || given === undefined ? 'nothing' : `a ${typeof given}`
}
