/** Deepgram: utterances, or the words of a channel put together by speaker. Roles have to be declared (`0=agent`). */
import { addDeepgram } from './voice/asr-turns.ts'
import { createExchange } from './conversation/exchange.ts'
import { fieldsOf, firstWord, listOf, wordOf } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const deepgram: Reader = {
  id: 'deepgram',
  title: 'Deepgram transcript',
  signs: 'results.channels with alternatives, or results.utterances',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"results"')) return 0
  const keys = jsonKeys(head)
  return hasKeys(keys, 'results.channels.alternatives') || hasKeys(keys, 'results.utterances.transcript')
    ? 0.95
    : 0
}

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  addDeepgram(conversation, record)
  const metadata = fieldsOf(record['metadata'])
  const channel = fieldsOf(listOf(fieldsOf(record['results'])['channels'])[0])
  yield* conversation.finish(
    {
      id: idOf(wordOf(metadata['request_id'])),
      channel: 'voice',
      language: firstWord(channel['detected_language']),
    },
    origin,
  )
}
