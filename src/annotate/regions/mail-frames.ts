import { mailFrames } from '../../language/index.ts'
import { mailMatcher, type MailGroup, type MailMatcher } from '../../text/mail/lines.ts'

let compiled: MailMatcher | undefined

/** All languages at once: a German mail is answered from an English program, and a thread may change its language. */
export function mailFrameMatcher(): MailMatcher {
  compiled ??= compile()
  return compiled
}

function compile(): MailMatcher {
  const frames = Object.values(mailFrames)
  const patterns: Record<MailGroup, readonly string[]> = {
    'attribution-opener': frames.flatMap((frame) => frame.attributionOpeners),
    'attribution-verb': frames.flatMap((frame) => frame.attributionVerbs),
    from: frames.flatMap(({ headers }) => headers.from),
    sent: frames.flatMap(({ headers }) => headers.sent),
    to: frames.flatMap(({ headers }) => headers.to),
    cc: frames.flatMap(({ headers }) => headers.cc),
    subject: frames.flatMap(({ headers }) => headers.subject),
    original: frames.flatMap((frame) => frame.originalMessage),
    forwarded: frames.flatMap((frame) => frame.forwardedMessage),
    footer: frames.flatMap((frame) => frame.mobileFooters),
    'device-opener': frames.flatMap((frame) => frame.deviceOpeners),
    greeting: frames.flatMap((frame) => frame.greetings),
    closing: frames.flatMap((frame) => frame.closings),
    disclaimer: frames.flatMap((frame) => frame.disclaimers),
  }
  return mailMatcher(patterns)
}
