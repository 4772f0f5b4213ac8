/** What a user can do, in the words of the command line: neither readers nor the system know its options. */
import type { ProblemCode } from '../model/problem.ts'

const advice: Partial<Record<ProblemCode, string>> = {
  'unreadable-file': 'Check the name, and that the file is whole and may be read.',
  'unknown-format':
    'Name the format with --format. A table with headers of its own: --map says which header holds what. Save a spreadsheet as CSV, and unpack an archive, first.',
  'missing-column':
    'Say which header holds what, spelt as in the file: --map FILE, with { "columns": { "interactionId": "Ticket", "text": "Message", "name": "Author", "role": "Sender type" } } in it.',
  'unknown-role':
    'Say who is who, or their words are not scored: --roles "Anna=agent,*=customer", names as inspect shows them; for mail, --agent-domains shop.example.',
  'invalid-encoding':
    'Save the file as UTF-8. Files of older Windows programs: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW.',
  'invalid-time':
    'Times are read as ISO 8601, DD.MM.YYYY, or seconds since 1970; 03/04/2026 may be two days, and is left out.',
  'timed-out': '--record-timeout SECONDS gives an interaction more time.',
}

/** What to do about a problem; `undefined` where its message says all there is. */
export function adviceOn(code: ProblemCode): string | undefined {
  return advice[code]
}

const systemAdvice: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it is not yours to read or write',
  EPERM: 'it is not yours to read or write',
  EISDIR: 'it is a folder',
  EEXIST: 'a file of that name is in the way',
  ENOTDIR: 'part of the path is a file',
  ENOSPC: 'the disk is full; make room, and go on with --resume where --out was given',
  EDQUOT: 'the disk is full; make room, and go on with --resume where --out was given',
}

/** `(ENOENT): there is no such file or folder`, or the code alone. */
export function systemReason(code: string): string {
  const told = systemAdvice[code]
  return told === undefined ? `(${code})` : `(${code}): ${told}`
}
