/** Lines of the files corpora are made of. */
import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** The lines of a file, or of the same with `.gz` where that alone is there, or of one that is compressed itself. */
export function textLines(path: string | URL): readonly string[] {
  const name = path instanceof URL ? path : existsSync(path) || path.endsWith('.gz') ? path : `${path}.gz`
  const bytes = readFileSync(name)
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n')
}

/** The value of each line; what it is the caller knows. */
export function jsonLines(path: string | URL): readonly unknown[] {
  return textLines(path).map((line) => JSON.parse(line) as unknown)
}
