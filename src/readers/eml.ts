/**
 * One mail a file, as mail programs save it. A thread is as many files, which are joined where they are read in one run.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { joined } from './bytes/bytes.ts'
import { createMailSource } from './mail/mail-source.ts'
import { sourceOrigin } from './values/origin.ts'
import { recordLimit } from './read-options.ts'
import type { Shared } from './shared.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export const eml: Reader = { id: 'eml', title: 'Mail, one message a file (.eml)', sniff, read }

/** Headers that nothing but a mail begins with. */
const TELLING =
  /^(?:return-path|received|delivered-to|message-id|mime-version|from|to|subject|date|x-[a-z0-9-]+|content-type|in-reply-to|references)$/i
/** Lines of the head looked at. */
const MAX_LINES = 200

/** Header fields from the first line on, at least three of them a mail's own, one of which says from whom or when. */
function sniff(head: string): number {
  const names = new Set<string>()
  let isFirst = true
  for (const line of head
    .slice(0, 32_768)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/, MAX_LINES)) {
    if (line === '') break
    if (!/^[ \t]/.test(line)) {
      const name = /^([\w.!#$%&'*+^`|~-]{1,76}):/.exec(line)?.[1]
      if (name === undefined) return 0
      if (TELLING.test(name)) names.add(name.toLowerCase())
    } else if (isFirst) return 0
    isFirst = false
  }
  const isAddressed = names.has('from') || names.has('date') || names.has('received')
  return names.size >= 3 && isAddressed ? 0.9 : 0
}

async function* read(
  source: Source,
  options: ReadOptions,
  shared?: Shared,
): AsyncGenerator<Interaction | Problem> {
  const bytes = await readBytes(source, recordLimit(options))
  if (bytes === null) {
    yield problem('record-too-large', sourceOrigin(source))
    return
  }
  if (bytes.length === 0) return
  const mails = createMailSource(source, options, shared?.mail)
  for (const record of mails.take(bytes, sourceOrigin(source))) yield record
  for (const record of mails.finish()) yield record
}

/** The whole source, without byte order mark; `null` if it is larger than the limit. */
async function readBytes(source: Source, limit: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of source.chunks) {
    length += chunk.length
    if (length > limit) return null
    // Our own copy, since whoever hands out chunks may use the same buffer again.
    pieces.push(chunk.slice())
  }
  const whole = joined(pieces)
  const isMarked = whole[0] === 0xef && whole[1] === 0xbb && whole[2] === 0xbf
  return isMarked ? whole.subarray(3) : whole
}
