/**
 * Cues to turns, for WebVTT and SubRip. Who speaks stands in voice tags, or before a colon: there only where most cues
 * name somebody so, or the name is a role word or was declared. Captions cut a sentence at the width of the screen, so
 * cues of one voice that follow one another without a pause are one turn.
 */
import type { Interaction } from '../../model/interaction.ts'
import { isProblem, type Problem } from '../../model/problem.ts'
import { isBlank } from '../bytes/blanks.ts'
import { createExchange, type Voice } from '../conversation/exchange.ts'
import { eachCue } from './cue-blocks.ts'
import { eachVoice } from './cue-voices.ts'
import { sourceOrigin } from '../values/origin.ts'
import { declaredRoles, type DeclaredRoles } from '../read-options.ts'
import { roleOfLabel } from '../conversation/role-labels.ts'
import { createIds } from '../values/source-name.ts'
import { splitLabel, transcriptLine } from '../transcripts/transcript-line.ts'
import { nameOf, roleOfSpeaker } from '../transcripts/transcript-speakers.ts'
import type { ReadOptions, Source } from '../types.ts'
import { readText } from '../bytes/whole.ts'

/** Longest pause, in ms, between two cues of one turn. */
const joinGapMs = 1000

interface Line {
  readonly startMs: number
  readonly endMs: number
  readonly voice: string | null
  readonly classes: readonly string[]
  readonly label: string | null
  readonly text: string
  /** Where the text goes on behind its label. */
  readonly from: number
}

interface Open {
  readonly key: string
  readonly speaker: Voice
  readonly startMs: number
  endMs: number
  readonly texts: string[]
}

export async function* readCaptions(
  source: Source,
  options: ReadOptions,
): AsyncGenerator<Interaction | Problem> {
  const read = await readText(source, options)
  if (isProblem(read)) {
    yield read
    return
  }
  const { lines, language } = linesOf(read.text)
  if (lines === null) return
  const classes = classesByVoice(lines)
  const isSpeaker = labelTest(lines, declaredRoles(options))
  const labelled = remembered(labelSpeaker)
  const voiced = remembered((voice) => voiceSpeaker(voice, classes.get(voice)!))
  const conversation = createExchange(options)
  let open: Open | null = null
  const finish = (): void => {
    if (open === null) return
    const { speaker, startMs, endMs, texts } = open
    conversation.add(speaker, { text: texts.length === 1 ? texts[0]! : texts.join(' '), startMs, endMs })
  }
  for (const line of lines) {
    const isLabelled = line.voice === null && isSpeaker(line.label)
    const speaker = isLabelled ? labelled(line.label!) : line.voice === null ? nobody : voiced(line.voice)
    const text = isLabelled ? line.text.slice(line.from) : line.text
    if (isBlank(text)) continue
    const goesOn = !isLabelled && line.voice === null && open !== null && isSpeaker.isLabelled
    if (open !== null && (goesOn || (open.key === speaker.key && follows(open, line)))) {
      open.texts.push(text)
      open.endMs = line.endMs
    } else {
      finish()
      open = { key: speaker.key, speaker, startMs: line.startMs, endMs: line.endMs, texts: [text] }
    }
  }
  finish()
  yield* conversation.finish(
    { id: createIds(source, 'captions')(''), channel: options.channel ?? 'voice', language },
    sourceOrigin(source),
  )
}

const nobody: Voice = { key: 'unlabelled' }

/** Two people speak a thousand cues; who they are is worked out twice. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const held = known.get(key)
    if (held !== undefined) return held
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function follows({ endMs }: Open, { startMs }: Line): boolean {
  return startMs >= endMs && startMs - endMs <= joinGapMs
}

/** `null` where there is no cue at all. */
function linesOf(text: string): { readonly lines: readonly Line[] | null; readonly language: string } {
  const lines: Line[] = []
  let cues = 0
  const language = eachCue(text, (startMs, endMs, payload) => {
    cues++
    eachVoice(payload, (voice, classes, said) => {
      lines.push(lineOf(startMs, endMs, voice, classes, said))
    })
  })
  return { lines: cues === 0 ? null : lines, language }
}

