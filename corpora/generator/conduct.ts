/**
 * How people behave in a corpus made with `conduct`: what customers need and ask, what agents make of it, and with which
 * name they address them. Every choice is a label.
 */
import type { Random } from '../../src/evaluate/metrics/random.ts'
import { mistype } from './edits.ts'
import { chance, pick, type Grammar, type Speaker } from './grammar.ts'
import type { Habits } from './habits.ts'
import { fillSlots, type People } from './slots.ts'

/** Frames of one language. `{{subject}}` is what the interaction is about. */
export interface Conduct {
  /** Of one gender, so that what is said of them agrees. */
  readonly subjects: readonly string[]
  /** How customers say who they are. */
  readonly introductions: readonly string[]
  /** Customers in need of a personal answer, and of which kind. */
  readonly needs: readonly { readonly need: string; readonly says: readonly string[] }[]
  /** Customers who report something without distress and without a question. */
  readonly calm: readonly string[]
  /** Questions, and what answers them. */
  readonly questions: readonly { readonly asks: readonly string[]; readonly answers: readonly string[] }[]
  readonly deflections: readonly string[]
  /** Empathy of degree 1, which anybody could say to anybody, and of degree 2, which is about this customer. */
  readonly hollow: readonly string[]
  readonly specific: readonly string[]
  readonly namedGreetings: readonly string[]
  readonly namelessGreetings: readonly string[]
}

export type NameUse = 'correct' | 'misspelt' | 'wrong' | 'placeholder'
export type Answered = 'answered' | 'deflected' | 'ignored'
/** A stretch of a customer's message: half-open, in UTF-16 units. */
export interface Asked {
  readonly start: number
  readonly end: number
  readonly kind: number
}

/** A customer's message and what is true of it. */
export interface Message {
  readonly text: string
  readonly need: string | false
  readonly asked: Asked | null
}

/** What an agent does about a message, beside pasting. */
export interface Response {
  readonly opening: string | null
  /** Own sentences about this customer, said first. */
  readonly sentences: readonly string[]
  readonly empathy: 0 | 1 | 2
  readonly answered: Answered
  readonly rushed: boolean
  readonly nameUse: NameUse
  /** The customer as the agent calls them. */
  readonly addressed: People
}

const NEED_SHARE = 0.4
const QUESTION_SHARE = 0.6
const GREETING_SHARE = { email: 0.95, chat: 0.5 } as const
/** Of the slips with a name; leaked placeholders are the rest. */
const SLIPS = { misspelt: 0.4, wrong: 0.75 } as const
/** Shorter names are left alone: one letter off is another name. */
const MIN_MISSPELT = 5
const PLACEHOLDERS = ['[First Name]', '{{first_name}}', '%FIRST_NAME%'] as const

export function makeMessage(
  speaker: Speaker,
  people: People,
  { introduces, random }: { readonly introduces: boolean; readonly random: Random },
): Message {
  const { conduct } = speaker.grammar
  const say = (frames: readonly string[]): string =>
    fillSlots(speaker.sentence(frames, random), people, speaker, random)
  const needed = chance(NEED_SHARE, random) ? pick(conduct.needs, random) : null
  const parts = [
    ...(introduces ? [say(conduct.introductions)] : []),
    ...Array.from({ length: 1 + random.below(2) }, () => say(conduct.calm)),
    ...(needed === null ? [] : [say(needed.says)]),
  ]
  const before = parts.join(' ')
  if (!chance(QUESTION_SHARE, random)) return { text: before, need: needed?.need ?? false, asked: null }
  const kind = random.below(conduct.questions.length)
  const question = say(conduct.questions[kind]!.asks)
  const text = `${before} ${question}`
  return {
    text,
    need: needed?.need ?? false,
    asked: { start: before.length + 1, end: text.length, kind },
  }
}

export interface ResponsePlan {
  readonly message: Message
  readonly habits: Habits
  readonly isEmail: boolean
  readonly random: Random
}

export function respond(
  speaker: Speaker,
  people: People,
  { message, habits, isEmail, random }: ResponsePlan,
): Response {
  const { conduct } = speaker.grammar
  const slips = habits.names === 'slips' && chance(0.5, random)
  const nameUse = slips ? slip(people.name, random) : 'correct'
  const addressed = addressedAs(nameUse, people, speaker.grammar, random)
  const say = (frames: readonly string[]): string =>
    fillSlots(speaker.sentence(frames, random), addressed, speaker, random)
  const empathy = message.need === false ? 0 : degree(habits.warmth, random)
  const answered: Answered =
    message.asked === null || chance(habits.care, random)
      ? 'answered'
      : chance(0.3, random)
        ? 'deflected'
        : 'ignored'
  const greets = chance(GREETING_SHARE[isEmail ? 'email' : 'chat'], random)
  const greetings = habits.names === 'forgets' ? conduct.namelessGreetings : conduct.namedGreetings
  return {
    opening: greets ? pick(greetings, random) : null,
    sentences: [
      ...(empathy === 0 ? [] : [say(empathy === 1 ? conduct.hollow : conduct.specific)]),
      ...(message.asked === null || answered === 'ignored'
        ? []
        : [
            say(
              answered === 'answered' ? conduct.questions[message.asked.kind]!.answers : conduct.deflections,
            ),
          ]),
    ],
    empathy,
    answered,
    rushed: chance(habits.haste, random),
    nameUse,
    addressed,
  }
}

function degree(warmth: number, random: Random): 0 | 1 | 2 {
  return chance(warmth, random) ? 2 : chance(0.5, random) ? 1 : 0
}

function slip(name: string, random: Random): NameUse {
  const drawn = random.next()
  if (drawn < SLIPS.misspelt) return name.length < MIN_MISSPELT ? 'correct' : 'misspelt'
  return drawn < SLIPS.wrong ? 'wrong' : 'placeholder'
}

function addressedAs(use: NameUse, people: People, grammar: Grammar, random: Random): People {
  const said = (name: string): People => ({
    ...people,
    name,
    surname: people.surname.replace(people.name, () => name),
  })
  switch (use) {
    case 'correct':
      return people
    case 'misspelt':
      return said(misspelt(people.name, grammar, random))
    case 'wrong':
      return said(other(people.name, grammar.firstNames, random))
    default: {
      const placeholder = pick(PLACEHOLDERS, random)
      return { ...people, name: placeholder, surname: placeholder }
    }
  }
}

/** A slip inside the name, its first letter kept; never a name of the list, which would be another person's. */
function misspelt(name: string, grammar: Grammar, random: Random): string {
  for (;;) {
    const slipped = name[0]! + mistype(name.slice(1), grammar, random)
    if (slipped !== name && !grammar.firstNames.includes(slipped)) return slipped
  }
}

/** Another person's name that does not begin alike, so that it cannot be a short form. */
function other(name: string, names: readonly string[], random: Random): string {
  for (;;) {
    const drawn = pick(names, random)
    if (drawn.slice(0, 2) !== name.slice(0, 2)) return drawn
  }
}
