/**
 * Words and mailboxes of headers. What may hold encoded words, groups, comments or quotation is read by `postal-mime`; nearly
 * all headers are plain, and to read one of those takes it a tenth of what the whole mail may cost.
 */
import { addressParser, decodeWords } from 'postal-mime'
import type { Mailbox } from './mail-message.ts'
import { readable } from './mime-body.ts'

/** Encoded words decoded, white space folded. */
export function decoded(header: string): string {
  return decodedText(header.includes('=?') ? decodeWords(header) : header)
}

/** The first of the senders. */
export function senderIn(header: string): Mailbox {
  if (header.includes(',')) {
    const [, name, address] = UNQUOTED.exec(header) ?? []
    if (name !== undefined && name.includes(',') && !name.includes('"'))
      return mailbox(decodeWords(name), address!)
  }
  return mailboxes(header)[0] ?? { address: '', name: '' }
}

/** `López, María <m@mail.example>` without its quotation marks reads as two people; it has one address. */
const UNQUOTED = /^([^<>]{1,500})<([^<>\s@]{1,200}@[^<>\s@]{1,200})>\s*$/

/** Mailboxes of a header, those of groups included. */
export function mailboxes(header: string): readonly Mailbox[] {
  if (header === '') return []
  return (
    plainMailboxes(header) ??
    addressParser(header, { flatten: true })
      .map(({ name, address }) => mailbox(name, address ?? ''))
      .filter(({ name, address }) => address !== '' || name !== '')
  )
}

const ADDRESS = /^[\w.+-]{1,300}@[\w.-]{1,300}$/
/** With a name before it, in quotation marks or without. */
const NAMED = /^(?:"([\w .'&/()+-]{0,300})"|([\w .'&/+-]{0,300})) ?<([\w.+-]{1,300}@[\w.-]{1,300})>$/

/** `null` where any of them is written in another way. */
function plainMailboxes(header: string): readonly Mailbox[] | null {
  const found: Mailbox[] = []
  for (const part of header.includes(',') ? header.split(',') : [header]) {
    const written = part.trim()
    if (ADDRESS.test(written)) found.push(mailbox('', written))
    else {
      const [, quoted, bare, address] = NAMED.exec(written) ?? []
      if (address === undefined) return null
      found.push(mailbox(quoted ?? bare!, address))
    }
  }
  return found
}

function mailbox(name: string, address: string): Mailbox {
  return {
    address: readable(address).trim().toLowerCase().slice(0, 320),
    name: decodedText(name).slice(0, 500),
  }
}

/** Printable ASCII with single spaces inside is as it should be. */
const TIDY = /^(?:[\x21-\x7e]+(?: [\x21-\x7e]+)*)?$/

function decodedText(text: string): string {
  return TIDY.test(text) ? text : readable(text).replaceAll(/\s+/gu, ' ').trim()
}
