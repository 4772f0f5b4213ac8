/** What stands in the slots: names, numbers, dates, amounts, links, items. All made up; links end in `.example`. */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { chance, pick } from './grammar.ts'
import { adjectives, firstNames, months, nouns, surnames, topics, towns } from './words.ts'

/** People of one interaction, whose names fill `{{name}}`, `{{surname}}`, `{{agent}}` and `{{team}}`. */
export interface People {
  readonly name: string
  readonly surname: string
  readonly agent: string
  readonly team: string
}

type Maker = (random: Random, people: People) => string

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => random.below(10)).join('')

/** Other forms of the same slot make it harder, as in life. */
const makers: Readonly<Record<string, Maker>> = {
  name: (_, { name }) => name,
  surname: (_, { surname }) => surname,
  agent: (_, { agent }) => agent,
  team: (_, { team }) => team,
  number: (random) =>
    `${pick(['ORD-', 'LF', '#', 'CASE-', ''], random)}${digits(6 + random.below(3), random)}`,
  date: (random) => {
    const day = 1 + random.below(28)
    const month = random.below(12)
    const year = 2024 + random.below(3)
    return pick(
      [
        `${day} ${months[month]!}`,
        `${months[month]!} ${day}, ${year}`,
        `${String(day).padStart(2, '0')}/${String(month + 1).padStart(2, '0')}/${year}`,
        `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
      ],
      random,
    )
  },
  amount: (random) => {
    const pounds = 1 + random.below(900)
    const cents = digits(2, random)
    return pick(
      [`£${pounds}.${cents}`, `$${pounds}`, `€${pounds}.${cents}`, `${pounds}.${cents} GBP`],
      random,
    )
  },
  link: (random) =>
    `https://${pick(['help', 'shop', 'www'], random)}.${pick(towns, random).toLowerCase()}.example/${pick(topics, random)}`,
  item: (random) =>
    chance(0.5, random)
      ? `${pick(adjectives, random)} ${pick(nouns, random)}`
      : `${pick(adjectives, random)} ${pick(nouns, random)} ${pick(nouns, random)}`,
}

export function makePeople(agent: string, team: string, random: Random): People {
  const name = pick(firstNames, random)
  return { name, surname: `${name} ${pick(surnames, random)}`, agent, team }
}

/** Every `{{slot}}` filled anew. */
export function fillSlots(text: string, people: People, random: Random): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, slot: string) => {
    const make = makers[slot]
    if (make === undefined) throw new RangeError(`No slot is called "${slot}"`)
    return make(random, people)
  })
}
