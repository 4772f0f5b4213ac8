/** WhisperX: segments in seconds, some without a speaker. Roles have to be declared (`SPEAKER_00=agent`). */
import { addWords, createVoices, secondsOf } from './voice/asr-turns.ts'
import { trimmed } from './bytes/blanks.ts'
import { createExchange } from './conversation/exchange.ts'
import { fieldsOf, listOf, wordOf, type Fields } from './json/json-fields.ts'
import { hasKeys, jsonKeys } from './json/json-keys.ts'
import type { Reader } from './types.ts'
import { readRecords, type RecordReader } from './json/vendor-json.ts'

export const whisperx: Reader = {
  id: 'whisperx',
  title: 'WhisperX or Whisper segments',
  signs: 'segments with start, end and text',
  sniff,
  read: (source, options) => readRecords(source, options, toRecords),
}

function sniff(head: string): number {
  if (!head.includes('"segments"')) return 0
  const keys = jsonKeys(head)
  if (!hasKeys(keys, 'segments.start', 'segments.end', 'segments.text')) return 0
  return keys.has('segments.speaker') || keys.has('word_segments') || keys.has('segments.words') ? 0.9 : 0.7
}

const toRecords: RecordReader = function* (record, { options, origin, idOf }) {
  const conversation = createExchange(options)
  const voiceOf = createVoices()
  for (const [index, held] of listOf(record['segments']).entries()) {
    const segment = fieldsOf(held)
    const text = segment['text']
    if (typeof text !== 'string') {
      conversation.skip(`/segments/${index}`, 'Expected text, a text.')
      continue
    }
    const voices = voicesOf(segment)
    if (voices.length > 1 && areAllWritten(segment)) addWords(conversation, listOf(segment['words']))
    else {
      const { startMs, endMs } = secondsOf(segment)
      conversation.add(voiceOf(voices.length === 1 ? voices[0]! : ''), {
        text: trimmed(text),
        startMs,
        endMs,
      })
    }
  }
  yield* conversation.finish({ id: idOf(''), channel: 'voice', language: wordOf(record['language']) }, origin)
}

/** The segment's own speaker, else all that its words have; a word may have none. */
function voicesOf(segment: Fields): readonly string[] {
  const own = wordOf(segment['speaker'])
  if (own !== '') return [own]
  const voices = new Set(listOf(segment['words']).map((word) => wordOf(fieldsOf(word)['speaker'])))
  voices.delete('')
  return [...voices]
}

function areAllWritten(segment: Fields): boolean {
  return listOf(segment['words']).every((word) => wordOf(fieldsOf(word)['word']) !== '')
}
