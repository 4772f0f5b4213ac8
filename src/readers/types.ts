import type { Channel, Interaction, Role } from '../model/interaction.ts'
import type { Problem } from '../model/problem.ts'
import type { Shared } from './shared.ts'

/** Bytes to read, in pieces cut anywhere; nothing is taken before it is needed. */
export interface Source {
  /** File name or path; it appears in problems and, without its folder, in ids that the content does not give. */
  readonly name?: string
  /** What stands for the source in ids that the content does not give; absent: the name without its folder. */
  readonly label?: string
  readonly chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>
  /** A file that stands beside this one, for formats of several files; `null` or absent where there is none. */
  readonly beside?: (name: string) => AsyncIterable<Uint8Array> | Iterable<Uint8Array> | null
}

/** What a column of a message-per-row format can hold. */
export const columnFields = [
  'interactionId',
  'turnId',
  'text',
  'sentAt',
  'role',
  'participantId',
  'name',
  'channel',
  'note',
  'public',
] as const

/** A field of a message that a column can hold. A map needs `interactionId`, `text`, and one that says who speaks. */
export type ColumnField = (typeof columnFields)[number]

/** Header by field: which column holds what, where the header alone does not say so. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>

/** What the caller knows and the content does not say. Every reader takes all of it and uses what it can. */
export interface ReadOptions {
  /** Columns of CSV, TSV and message rows. */
  readonly columns?: ColumnMap
  /**
   * Role by speaker name, participant id or role label, as the source spells them; case does not matter. Under `*`
   * stands the role of all whom neither the source nor another entry knows.
   */
  readonly roles?: Readonly<Record<string, Role>>
  /** Channel of interactions whose source names none; `other` if absent. */
  readonly channel?: Channel
  /** Addresses that agents write mail from. Where these or domains are declared, everybody else is a customer. */
  readonly agentAddresses?: readonly string[]
  /** Domains that agents write mail from, subdomains included. */
  readonly agentDomains?: readonly string[]
  /** Bytes one record may take (a line, a CSV row, a mail, a JSON document); 64 MiB if absent. */
  readonly maxRecordBytes?: number
}

/** One format. A reader never throws on content: what it cannot read becomes a problem and reading goes on. */
export interface Reader {
  /** As given to `format`; also the file name of its test. */
  readonly id: string
  /** What people call the format. */
  readonly title: string
  /** What the format is recognised by, in words, for whoever wants to know why it was chosen. */
  readonly signs?: string
  /** How sure the first 64 KiB make us that this is the format: 0 (not at all) to 1. The file name plays no part. */
  readonly sniff: (head: string) => number
  /**
   * Interactions in the order of the source, each after the warnings about it. Mail and what help desks export go to
   * `shared` instead, where that is given, since the rest of a thread or a ticket may be in another file.
   */
  readonly read: (
    source: Source,
    options: ReadOptions,
    shared?: Shared,
  ) => AsyncIterable<Interaction | Problem>
}
