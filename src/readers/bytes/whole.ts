/** For formats whose record is the file itself: the whole of it as text, within the record limit. */
import { isProblem, problem, type Problem } from '../../model/problem.ts'
import { joined } from './bytes.ts'
import { lines } from './lines.ts'
import { sourceOrigin } from '../values/origin.ts'
import { parseJson } from '../json/parse-json.ts'
import { recordLimit } from '../read-options.ts'
import { decodeDocument } from './strict-utf8.ts'
import type { ReadOptions, Source } from '../types.ts'

/** The text without byte order mark, line endings as they were; or why there is none. */
export async function readText(source: Source, options: ReadOptions): Promise<{ text: string } | Problem> {
  const limit = recordLimit(options)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.chunks) {
    length += chunk.length
    if (length > limit) return problem('record-too-large', sourceOrigin(source))
    // Our own copy, since whoever hands out chunks may use the same buffer again.
    chunks.push(chunk.slice())
  }
  const text = decodeDocument(joined(chunks))
  return text === null ? await withPlace({ ...source, chunks }, options) : { text }
}

/** The same line by line, to tell where the text cannot be read. */
async function withPlace(source: Source, options: ReadOptions): Promise<{ text: string } | Problem> {
  const limit = recordLimit(options)
  const pieces: string[] = []
  for await (const line of lines(source, options)) {
    if (line.problem?.code === 'invalid-encoding') return line.problem
    if (line.problem !== undefined || line.end > limit)
      return problem('record-too-large', sourceOrigin(source))
    pieces.push(line.text, line.ending)
  }
  return { text: pieces.join('') }
}

/** The text as JSON, `value` being `undefined` where it is blank; or why it could not be read. */
export async function readJson(source: Source, options: ReadOptions): Promise<{ value: unknown } | Problem> {
  const read = await readText(source, options)
  if (isProblem(read)) return read
  if (read.text.trim() === '') return { value: undefined }
  const value = parseJson(read.text)
  return value === undefined ? problem('invalid-json', sourceOrigin(source)) : { value }
}
