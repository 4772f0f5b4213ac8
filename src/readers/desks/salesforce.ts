/**
 * Salesforce: mails of cases (`EmailMessage`) and chats (`LiveChatTranscript`), as CSV from a data export or as JSON from
 * the API. Mails are joined by the case they belong to.
 */
import type { Interaction, Provenance } from '../../model/interaction.ts'
import { isProblem, type Problem } from '../../model/problem.ts'
import { peek } from '../bytes/head.ts'
import { oneByOne } from '../json/one-by-one.ts'
import type { Somewhere } from '../values/place.ts'
import type { Shared } from '../shared.ts'
import type { ReadOptions, Reader, Source } from '../types.ts'
import type { Conversation } from '../conversation/conversation.ts'
import { deskBatches, deskReader, gatheringOf, type Desk, type Gathering } from './desk.ts'
import { eachObject, idOf, inside, within, wordOf, type Fields } from './fields.ts'
import type { OpenGathering } from './gathering.ts'
import { takeTranscript } from './salesforce-chat.ts'
import { sniffKeys } from './sniffing.ts'
import { sniffHeaders, tableRecords, type TableRecord } from './table.ts'

const sets = [
  'ParentId Incoming TextBody',
  'ParentId Incoming HtmlBody',
  'RelatedToId Incoming TextBody',
  'EmailMessages Incoming TextBody',
  'Body ChatKey',
  'Body LiveChatVisitorId',
]
/** Headers as the API spells them; the Data Loader may write them in capitals. */
const columns = (
  'Id ParentId RelatedToId MessageDate Incoming FromName FromAddress Subject TextBody HtmlBody Headers Status ' +
  'AutomationType EmailTemplateId Name ChatKey CaseId StartTime Body'
).split(' ')

const sniffJson = sniffKeys(...sets)
const sniffTable = sniffHeaders(...sets)

const desk: Desk = {
  id: 'salesforce',
  title: 'Salesforce mails and chat transcripts',
  sniff: (head) => (isJson(head) ? sniffJson(head) : sniffTable(head)),
  wrappers: ['records', 'results', 'data'],
  channel: 'email',
  take,
}

export const salesforce: Reader = {
  ...deskReader(desk),
  read: (source, options, shared) => oneByOne(batches(source, options, shared)),
}

async function* batches(
  source: Source,
  options: ReadOptions,
  shared?: Shared,
): AsyncGenerator<Iterable<Interaction | Problem>, undefined> {
  const peeked = await peek(source)
  if (isJson(peeked.head)) {
    yield* deskBatches(desk, peeked.source, options, shared)
    return undefined
  }
  const gathering = gatheringOf(desk, source, options, shared)
  for await (const batch of tableRecords(peeked.source, options, columns)) yield takenRows(batch, gathering)
  if (shared?.desks === undefined) yield gathering.rest()
  return undefined
}

function* takenRows(
  batch: readonly (TableRecord | Problem)[],
  gathering: OpenGathering,
): Generator<Interaction | Problem> {
  for (const record of batch) {
    if (isProblem(record)) yield record
    else if (!take(record.fields, record.origin, gathering))
      gathering.complain(record.origin, `Expected a record of ${desk.title}.`)
    for (const told of gathering.closed()) yield told
  }
}

function isJson(head: string): boolean {
  return /^\s*[[{]/.test(head.slice(0, 1024))
}

function take(record: Fields, origin: Somewhere, gathering: Gathering): boolean {
  if ('Incoming' in record && ('TextBody' in record || 'HtmlBody' in record)) {
    const id = idOf(record['ParentId']) || idOf(record['RelatedToId']) || idOf(record['Id'])
    sayMail(record, gathering.of(id, origin), origin)
    return true
  }
  const mails = within(record, 'EmailMessages')['records']
  if (Array.isArray(mails)) return takeCase(record, mails, origin, gathering)
  const body = record['Body']
  if (typeof body === 'string') return takeTranscript(record, body, origin, gathering)
  // A chat that nobody answered has none.
  return body === null && 'ChatKey' in record && takeTranscript(record, '', origin, gathering)
}

/** A case with the mails that a query put into it; they need not name it. */
function takeCase(
  record: Fields,
  mails: readonly unknown[],
  origin: Somewhere,
  gathering: Gathering,
): boolean {
  const id = idOf(record['Id'])
  const say = (mail: Fields, place: Somewhere): void => {
    sayMail(mail, gathering.of(idOf(mail['ParentId']) || id, origin), place)
  }
  const other = (place: Somewhere): void => {
    gathering.complain(place, 'Expected a mail.')
  }
  eachObject(mails, inside(origin, 'EmailMessages', 'records'), say, other)
  return true
}

function sayMail(mail: Fields, conversation: Conversation, origin: Somewhere): void {
  // 5 is a draft: not sent, so nobody said it.
  if (idOf(mail['Status']) === '5') return
  const isIncoming = /^(?:true|1)$/i.test(String(mail['Incoming']))
  const [name, address] = [wordOf(mail['FromName']), wordOf(mail['FromAddress'])]
  conversation.channel('email')
  conversation.note('subject', wordOf(mail['Subject']))
  conversation.say({
    id: idOf(mail['Id']),
    by: {
      // Everybody inside writes from one address.
      id: isIncoming ? address || name : name || address,
      name,
      role: isIncoming ? 'customer' : 'agent',
    },
    text: mail['TextBody'],
    html: mail['HtmlBody'],
    at: mail['MessageDate'],
    provenance: isIncoming ? undefined : provenanceOf(mail),
    origin,
  })
}

/** The header a machine's mail carries. */
const AUTO_SUBMITTED = /^auto-submitted: ?auto-/im

function provenanceOf(mail: Fields): Provenance | undefined {
  const type = wordOf(mail['AutomationType'])
  const template = idOf(mail['EmailTemplateId'])
  const id = template === '' ? {} : { id: template }
  if (type === 'AiAutomated') return { kind: 'ai', ...id }
  if (type === 'AiAssisted') return { kind: 'ai-assisted', ...id }
  // Another kind of automation than we know is still no person.
  if (type !== '' && type !== 'None') return { kind: 'automation', ...id }
  if (typeof mail['Headers'] === 'string' && AUTO_SUBMITTED.test(mail['Headers']))
    return { kind: 'automation' }
  return template === '' ? undefined : { kind: 'macro', ...id }
}
