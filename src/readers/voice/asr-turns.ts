/** What diarised recognisers share: voices are numbered, and no number is a role. */
import { type Exchange, type Voice } from '../conversation/exchange.ts'
import { fromSeconds } from '../conversation/moments.ts'
import { fieldsOf, firstWord, listOf, numberOf, wordOf, type Fields } from '../json/json-fields.ts'
import { roleOfName } from '../conversation/role-labels.ts'

/** A voice as the recogniser names it: `0`, `A`, `SPEAKER_00`, sometimes a role word. Labels are what people write instead. */
export function voice(label: string, channel = ''): Voice {
  const tag = label === '' ? (channel === '' ? 'unlabelled' : `channel ${channel}`) : label
  return {
    key: channel === '' || label === '' ? tag : `channel ${channel} speaker ${label}`,
    role: roleOfName(label),
    labels: label === '' ? [channel] : [label, `speaker ${label}`, `speaker_${label}`, `channel ${channel}`],
  }
}

/** The same for the voices of one recording, each worked out once. */
export function createVoices(): typeof voice {
  const known = new Map<string, Voice>()
  return (label, channel) => {
    const key = channel === undefined ? label : `${channel.length} ${channel} ${label}`
    const same = known.get(key)
    if (same !== undefined) return same
    const made = voice(label, channel)
    known.set(key, made)
    return made
  }
}

/** Where turns go. */
export type Adding = Pick<Exchange, 'add'>

/** A stretch of words by one voice. */
interface Run {
  readonly speaker: string
  readonly channel: string
  readonly words: string[]
  readonly startMs: number | undefined
  endMs: number | undefined
}

interface Word {
  readonly fields: Fields
  readonly channel: string
}

/** Words, each with its speaker, to turns: one whenever the speaker changes. A word of no speaker is the last one's. */
export function addWords(conversation: Adding, words: readonly unknown[], channel = ''): void {
  addRuns(
    conversation,
    words.map((held) => ({ fields: fieldsOf(held), channel })),
  )
}

function addRuns(conversation: Adding, words: readonly Word[]): void {
  const runs: Run[] = []
  for (const { fields, channel } of words) {
    const text = firstWord(fields['punctuated_word'], fields['word'], fields['text'])
    if (text === '') continue
    const speaker = wordOf(fields['speaker'])
    const { startMs, endMs } = secondsOf(fields)
    const last = runs.at(-1)
    if (last?.channel === channel && (speaker === '' || last.speaker === speaker)) {
      last.words.push(text)
      last.endMs = endMs ?? last.endMs
    } else runs.push({ speaker, channel, words: [text], startMs, endMs })
  }
  for (const { speaker, channel, words: said, startMs, endMs } of runs)
    conversation.add(voice(speaker, channel), { text: said.join(' '), startMs, endMs })
}

/**
 * Words of several channels by their times: one turn whenever another channel is heard, where nothing else says how what was
 * said on one of them belongs between what was said on the others. `false` where some channel has words of no time.
 */
function addChannels(conversation: Adding, alternatives: readonly Fields[]): boolean {
  const words = alternatives.flatMap(({ words: held }, index) =>
    listOf(held).map((word) => {
      const fields = fieldsOf(word)
      return { fields, channel: String(index), start: numberOf(fields['start']) ?? NaN }
    }),
  )
  const areTimed = words.length > 0 && words.every(({ start }) => !Number.isNaN(start))
  const isAll = alternatives.every(
    ({ words: held, transcript }) => Array.isArray(held) || !wordOf(transcript),
  )
  if (!areTimed || !isAll) return false
  addRuns(
    conversation,
    words.sort((a, b) => a.start - b.start),
  )
  return true
}

/** `start` and `end` in seconds. */
export function secondsOf(item: Fields): {
  readonly startMs: number | undefined
  readonly endMs: number | undefined
} {
  return { startMs: fromSeconds(numberOf(item['start'])), endMs: fromSeconds(numberOf(item['end'])) }
}

/** Deepgram's utterances, else its paragraphs, else its words; `false` where there is none of them. */
export function addDeepgram(conversation: Adding, body: Fields): boolean {
  const results = fieldsOf(body['results'])
  const utterances = listOf(results['utterances'])
  const channels = listOf(results['channels']).map(fieldsOf)
  const many = channels.length > 1
  const voiceOf = createVoices()
  for (const held of utterances) {
    const utterance = fieldsOf(held)
    const text = wordOf(utterance['transcript'])
    const speaker = voiceOf(wordOf(utterance['speaker']), many ? wordOf(utterance['channel']) : '')
    const { startMs, endMs } = secondsOf(utterance)
    if (text !== '') conversation.add(speaker, { id: wordOf(utterance['id']), text, startMs, endMs })
  }
  if (utterances.length > 0) return true
  const alternatives = channels.map((channel) => fieldsOf(listOf(channel['alternatives'])[0]))
  if (many && !alternatives.every(hasParagraphs) && addChannels(conversation, alternatives)) return true
  const found = alternatives.map((alternative, index) =>
    addAlternative(conversation, alternative, many ? String(index) : ''),
  )
  return found.includes(true)
}

function hasParagraphs({ paragraphs, transcript }: Fields): boolean {
  return listOf(fieldsOf(paragraphs)['paragraphs']).length > 0 || wordOf(transcript).trim() === ''
}

/** One alternative of one channel. */
export function addAlternative(conversation: Adding, alternative: Fields, channel = ''): boolean {
  const paragraphs = listOf(fieldsOf(alternative['paragraphs'])['paragraphs']).map(fieldsOf)
  const words = listOf(alternative['words'])
  if (words.some((word) => 'speaker' in fieldsOf(word))) {
    addWords(conversation, words, channel)
    return true
  }
  for (const paragraph of paragraphs) {
    const sentences = listOf(paragraph['sentences']).map((held) => wordOf(fieldsOf(held)['text']))
    const text = sentences.filter((sentence) => sentence !== '').join(' ')
    if (text !== '')
      conversation.add(voice(wordOf(paragraph['speaker']), channel), { text, ...secondsOf(paragraph) })
  }
  if (paragraphs.length > 0) return true
  const text = wordOf(alternative['transcript'])
  if (text.trim() !== '') conversation.add(voice('', channel), { text: text.trim() })
  return text.trim() !== ''
}
