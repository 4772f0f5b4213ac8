/**
 * A ConvoKit corpus: `utterances.jsonl`, with `speakers.json` and `conversations.json` beside it. Roles come from the
 * speakers' metadata; without that file they have to be declared. Utterances are held in memory, since those of one
 * conversation need not stand together.
 */
import type { Interaction } from '../model/interaction.ts'
import { isProblem, problem, type Origin, type Problem } from '../model/problem.ts'
import { createExchange, type Voice } from './conversation/exchange.ts'
import { isoFromMs } from './conversation/moments.ts'
import { fieldsOf, firstWord, numberOf, wordOf, type Fields } from './json/json-fields.ts'
import { jsonKeys } from './json/json-keys.ts'
import { jsonValues, type JsonValue } from './json/json-values.ts'
import { isRecord } from './json/parse-json.ts'
import { channelOfCell } from './tables/row-cells.ts'
import { roleOfLabel } from './conversation/role-labels.ts'
import { rowTime } from './tables/row-times.ts'
import type { ReadOptions, Reader, Source } from './types.ts'
import { readJson } from './bytes/whole.ts'

export const convokit: Reader = {
  id: 'convokit',
  title: 'ConvoKit corpus',
  signs: 'lines with speaker or user, conversation_id or root, reply-to or reply_to, and text',
  sniff,
  read,
}

/** Files of the corpus that are no records of their own: whoever reads a folder leaves them to this reader. */
export const convokitCompanions = [
  'speakers.json',
  'users.json',
  'conversations.json',
  'corpus.json',
  'index.json',
]

function sniff(head: string): number {
  if (!head.includes('"reply')) return 0
  const keys = jsonKeys(head)
  const has = (...names: readonly string[]): boolean => names.some((name) => keys.has(name))
  return has('text') &&
    has('reply-to', 'reply_to') &&
    has('speaker', 'user') &&
    has('conversation_id', 'root')
    ? 0.95
    : 0
}

interface Utterance {
  readonly fields: Fields
  readonly origin: Origin
}

/** `null`, or what is wrong with it. */
function gather({ value, origin }: JsonValue, groups: Map<string, Utterance[]>): Problem | null {
  const fields = fieldsOf(value)
  const id = firstWord(fields['conversation_id'], fields['root'])
  if (id === '' || typeof fields['text'] !== 'string')
    return problem('invalid-record', origin, 'Expected a conversation and a text.')
  const group = groups.get(id)
  if (group === undefined) groups.set(id, [{ fields, origin }])
  else group.push({ fields, origin })
  return null
}

async function* read(source: Source, options: ReadOptions): AsyncGenerator<Interaction | Problem> {
  const groups = new Map<string, Utterance[]>()
  for await (const batch of jsonValues(source, options))
    for (const item of batch) {
      const told = isProblem(item) ? item : gather(item, groups)
      if (told !== null) yield told
    }
  const speakers = await companion(source, options, ['speakers.json', 'users.json'])
  const conversations = await companion(source, options, ['conversations.json'])
  for (const [id, group] of groups)
    yield* toRecords(id, group, speakers, metaOf(conversations.get(id)), options)
}

function* toRecords(
  id: string,
  group: readonly Utterance[],
  speakers: ReadonlyMap<string, unknown>,
  meta: Fields,
  options: ReadOptions,
): Generator<Interaction | Problem> {
  const conversation = createExchange(options)
  const voices = new Map<string, Voice>()
  for (const { fields } of group) {
    const key = firstWord(fields['speaker'], fieldsOf(fields['speaker'])['id'], fields['user'])
    const voice = voices.get(key) ?? voiceOf(key, metaOf(speakers.get(key)))
    voices.set(key, voice)
    conversation.add(voice, {
      id: wordOf(fields['id']),
      text: fields['text'] as string,
      sentAt: timeOf(fields['timestamp']),
    })
  }
  const channel = wordOf(meta['channel'])
  yield* conversation.finish(
    { id: id.slice(0, 500), channel: channel === '' ? (options.channel ?? 'other') : channelOfCell(channel) },
    group[0]!.origin,
  )
}

function voiceOf(key: string, about: Fields): Voice {
  const label = wordOf(about['role'])
  return { key, role: roleOfLabel(label), name: wordOf(about['name']), labels: [label] }
}

/** Seconds since 1970, as a number or a string, or a date; absent is absent. */
function timeOf(timestamp: unknown): string | undefined {
  if (timestamp === null || timestamp === undefined || timestamp === '') return undefined
  const seconds = numberOf(timestamp)
  if (seconds !== undefined && seconds < 1e11) return isoFromMs(seconds * 1000) ?? 'unreadable'
  return rowTime(wordOf(timestamp), null) ?? 'unreadable'
}

/** `{meta: {…}}` or the fields themselves. */
function metaOf(value: unknown): Fields {
  const fields = fieldsOf(value)
  return isRecord(fields['meta']) ? fields['meta'] : fields
}

/** The first of the files that is there and is JSON, by key. */
async function companion(
  source: Source,
  options: ReadOptions,
  names: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  for (const name of names) {
    const chunks = source.beside?.(name) ?? null
    const json = chunks === null ? null : await readJson({ name, chunks }, options)
    if (json !== null && !isProblem(json) && isRecord(json.value)) return new Map(Object.entries(json.value))
  }
  return new Map()
}
