/**
 * A conversation on its way to an interaction: what the readers of vendors' exports share. Speakers are found or added
 * by the key the source gives them, turns are put in order of time, and each kind of doubt is told once.
 */
import type { Channel, Interaction, Participant, Role, Turn } from '../model/interaction.ts'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import { parseInstant } from '../model/time.ts'
import { declaredRoles, restRole } from './read-options.ts'
import type { ReadOptions } from './types.ts'
import { toInteraction } from './validate.ts'

export interface Speaker {
  /** What the source knows them by; it becomes the participant's id. */
  readonly key: string
  /** The role the source itself gives; absent: only a declaration can tell. */
  readonly role?: Role | undefined
  readonly name?: string | undefined
  readonly group?: string | undefined
  /** What else the caller may have declared a role by: addresses, numbers, channels. */
  readonly labels?: readonly string[]
}

/** A turn without its participant; times that are `undefined` are left out. */
export interface Said {
  readonly id?: string | undefined
  readonly text: string
  readonly sentAt?: string | undefined
  readonly startMs?: number | undefined
  readonly endMs?: number | undefined
  readonly kind?: Turn['kind'] | undefined
  readonly provenance?: Turn['provenance'] | undefined
  /** Where it belongs among the others, in any unit shared by all; absent: by `startMs`, else by `sentAt`. */
  readonly order?: number | undefined
}

export interface Conversation {
  add(speaker: Speaker, said: Said): void
  /** A part that was left out; the first ten are told. */
  skip(pointer: string, message: string): void
  /** Warnings, then the interaction; an error where nobody says anything. */
  finish(
    fields: {
      readonly id: string
      readonly channel: Channel
      readonly language?: string | undefined
      readonly startedAt?: string | undefined
      readonly metadata?: Readonly<Record<string, unknown>> | undefined
    },
    origin: Origin,
  ): Generator<Interaction | Problem>
}

const maxSkipsTold = 10
const maxField = 500

/** A turn being made. */
type Draft = { -readonly [Field in keyof Turn]?: Turn[Field] | undefined }

interface Timed {
  readonly turn: Turn
  readonly order: number | undefined
}

