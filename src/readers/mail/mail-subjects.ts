/**
 * The last resort: an answer whose program wrote neither `References` nor `In-Reply-To` ("Re: Order 5", from or to the
 * same people). It joins the latest earlier mail with its subject between the same two people, at most 30 days back. A
 * mail without "Re:" begins something new, however common its subject; and everybody writes to support@, so one address
 * in common is not enough.
 */
import { parseInstant } from '../../model/time.ts'
import type { MailMessage } from './mail-message.ts'
import { normaliseSubject } from './mail-subject.ts'
import type { MailSets } from './mail-sets.ts'

const MAX_GAP_MS = 30 * 24 * 60 * 60 * 1000
/** Recipients looked at; a mail to more is no conversation. */
const MAX_RECIPIENTS = 10

interface Node {
  readonly node: number
  readonly message: MailMessage
}

export function joinBySubject(nodes: readonly Node[], sets: MailSets): void {
  const latest = new Map<string, { node: number; ms: number }>()
  const begun = new Set<number>()
  for (const { node, message, ms } of inTime(nodes)) {
    const { key, isReply } = normaliseSubject(message.subject)
    if (key === '') continue
    const pairs = pairsOf(message).map((pair) => `${pair} ${key}`)
    // Only the first mail of a thread that has lost its beginning looks for one.
    if (isReply && !begun.has(sets.rootOf(node))) {
      const before = pairs
        .flatMap((pair) => latest.get(pair) ?? [])
        .filter((mail) => ms - mail.ms <= MAX_GAP_MS)
      const last = before.sort((a, b) => a.ms - b.ms).at(-1)
      if (last !== undefined) sets.join(last.node, node)
    }
    begun.add(sets.rootOf(node))
    for (const pair of pairs) latest.set(pair, { node, ms })
  }
}

/** By time; a mail without one stands beside the mail before it. */
function inTime(nodes: readonly Node[]): readonly (Node & { readonly ms: number })[] {
  let last = 0
  return nodes
    .map((entry) => {
      last = parseInstant(entry.message.sentAt ?? '')?.ms ?? last
      return { ...entry, ms: last }
    })
    .sort((a, b) => a.ms - b.ms)
}

/** Sender and each recipient, whichever of them wrote. */
function pairsOf({ from, to, cc }: MailMessage): readonly string[] {
  const others = [...to, ...cc].slice(0, MAX_RECIPIENTS).map(({ address }) => address)
  return others
    .filter((other) => other !== '' && from.address !== '' && other !== from.address)
    .map((other) => (other < from.address ? `${other} ${from.address}` : `${from.address} ${other}`))
}
