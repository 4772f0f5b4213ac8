/**
 * What went wrong with a record or a file. Problems are data: reading goes on. A message never quotes the text of an
 * interaction, so problems may be logged where transcripts may not.
 */
export interface Problem {
  readonly code: ProblemCode
  /** `error`: the record was not read. `warning`: it was, but something in it was set aside. */
  readonly level: 'error' | 'warning'
  readonly origin: Origin
  readonly message: string
}

/** Where a problem lies, as exactly as the format allows. */
export interface Origin {
  readonly file?: string
  /** 1-based. */
  readonly line?: number
  /** JSON Pointer (RFC 6901) into the record. */
  readonly pointer?: string
  /** Byte offsets, half-open, where a whole stretch of a file could not be read. */
  readonly bytes?: readonly [number, number]
  readonly messageId?: string
}

export const problemCodes = {
  'unreadable-file': 'The file could not be opened or read.',
  'unknown-format': 'No reader recognises the content.',
  'empty-input': 'The input holds no record.',
  'invalid-json': 'The line or file is not valid JSON.',
  'invalid-record': 'The record does not have the shape the schema asks for.',
  'unsupported-schema-version': 'The record was written for another schema version.',
  'unknown-participant': 'A turn names a participant that the record does not list.',
  'duplicate-participant': 'Two participants share an id.',
  'duplicate-turn': 'Two turns share an id.',
  'duplicate-interaction': 'An interaction with this id came earlier.',
  'forgotten-ids': 'More ids came than are remembered; of those that came long ago a second one is not told.',
  'unknown-field': 'A field the schema does not know was set aside.',
  'unknown-role': 'The role of a participant could not be told and was not declared.',
  'invalid-time': 'A time could not be read and was left out.',
  'missing-column': 'A column the format needs is absent and was not declared.',
  'invalid-row': 'A row could not be read.',
  'unclosed-quote': 'A quoted field never ends; reading went on at the next row.',
  'missing-ticket': 'Messages whose ticket is not among the inputs; what it says of who is who is not known.',
  'no-words': 'The record holds no words that could be read.',
  'encrypted-record': 'The record is encrypted; decrypt it first.',
  'unverified-signature': 'The record is signed; it was read, and the signature was not verified.',
  'invalid-encoding': 'Bytes that are not valid UTF-8.',
  'record-too-large': 'The record is larger than the limit.',
  'unpacked-too-large': 'The compressed file unpacks to more than the limit; it was read up to there.',
  'failed-analysis': 'The interaction could not be analysed.',
  'timed-out': 'The analysis of the interaction took longer than it may, and was stopped.',
  'crashed-analysis': 'The analysis of the interaction ended the thread it ran on.',
} as const

/** What is wrong, for programs; the message says it to people. */
export type ProblemCode = keyof typeof problemCodes

/** A problem with the code's own message unless a more exact one is given. */
export function problem(
  code: ProblemCode,
  origin: Origin,
  message: string = problemCodes[code],
  level: Problem['level'] = 'error',
): Problem {
  return { code, level, origin, message }
}

/** Tells a problem from an interaction in a reader's stream. */
export function isProblem(record: object): record is Problem {
  return 'code' in record && 'origin' in record && !('turns' in record)
}
