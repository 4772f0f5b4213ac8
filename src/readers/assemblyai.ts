/** AssemblyAI: utterances with milliseconds. Roles have to be declared (`A=agent`), unless the labels are role words. */
import { addWords, createVoices } from './voice/asr-turns.ts'
import { createExchange } from './conversation/exchange.ts'
import { fieldsOf, listOf, numberOf, wordOf } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const assemblyai: Reader = {
  id: 'assemblyai',
  title: 'AssemblyAI transcript',
  signs: 'audio_url or language_code beside utterances with speaker, start and text',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"utterances"') && !head.includes('"audio_url"')) return 0
  const keys = jsonKeys(head)
  if (hasKeys(keys, 'utterances.speaker', 'utterances.start', 'utterances.text')) return 0.9
  return hasKeys(keys, 'audio_url', 'status', 'text') ? 0.8 : 0
}

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const voiceOf = createVoices()
  const utterances = listOf(record['utterances'])
  for (const [index, held] of utterances.entries()) {
    const utterance = fieldsOf(held)
    const text = utterance['text']
    if (typeof text !== 'string') {
      conversation.skip(`/utterances/${index}`, 'Expected text, a text.')
      continue
    }
    conversation.add(voiceOf(wordOf(utterance['speaker'])), {
      text,
      startMs: numberOf(utterance['start']),
      endMs: numberOf(utterance['end']),
    })
  }
  // Without diarisation there are only words, in milliseconds, and nobody is told apart.
  if (utterances.length === 0) addWords(conversation, listOf(record['words']).map(inSeconds))
  yield* conversation.finish(
    { id: idOf(wordOf(record['id'])), channel: 'voice', language: wordOf(record['language_code']) },
    origin,
  )
}

function inSeconds(held: unknown): unknown {
  const word = fieldsOf(held)
  const [start, end] = [numberOf(word['start']), numberOf(word['end'])]
  return {
    ...word,
    start: start === undefined ? undefined : start / 1000,
    end: end === undefined ? undefined : end / 1000,
  }
}
