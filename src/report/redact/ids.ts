/**
 * Ids under redaction. The caller's own ids stay: they are how a redacted record is found again by those who may. An id that is
 * itself personal (a mail address, a name, a telephone number) gives way to a number: an agent's across the
 * whole run, so that figures by agent keep their meaning; a customer's within the interaction only, so that nobody can follow a
 * person from one conversation to the next. Numbers count up in the order of the input; they are no hashes, for a hash of
 * a name is found by trying names.
 */
import { turnId, type Interaction, type Participant } from '../../model/interaction.ts'
import type { Report } from '../../model/report.ts'
import { foldText } from '../../text/view.ts'
import { DESKS } from './people.ts'

/** The ids of one interaction, old to new. */
export interface Ids {
  readonly interaction: string
  readonly participants: ReadonlyMap<string, string>
  readonly turns: ReadonlyMap<string, string>
  /** Whether any is another now. */
  readonly changed: boolean
}

/** `isName`: whether letters in a row are a part of somebody's name. */
type IsName = (letters: string) => boolean

export interface Pseudonyms {
  /** To be asked in the order of the corpus, once for each interaction. Names are those of its participants. */
  of(interaction: Pick<Interaction, 'id' | 'participants' | 'turns'>): Ids
  /** For a report alone, in which nobody's name but the customer's is known. */
  ofReport(report: Report): Ids
  agent(id: string): string
  /** The same number for the same id, as lists of interactions need; keeps every id it changed. No name is known there. */
  listed(id: string): string
  /** Macros by number, where no name is known. */
  macro(id: string): string
}

/** Holds the numbers of one run, and nothing but agents' ids. */
export function createPseudonyms(): Pseudonyms {
  const agents = new Map<string, string>()
  const listed = new Map<string, string>()
  const macros = new Map<string, string>()
  let interactions = 0
  const interaction = (id: string, isName: IsName): string =>
    isPersonal(id, isName) || isOurs(id) ? `redacted-i${++interactions}` : id
  const agent = (id: string, isName: IsName): string => {
    if (!isPersonsId(id, isName, MAX_DIGITS) && !isOurs(id)) return id
    const held = agents.get(id) ?? `redacted-a${agents.size + 1}`
    agents.set(id, held)
    return held
  }
  const idsOf = (given: Parameters<Pseudonyms['of']>[0], isName: IsName): Ids => {
    const id = interaction(given.id, isName)
    const participants = participantIds(given.participants, isName, agent)
    const turns = turnIds(given.turns, isName)
    const changed = id !== given.id || [...participants, ...turns].some(([old, now]) => old !== now)
    return { interaction: id, participants, turns, changed }
  }
  return {
    agent: (id) => agent(id, anybody),
    macro: (id) => {
      const held = macros.get(id) ?? `redacted-m${macros.size + 1}`
      macros.set(id, held)
      return held
    },
    listed: (id) => {
      const held = listed.get(id) ?? interaction(id, anybody)
      if (held !== id) listed.set(id, held)
      return held
    },
    of: (given) => idsOf(given, namesAmong(given.participants.map(({ name }) => name ?? ''))),
    ofReport: ({ interactionId, agents: ids, turns }) =>
      idsOf(
        {
          id: interactionId,
          participants: ids.map((id) => ({ id, role: 'agent' })),
          turns: turns.map((turn) => ({ id: turn.turnId, participantId: '', text: '' })),
        },
        anybody,
      ),
  }
}

/** Where no names are known, any word may be one that is no word of ids. */
const anybody: IsName = (letters) => letters.length >= MIN_WORD && !ROLES.has(foldText(letters))

const MIN_WORD = 4

/** The parts of the names, those of desks left out. */
function namesAmong(names: readonly string[]): IsName {
  const parts = new Set(
    names
      .flatMap((name) => name.split(/[^\p{L}\p{M}]+/u).map(foldText))
      .filter((part) => part.length > 2 && !ROLES.has(part)),
  )
  return (letters) => parts.has(foldText(letters))
}

function participantIds(
  participants: readonly Participant[],
  isName: IsName,
  agent: (id: string, isName: IsName) => string,
): ReadonlyMap<string, string> {
  let customers = 0
  return new Map(
    participants.map(({ id, role }) => {
      if (role === 'agent') return [id, agent(id, isName)]
      const changes = isPersonsId(id, isName, MAX_CUSTOMER_DIGITS) || isOurs(id)
      return [id, changes ? `redacted-c${++customers}` : id]
    }),
  )
}

/** An id a turn did not have stays one it does not have. */
function turnIds(turns: Interaction['turns'], isName: IsName): ReadonlyMap<string, string> {
  const kept = new Set(turns.flatMap(({ id }) => (id !== undefined && !isPersonal(id, isName) ? [id] : [])))
  return new Map(
    turns.map((turn, index) => {
      const id = turnId(turn, index)
      if (turn.id === undefined || !isPersonal(turn.id, isName)) return [id, id]
      return [id, kept.has(`t${index}`) ? `redacted-t${index}` : `t${index}`]
    }),
  )
}

/** Digits in a row that a desk's own number of an agent may have, and those from which a customer's may be a telephone. */
const MAX_DIGITS = 30
const MAX_CUSTOMER_DIGITS = 7

/** Whether an earlier run made the id: numbering it again keeps it apart from those of this one. */
function isOurs(id: string): boolean {
  return /^redacted-[aci]\d+$/.test(id)
}

/** A mail address, a telephone with its sign, words with spaces, or a known name among its letters. */
function isPersonal(id: string, isName: IsName): boolean {
  return /[@+\s]/u.test(id) || id.split(/\P{L}+/u).some(isName)
}

/** The same of a person's id, where letters alone are a name as well. */
function isPersonsId(id: string, isName: IsName, digits: number): boolean {
  if (isPersonal(id, isName)) return true
  const length = id.replaceAll(/\D/g, '').length
  if (length >= digits) return true
  if (length > 0) return false
  const parts = id.split(/\P{L}+/u).filter((part) => part.length > 2)
  return parts.length > 0 && !parts.some((part) => ROLES.has(foldText(part)))
}

const ROLES: ReadonlySet<string> = new Set([
  ...DESKS,
  ...'case ticket conv conversation session interaction thread call room turn message part comment email redacted'.split(
    ' ',
  ),
  ...(
    'operator advisor adviser advisors rep reps representative employee worker staff speaker spk caller callee consumer buyer seller provider ' +
    'member participant party channel left right tech expert wizard moderator machine automation workflow queue kunde kundin ' +
    'mitarbeiter berater usuario utilisateur conseiller agente cliente'
  ).split(' '),
])

/** The interaction under its new ids. */
export function renamed(interaction: Interaction, ids: Ids): Interaction {
  const turns = [...ids.turns.values()]
  return {
    ...interaction,
    id: ids.interaction,
    participants: interaction.participants.map((participant) => ({
      ...participant,
      id: ids.participants.get(participant.id) ?? participant.id,
    })),
    turns: interaction.turns.map((turn, index) => ({
      ...turn,
      ...(turn.id !== undefined && { id: turns[index]! }),
      participantId: ids.participants.get(turn.participantId) ?? turn.participantId,
    })),
  }
}
