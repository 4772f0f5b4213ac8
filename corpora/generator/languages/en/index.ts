/** English: the language the generator was written in, with the largest vocabulary. */
import type { Grammar } from '../../grammar.ts'
import { numericDates } from '../../slots.ts'
import { conduct } from './conduct.ts'
import { agentFrames, customerFrames, greetings, parts, signOffs, slotFrames } from './frames.ts'
import {
  adjectives,
  adverbs,
  commonPhrases,
  dayparts,
  firstNames,
  months,
  nouns,
  past,
  relatives,
  roles,
  sites,
  surnames,
  topics,
  towns,
  verbs,
  weekdays,
} from './words.ts'

/** Written with a hyphen in the lists to stay one entry. */
const spaced = (words: readonly string[]): readonly string[] => words.map((word) => word.replaceAll('-', ' '))

export const en: Grammar = {
  code: 'en',
  words: {
    noun: nouns,
    adjective: adjectives,
    verb: verbs,
    verbed: verbs.map(past),
    adverb: spaced(adverbs),
    town: towns,
    site: spaced(sites),
    role: roles,
    topic: spaced(topics),
    relative: relatives,
    weekday: weekdays,
    daypart: dayparts,
    month: months,
    firstName: firstNames,
  },
  parts,
  agentFrames,
  slotFrames,
  customerFrames,
  greetings,
  signOffs,
  commonPhrases,
  firstNames,
  surnames,
  strays: [nouns, adjectives, adverbs, verbs],
  letters: 'abcdefghijklmnopqrstuvwxyz',
  items: ['{adjective} {noun}', '{adjective} {noun} {noun}'],
  dates: (day, month, year) => [
    `${day} ${months[month]!}`,
    `${months[month]!} ${day}, ${year}`,
    ...numericDates(day, month, year, '/'),
  ],
  amounts: (whole, cents) => [
    `£${whole}.${cents}`,
    `$${whole}`,
    `€${whole}.${cents}`,
    `${whole}.${cents} GBP`,
  ],
  smooth: (sentence) => sentence.replaceAll(/\b([Aa]) (?=[aeiou])/g, '$1n '),
  conduct,
}
