/** Reads an input to see what is understood of it; nothing is scored. */
import { createAnnotator } from '../annotate/annotate.ts'
import { languages } from '../language/index.ts'
import type { Interaction, Participant, Turn } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { peek, read, readers, recognise, type ReadRequest } from '../readers/index.ts'
import type { InspectedTurn, Inspection } from '../report/inspection.ts'
import { problemOf, sourceOf, type Input } from './files.ts'

export interface InspectOptions extends ReadRequest {
  /** Turns shown of the first interaction; 6 if absent. */
  readonly turns?: number
  /** Whether names, ids and text stay hidden. */
  readonly redact?: boolean
}

const shownSpeakers = 10
/** Speakers kept count of: a corpus of a million customers is not a list to read. */
const countedSpeakers = 10_000
const shownLength = 100

/**
 * What the input is taken for and holds, its first interaction turn by turn. Whatever is wrong with it is told as problems;
 * rejects with a `TypeError` for an unknown format or a mistyped option alone.
 */
export async function inspectInput(
  input: Input,
  { turns = 6, redact = false, ...request }: InspectOptions = {},
): Promise<Inspection> {
  const summary = createSummary(turns, redact)
  let format: Inspection['format'] = null
  try {
    const peeked = await peek(sourceOf(input))
    format = formatOf(peeked.head, request.format)
    for await (const record of read(peeked.source, request))
      if (isProblem(record)) summary.tell(record)
      else summary.add(record)
  } catch (error) {
    summary.tell(problemOf(error, input))
  }
  return { file: input.name, format, ...summary.result() }
}

function formatOf(head: string, declared: string | undefined): Inspection['format'] {
  const found = recognise(head)
  const id = declared ?? found[0]?.id
  const reader = id === undefined ? undefined : readers[id]
  if (reader === undefined) return null
  return {
    id: reader.id,
    title: reader.title,
    ...(reader.signs !== undefined && { signs: reader.signs }),
    sureness: declared === undefined ? found[0]!.sureness : null,
    others: found.filter((other) => other.id !== id),
  }
}

function createSummary(shownTurns: number, isRedacted: boolean) {
  const annotate = createAnnotator(languages)
  const count = { interactions: 0, turns: 0 }
  const tallies = {
    channels: new Map<string, number>(),
    roles: new Map<string, number>(),
    kinds: new Map<string, number>(),
    provenance: new Map<string, number>(),
    clocks: new Map<string, number>(),
    languages: new Map<string, number>(),
  }
  const speakers = new Map<string, { participant: Participant; turns: number }>()
  const problems = new Map<string, { problem: Problem; count: number }>()
  let first: Inspection['first'] = null

  const addSpeakers = ({ participants, turns }: Interaction): void => {
    const byId = new Map(participants.map((participant) => [participant.id, { participant, turns: 0 }]))
    for (const { participantId } of turns) byId.get(participantId)!.turns++
    for (const { participant, turns: said } of byId.values()) {
      add(tallies.roles, participant.role)
      const key = `${participant.role} ${participant.name ?? participant.id}`
      const known = speakers.get(key)
      if (known !== undefined) known.turns += said
      else if (speakers.size < countedSpeakers) speakers.set(key, { participant, turns: said })
    }
  }

  return {
    tell(problem: Problem): void {
      const key = `${problem.level} ${problem.code}`
      const known = problems.get(key)
      if (known === undefined) problems.set(key, { problem, count: 1 })
      else known.count++
    },
    add(interaction: Interaction): void {
      count.interactions++
      count.turns += interaction.turns.length
      add(tallies.channels, interaction.channel)
      addSpeakers(interaction)
      for (const { kind = 'message', provenance } of interaction.turns) {
        add(tallies.kinds, kind)
        add(tallies.provenance, provenance?.kind ?? 'not said')
      }
      const { clock, language } = annotate(interaction)
      add(tallies.clocks, clock.state)
      add(tallies.languages, language)
      first ??= firstOf(interaction, shownTurns, isRedacted)
    },
    result(): Omit<Inspection, 'file' | 'format'> {
      const most = [...speakers.values()].sort((a, b) => b.turns - a.turns).slice(0, shownSpeakers)
      return {
        ...count,
        channels: counts(tallies.channels),
        roles: counts(tallies.roles),
        speakers: most.map(({ participant, turns }) => ({
          role: participant.role,
          ...(!isRedacted && { speaker: nameOf(participant) }),
          turns,
        })),
        kinds: counts(tallies.kinds),
        provenance: counts(tallies.provenance),
        clocks: counts(tallies.clocks),
        languages: counts(tallies.languages),
        problems: [...problems.values()].map(({ problem: { code, level, message }, count: times }) => ({
          code,
          level,
          count: times,
          message,
        })),
        first,
      }
    },
  }
}

function add(tally: Map<string, number>, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1)
}

/** By key, so that the order in the source does not show; every key here is a word of ours or a language. */
function counts(tally: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...tally].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function firstOf(
  { id, participants, turns }: Interaction,
  shown: number,
  isRedacted: boolean,
): Inspection['first'] {
  const byId = new Map(participants.map((participant) => [participant.id, participant]))
  return {
    ...(!isRedacted && { id }),
    turns: turns.slice(0, shown).map((turn) => inspected(turn, byId.get(turn.participantId)!, isRedacted)),
  }
}

function inspected(turn: Turn, participant: Participant, isRedacted: boolean): InspectedTurn {
  const time = turn.sentAt ?? (turn.startMs === undefined ? undefined : `${turn.startMs / 1000}s`)
  return {
    role: participant.role,
    ...(!isRedacted && { speaker: nameOf(participant), text: clipped(turn.text) }),
    kind: turn.kind ?? 'message',
    ...(turn.provenance && { provenance: turn.provenance.kind }),
    ...(time !== undefined && { time }),
    length: turn.text.length,
  }
}

function nameOf({ name, id }: Participant): string {
  return name === undefined || name === id ? id : `${name} (${id})`
}

/** The beginning, not cut between the halves of a character. */
function clipped(text: string): string {
  const cut = text.slice(0, shownLength)
  return text.length > shownLength && /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
