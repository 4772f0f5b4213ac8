/** Formats to interactions. Adding one is a file, a test and a line here; the README has the recipe. */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Problem } from '../model/problem.ts'
import { abcd } from './abcd.ts'
import { assemblyai } from './assemblyai.ts'
import { callAnalytics } from './call-analytics.ts'
import { contactLens } from './contact-lens.ts'
import { convokit } from './convokit.ts'
import { csv } from './csv.ts'
import { deepgram } from './deepgram.ts'
import { freshchat } from './desks/freshchat.ts'
import { freshdesk } from './desks/freshdesk.ts'
import { front } from './desks/front.ts'
import { gorgias } from './desks/gorgias.ts'
import { helpscout } from './desks/helpscout.ts'
import { hubspot } from './desks/hubspot.ts'
import { intercomTable } from './desks/intercom-table.ts'
import { intercom } from './desks/intercom.ts'
import { kustomer } from './desks/kustomer.ts'
import { livechat } from './desks/livechat.ts'
import { salesforce } from './desks/salesforce.ts'
import { zendesk } from './desks/zendesk.ts'
import { createDuplicateGuard, type DuplicateGuard } from './values/duplicates.ts'
import { eml } from './eml.ts'
import { genesys } from './genesys.ts'
import { googleCcai } from './google-ccai.ts'
import { peek } from './bytes/head.ts'
import { jsonlRows } from './jsonl-rows.ts'
import { json } from './json.ts'
import { jsonl } from './jsonl.ts'
import type { MailThreads } from './mail/mail-threads.ts'
import type { Shared, SharedDesks } from './shared.ts'
import { mbox } from './mbox.ts'
import { sourceOrigin } from './values/origin.ts'
import { checkReadOptions, requireSource } from './read-options.ts'
import { srt } from './srt.ts'
import { tableDeclared } from './tables/declared-table.ts'
import { text } from './text.ts'
import { twilio } from './twilio.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { vcon } from './vcon.ts'
import { webvtt } from './webvtt.ts'
import { whatsapp } from './whatsapp.ts'
import { whisperx } from './whisperx.ts'

export { columnFields } from './types.ts'
export type { ColumnField, ColumnMap, Reader, ReadOptions, Source } from './types.ts'
export { peek, type Peeked } from './bytes/head.ts'
export { createDuplicateGuard, type DuplicateGuard } from './values/duplicates.ts'
export { createMailThreads, type MailThreads } from './mail/mail-threads.ts'
export { createSharedDesks, type SharedDesks } from './shared.ts'
export { originOf } from './values/found-at.ts'
export { parseInteraction } from './values/validate.ts'

/** Built-in readers by id. Where two are equally sure of a content, the earlier one reads it. */
export const readers: Readonly<Record<string, Reader>> = {
  jsonl,
  json,
  csv,
  'jsonl-rows': jsonlRows,
  mbox,
  eml,
  text,
  // Contact centres and voice
  'contact-lens': contactLens,
  'call-analytics': callAnalytics,
  'google-ccai': googleCcai,
  genesys,
  twilio,
  deepgram,
  assemblyai,
  whisperx,
  webvtt,
  srt,
  // Interchange and chats
  vcon,
  convokit,
  abcd,
  whatsapp,
  // Help desks.
  zendesk,
  intercom,
  'intercom-csv': intercomTable,
  freshdesk,
  freshchat,
  helpscout,
  hubspot,
  gorgias,
  salesforce,
  front,
  kustomer,
  livechat,
}

/** Options of `read`: what the caller declares of the content, and what the sources of one run share. */
export interface ReadRequest extends ReadOptions {
  /**
   * Id of a reader; absent: the one surest of the first 64 KiB. Where none is and `columns` are declared, the content is read
   * as CSV, or as `jsonl-rows` where it begins with a JSON object.
   */
  readonly format?: string
  /** Ids already read in this run; absent: ids are unique within the source. */
  readonly guard?: DuplicateGuard
  /** Mail of all sources of this run, for the caller to finish; absent: threads end with the source. */
  readonly threads?: MailThreads
  /** Conversations of help desks of all sources of this run, to be finished likewise; absent: they end with the source. */
  readonly desks?: SharedDesks
}

/**
 * Interactions and problems in the order of the source. A second interaction with the same id is refused.
 *
 * Throws a `TypeError` at once for what is no source, an unknown format or a mistyped option; content never throws.
 */
export function read(source: Source, request: ReadRequest = {}): AsyncIterable<Interaction | Problem> {
  requireSource(source)
  const { format, guard = createDuplicateGuard(), threads, desks, ...options } = request
  checkReadOptions(options)
  const reader = format === undefined ? undefined : readerOf(format)
  return readGuarded(source, reader, options, guard, {
    ...(threads && { mail: threads }),
    ...(desks && { desks }),
  })
}

function readerOf(format: string): Reader {
  const reader = Object.hasOwn(readers, format) ? readers[format] : undefined
  if (reader === undefined)
    throw new TypeError(`Unknown format "${format}"; known: ${Object.keys(readers).join(', ')}`)
  return reader
}

async function* readGuarded(
  source: Source,
  reader: Reader | undefined,
  options: ReadOptions,
  guard: DuplicateGuard,
  shared: Shared,
): AsyncGenerator<Interaction | Problem> {
  const peeked = await peek(source)
  const chosen = reader ?? sniff(peeked.head, options)
  if (chosen === null) {
    await peeked.close()
    yield problem(peeked.head.trim() === '' ? 'empty-input' : 'unknown-format', sourceOrigin(source))
    return
  }
  let isEmpty = true
  const heldBefore = countOf(shared)
  for await (const record of chosen.read(peeked.source, options, shared)) {
    if (!isProblem(record) || record.level === 'error') isEmpty = false
    yield isProblem(record) ? record : guard(record)
    const warning = guard.warning?.() ?? null
    if (warning !== null) yield warning
  }
  if (isEmpty && countOf(shared) === heldBefore) yield problem('empty-input', sourceOrigin(source))
}

function countOf({ mail, desks }: Shared): number {
  return (mail?.count ?? 0) + (desks?.count ?? 0)
}

function sniff(head: string, { columns }: ReadOptions): Reader | null {
  const id = recognise(head)[0]?.id ?? tableDeclared(head, columns)
  return id === null ? null : readers[id]!
}

/** Readers that take the first 64 KiB of a source for their format, the surest first; of equally sure ones the earlier. */
export function recognise(head: string): readonly { readonly id: string; readonly sureness: number }[] {
  return Object.values(readers)
    .map(({ id, sniff: sureOf }) => ({ id, sureness: sureOf(head) }))
    .filter(({ sureness }) => sureness > 0)
    .sort((a, b) => b.sureness - a.sureness)
}
