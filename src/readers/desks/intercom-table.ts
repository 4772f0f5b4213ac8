/** Intercom messages a row each, as CSV: the columns data warehouses and reporting tools write. */
import type { Interaction, Role } from '../../model/interaction.ts'
import { isProblem, type Problem } from '../../model/problem.ts'
import type { Shared } from '../shared.ts'
import type { Somewhere } from '../place.ts'
import type { ReadOptions, Reader, Source } from '../types.ts'
import { gatheringOf, type Gathering } from './desk.ts'
import { idOf, wordOf, type Fields } from './fields.ts'
import { notARow, sniffHeaders, tableRecords } from './table.ts'

export const intercomTable: Reader = {
  id: 'intercom-csv',
  title: 'Intercom messages as CSV',
  sniff: sniffHeaders('message_body message_type message_author_type conversation_id'),
  read,
}

async function* read(
  source: Source,
  options: ReadOptions,
  shared?: Shared,
): AsyncGenerator<Interaction | Problem> {
  const gathering = gatheringOf({ id: 'intercom-csv', channel: 'chat' }, source, options, shared)
  for await (const batch of tableRecords(source, options))
    for (const record of batch) {
      if (isProblem(record)) yield record
      else if (idOf(record.fields['conversation_id']) === '')
        yield notARow(record.origin, 'the id of the conversation')
      else {
        take(record.fields, record.origin, gathering)
        for (const told of gathering.closed()) yield told
      }
    }
  if (shared?.desks === undefined) for (const record of gathering.rest()) yield record
}

const roles: ReadonlyMap<string, Role> = new Map([
  ['user', 'customer'],
  ['lead', 'customer'],
  ['contact', 'customer'],
  ['admin', 'agent'],
  ['bot', 'bot'],
])

function splitTags(tags: string): readonly string[] {
  return tags
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

const spoken = new Set(['conversation_message', 'comment', 'quick_reply', 'open', 'close', 'assignment'])

function take(row: Fields, origin: Somewhere, gathering: Gathering): void {
  const conversation = gathering.of(idOf(row['conversation_id']), origin)
  const type = wordOf(row['message_author_type'])
  const kind = wordOf(row['message_type'])
  const name = wordOf(row['message_author_name'])
  const tags = wordOf(row['conversation_tags'])
  if (tags !== '') conversation.note('tags', splitTags(tags))
  conversation.say({
    id: idOf(row['message_id']),
    by: {
      id: idOf(row['message_author_id']) || type,
      name,
      role: roles.get(type),
    },
    text: row['message_body'],
    at: row['message_created_at'],
    kind: kind.startsWith('note') ? 'note' : spoken.has(kind) ? undefined : 'event',
    event: kind,
    origin,
  })
}
