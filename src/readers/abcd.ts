/** The Action-Based Conversations Dataset: turns by agent and customer, and the actions taken in between as events. */
import type { Role } from '../model/interaction.ts'
import { createExchange, type Voice } from './conversation/exchange.ts'
import { fieldsOf, firstWord, listOf, wordOf } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const abcd: Reader = {
  id: 'abcd',
  title: 'ABCD dialogues',
  signs: 'convo_id beside original, a list of speaker and text',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

const splits = ['train', 'dev', 'test']

function sniff(head: string): number {
  if (!head.includes('"convo_id"')) return 0
  const keys = jsonKeys(head)
  const under = (prefix: string): boolean => hasKeys(keys, `${prefix}convo_id`, `${prefix}original`)
  return under('') || splits.some((split) => under(`${split}.`)) ? 0.95 : 0
}

const roles = new Map<string, Role>([
  ['agent', 'agent'],
  ['customer', 'customer'],
  ['action', 'system'],
])

const toRecords: RecordReader = function* (record, context) {
  if ('convo_id' in record) yield* toConversation(record, context)
  else
    for (const split of splits)
      for (const [index, held] of listOf(record[split]).entries()) {
        const pointer = `${context.origin.pointer ?? ''}/${split}/${index}`
        yield* toConversation(fieldsOf(held), { ...context, origin: { ...context.origin, pointer } })
      }
}

const toConversation: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const scenario = fieldsOf(record['scenario'])
  const customer = firstWord(fieldsOf(scenario['personal'])['customer_name'])
  const voices = new Map<string, Voice>()
  for (const [index, held] of listOf(record['original']).entries()) {
    const turn = listOf(held)
    const [label, text] = [turn[0], turn[1]]
    if (typeof text !== 'string') {
      conversation.skip(`/original/${index}`, 'Expected a speaker and a text.')
      continue
    }
    const key = wordOf(label)
    const voice = voices.get(key) ?? { key, role: roles.get(key), name: key === 'customer' ? customer : '' }
    voices.set(key, voice)
    conversation.add(voice, { text, kind: key === 'action' ? 'event' : undefined })
  }
  const [flow, subflow] = [firstWord(scenario['flow']), firstWord(scenario['subflow'])]
  yield* conversation.finish(
    {
      id: idOf(wordOf(record['convo_id'])),
      channel: options.channel ?? 'chat',
      metadata: { ...(flow !== '' && { flow }), ...(subflow !== '' && { subflow }) },
    },
    origin,
  )
}
