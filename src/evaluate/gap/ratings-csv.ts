/** The table of ratings people fill in: who is how satisfied with what. */
import type { Problem } from '../../model/problem.ts'
import { parseInstant } from '../../model/time.ts'
import { fold } from '../../readers/read-options.ts'
import { dimensions, type Dimension, type Group } from './dimensions.ts'
import { shareOf } from './cases.ts'
import { headedRows, invalidRow, type HeadedRow } from './headed-csv.ts'
import type { Rating } from './opinions.ts'

const columns = {
  interaction: [
    'interaction',
    'interaction id',
    'id',
    'conversation',
    'conversation id',
    'ticket',
    'ticket id',
  ],
  group: ['group', 'who', 'role', 'source', 'rater'],
  dimension: ['dimension', 'about', 'question', 'topic'],
  value: ['value', 'rating', 'score', 'answer'],
  max: ['max', 'maximum', 'most', 'of', 'scale'],
  date: ['date', 'at', 'rated at', 'day', 'time'],
} as const

type Column = keyof typeof columns

const groupNames: Readonly<Record<Group, string>> = {
  leadership:
    'leadership, leader, leaders, management, manager, managers, supervisor, supervisors, qa, quality, quality assurance',
  staff: 'staff, agent, agents, agent-self, agent self, self, team, employee, employees',
  customers: 'customers, customer, survey, csat, client, clients, consumer, consumers, caller, callers',
}

const groupByName = new Map(
  Object.entries(groupNames).flatMap(([group, names]) =>
    names.split(', ').map((name) => [name, group as Group] as const),
  ),
)

const dimensionByName = new Map<string, Dimension>([
  ...dimensions.map((dimension) => [dimension, dimension] as const),
  ['expectations', 'expectation'],
  ['overall', 'expectation'],
  ['satisfaction', 'expectation'],
])

/** The ratings of a table, and the rows that were left out. */
export interface RatingsTable {
  readonly ratings: readonly Rating[]
  /** Rows that were left out; none quotes what stands in them. */
  readonly problems: readonly Problem[]
}

/**
 * Columns: `group`, `dimension`, `value`, and `max` unless the value is yes or no; `interaction` and `date` where there are
 * any. Throws a `TypeError` where the header lacks one of the first three.
 */
export async function parseRatings(content: Uint8Array, file = 'ratings'): Promise<RatingsTable> {
  const { rows, problems } = await headedRows<Column>(content, file, columns, ['group', 'dimension', 'value'])
  const ratings: Rating[] = []
  const refused: Problem[] = [...problems]
  for (const row of rows) {
    const rating = ratingOf(row)
    if (typeof rating === 'string') refused.push(invalidRow(file, row.line, rating))
    else ratings.push(rating)
  }
  return { ratings, problems: refused }
}

/** A rating, or what is wrong with the row. */
function ratingOf({ cell }: HeadedRow<Column>): Rating | string {
  const group = groupByName.get(fold(cell('group')))
  if (group === undefined) return 'The group is none of leadership, staff and customers.'
  const dimension = dimensionByName.get(fold(cell('dimension')))
  if (dimension === undefined) return `The dimension is none of ${dimensions.join(', ')}.`
  const value = valueOf(cell('value'), cell('max'))
  if (value === null) return 'The value is no number from 0 to a maximum, nor yes or no.'
  const at = cell('date') === '' ? null : instantOf(cell('date'))
  if (at === undefined) return 'The date is not ISO 8601, such as 2026-03-02.'
  return { group, dimension, value, interactionId: cell('interaction') || null, at }
}

function valueOf(value: string, max: string): number | null {
  const word = fold(value)
  if (word === 'yes' || word === 'true') return 1
  if (word === 'no' || word === 'false') return 0
  return shareOf(numberOf(value), numberOf(max))
}

/** A decimal comma counts as a point: half the world's spreadsheets write one. */
function numberOf(text: string): number | undefined {
  return /^\d{1,12}(?:[.,]\d{1,12})?$/u.test(text) ? Number(text.replace(',', '.')) : undefined
}

/** A date, or a date and time, in ISO 8601: milliseconds since 1970, without a zone as though it were UTC. `undefined` for what is neither. */
export function instantOf(text: string): number | undefined {
  return parseInstant(text.length === 10 ? `${text}T00:00` : text)?.ms
}
