/** Bytes to one mail. Structure and bodies are read by our own code (`mime-*.ts`), names and words of headers by `postal-mime`. */
import { addressParser, decodeWords } from 'postal-mime'
import { problem, type Origin, type Problem } from '../model/problem.ts'
import { mailText } from './mail-body.ts'
import { mailDate } from './mail-date.ts'
import { isAutomatic, isDraft, messageIds, type MailHeaders } from './mail-headers.ts'
import type { Mailbox, MailMessage } from './mail-message.ts'
import { readable } from './mime-body.ts'
import { mimeParts } from './mime-parts.ts'

export interface ParsedMail {
  readonly message: MailMessage
  readonly warnings: readonly Problem[]
}

/** The mail and the warnings about it, or why it cannot be read. `bytes` without an mbox `From ` line. */
export function parseMail(bytes: Uint8Array, place: Origin): ParsedMail | Problem {
  const root = mimeParts(bytes)
  if (root === null) return problem('record-too-large', place, TOO_LARGE)
  const { headers } = root
  if (!isMail(headers)) return problem('invalid-record', place, 'The record has no header of a mail.')
  const id = messageIds(headers.first('message-id') ?? '')[0] ?? null
  const origin: Origin = id === null ? place : { ...place, messageId: id }
  const date = headers.first('date')
  const sentAt = date === undefined ? null : mailDate(date)
  const text = mailText(bytes, root)
  const warnings: Problem[] = []
  if (date !== undefined && sentAt === null)
    warnings.push(problem('invalid-time', origin, undefined, 'warning'))
  if (text.includes('\uFFFD')) warnings.push(problem('invalid-encoding', origin, NOT_AS_DECLARED, 'warning'))
  return {
    warnings,
    message: {
      id,
      references: [...headers.all('references'), ...headers.all('in-reply-to')].flatMap(messageIds),
      gmailThread: headers.first('x-gm-thrid') || null,
      subject: decoded(headers.first('subject') ?? ''),
      from: senderOf(headers),
      to: headers.all('to').flatMap(mailboxes),
      cc: headers.all('cc').flatMap(mailboxes),
      sentAt,
      text,
      isAutomatic: isAutomatic(headers),
      isDraft: isDraft(decoded(headers.first('x-gmail-labels') ?? '')),
      origin,
    },
  }
}

const TOO_LARGE = 'The mail has more parts, deeper ones, or larger headers than any real one.'
const NOT_AS_DECLARED = 'Bytes that are not in the character set the mail declares.'

/** A mail says at least from whom it is, or when or as what it was sent. */
function isMail(headers: MailHeaders): boolean {
  return ['from', 'sender', 'to', 'date', 'subject', 'message-id'].some(
    (name) => headers.first(name) !== undefined,
  )
}

/** `López, María <m@mail.example>` without its quotation marks reads as two people; it has one address. */
const UNQUOTED = /^([^<>]{1,500})<([^<>\s@]{1,200}@[^<>\s@]{1,200})>\s*$/

function senderOf(headers: MailHeaders): Mailbox {
  const from = headers.first('from') ?? headers.first('sender') ?? ''
  const [, name, address] = UNQUOTED.exec(from) ?? []
  if (name !== undefined && name.includes(',') && !name.includes('"'))
    return mailbox(decodeWords(name), address!)
  const [first] = mailboxes(from)
  return first ?? { address: '', name: '' }
}

/** Mailboxes of a header, those of groups included. */
function mailboxes(header: string): readonly Mailbox[] {
  if (header === '') return []
  return addressParser(header, { flatten: true })
    .map(({ name, address }) => mailbox(name, address ?? ''))
    .filter(({ name, address }) => address !== '' || name !== '')
}

function mailbox(name: string, address: string): Mailbox {
  return {
    address: readable(address).trim().toLowerCase().slice(0, 320),
    name: decodedText(name).slice(0, 500),
  }
}

function decoded(header: string): string {
  return decodedText(decodeWords(header))
}

function decodedText(text: string): string {
  return readable(text).replaceAll(/\s+/gu, ' ').trim()
}
