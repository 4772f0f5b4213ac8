/** Bytes to one mail: structure and bodies (`mime-*.ts`), names and words of headers (`mail-words.ts`). */
import { problem, type Origin, type Problem } from '../../model/problem.ts'
import { mailText } from './mail-body.ts'
import { mailDate } from './mail-date.ts'
import { isAutomatic, isDraft, messageIds, type MailHeaders } from './mail-headers.ts'
import type { MailMessage } from './mail-message.ts'
import { decoded, mailboxes } from './mail-words.ts'
import { writerOf } from './mail-writer.ts'
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
  const labels = headers.first('x-gmail-labels')
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
      from: writerOf(headers),
      to: headers.all('to').flatMap(mailboxes),
      cc: headers.all('cc').flatMap(mailboxes),
      sentAt,
      text,
      isAutomatic: isAutomatic(headers),
      isDraft: labels !== undefined && isDraft(decoded(labels)),
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
