/** A conversation that a record holds whole: speakers by key, turns as they come, and what was left out. */
import type { Channel, Interaction, Role, Turn } from '../../model/interaction.ts'
import type { Origin, Problem } from '../../model/problem.ts'
import { Conversation } from './conversation.ts'
import type { Speaker } from './people.ts'
import { roleOfName } from './role-labels.ts'
import { declaredRoles, restRole } from '../read-options.ts'
import type { ReadOptions } from '../types.ts'

export interface Voice {
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
export interface Spoken {
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

export interface Exchange {
  add(speaker: Voice, said: Spoken): void
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
  ): readonly (Interaction | Problem)[]
}

const maxSkipsTold = 10
const maxField = 500

export function createExchange(options: ReadOptions): Exchange {
  const conversation = new Conversation({
    directory: new Map(),
    declared: declaredRoles(options),
    rest: restRole(options),
    roleOfName,
    channel: 'other',
    areIdsMessages: false,
    held: { units: 0, said: 0 },
  })
  const skipped: { readonly pointer: string; readonly message: string }[] = []
  /** Two people speak a thousand turns. */
  const speakers = new Map<string, { readonly voice: Voice; readonly speaker: Speaker }>()
  const remembered = (voice: Voice): Speaker => {
    const known = speakers.get(voice.key)
    if (known !== undefined && isSame(known.voice, voice)) return known.speaker
    const speaker = speakerOf(voice)
    speakers.set(voice.key, { voice, speaker })
    return speaker
  }
  return {
    add(voice, { id, text, sentAt, startMs, endMs, kind, provenance, order }) {
      conversation.say({
        by: remembered(voice),
        id: id !== undefined && id.length > maxField ? id.slice(0, maxField) : id,
        text,
        at: sentAt,
        startMs,
        endMs,
        kind,
        provenance,
        order,
      })
    },
    skip(pointer, message) {
      if (skipped.length < maxSkipsTold) skipped.push({ pointer, message })
    },
    finish({ id, channel, language = '', startedAt = '', metadata = {} }, origin) {
      conversation.found(id, origin).channel(channel)
      conversation.language(language)
      conversation.startedAt(startedAt)
      for (const [key, value] of Object.entries(metadata)) conversation.note(key, value)
      for (const { pointer, message } of skipped)
        conversation.tell(
          'invalid-record',
          'warning',
          { ...origin, pointer: `${origin.pointer ?? ''}${pointer}` },
          message,
        )
      return conversation.finish()
    },
  }
}

function isSame(a: Voice, b: Voice): boolean {
  return (
    a === b || (a.role === b.role && a.name === b.name && a.group === b.group && areAlike(a.labels, b.labels))
  )
}

/** Most readers make the labels anew for every turn. */
function areAlike(a: Voice['labels'], b: Voice['labels']): boolean {
  if (a === b || a?.length !== b?.length) return a === b
  return a!.every((label, index) => label === b![index])
}

function speakerOf({ key, role, name = '', group = '', labels }: Voice): Speaker {
  return {
    id: key.trim().slice(0, maxField - 20),
    name: name.trim().slice(0, maxField),
    role: role === 'unknown' ? undefined : role,
    ...(group.trim() !== '' && { group: group.trim().slice(0, maxField) }),
    ...(labels !== undefined && { labels }),
  }
}
