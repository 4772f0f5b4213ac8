/** What was understood of one input, and the page that shows it to whoever must decide whether to trust a score. */
import type { Role } from '../model/interaction.ts'
import type { ProblemCode } from '../model/problem.ts'
import { count } from './html/page/format.ts'
import { plainLine } from './terminal.ts'

/** One turn as `inspect` shows it. */
export interface InspectedTurn {
  readonly role: Role
  /** Name or id of the speaker; absent where names were taken out. */
  readonly speaker?: string
  readonly kind: string
  readonly provenance?: string
  readonly time?: string
  /** The beginning of the text; absent where text was taken out. */
  readonly text?: string
  /** Length of the whole text, in UTF-16 units. */
  readonly length: number
}

type Count = Readonly<Record<string, number>>

/** What was understood of one input: its format, and counts of what it holds. */
export interface Inspection {
  readonly file: string
  /** `null`: no reader knows the content. */
  readonly format: {
    readonly id: string
    readonly title: string
    /** What the format is recognised by. */
    readonly signs?: string
    /** 0–1; `null` where the caller named the format, or the columns of a table that no reader recognises. */
    readonly sureness: number | null
    /** Other readers that took the content for theirs. */
    readonly others: readonly { readonly id: string; readonly sureness: number }[]
  } | null
  readonly interactions: number
  readonly turns: number
  readonly channels: Count
  /** Participants by role. */
  readonly roles: Count
  /** Those who speak most, names taken out where asked for. */
  readonly speakers: readonly { readonly role: Role; readonly speaker?: string; readonly turns: number }[]
  readonly kinds: Count
  /** Turns by where their words came from, as far as the source says. */
  readonly provenance: Count
  /** Interactions by the state of their clock. */
  readonly clocks: Count
  readonly languages: Count
  readonly problems: readonly {
    readonly code: ProblemCode
    readonly level: 'error' | 'warning'
    readonly count: number
    /** Of the first one. */
    readonly message: string
  }[]
  readonly first: { readonly id?: string; readonly turns: readonly InspectedTurn[] } | null
}

/** Lines for a terminal, without a line ending at the end. Nothing of the content may steer the terminal. */
export function inspectionText(inspection: Inspection): string {
  const { format, interactions, turns, first } = inspection
  const row = (title: string, value: string): readonly string[] =>
    value === '' ? [] : [`  ${title.padEnd(13)} ${value}`]
  const lines = [
    inspection.file,
    ...row('format', format === null ? 'not recognised' : formatText(format)),
    ...row('interactions', `${interactions} with ${count(turns, 'turn')}`),
    ...row('channels', counts(inspection.channels)),
    ...row('roles', counts(inspection.roles)),
    ...inspection.speakers.flatMap(({ role, speaker, turns: said }, index) =>
      row(index === 0 ? 'speakers' : '', `${speaker ?? '(name hidden)'}: ${role}, ${count(said, 'turn')}`),
    ),
    ...row('kinds', counts(inspection.kinds)),
    ...row('provenance', counts(inspection.provenance)),
    ...row('clocks', counts(inspection.clocks)),
    ...row('languages', counts(inspection.languages)),
    ...inspection.problems.flatMap(({ code, level, count: times, message }, index) =>
      row(index === 0 ? 'problems' : '', `${code} (${level}) ${times}: ${message}`),
    ),
    ...(first === null ? [] : row('first turns', first.id ?? '(id hidden)')),
    ...(first?.turns ?? []).map((turn) => `    ${turnText(turn)}`),
  ]
  return lines.map(plainLine).join('\n')
}

function formatText({ id, title, signs, sureness, others }: NonNullable<Inspection['format']>): string {
  const why = sureness === null ? 'as declared' : `sure to ${sureness}`
  const rest = others.map((other) => `${other.id} ${other.sureness}`).join(', ')
  const by = signs === undefined || sureness === null ? '' : `; by ${signs}`
  return `${id} – ${title} (${why}${rest === '' ? '' : `; others: ${rest}`}${by})`
}

function counts(held: Count): string {
  return Object.entries(held)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ')
}

function turnText({ role, speaker, kind, provenance, time, text, length }: InspectedTurn): string {
  const marks = [kind === 'message' ? '' : kind, provenance ?? ''].filter((mark) => mark !== '').join(', ')
  const who = speaker === undefined ? role : `${role} ${speaker}`
  const said = text === undefined ? `(${length} characters)` : text.length < length ? `${text}…` : text
  return `${time === undefined ? '' : `${time} `}${who}${marks === '' ? '' : ` [${marks}]`}: ${said}`
}
