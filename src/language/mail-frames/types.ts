/**
 * What mail programs write around a message, in one language: data for whoever segments mail, no behaviour. Entries use the
 * pattern language of `text/phrases`. Accents, case and punctuation need no second spelling.
 */
export interface MailFrame {
  /** BCP 47 primary subtag. */
  readonly code: string
  /** What the line above quoted words opens with: "On Monday, 2 March 2026, Anna wrote:". */
  readonly attributionOpeners: readonly string[]
  /** What such a line says of the sender; the line ends in a colon. */
  readonly attributionVerbs: readonly string[]
  /** Names of header fields, as they stand before a colon in quoted or forwarded mail. */
  readonly headers: MailHeaders
  /** Between dashes above an original or forwarded message, or alone on a line. */
  readonly originalMessage: readonly string[]
  readonly forwardedMessage: readonly string[]
  /** Before the colon of a subject. */
  readonly replyPrefixes: readonly string[]
  readonly forwardPrefixes: readonly string[]
  /** What phones and mail programs add below the message: "Sent from my iPhone". A whole line. */
  readonly mobileFooters: readonly string[]
  /** What such a line opens with where the device is one nobody has listed: "Sent from my Fairphone". */
  readonly deviceOpeners: readonly string[]
  /** What a mail opens and closes with, for languages that have no pack; formulas only, no thanks. */
  readonly greetings: readonly string[]
  readonly closings: readonly string[]
  /** Cues of a legal notice below a mail. One proves nothing; a paragraph that holds three is one. */
  readonly disclaimers: readonly string[]
}

export interface MailHeaders {
  readonly from: readonly string[]
  readonly sent: readonly string[]
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly subject: readonly string[]
}
