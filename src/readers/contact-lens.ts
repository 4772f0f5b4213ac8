/**
 * Amazon Connect Contact Lens, calls and chats. Roles stand in a list of participants; joins, leaves and transfers of a
 * chat become events. Words that were masked keep their mark (`[PII]`).
 */
import { createExchange, type Spoken, type Voice } from './conversation/exchange.ts'
import { awsMeasures, awsRole, awsTimes } from './voice/aws-fields.ts'
import { fieldsOf, firstWord, listOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const contactLens: Reader = {
  id: 'contact-lens',
  title: 'Amazon Connect Contact Lens',
  signs: 'Participants with ParticipantId and ParticipantRole, Transcript items with ParticipantId',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"ParticipantId"')) return 0
  const keys = jsonKeys(head)
  if (hasKeys(keys, 'Transcript.ParticipantId')) return 0.95
  return hasKeys(keys, 'Participants.ParticipantId', 'Participants.ParticipantRole') ? 0.9 : 0
}

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const items = listOf(record['Transcript'])
  // The transcript that Connect itself keeps of a chat names no channel; only chats have a time of day.
  const isChat = wordOf(record['Channel']).toUpperCase() === 'CHAT' || 'AbsoluteTime' in fieldsOf(items[0])
  const conversation = createExchange(options)
  const listed = new Map(
    listOf(record['Participants']).map((held) => [wordOf(fieldsOf(held)['ParticipantId']), fieldsOf(held)]),
  )
  for (const [index, held] of items.entries()) {
    const item = fieldsOf(held)
    // Who has read what.
    if (wordOf(item['Type']).toUpperCase().includes('METADATA')) continue
    const said = isChat || 'AbsoluteTime' in item ? chatTurn(item) : voiceTurn(item)
    if (said === null) conversation.skip(`/Transcript/${index}`, 'Expected Content, a text.')
    else conversation.add(speakerOf(item, listed), said)
  }
  const metadata = fieldsOf(record['CustomerMetadata'])
  yield* conversation.finish(
    {
      id: idOf(firstWord(metadata['ContactId'], record['ContactId'])),
      channel: isChat ? 'chat' : 'voice',
      language: wordOf(record['LanguageCode']),
      metadata: awsMeasures(record),
    },
    origin,
  )
}

const unlisted: Fields = {}

function speakerOf(item: Fields, listed: ReadonlyMap<string, Fields>): Voice {
  const id = wordOf(item['ParticipantId'])
  const participant = listed.get(id) ?? unlisted
  const role = awsRole(participant['ParticipantRole']) ?? awsRole(item['ParticipantRole'])
  const name = firstWord(participant['DisplayName'], item['DisplayName'])
  return {
    key: id || 'system',
    role: id === '' ? 'system' : role,
    name: name === 'SYSTEM_MESSAGE' ? '' : name,
    labels: [wordOf(participant['ParticipantRole'])],
  }
}

function voiceTurn(item: Fields): Spoken | null {
  if (typeof item['Content'] !== 'string') return null
  const { startMs, endMs } = awsTimes(item)
  return { id: wordOf(item['Id']), text: item['Content'], startMs, endMs, provenance: provenanceOf(item) }
}

function chatTurn(item: Fields): Spoken | null {
  const id = wordOf(item['Id'])
  const sentAt = wordOf(item['AbsoluteTime'])
  const kind = wordOf(item['Type']).toUpperCase()
  const contentType = wordOf(item['ContentType'])
  if (kind === 'EVENT' || kind === 'ATTACHMENT' || contentType.includes('.interactive')) {
    const what = contentType.split(/\.(?:event|message)\./)[1] ?? kind.toLowerCase()
    return { id, sentAt, text: `[${what}]`, kind: 'event' }
  }
  if (typeof item['Content'] !== 'string') return null
  return { id, sentAt, text: item['Content'], provenance: provenanceOf(item) }
}

function provenanceOf(item: Fields): Spoken['provenance'] {
  return awsRole(item['ParticipantRole']) === 'bot' ? { kind: 'automation' } : undefined
}
