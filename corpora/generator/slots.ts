/** What stands in the slots: names, numbers, dates, amounts, links, items. All made up; links end in `.example`. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { chance, pick, type Grammar, type Speaker } from './grammar.ts'
import { topics, towns } from './languages/en/words.ts'

/** People of one interaction, whose names fill `{{name}}`, `{{surname}}`, `{{agent}}` and `{{team}}`. */
export interface People {
  readonly name: string
  readonly surname: string
  readonly agent: string
  readonly team: string
  /** What the customer writes about, `{{subject}}`; absent where nothing asks for it. */
  readonly subject?: string
}

type Maker = (random: Random, people: People, speaker: Speaker) => string

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.below(10)).join('')

/** Other forms of the same slot make it harder, as in life. */
const makers: Readonly<Record<string, Maker>> = {
  name: (_, { name }) => name,
  surname: (_, { surname }) => surname,
  agent: (_, { agent }) => agent,
  team: (_, { team }) => team,
  subject: (_, { subject }) => subject!,
  number: (random) =>
    `${pick(['ORD-', 'LF', '#', 'CASE-', ''], random)}${digits(6 + random.below(3), random)}`,
  date: (random, _, { grammar }) => {
    const day = 1 + random.below(28)
    const month = random.below(12)
    const year = 2024 + random.below(3)
    return pick(grammar.dates(day, month, year), random)
  },
  amount: (random, _, { grammar }) => {
    const whole = 1 + random.below(900)
    const cents = digits(2, random)
    return pick(grammar.amounts(whole, cents), random)
  },
  // Addresses of web pages are ASCII, whatever the language.
  link: (random) =>
    `https://${pick(['help', 'shop', 'www'], random)}.${pick(towns, random).toLowerCase()}.example/${pick(topics, random)}`,
  item: (random, _, { grammar: { items }, expand }) =>
    expand(chance(0.5, random) ? items[0] : items[1], random),
}

export function makePeople(
  { firstNames, surnames }: Grammar,
  { agent, team }: Pick<People, 'agent' | 'team'>,
  random: Random,
): People {
  const name = pick(firstNames, random)
  return { name, surname: `${name} ${pick(surnames, random)}`, agent, team }
}

/** Half-open, in UTF-16 units. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** A text with its slots filled, and where the customer's name stands in it. */
export interface Filled {
  readonly text: string
  readonly names: readonly Place[]
}

/** Every `{{slot}}` filled anew. */
export function fillNamed(frame: string, people: People, speaker: Speaker, random: Random): Filled {
  const names: Place[] = []
  let text = ''
  for (const [index, piece] of frame.split(/\{\{(\w+)\}\}/).entries()) {
    if (index % 2 === 0) {
      text += piece
      continue
    }
    const make = makers[piece]
    if (make === undefined) throw new RangeError(`No slot is called "${piece}"`)
    const start = text.length
    text += make(random, people, speaker)
    if (piece === 'name' || piece === 'surname') names.push({ start, end: text.length })
  }
  return { text, names }
}

export function fillSlots(frame: string, people: People, speaker: Speaker, random: Random): string {
  return fillNamed(frame, people, speaker, random).text
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** A date in the forms that only its parts' order tells apart: `03/04/2025` and `2025-04-03`. */
export function numericDates(day: number, month: number, year: number, sign: '/' | '.'): readonly string[] {
  const [dd, mm] = [twoDigits(day), twoDigits(month + 1)]
  return [`${dd}${sign}${mm}${sign}${year}`, `${year}-${mm}-${dd}`]
}