export function createConversation(options: ReadOptions): Conversation {
  const declared = declaredRoles(options)
  const rest = restRole(options)
  /** By role as the source gives it, then by key: one id on both sides is two people, as exports number them apart. */
  const byRole = new Map<Role | undefined, Map<string, Participant>>()
  const participants: Participant[] = []
  const ids = new Set<string>()
  const timed: Timed[] = []
  const skipped: { readonly pointer: string; readonly message: string }[] = []
  let hasBadTime = false

  const participantOf = (speaker: Speaker): Participant => {
    let byKey = byRole.get(speaker.role)
    if (byKey === undefined) byRole.set(speaker.role, (byKey = new Map<string, Participant>()))
    const known = byKey.get(speaker.key)
    if (known !== undefined) return known
    const id = speaker.key.trim().slice(0, maxField - 20) || 'unknown'
    const participant = byKey.get(id) ?? newParticipant(id, speaker)
    byKey.set(speaker.key, participant)
    byKey.set(id, participant)
    return participant
  }

  const newParticipant = (id: string, { role, name = '', group = '', labels = [] }: Speaker): Participant => {
    const given = declared(id, name, ...labels) ?? (role === 'unknown' ? undefined : role)
    const participant: Participant = {
      id: unusedId(id, ids),
      role: given ?? rest ?? 'unknown',
      ...(name.trim() !== '' && { name: name.trim().slice(0, maxField) }),
      ...(group.trim() !== '' && { group: group.trim().slice(0, maxField) }),
    }
    participants.push(participant)
    ids.add(participant.id)
    return participant
  }

  return {
    add(speaker, said) {
      const { id, sentAt, startMs, endMs, kind, provenance } = said
      const start = usable(startMs)
      const end = usable(endMs)
      const instant = sentAt === undefined || sentAt === '' ? null : parseInstant(sentAt)
      const isBadDate = instant === null && sentAt !== undefined && sentAt !== ''
      hasBadTime ||= isBadDate || (startMs !== undefined && start === undefined)
      // Field by field: this runs for every turn there is, and spreading costs as much as all the rest.
      const turn: Draft = { participantId: participantOf(speaker).id, text: said.text }
      if (id !== undefined && id !== '') turn.id = id.length > maxField ? id.slice(0, maxField) : id
      if (instant !== null) turn.sentAt = sentAt
      if (start !== undefined) turn.startMs = start
      if (start !== undefined && end !== undefined && end >= start) turn.endMs = end
      if (kind !== undefined && kind !== 'message') turn.kind = kind
      if (provenance !== undefined) turn.provenance = provenance
      timed.push({ turn: turn as Turn, order: said.order ?? start ?? instant?.ms })
    },
    skip(pointer, message) {
      if (skipped.length < maxSkipsTold) skipped.push({ pointer, message })
    },
    *finish({ id, channel, language = '', startedAt = '', metadata = {} }, origin) {
      const warn = (code: Problem['code'], message?: string, at = origin): Problem =>
        problem(code, at, message, 'warning')
      for (const { pointer, message } of skipped)
        yield warn('invalid-record', message, { ...origin, pointer: `${origin.pointer ?? ''}${pointer}` })
      if (!timed.some(({ turn }) => turn.kind !== 'event')) {
        yield problem('no-words', origin)
        return
      }
      const unknown = participants.filter(({ role }) => role === 'unknown').length
      if (unknown > 0)
        yield warn(
          'unknown-role',
          `The source gives no role for ${unknown} of ${participants.length} speakers; declare roles.`,
        )
      const isStartBad = startedAt !== '' && parseInstant(startedAt) === null
      if (hasBadTime || isStartBad) yield warn('invalid-time')
      yield* toInteraction(
        {
          id,
          channel,
          ...(language !== '' && { language: language.slice(0, 50).replaceAll('_', '-') }),
          ...(startedAt !== '' && !isStartBad && { startedAt }),
          participants,
          turns: withUsableIds(inOrder(timed)),
          ...(Object.keys(metadata).length > 0 && { metadata }),
        },
        origin,
      )
    },
  }
}

function unusedId(id: string, used: ReadonlySet<string>): string {
  if (!used.has(id)) return id
  let n = 2
  while (used.has(`${id}-${n}`)) n++
  return `${id}-${n}`
}

function usable(ms: number | undefined): number | undefined {
  return ms !== undefined && Number.isFinite(ms) && ms >= 0 ? ms : undefined
}

/** By time, stably. A turn without one stays behind the turn it followed. */
function inOrder(timed: readonly Timed[]): Turn[] {
  let last = -Infinity
  const keyed = timed.map(({ turn, order }) => ({ turn, order: (last = order ?? last) }))
  return keyed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)).map(({ turn }) => turn)
}

/** Ids of the source where every turn has one of its own; else none, so that they meet no id we would give. */
function withUsableIds(turns: readonly Turn[]): Turn[] {
  if (turns.every(({ id }) => id === undefined)) return [...turns]
  const ids = new Set(turns.map(({ id }) => id))
  if (ids.size === turns.length && !ids.has(undefined)) return [...turns]
  return turns.map((turn) => {
    const bare: Draft = { ...turn }
    delete bare.id
    return bare as Turn
  })
}

/** Milliseconds for seconds, as a number or as the string several vendors write; `undefined` for anything else. */
export function fromSeconds(seconds: number | undefined): number | undefined {
  return seconds === undefined ? undefined : Math.round(seconds * 1000)
}

/** ISO 8601 for milliseconds since 1970; `undefined` outside the years 1970 to 9999. */
export function isoFromMs(ms: number | undefined): string | undefined {
  if (ms === undefined || !(ms >= 0 && ms < 253_402_300_800_000)) return undefined
  return new Date(Math.round(ms)).toISOString()
}
