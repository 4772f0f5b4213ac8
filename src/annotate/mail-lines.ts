/**
 * Lines that mail programs write above what they quote, in the languages of `language/mail-frames`. Quoted history is as likely
 * to be in another language as the mail program is, so every language is looked for.
 */
import { mailFrames } from '../language/index.ts'
import { phraseMatcher, type PhraseHit, type PhraseMatcher } from '../text/phrases.ts'
import { scan } from '../text/scan.ts'

/** A line above quoted words, a line above all that follows, or the sender and the date of a header block. */
export type MailLine = 'attribution' | 'original' | 'from' | 'sent'

/** "On Mon, 2 Mar 2026 at 09:14, Anna Weber <anna@weber.example> wrote:" and not much longer. */
const MAX_ATTRIBUTION = 300
const MIN_ATTRIBUTION = 10
/** "Date d'envoi", the longest name of a field, with room. */
const MAX_FIELD = 24

/** What a line, trimmed, may be. Only lines that look the part are read. */
export function mailLineOf(text: string): MailLine | null {
  if (/^[-_]{2}/u.test(text)) return text.length <= MAX_ATTRIBUTION && isOriginal(text) ? 'original' : null
  if (text.endsWith(':')) return isAttribution(text) ? 'attribution' : null
  const colon = text.indexOf(':')
  return colon > 0 && colon <= MAX_FIELD && colon < text.length - 1 ? fieldOf(text.slice(0, colon)) : null
}

function isOriginal(text: string): boolean {
  const tokens = scan(text)
  return hitsOf(text).some(
    ({ group, firstToken, endToken }) =>
      group === 'original' && firstToken === 0 && endToken === tokens.count,
  )
}

/** Opens and says "wrote" in one language, and names a time or an address. */
function isAttribution(text: string): boolean {
  if (text.length < MIN_ATTRIBUTION || text.length > MAX_ATTRIBUTION || !/[\d@]/u.test(text)) return false
  const hits = hitsOf(text)
  return hits.some(
    ({ group, firstToken }) =>
      group.startsWith(OPENS) &&
      firstToken === 0 &&
      hits.some((hit) => hit.group === SAYS + group.slice(OPENS.length) && hit.firstToken > 0),
  )
}

function fieldOf(name: string): 'from' | 'sent' | null {
  const { count } = scan(name)
  const whole = hitsOf(name).filter(({ firstToken, endToken }) => firstToken === 0 && endToken === count)
  if (whole.some(({ group }) => group === 'from')) return 'from'
  return whole.some(({ group }) => group === 'sent') ? 'sent' : null
}

const OPENS = 'opens '
const SAYS = 'says '

function hitsOf(text: string): readonly PhraseHit[] {
  matcher ??= build()
  return matcher.match(scan(text))
}

let matcher: PhraseMatcher | undefined

/** Openings and verbs by language, for they must agree; everything else together. */
function build(): PhraseMatcher {
  const frames = Object.values(mailFrames)
  return phraseMatcher<string>({
    ...Object.fromEntries(frames.map(({ code, attributionOpeners }) => [OPENS + code, attributionOpeners])),
    ...Object.fromEntries(frames.map(({ code, attributionVerbs }) => [SAYS + code, attributionVerbs])),
    original: frames.flatMap(({ originalMessage, forwardedMessage }) => [
      ...originalMessage,
      ...forwardedMessage,
    ]),
    from: frames.flatMap(({ headers }) => headers.from),
    sent: frames.flatMap(({ headers }) => headers.sent),
  })
}