function lineOf(
  startMs: number,
  endMs: number,
  voice: string | null,
  classes: readonly string[],
  written: string,
): Line {
  // In captions of television, two of them say that somebody else speaks.
  const text = written.startsWith('>>') && written.includes(':') ? written.replace(/^>+ ?/, '') : written
  if (voice !== null) return { startMs, endMs, voice, classes, label: null, text, from: 0 }
  const bracket = text.startsWith('[') ? /^\[([^[\]]{1,60})\](: ?| )/.exec(text) : null
  if (bracket !== null && (bracket[2]!.startsWith(':') || /^speaker[ _]?\d+$/i.test(bracket[1]!)))
    return { startMs, endMs, voice, classes, label: bracket[1]!.trim(), text, from: bracket[0].length }
  const { label, text: rest } = transcriptLine(text)
  // What follows the label is the end of the text.
  return { startMs, endMs, voice, classes, label, text, from: label === null ? 0 : text.length - rest.length }
}

/** Which labels name who speaks; `isLabelled` where most cues have one, so that a cue without goes on with the last. */
interface LabelTest {
  (label: string | null): boolean
  readonly isLabelled: boolean
}

function labelTest(lines: readonly Line[], declared: DeclaredRoles): LabelTest {
  let labelled = 0
  const uses = new Map<string, number>()
  for (const { label } of lines) {
    if (label === null) continue
    labelled++
    uses.set(label, (uses.get(label) ?? 0) + 1)
  }
  const hasVoices = lines.some(({ voice }) => voice !== null)
  const isLabelled = !hasVoices && labelled * 2 >= lines.length && labelled > 0
  const isSpeaker = remembered(
    (label) =>
      roleOfSpeaker(label, declared) !== undefined ||
      /^speaker[ _]?\d+$/i.test(label) ||
      (isLabelled && (uses.get(label)! > 1 || !isClause(label))),
  )
  const test = (label: string | null): boolean => label !== null && isSpeaker(label)
  return Object.assign(test, { isLabelled })
}

/** "And it smells: bad." has a colon too; of a name, more words than the first are capitals. */
function isClause(label: string): boolean {
  const [, ...more] = splitLabel(label).outer.split(' ')
  return more.length > 0 && more.every((word) => /^\p{Ll}/u.test(word))
}

function labelSpeaker(label: string): Voice {
  const { outer, inner } = splitLabel(label)
  return {
    key: label,
    role: roleOfSpeaker(label, () => undefined),
    name: nameOf(label),
    labels: [outer, inner],
  }
}

/** What is said of a voice in one cue holds in all of them. */
function classesByVoice(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>()
  for (const { voice, classes } of lines) {
    if (voice === null || (classes.length === 0 && found.has(voice))) continue
    const held = found.get(voice) ?? new Set<string>()
    for (const name of classes) held.add(name)
    found.set(voice, held)
  }
  return new Map([...found].map(([voice, held]) => [voice, [...held]]))
}

function voiceSpeaker(voice: string, classes: readonly string[]): Voice {
  const name = inOrder(voice)
  const classRole = classes.map(roleOfLabel).find((role) => role !== undefined)
  return {
    key: voice,
    role: classRole ?? roleOfSpeaker(voice, () => undefined),
    name: nameOf(name),
    labels: [name, ...classes],
  }
}

/** `Baker, Tom` as meeting tools write it → `Tom Baker`; a bracket behind it (`(Guest)`) is no name. */
function inOrder(voice: string): string {
  const { outer } = splitLabel(voice)
  const [last = '', first = '', ...more] = outer.split(',').map((part) => part.trim())
  return more.length > 0 || first === '' || last === '' || /\d/.test(outer) ? voice : `${first} ${last}`
}
