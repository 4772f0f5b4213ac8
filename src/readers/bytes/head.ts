import type { Source } from '../types.ts'
import { fromUtf16, utf16Order } from './utf16.ts'

const headBytes = 64 * 1024

/** The beginning of a source and the source as it was before we looked, but that UTF-16 has become UTF-8. */
export interface Peeked {
  /** The first 64 KiB as text, a byte order mark and a character cut in two left out. */
  readonly head: string
  readonly source: Source
  /** Ends the source without reading on. */
  close(): Promise<void>
}

/** Looks at the first 64 KiB of a source, which is used up: go on with the `source` of what this gives, or close it. */
export async function peek(source: Source): Promise<Peeked> {
  const chunks = await asUtf8(source.chunks)
  const taken: Uint8Array[] = []
  let length = 0
  while (length < headBytes) {
    const { done, value } = await chunks.next()
    if (done === true) break
    // Our own copy, since whoever hands out chunks may use the same buffer again.
    taken.push(value.slice())
    length += value.length
  }
  const close = async (): Promise<void> => {
    await chunks.return(undefined)
  }
  return { head: decode(taken), source: { ...source, chunks: again(taken, chunks) }, close }
}

async function* each(chunks: Source['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks
  return undefined
}

/** Enough to know UTF-16 by. */
const markBytes = 4

async function asUtf8(given: Source['chunks']): Promise<AsyncGenerator<Uint8Array, undefined>> {
  const chunks = each(given)
  const taken: Uint8Array[] = []
  const first: number[] = []
  while (first.length < markBytes) {
    const { done, value } = await chunks.next()
    if (done === true) break
    if (!ArrayBuffer.isView(value)) throw new TypeError('The chunks of a source must be Uint8Array')
    taken.push(value.slice())
    first.push(...value.subarray(0, markBytes - first.length))
  }
  const order = utf16Order(Uint8Array.from(first))
  const whole = again(taken, chunks)
  return order === null ? whole : fromUtf16(whole, order)
}

/** What was taken, then the rest, which is ended where nobody wants it. */
async function* again(
  taken: readonly Uint8Array[],
  rest: AsyncGenerator<Uint8Array, undefined>,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    yield* taken
    yield* rest
  } finally {
    await rest.return(undefined)
  }
  return undefined
}

function decode(taken: readonly Uint8Array[]): string {
  const decoder = new TextDecoder('utf-8')
  let left = headBytes
  let head = ''
  for (const chunk of taken) {
    head += decoder.decode(chunk.subarray(0, left), { stream: true })
    left -= Math.min(left, chunk.length)
  }
  return head
}
