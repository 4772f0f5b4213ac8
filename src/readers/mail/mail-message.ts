import type { Origin } from '../../model/problem.ts'

export interface Mailbox {
  /** Lower case; empty where the header has none. */
  readonly address: string
  /** As written, decoded; empty where there is none. */
  readonly name: string
}

/** One mail, as far as a thread needs it. Attachments are not kept. */
export interface MailMessage {
  /** The `Message-ID` without its brackets; `null` where there is none. */
  readonly id: string | null
  /** The ids of `References` and `In-Reply-To`. */
  readonly references: readonly string[]
  /** `X-GM-THRID`. */
  readonly gmailThread: string | null
  /** Decoded, as written. */
  readonly subject: string
  readonly from: Mailbox
  /** `To`, and `Cc` behind it. */
  readonly to: readonly Mailbox[]
  readonly cc: readonly Mailbox[]
  /** ISO 8601; `null` where the mail has no date or one that cannot be read. */
  readonly sentAt: string | null
  readonly text: string
  /** Sent by a program, as the headers say. */
  readonly isAutomatic: boolean
  /** Never sent: a draft in a mail box. */
  readonly isDraft: boolean
  readonly origin: Origin
}
