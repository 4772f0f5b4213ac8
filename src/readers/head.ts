import type { Source } from './types.ts'

const headBytes = 64 * 1024

/** The beginning of a source and the source as it was before we looked. */
export interface Peeked {
  /** The first 64 KiB as text, a byte order mark and a character cut in two left out. */
  readonly head: string
  readonly source: Source
  /** Ends the source without reading on. */
  close(): Promise<void>
}

export async function peek(source: Source): Promise<Peeked> {
  const chunks = each(source.chunks)
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
  const all = async function* (): AsyncGenerator<Uint8Array> {
    try {
      yield* taken
      yield* chunks
    } finally {
      await close()
    }
  }
  return { head: decode(taken), source: { ...source, chunks: all() }, close }
}

async function* each(chunks: Source['chunks']): AsyncGenerator<Uint8Array, undefined> {
  yield* chunks
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
