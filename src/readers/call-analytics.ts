/** Amazon Transcribe Call Analytics: each turn names its role, and times are offsets into the recording. */
import { createExchange } from './conversation/exchange.ts'
import { awsMeasures, awsRole, awsTimes } from './voice/aws-fields.ts'
import { fieldsOf, listOf, wordOf } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const callAnalytics: Reader = {
  id: 'call-analytics',
  title: 'Amazon Transcribe Call Analytics',
  signs: 'Transcript items with ParticipantRole and BeginOffsetMillis, without ParticipantId',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"Transcript"')) return 0
  const keys = jsonKeys(head)
  if (keys.has('Transcript.ParticipantId') || keys.has('Participants.ParticipantId')) return 0
  if (hasKeys(keys, 'Transcript.ParticipantRole', 'Transcript.BeginOffsetMillis')) return 0.95
  // A first turn longer than the head, word by word.
  return hasKeys(keys, 'Transcript.Content', 'Transcript.Items.BeginOffsetMillis') ? 0.8 : 0
}

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  for (const [index, held] of listOf(record['Transcript']).entries()) {
    const item = fieldsOf(held)
    const text = item['Content']
    if (typeof text !== 'string') {
      conversation.skip(`/Transcript/${index}`, 'Expected Content, a text.')
      continue
    }
    const label = wordOf(item['ParticipantRole'])
    const { startMs, endMs } = awsTimes(item)
    conversation.add({ key: label, role: awsRole(label) }, { id: wordOf(item['Id']), text, startMs, endMs })
  }
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['JobName'])),
      channel: 'voice',
      language: wordOf(record['LanguageCode']),
      metadata: awsMeasures(record),
    },
    origin,
  )
}
