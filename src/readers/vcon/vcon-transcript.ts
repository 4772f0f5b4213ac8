/**
 * Transcripts among the analyses of a vCon, in the shapes vendors put there: recognisers' own documents, lists of
 * speaker and text, lists by party, plain lines.
 */
import type { Spoken, Voice } from '../conversation/exchange.ts'
import { addAlternative, addDeepgram, secondsOf, voice } from '../voice/asr-turns.ts'
import { fieldsOf, firstWord, numberOf, wordOf, type Fields } from '../json/json-fields.ts'
import { isRecord, parseJson } from '../json/parse-json.ts'
import { roleOfLabel } from '../conversation/role-labels.ts'
import { transcriptLine } from '../transcripts/transcript-line.ts'
import type { Parties } from './vcon-parties.ts'

export interface TranscriptTurn {
  readonly speaker: Voice
  readonly said: Spoken
}

export interface Transcript {
  readonly turns: (parties: Parties) => readonly TranscriptTurn[]
}

/** By index of the dialog: the first transcript of each, a masked one only where there is no other. */
export function transcripts(analyses: readonly unknown[]): ReadonlyMap<number, Transcript> {
  const found = new Map<number, Transcript>()
  for (const wanted of ['transcript', 'transcript-redacted'])
    for (const analysis of analyses.map(fieldsOf)) {
      const body = bodyOf(analysis)
      if (wordOf(analysis['type']) !== wanted || body === null) continue
      const dialog: unknown = Array.isArray(analysis['dialog'])
        ? (analysis['dialog'] as unknown[])[0]
        : analysis['dialog']
      const index = numberOf(dialog) ?? 0
      if (!found.has(index)) found.set(index, { turns: (parties) => turnsOf(body, parties) })
    }
  return found
}

type Body = Fields | readonly unknown[] | string

function bodyOf(analysis: Fields): Body | null {
  const body = analysis['body']
  if (isRecord(body) || Array.isArray(body)) return body as Body
  if (typeof body !== 'string' || body.trim() === '') return null
  const parsed = parseJson(body)
  return isRecord(parsed) || Array.isArray(parsed) ? (parsed as Body) : body
}

function turnsOf(body: Body, parties: Parties): readonly TranscriptTurn[] {
  const turns: TranscriptTurn[] = []
  const add = (speaker: Voice, said: Spoken): void => {
    turns.push({ speaker, said: { ...said, text: shownMasks(said.text) } })
  }
  if (typeof body === 'string') addLines(add, body, parties)
  else if (Array.isArray(body)) addItems(add, body as readonly unknown[], parties)
  else {
    const fields = body as Fields
    const list = [fields['utterances'], fields['segments'], fields['transcript']].find(Array.isArray)
    if (list !== undefined) addItems(add, list as readonly unknown[], parties)
    else if (!addDeepgram({ add }, fields)) addAlternative({ add }, fields)
  }
  return turns
}

/** Masks such as `{{URL}}` would read as a placeholder that the agent forgot to fill in; in brackets they are masks. */
function shownMasks(text: string): string {
  return text.includes('{{') ? text.replaceAll(/\{\{([A-Z_]{1,40})\}\}/g, '[$1]') : text
}

type Add = (speaker: Voice, said: Spoken) => void

function addItems(add: Add, items: readonly unknown[], parties: Parties): void {
  for (const item of items.map(fieldsOf)) {
    const text = firstWord(item['text'], item['message'], item['transcript'], item['body'])
    if (text === '') continue
    add(speakerOf(item, parties), { text: text.trim(), ...timesOf(item) })
  }
}

function speakerOf(item: Fields, parties: Parties): Voice {
  const party = numberOf(Array.isArray(item['parties']) ? (item['parties'] as unknown[])[0] : item['parties'])
  if (party !== undefined) return parties.at(party)
  return labelled(firstWord(item['speaker'], item['role'], item['name']), parties)
}

/** `Agent` is the party whose role that is, if there is one such; any other label is a voice of its own. */
function labelled(label: string, parties: Parties): Voice {
  const role = roleOfLabel(label)
  const party = role === undefined ? undefined : parties.withRole(role)
  return party ?? voice(label)
}

/** Seconds from the start, or a date and a duration in seconds. */
function timesOf(item: Fields): Partial<Spoken> {
  if (numberOf(item['start']) !== undefined) return secondsOf(item)
  const sentAt = wordOf(item['start'])
  if (sentAt === '') return {}
  const seconds = numberOf(item['duration'])
  return { sentAt, startMs: 0, endMs: seconds === undefined ? undefined : Math.round(seconds * 1000) }
}

/** `Agent: …` line by line; lines without a label go on with the one above. */
function addLines(add: Add, body: string, parties: Parties): void {
  const open: { label: string; lines: string[] }[] = []
  for (const line of body.split(/\r\n|[\r\n]/)) {
    const { label, text } = transcriptLine(line)
    const last = open.at(-1)
    if (label !== null) open.push({ label, lines: [text] })
    else if (last !== undefined) last.lines.push(line)
    else if (line.trim() !== '') open.push({ label: '', lines: [line] })
  }
  for (const { label, lines } of open) {
    const text = lines.join('\n').trim()
    if (text !== '') add(labelled(label, parties), { text })
  }
}
