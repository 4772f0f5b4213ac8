/** The lines of one plain transcript to an interaction. */
import type { Interaction, Turn } from '../../model/interaction.ts'
import { problem, type Problem } from '../../model/problem.ts'
import { isBlank } from '../bytes/blanks.ts'
import { createClock } from './clock.ts'
import type { Line } from '../bytes/lines.ts'
import { lineOrigin } from '../values/origin.ts'
import { declaredRoles, type DeclaredRoles } from '../read-options.ts'
import { lineReader } from './loose-line.ts'
import type { Stamp, TranscriptLine } from './transcript-line.ts'
import { createTranscriptSpeakers, roleOfSpeaker } from './transcript-speakers.ts'
import type { ReadOptions, Source } from '../types.ts'
import { toInteraction } from '../values/validate.ts'

/** A turn that lines may still be added to: `pieces` are texts and the line endings between them. */
interface OpenTurn {
  readonly turn: { -readonly [Key in keyof Turn]: Turn[Key] }
  pieces: string[] | null
}

/** `lines` has at least one. Yields warnings and the interaction, or one error where nobody is seen to speak. */
export function* readTranscript(
  id: string,
  lines: readonly Line[],
  source: Source,
  options: ReadOptions,
): Generator<Interaction | Problem> {
  const declared = declaredRoles(options)
  const readLine = lineReader(textsOf(lines))
  const parts = lines.map(({ text }) => readLine(text))
  const isSpeaker = speakerTest(parts, declared)
  const speakers = createTranscriptSpeakers(declared)
  const timeOf = createTimes()
  const preamble: string[] = []
  const turns: OpenTurn[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const part = parts[index]!
    const speaks = isSpeaker(part)
    if (!speaks && !part.isEvent) {
      const last = turns.at(-1)
      const open = last === undefined ? preamble : (last.pieces ??= [last.turn.text])
      if (open.length > 0) open.push(lines[index - 1]!.ending)
      open.push(line.text)
      continue
    }
    const { participant, isNew } = speakers.of(speaks ? part.label! : 'system')
    const time = timeOf(part.stamp)
    const warn = (code: 'unknown-role' | 'invalid-time'): Problem =>
      problem(code, lineOrigin(source, line.number), undefined, 'warning')
    if (isNew && participant.role === 'unknown') yield warn('unknown-role')
    if (time === null) yield warn('invalid-time')
    const { id: participantId } = participant
    const { text } = part
    const turn = speaks ? { participantId, ...time, text } : { participantId, ...time, kind: EVENT, text }
    turns.push({ turn, pieces: null })
  }
  const origin = lineOrigin(source, lines[0]!.number)
  if (turns.length === 0) {
    yield problem('invalid-record', origin, 'No line names who speaks.')
    return
  }
  const before = joined(preamble)
  yield* toInteraction(
    {
      id,
      channel: options.channel ?? 'other',
      participants: speakers.all(),
      turns: turns.map(closed),
      ...(before !== '' && { metadata: { preamble: before } }),
    },
    origin,
    true,
  )
}

/** One by one, since only the first are looked at. */
function* textsOf(lines: readonly Line[]): Generator<string> {
  for (const { text } of lines) yield text
}

const EVENT = 'event' as const

function closed({ turn, pieces }: OpenTurn): Turn {
  if (pieces !== null) turn.text = joined(pieces)
  else if (isBlank(turn.text)) turn.text = ''
  return turn
}

/**
 * Which labels are speakers: those with a stamp, those seen with one elsewhere, role words and declared names. In a text
 * without stamps a label that comes twice and is not in lower case is one too; "Note: it arrives Thursday" is not.
 */
function speakerTest(
  parts: readonly TranscriptLine[],
  declared: DeclaredRoles,
): (part: TranscriptLine) => boolean {
  const stamped = new Set<string>()
  const uses = new Map<string, number>()
  for (const { stamp, label } of parts) {
    if (label === null) continue
    if (stamp !== null) stamped.add(label)
    uses.set(label, (uses.get(label) ?? 0) + 1)
  }
  const isSpeaker = (label: string): boolean => {
    if (stamped.has(label) || roleOfSpeaker(label, declared) !== undefined) return true
    return stamped.size === 0 && uses.get(label)! > 1 && !/^\p{Ll}/u.test(label)
  }
  /** Two people speak a thousand lines. */
  const verdicts = new Map<string, boolean>()
  return ({ stamp, label }) => {
    if (label === null || stamp !== null) return label !== null
    const known = verdicts.get(label)
    if (known !== undefined) return known
    const verdict = isSpeaker(label)
    verdicts.set(label, verdict)
    return verdict
  }
}

/** Fields of a turn for a stamp: none without one; `null` for a clock that went back to before the first turn. */
function createTimes(): (stamp: Stamp | null) => Pick<Turn, 'sentAt' | 'startMs'> | null {
  const clock = createClock()
  return (stamp) => {
    if (stamp === null) return {}
    if ('sentAt' in stamp) return stamp
    const startMs = clock(stamp.clockMs)
    return startMs === null ? null : { startMs }
  }
}

/** Without the blank lines at the end; pieces alternate between text and ending. */
function joined(pieces: readonly string[]): string {
  if (pieces.length === 1) return isBlank(pieces[0]!) ? '' : pieces[0]!
  let end = pieces.length
  while (end > 0 && isBlank(pieces[end - 1]!)) end--
  return pieces.slice(0, end).join('')
}
