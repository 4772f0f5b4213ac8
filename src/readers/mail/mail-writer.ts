import type { MailHeaders } from './mail-headers.ts'
import type { Mailbox } from './mail-message.ts'
import { mailboxes, senderIn } from './mail-words.ts'

/**
 * Who wrote the mail. A group or list that passes it on puts its own address in `From` where the writer's domain lets nobody
 * else use its own: `'Maria Keller' via Support <support@shop.example>`. Google Groups keeps the writer in a header beside it,
 * others in `Reply-To`.
 */
export function writerOf(headers: MailHeaders): Mailbox {
  const from = senderIn(headers.first('from') ?? headers.first('sender') ?? '')
  const original = headers.first('x-original-from')
  if (original !== undefined) {
    const writer = senderIn(original)
    if (writer.address !== '') return writer
  }
  const via = from.name.lastIndexOf(VIA)
  if (via < 1) return from
  const [writer, ...more] = mailboxes(headers.first('reply-to') ?? '')
  if (writer === undefined || more.length > 0 || writer.address === '') return from
  return writer.name === '' ? { ...writer, name: unquoted(from.name.slice(0, via)) } : writer
}

const VIA = ' via '

function unquoted(name: string): string {
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1) : name
}
