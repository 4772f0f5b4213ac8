/**
 * Whether a value is an interaction as it stands: the schema would accept it and leave nothing out, its ids are unique and
 * its turns name participants that are there. One pass over its keys; nothing is copied and no message is made, which is
 * what nearly every record of every reader comes to. For the rest, `validate.ts` asks the schema why.
 *
 * The schema stays the definition: a property test holds the two against each other.
 */
import { channels, provenanceKinds, roles, schemaVersion, turnKinds } from '../../model/interaction.ts'
import type { Interaction } from '../../model/interaction.ts'
import { parseInstant } from '../../model/time.ts'

const knownChannels: ReadonlySet<unknown> = new Set(channels)
const knownRoles: ReadonlySet<unknown> = new Set(roles)
const knownKinds: ReadonlySet<unknown> = new Set(turnKinds)
const knownProvenance: ReadonlySet<unknown> = new Set(provenanceKinds)
const ratingFields: ReadonlySet<string> = new Set([
  'csat',
  'csatMax',
  'qa',
  'qaMax',
  'agentSelf',
  'agentSelfMax',
])

/** What the schema allows for ids and names. */
const longest = 500
const longestLanguage = 50

type Fields = Readonly<Record<string, unknown>>

/** `areTimesRead`: the times of its turns have been read where it was made, and are not read again. */
export function isSound(value: unknown, areTimesRead = false): value is Interaction {
  if (!isPlain(value)) return false
  let required = 0
  for (const key in value) {
    const held = value[key]
    switch (key) {
      case 'id':
        if (!isId(held)) return false
        required++
        break
      case 'channel':
        if (!knownChannels.has(held)) return false
        required++
        break
      case 'participants':
      case 'turns':
        if (!Array.isArray(held)) return false
        required++
        break
      case 'schemaVersion':
        if (held !== undefined && held !== schemaVersion) return false
        break
      case 'language':
        if (held !== undefined && !isText(held, 1, longestLanguage)) return false
        break
      case 'startedAt':
        if (held !== undefined && !isInstant(held)) return false
        break
      case 'ratings':
        if (held !== undefined && !areRatings(held)) return false
        break
      case 'metadata':
        if (held !== undefined && !(isPlain(held) && !Object.hasOwn(held, '__proto__'))) return false
        break
      default:
        return false
    }
  }
  if (required !== 4) return false
  const ids = participantIds(value['participants'] as readonly unknown[])
  return ids !== null && areTurns(value['turns'] as readonly unknown[], ids, areTimesRead)
}

/**
 * What whoever made the turns knows of them: that they are without ids and provenance, or that no two of the ids they have are
 * the same; or neither.
 */
export type Known = 'bare' | 'unique' | 'little'

/**
 * The same for an interaction made here, of turns that were read one by one: what a source can still have made wrong of it
 * are ids and names that are too long or stand twice.
 */
export function isWellMade({ id, participants, turns }: Interaction, known: Known): boolean {
  if (!isId(id)) return false
  for (const { id: own, name, group } of participants) {
    if (!isId(own)) return false
    if ((name !== undefined && name.length > longest) || (group !== undefined && group.length > longest))
      return false
  }
  return known === 'bare' || areWellMade(turns, known === 'unique')
}

function areWellMade(turns: Interaction['turns'], areAllUnique: boolean): boolean {
  let named = 0
  for (const { id, provenance } of turns) {
    if (id !== undefined) {
      if (!isId(id)) return false
      named++
    }
    if (provenance !== undefined && !isProvenance(provenance)) return false
  }
  // A turn without an id has one by its place, which another may have been given.
  return named === 0 || (areAllUnique && named === turns.length) || areUnique(turns)
}

/** As JSON and our own code make objects; what is of another class may hold more than its keys. */
function isPlain(value: unknown): value is Fields {
  if (typeof value !== 'object' || value === null) return false
  return Object.getPrototypeOf(value) === Object.prototype
}

function isText(value: unknown, least: number, most: number): boolean {
  return typeof value === 'string' && value.length >= least && value.length <= most
}

function isId(value: unknown): value is string {
  return isText(value, 1, longest)
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && parseInstant(value) !== null
}

function isMs(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value < Infinity
}

function areRatings(value: unknown): boolean {
  if (!isPlain(value)) return false
  for (const key in value) {
    const held = value[key]
    if (!ratingFields.has(key) || (held !== undefined && !Number.isFinite(held))) return false
  }
  return true
}

/** `null` where one of them is none, or two share an id. */
function participantIds(participants: readonly unknown[]): ReadonlySet<unknown> | null {
  const ids = new Set<unknown>()
  for (const participant of participants) {
    if (!isPlain(participant)) return null
    let required = 0
    for (const key in participant) {
      const held = participant[key]
      if (key === 'id') {
        if (!isId(held)) return null
        required++
      } else if (key === 'role') {
        if (!knownRoles.has(held)) return null
        required++
      } else if (key !== 'name' && key !== 'group') return null
      else if (held !== undefined && !isText(held, 0, longest)) return null
    }
    if (required !== 2) return null
    ids.add(participant['id'])
  }
  return ids.size === participants.length ? ids : null
}

function areTurns(
  turns: readonly unknown[],
  participants: ReadonlySet<unknown>,
  areTimesRead: boolean,
): boolean {
  let named = 0
  for (const turn of turns) {
    if (!isPlain(turn)) return false
    let required = 0
    for (const key in turn) {
      const held = turn[key]
      switch (key) {
        case 'text':
          if (typeof held !== 'string') return false
          required++
          break
        case 'participantId':
          if (!participants.has(held)) return false
          required++
          break
        case 'id':
          if (held === undefined) break
          if (!isId(held)) return false
          named++
          break
        case 'sentAt':
          if (held !== undefined && !areTimesRead && !isInstant(held)) return false
          break
        case 'startMs':
        case 'endMs':
          if (held !== undefined && !isMs(held)) return false
          break
        case 'kind':
          if (held !== undefined && !knownKinds.has(held)) return false
          break
        case 'provenance':
          if (held !== undefined && !isProvenance(held)) return false
          break
        default:
          return false
      }
    }
    if (required !== 2) return false
  }
  return named === 0 || areUnique(turns as Interaction['turns'])
}

function isProvenance(value: unknown): boolean {
  if (!isPlain(value)) return false
  let hasKind = false
  for (const key in value) {
    const held = value[key]
    if (key === 'kind') {
      if (!knownProvenance.has(held)) return false
      hasKind = true
    } else if (key !== 'id' && key !== 'title') return false
    else if (held !== undefined && !isText(held, 0, longest)) return false
  }
  return hasKind
}

/** Turns without an id are known by their place, as `turnId` has it. */
function areUnique(turns: Interaction['turns']): boolean {
  const ids = new Set<string>()
  for (let index = 0; index < turns.length; index++) ids.add(turns[index]!.id ?? `t${index}`)
  return ids.size === turns.length
}
