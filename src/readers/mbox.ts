/**
 * Mail boxes as one file: mbox of any mail program, and Google Takeout. Threads may be spread over the box in any order,
 * so interactions come when all mail is read.
 */
import type { Interaction } from '../model/interaction.ts'
import { problem, type Problem } from '../model/problem.ts'
import { createMailSource } from './mail/mail-source.ts'
import { createMboxSplitter, isFromLine, type MboxMail } from './mail/mbox-split.ts'
import { lineOrigin } from './values/origin.ts'
import { recordLimit } from './read-options.ts'
import type { Shared } from './shared.ts'
import type { ReadOptions, Reader, Source } from './types.ts'

export const mbox: Reader = { id: 'mbox', title: 'Mail box (mbox, Google Takeout)', sniff, read }

function sniff(head: string): number {
  return isFromLine(head.slice(0, 400).trimStart()) ? 0.95 : 0
}

async function* read(
  source: Source,
  options: ReadOptions,
  shared?: Shared,
): AsyncGenerator<Interaction | Problem> {
  const splitter = createMboxSplitter(recordLimit(options))
  const mails = createMailSource(source, options, shared?.mail)
  const take = function* (found: readonly MboxMail[]): Generator<Interaction | Problem> {
    for (const { bytes, line, start, end, isPreamble } of found) {
      const origin = lineOrigin(source, line)
      if (bytes === null) yield problem('record-too-large', { ...origin, bytes: [start, end] })
      else if (isPreamble) yield problem('invalid-record', { ...origin, bytes: [start, end] }, PREAMBLE)
      else yield* mails.take(bytes, origin)
    }
  }
  for await (const chunk of source.chunks) for (const record of take(splitter.push(chunk))) yield record
  for (const record of take(splitter.end())) yield record
  for (const record of mails.finish()) yield record
}

const PREAMBLE = 'Text before the first mail of the box.'
