/// <reference lib="dom" />
/** Long work on the page's own thread: it lets the page be drawn, and ends when something newer is wanted. */
import type { Pause } from './gather.ts'

/** Thrown inside work that is no longer wanted. */
export class Superseded extends Error {}

/** Ms of work between two breaths of the page. */
const SLICE_MS = 40

/** A pause for one run; it throws `Superseded` once `isWanted` says no. */
export function pauses(isWanted: () => boolean): Pause {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE_MS) return
    await breath()
    if (!isWanted()) throw new Superseded()
    since = performance.now()
  }
}

/** Until the browser has drawn and heard what happened. */
export function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** Most bytes taken, unpacked: beyond that a browser's tab is the wrong place. */
export const MAX_BYTES = 32 * 1024 ** 2

/** The bytes of a file, unpacked where its first two are those of gzip; `null` where there are too many of them, or it is damaged. */
export async function bytesOf(file: Blob, room: number): Promise<Uint8Array | null> {
  if (file.size > room) return null
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  const isGzip = start[0] === 0x1f && start[1] === 0x8b
  const stream = isGzip ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream()
  const [parts, reader] = [[] as Uint8Array<ArrayBuffer>[], stream.getReader()]
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      length += value.length
      if (length > room) {
        await reader.cancel()
        return null
      }
      parts.push(value)
    }
  } catch {
    return null
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
