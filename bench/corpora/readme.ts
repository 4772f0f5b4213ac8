/** The README's table of what is reached on each corpus. */
import { count, markdownTable, share } from '../tables.ts'
import type { Row } from './rows.ts'

const ORDER = [
  'STAR',
  'templates-real-05',
  'templates-real-20',
  'MultiDoGO',
  'chat-timing',
  'email-replies',
  'GoEmotions',
  'clean',
  'names',
]

export function corporaBlock(rows: readonly Row[]): string {
  const sorted = ORDER.flatMap((corpus) => rows.filter((row) => row.corpus === corpus))
  const lost = rows.find(({ corpus }) => !ORDER.includes(corpus))
  if (lost !== undefined) throw new Error(`"${lost.corpus}" has no place in the table`)
  return markdownTable(
    ['corpus', 'what', 'figure (95 %)', 'n', 'floor', 'unseen'],
    sorted.map((row, index) => [
      sorted[index - 1]?.corpus === row.corpus ? '' : row.corpus,
      row.what,
      withInterval(row),
      count(row.n),
      row.floor === undefined ? null : share(row.floor, 2),
      row.unseen,
    ]),
  )
}

/** To two places, to three near either end. */
function withInterval({ figure, interval }: Row): string {
  const short = (value: number): string => share(value, figure > 0.97 || figure < 0.03 ? 3 : 2)!
  return interval === null ? short(figure) : `${short(figure)} (${short(interval[0])}–${short(interval[1])})`
}
