/** Intercom messages a row each, as CSV: the columns data warehouses and reporting tools write. */
import type { Interaction } from '../../model/interaction.ts'
import { isProblem, type Problem } from '../../model/problem.ts'
import type { Shared } from '../shared.ts'
import type { Somewhere } from '../values/place.ts'
import type { ReadOptions, Reader, Source } from '../types.ts'
import { gatheringOf, type Gathering } from './desk.ts'
import { wordOf } from './fields.ts'
import { isOperator, roles, spoken } from './intercom.ts'
import { notARow, sniffHeaders, tableRows } from './table.ts'

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
  for await (const batch of tableRows(source, options, rowMaker))
    for (const record of batch) {
      if (isProblem(record)) yield record
      else if (record.fields.conversation === '') yield notARow(record.origin, 'the id of the conversation')
      else {
        take(record.fields, record.origin, gathering)
        for (const told of gathering.closed()) yield told
      }
    }
  if (shared?.desks === undefined) for (const record of gathering.rest()) yield record
}

/** Empty where there is no such column. */
interface Row {
  readonly conversation: string
  readonly id: string
  readonly type: string
  readonly authorType: string
  readonly authorId: string
  readonly authorName: string
  readonly authorEmail: string
  readonly createdAt: string
  /** `undefined` where there is no such column. */
  readonly body: string | undefined
  readonly tags: string
}

function rowMaker(headers: readonly string[]): (cells: readonly string[]) => Row {
  const columnOf = (header: string): number => {
    const column = headers.indexOf(header)
    return column < 0 ? headers.length : column
  }
  const conversation = columnOf('conversation_id')
  const id = columnOf('message_id')
  const type = columnOf('message_type')
  const authorType = columnOf('message_author_type')
  const authorId = columnOf('message_author_id')
  const authorName = columnOf('message_author_name')
  const authorEmail = columnOf('message_author_email')
  const createdAt = columnOf('message_created_at')
  const body = columnOf('message_body')
  const tags = columnOf('conversation_tags')
  return (cells) => ({
    conversation: wordOf(cells[conversation]),
    id: wordOf(cells[id]),
    type: wordOf(cells[type]),
    authorType: wordOf(cells[authorType]),
    authorId: wordOf(cells[authorId]),
    authorName: wordOf(cells[authorName]),
    authorEmail: wordOf(cells[authorEmail]),
    createdAt: cells[createdAt] ?? '',
    body: cells[body],
    tags: wordOf(cells[tags]),
  })
}

function splitTags(tags: string): readonly string[] {
  return tags
    .split(/[,;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
}

/** What the first message of a conversation is called here. */
const FIRST = 'conversation_message'

/** Whether the cell is HTML, as the API has it; some tools export the text alone. */
function isHtml(body: string): boolean {
  return /^\s{0,20}<[a-z][^<]*>/i.test(body.slice(0, 500))
}

function take(row: Row, origin: Somewhere, gathering: Gathering): void {
  const conversation = gathering.of(row.conversation, origin)
  const { type, authorType } = row
  if (row.tags !== '') conversation.note('tags', splitTags(row.tags))
  conversation.say({
    id: row.id,
    by: {
      id: row.authorId || authorType,
      name: row.authorName,
      role: isOperator(row.authorEmail) ? 'bot' : roles.get(authorType),
    },
    ...(row.body !== undefined && isHtml(row.body) ? { html: row.body } : { text: row.body }),
    at: row.createdAt,
    kind: type.startsWith('note') ? 'note' : spoken.has(type) || type === FIRST ? undefined : 'event',
    event: type,
    origin,
  })
}
