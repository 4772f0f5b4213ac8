/**
 * vCon (IETF), its drafts and what is found in the wild: text dialogs, and the transcripts of recordings. A signed form
 * is read with a warning, since nothing here can verify it; an encrypted one is told.
 */
import type { Channel } from '../model/interaction.ts'
import { problem } from '../model/problem.ts'
import { parseInstant } from '../model/time.ts'
import { createExchange, type Spoken, type Voice } from './conversation/exchange.ts'
import { isoFromMs } from './conversation/moments.ts'
import { fieldsOf, listOf, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import { isRecord, parseJson } from './json/parse-json.ts'
import type { Reader } from './types.ts'
import { decodeBase64, dialogText } from './vcon/vcon-body.ts'
import { partiesOf, type Parties } from './vcon/vcon-parties.ts'
import { transcripts, type Transcript } from './vcon/vcon-transcript.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

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
  readonly speaker: Voice
  readonly text: string
  /** As the dialog has it. */
  readonly sentAt?: string | undefined
  readonly fromMs: number | undefined
  readonly toMs?: number | undefined
  readonly order: number | undefined
  readonly kind?: Spoken['kind']
  readonly isVoice: boolean
}

const toConversation: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const dialogs = listOf(record['dialog']).map(fieldsOf)
  const parties = partiesOf(listOf(record['parties']))
  const byDialog = transcripts(listOf(record['analysis']))
  // Some exporters keep the transcript and leave the dialog out.
  const alone = [...byDialog.keys()].filter((index) => !(index in dialogs))
  /** The first moment any of them began. */
  let base: number | undefined
  const zones = { areNamed: true }
  const items = [...dialogs, ...alone.map(() => ({}))].flatMap((dialog, index) => {
    const key = index < dialogs.length ? index : alone[index - dialogs.length]!
    const start = startOf(dialog)
    if (start !== undefined && !(start.ms >= (base ?? Infinity))) base = start.ms
    zones.areNamed &&= start?.zoned !== false
    const read = itemsOf(dialog, start?.ms, byDialog.get(key), parties)
    if (typeof read === 'string') conversation.skip(`/dialog/${index}`, read)
    return typeof read === 'string' ? [] : read
  })
  const isVoice = items.some((item) => item.isVoice)
  const since = (ms: number | undefined): number | undefined =>
    ms === undefined ? undefined : ms - (base ?? 0)
  for (const { speaker, text, sentAt, fromMs, toMs, order, kind } of items) {
    conversation.add(speaker, {
      text,
      sentAt: isVoice ? undefined : sentAt,
      startMs: isVoice ? since(fromMs) : undefined,
      endMs: isVoice ? since(toMs) : undefined,
      kind,
      order,
    })
  }
  const started = base === undefined ? undefined : isoFromMs(base)
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['uuid'])),
      channel: channelOf(dialogs, isVoice) ?? options.channel ?? 'other',
      startedAt: zones.areNamed ? started : started?.slice(0, -1),
    },
    origin,
  )
}

function startOf(dialog: Fields): { readonly ms: number; readonly zoned: boolean } | undefined {
  return parseInstant(wordOf(dialog['start'])) ?? undefined
}

/** Turns of a dialog, or why it holds none. */
function itemsOf(
  dialog: Fields,
  startMs: number | undefined,
  transcript: Transcript | undefined,
  parties: Parties,
): readonly Item[] | string {
  const sentAt = wordOf(dialog['start'])
  // Field by field: this is made for every dialog there is.
  const item = (party: number | undefined, text: string, kind?: 'event'): readonly Item[] => [
    {
      speaker: parties.at(party),
      text,
      sentAt,
      fromMs: startMs,
      toMs: undefined,
      order: startMs,
      kind,
      isVoice: false,
    },
  ]
  const type = wordOf(dialog['type'])
  if (type === 'text') {
    const text = dialogText(dialog)
    if (text === null) return 'The text is kept elsewhere, or in a form that is not read.'
    return item(senderOf(dialog), text)
  }
  if (type === 'transfer' || type === 'incomplete') {
    const who = type === 'transfer' ? numberOf(dialog['transferor']) : senderOf(dialog)
    return item(who, `[${type}]`, 'event')
  }
  if (transcript === undefined) return 'A recording without a transcript holds no words.'
  return transcript.turns(parties).map(({ speaker, said }) => {
    const own = said.sentAt === undefined ? undefined : parseInstant(said.sentAt)?.ms
    const offset = said.startMs
    const length = said.endMs === undefined || offset === undefined ? undefined : said.endMs - offset
    const fromMs = own ?? (offset === undefined ? undefined : (startMs ?? 0) + offset)
    const toMs = fromMs === undefined || length === undefined ? undefined : fromMs + length
    const order = fromMs ?? startMs
    return {
      speaker,
      text: said.text,
      sentAt: undefined,
      fromMs,
      toMs,
      order,
      kind: undefined,
      isVoice: true,
    }
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
