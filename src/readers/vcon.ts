/**
 * vCon (IETF), its drafts and what is found in the wild: text dialogs, and the transcripts of recordings. A signed form
 * is read with a warning, since nothing here can verify it; an encrypted one is told.
 */
import type { Channel } from '../model/interaction.ts'
import { problem } from '../model/problem.ts'
import { parseInstant } from '../model/time.ts'
import { createConversation, isoFromMs, type Said, type Speaker } from './conversation.ts'
import { fieldsOf, listOf, numberOf, wordOf, type Fields } from './json-fields.ts'
import { hasKeys, jsonKeys } from './json-keys.ts'
import { isRecord, parseJson } from './parse-json.ts'
import type { Reader } from './types.ts'
import { decodeBase64, dialogText } from './vcon-body.ts'
import { partiesOf, type Parties } from './vcon-parties.ts'
import { transcripts, type Transcript } from './vcon-transcript.ts'
import { readRecords, type RecordReader } from './vendor-json.ts'

export const vcon: Reader = {
  id: 'vcon',
  title: 'Conversation container (vCon)',
  signs: 'parties and dialog, or the signed or encrypted form of them',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  const keys = jsonKeys(head)
  if (hasKeys(keys, 'parties', 'dialog')) return 0.9
  if (keys.has('vcon') && (keys.has('parties') || keys.has('dialog'))) return 0.9
  return hasKeys(keys, 'payload', 'signatures') || hasKeys(keys, 'ciphertext', 'recipients') ? 0.8 : 0
}

const toRecords: RecordReader = function* (record, context) {
  const { origin } = context
  if (typeof record['ciphertext'] === 'string') {
    yield problem('encrypted-record', origin)
    return
  }
  if (typeof record['payload'] === 'string') {
    const text = decodeBase64(record['payload'])
    const value = text === null ? undefined : parseJson(text)
    if (!isRecord(value)) {
      yield problem('invalid-record', origin, 'Expected a vCon in the payload of the signature.')
      return
    }
    yield problem('unverified-signature', origin, undefined, 'warning')
    yield* toConversation(value, {
      ...context,
      origin: { ...origin, pointer: `${origin.pointer ?? ''}/payload` },
    })
  } else yield* toConversation(record, context)
}

/** A turn with the moment it began and ended, in ms since 1970 or, where nothing says when that was, since the start. */
interface Item {
  readonly speaker: Speaker
  readonly text: string
  /** As the dialog has it. */
  readonly sentAt?: string | undefined
  readonly fromMs: number | undefined
  readonly toMs?: number | undefined
  readonly order: number | undefined
  readonly kind?: Said['kind']
  readonly isVoice: boolean
}

const toConversation: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createConversation(options)
  const dialogs = listOf(record['dialog']).map(fieldsOf)
  const parties = partiesOf(listOf(record['parties']))
  const byDialog = transcripts(listOf(record['analysis']))
  // Some exporters keep the transcript and leave the dialog out.
  const alone = [...byDialog.keys()].filter((index) => !(index in dialogs))
  const items = [...dialogs, ...alone.map(() => ({}))].flatMap((dialog, index) => {
    const key = index < dialogs.length ? index : alone[index - dialogs.length]!
    const read = itemsOf(dialog, byDialog.get(key), parties)
    if (typeof read === 'string') conversation.skip(`/dialog/${index}`, read)
    return typeof read === 'string' ? [] : read
  })
  const starts = dialogs.flatMap((dialog) => startOf(dialog)?.ms ?? [])
  const base = starts.length === 0 ? undefined : Math.min(...boundsOf(starts))
  const isVoice = items.some((item) => item.isVoice)
  const zoned = dialogs.every((dialog) => startOf(dialog)?.zoned !== false)
  for (const { speaker, text, sentAt, fromMs, toMs, order, kind } of items) {
    const since = (ms: number | undefined): number | undefined =>
      ms === undefined ? undefined : ms - (base ?? 0)
    const times = isVoice ? { startMs: since(fromMs), endMs: since(toMs) } : { sentAt }
    conversation.add(speaker, { text, kind, order, ...times })
  }
  const started = base === undefined ? undefined : isoFromMs(base)
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['uuid'])),
      channel: channelOf(dialogs, isVoice) ?? options.channel ?? 'other',
      startedAt: zoned ? started : started?.slice(0, -1),
    },
    origin,
  )
}

/** The least alone; spreading a long list into arguments overflows the stack. */
function boundsOf(values: readonly number[]): readonly [number] {
  return [values.reduce((least, value) => (value < least ? value : least))]
}

function startOf(dialog: Fields): { readonly ms: number; readonly zoned: boolean } | undefined {
  return parseInstant(wordOf(dialog['start'])) ?? undefined
}

/** Turns of a dialog, or why it holds none. */
function itemsOf(
  dialog: Fields,
  transcript: Transcript | undefined,
  parties: Parties,
): readonly Item[] | string {
  const startMs = startOf(dialog)?.ms
  const at = { fromMs: startMs, order: startMs, sentAt: wordOf(dialog['start']) }
  const type = wordOf(dialog['type'])
  if (type === 'text') {
    const text = dialogText(dialog)
    if (text === null) return 'The text is kept elsewhere, or in a form that is not read.'
    return [{ ...at, speaker: parties.at(senderOf(dialog)), text, isVoice: false }]
  }
  if (type === 'transfer' || type === 'incomplete') {
    const who = type === 'transfer' ? numberOf(dialog['transferor']) : senderOf(dialog)
    return [{ ...at, speaker: parties.at(who), text: `[${type}]`, kind: 'event', isVoice: false }]
  }
  if (transcript === undefined) return 'A recording without a transcript holds no words.'
  return transcript.turns(parties).map(({ speaker, said }) => {
    const own = said.sentAt === undefined ? undefined : parseInstant(said.sentAt)?.ms
    const offset = said.startMs
    const length = said.endMs === undefined || offset === undefined ? undefined : said.endMs - offset
    const fromMs = own ?? (offset === undefined ? undefined : (startMs ?? 0) + offset)
    const toMs = fromMs === undefined || length === undefined ? undefined : fromMs + length
    return { speaker, text: said.text, fromMs, toMs, order: fromMs ?? startMs, isVoice: true }
  })
}

/** `originator`, else the first of the parties. */
function senderOf(dialog: Fields): number | undefined {
  const first: unknown = Array.isArray(dialog['parties'])
    ? (dialog['parties'] as unknown[])[0]
    : dialog['parties']
  return numberOf(dialog['originator']) ?? numberOf(first)
}

function channelOf(dialogs: readonly Fields[], isVoice: boolean): Channel | undefined {
  if (isVoice) return 'voice'
  const texts = dialogs.filter(({ type }) => type === 'text')
  if (texts.some(({ message_id: id }) => wordOf(id).includes('@'))) return 'email'
  return texts.length > 0 ? 'chat' : undefined
}
