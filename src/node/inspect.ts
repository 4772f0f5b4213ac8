/** Reads an input to see what is understood of it; nothing is scored. */
import { createAnnotator } from '../annotate/annotate.ts'
import { languages } from '../language/index.ts'
import type { Interaction, Participant, Turn } from '../model/interaction.ts'
import { isProblem, type Problem } from '../model/problem.ts'
import { peek, read, readers, recognise, type ReadRequest } from '../readers/index.ts'
import { tableDeclared } from '../readers/tables/declared-table.ts'
import type { InspectedTurn, Inspection } from '../report/inspection.ts'
import { problemOf, sourceOf, type Input } from './files.ts'
import { requireInput } from './require-inputs.ts'

/** Options of `inspectInput`: those of `read`, and what is shown. */
export interface InspectOptions extends ReadRequest {
  /** Turns shown of the first interaction; 6 if absent. */
  readonly turns?: number
  /** Whether names, ids and text stay hidden. */
  readonly redact?: boolean
}

const shownSpeakers = 10
/** The most speakers counted: nobody reads a list of a million customers. */
const countedSpeakers = 10_000
const shownLength = 100

/**
 * The format the input is taken for, what it holds, and its first interaction turn by turn. Faults in the input are reported as
 * `problems`. Rejects with a `TypeError` only for an unknown format, a mistyped option, or what is no input.
 */
export async function inspectInput(
  input: Input,
  { turns = 6, redact = false, ...request }: InspectOptions = {},
): Promise<Inspection> {
  requireInput(input)
  const summary = new Summary(turns, redact)
  let format: Inspection['format'] = null
  try {
    const peeked = await peek(sourceOf(input))
    format = formatOf(peeked.head, request)
    for await (const record of read(peeked.source, request))
      if (isProblem(record)) summary.tell(record)
      else summary.add(record)
  } catch (error) {
    summary.tell(problemOf(error, input))
  }
  return { file: input.name, format, ...summary.result() }
}

function formatOf(head: string, { format: declared, columns }: ReadRequest): Inspection['format'] {
  const found = recognise(head)
  const best = declared === undefined ? found[0] : undefined
  const id = declared ?? best?.id ?? tableDeclared(head, columns)
  const reader = id === null ? undefined : readers[id]
  if (reader === undefined) return null
  return {
    id: reader.id,
    title: reader.title,
    ...(reader.signs !== undefined && { signs: reader.signs }),
    sureness: best?.sureness ?? null,
    others: found.filter((other) => other.id !== id),
  }
}

/** What is counted of an input while it is read. */
class Summary {
  private readonly annotate = createAnnotator(languages)
  private interactions = 0
  private turns = 0
  private readonly tallies = {
    channels: new Map<string, number>(),
    roles: new Map<string, number>(),
    kinds: new Map<string, number>(),
    provenance: new Map<string, number>(),
    clocks: new Map<string, number>(),
    languages: new Map<string, number>(),
  }
  private readonly speakers = new Map<string, { participant: Participant; turns: number }>()
  private readonly problems = new Map<string, { problem: Problem; count: number }>()
  private first: Inspection['first'] = null
  private readonly shownTurns: number
  private readonly isRedacted: boolean

  constructor(shownTurns: number, isRedacted: boolean) {
    this.shownTurns = shownTurns
    this.isRedacted = isRedacted
  }

  tell(problem: Problem): void {
    const key = `${problem.level} ${problem.code}`
    const known = this.problems.get(key)
    if (known === undefined) this.problems.set(key, { problem, count: 1 })
    else known.count++
  }

  add(interaction: Interaction): void {
    const { tallies } = this
    this.interactions++
    this.turns += interaction.turns.length
    add(tallies.channels, interaction.channel)
    this.addSpeakers(interaction)
    for (const { kind = 'message', provenance } of interaction.turns) {
      add(tallies.kinds, kind)
      add(tallies.provenance, provenance?.kind ?? 'not said')
    }
    const { clock, language } = this.annotate(interaction)
    add(tallies.clocks, clock.state)
    add(tallies.languages, language)
    this.first ??= firstOf(interaction, this.shownTurns, this.isRedacted)
  }

  result(): Omit<Inspection, 'file' | 'format'> {
    const { interactions, turns, tallies, first } = this
    return {
      interactions,
      turns,
      channels: counts(tallies.channels),
      roles: counts(tallies.roles),
      speakers: this.mostHeard(),
      kinds: counts(tallies.kinds),
      provenance: counts(tallies.provenance),
      clocks: counts(tallies.clocks),
      languages: counts(tallies.languages),
      problems: this.told(),
      first,
    }
  }

  private addSpeakers({ participants, turns }: Interaction): void {
    const byId = new Map(participants.map((participant) => [participant.id, { participant, turns: 0 }]))
    for (const { participantId } of turns) byId.get(participantId)!.turns++
    for (const { participant, turns: said } of byId.values()) {
      add(this.tallies.roles, participant.role)
      const key = `${participant.role} ${participant.name ?? participant.id}`
      const known = this.speakers.get(key)
      if (known !== undefined) known.turns += said
      else if (this.speakers.size < countedSpeakers) this.speakers.set(key, { participant, turns: said })
    }
  }

  private mostHeard(): Inspection['speakers'] {
    const most = [...this.speakers.values()].sort((a, b) => b.turns - a.turns).slice(0, shownSpeakers)
    return most.map(({ participant, turns }) => ({
      role: participant.role,
      ...(!this.isRedacted && { speaker: nameOf(participant) }),
      turns,
    }))
  }

  private told(): Inspection['problems'] {
    return [...this.problems.values()].map(({ problem: { code, level, message }, count }) => ({
      code,
      level,
      count,
      message,
    }))
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
