/**
 * What the answers of the team exercise share: words and pairs of neighbouring words, and nothing but those. Two answers
 * that say the same in other words are not brought together; two that share a word by chance are.
 */
import { createAnnotator } from '../../annotate/annotate.ts'
import type { AnnotatedTurn } from '../../annotate/types.ts'
import { languages } from '../../language/index.ts'
import { TokenKind, tokenText } from '../../text/tokens.ts'
import { foldText } from '../../text/view.ts'
import { groups, type Group } from './dimensions.ts'
import { questions, type Answer, type Question } from './exercise-csv.ts'

/** A word, or two neighbouring ones, that several answers share. */
export interface Theme {
  /** The word or pair as most answers have it. */
  readonly words: string
  /** Other forms of it that were counted: "waiting" with "wait". */
  readonly forms: readonly string[]
  /** Answers that hold it, by group. */
  readonly answers: Readonly<Record<Group, number>>
}

/** The themes of one question. `answers`: how many each group gave. */
export interface QuestionThemes {
  readonly question: Question
  readonly answers: Readonly<Record<Group, number>>
  /** Heard from two groups or three; in most groups, then in most answers first. */
  readonly shared: readonly Theme[]
  /** Heard twice or more, from one group only. */
  readonly ofOneGroup: readonly Theme[]
  /** Answers that share no word with an answer of another group to this question. */
  readonly alone: readonly Answer[]
}

/** A word in what one group says is done well and another wants improved, with the answers, since it may mean two things. */
export interface Crossed {
  readonly words: string
  readonly well: readonly Answer[]
  readonly improve: readonly Answer[]
}

/** What the answers of the team exercise share. */
export interface Exercise {
  readonly questions: readonly QuestionThemes[]
  readonly crossed: readonly Crossed[]
}

/** Letters of a word that are kept, as elsewhere: forms of one word meet, and some that are not forms of one word. */
const STEM = 5
/** In an exercise of this many answers, a word in more than so many of them ("customers") tells nothing. */
const MANY_ANSWERS = 12
const COMMON = 0.25

/** A word or pair of an answer. */
interface Term {
  readonly key: string
  readonly surface: string
}

interface Read {
  readonly answer: Answer
  readonly terms: readonly Term[]
}

export function themesOf(answers: readonly Answer[]): Exercise {
  const read = readAnswers(answers)
  return {
    questions: questions.flatMap((question) => {
      const asked = read.filter(({ answer }) => answer.question === question)
      return asked.length === 0 ? [] : [themesOfQuestion(question, asked)]
    }),
    crossed: crossedOf(read),
  }
}

/** Content words and pairs of every answer, common words left out. Each term once an answer. */
function readAnswers(answers: readonly Answer[]): readonly Read[] {
  if (answers.length === 0) return []
  const { turns } = createAnnotator(languages)({
    id: 'exercise',
    channel: 'other',
    participants: [{ id: 'x', role: 'unknown' }],
    turns: answers.map(({ text }) => ({ participantId: 'x', text })),
  })
  const words = turns.map(wordsOf)
  const held = new Map<string, number>()
  for (const each of words)
    for (const key of new Set(each.flat().map((word) => word.key))) held.set(key, (held.get(key) ?? 0) + 1)
  const isCommon = ({ key }: Term): boolean =>
    answers.length >= MANY_ANSWERS && held.get(key)! > COMMON * answers.length
  return answers.map((answer, index) => ({
    answer,
    terms: unique(words[index]!.flatMap((sentence) => termsOf(sentence, isCommon))),
  }))
}

interface Word extends Term {
  readonly token: number
}

/** By sentence: its words that carry content. */
function wordsOf({ text, tokens, lexicon }: AnnotatedTurn): readonly (readonly Word[])[] {
  return tokens.sentences.map(({ firstToken, endToken }) => {
    const words: Word[] = []
    for (let token = firstToken; token < endToken; token++) {
      if (tokens.kind[token] !== TokenKind.word || lexicon.functionWords.has(tokens.hash[token]!)) continue
      const surface = tokenText(text, tokens, token).toLowerCase()
      const key = foldText(surface).slice(0, STEM)
      if (key.length > 1) words.push({ key, surface, token })
    }
    return words
  })
}

function termsOf(words: readonly Word[], isCommon: (term: Term) => boolean): readonly Term[] {
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1]
    return next?.token === word.token + 1
      ? [{ key: `${word.key} ${next.key}`, surface: `${word.surface} ${next.surface}` }]
      : []
  })
  return [...words.filter((word) => !isCommon(word)), ...pairs]
}

function unique(terms: readonly Term[]): readonly Term[] {
  return [...new Map(terms.map((term) => [term.key, term])).values()]
}

function themesOfQuestion(question: Question, read: readonly Read[]): QuestionThemes {
  const themes = joinedThemes(read)
  const shared = themes.filter((theme) => groupsIn(theme).length > 1)
  const ofOneGroup = themes.filter((theme) => groupsIn(theme).length === 1)
  const elsewhere = new Map<string, Set<Group>>()
  for (const { answer, terms } of read)
    for (const { key } of terms)
      elsewhere.set(key, (elsewhere.get(key) ?? new Set<Group>()).add(answer.group))
  return {
    question,
    answers: countGroups(read.map(({ answer }) => answer)),
    shared,
    ofOneGroup,
    alone: read.flatMap(({ answer, terms }) =>
      terms.every(({ key }) => elsewhere.get(key)!.size === 1) ? [answer] : [],
    ),
  }
}

interface Gathered {
  readonly key: string
  readonly held: readonly { readonly answer: Answer; readonly surface: string }[]
}

/** Terms that two answers or more hold. A word all of whose answers hold one pair is told by the pair alone. */
function joinedThemes(read: readonly Read[]): readonly Theme[] {
  const gathered = gather(read).filter(({ held }) => held.length > 1)
  const mostInPair = new Map<string, number>()
  for (const { key, held } of gathered)
    if (key.includes(' '))
      for (const word of key.split(' '))
        mostInPair.set(word, Math.max(held.length, mostInPair.get(word) ?? 0))
  const isWithin = ({ key, held }: Gathered): boolean => mostInPair.get(key) === held.length
  return gathered
    .filter((each) => each.key.includes(' ') || !isWithin(each))
    .map(themeOf)
    .sort(
      (a, b) =>
        groupsIn(b).length - groupsIn(a).length || total(b) - total(a) || (a.words < b.words ? -1 : 1),
    )
}

function gather(read: readonly Read[]): readonly Gathered[] {
  const byKey = new Map<string, { answer: Answer; surface: string }[]>()
  for (const { answer, terms } of read)
    for (const { key, surface } of terms) {
      const held = byKey.get(key) ?? []
      held.push({ answer, surface })
      byKey.set(key, held)
    }
  return [...byKey].map(([key, held]) => ({ key, held }))
}

function themeOf({ held }: Gathered): Theme {
  const counts = new Map<string, number>()
  for (const { surface } of held) counts.set(surface, (counts.get(surface) ?? 0) + 1)
  const forms = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([surface]) => surface)
  return {
    words: forms[0]!,
    forms: forms.slice(1),
    answers: countGroups(held.map(({ answer }) => answer)),
  }
}

/** A word within a pair that is crossed too is left to the pair. */
function crossedOf(read: readonly Read[]): readonly Crossed[] {
  const praised = new Map(gather(of(read, 'well')).map((each) => [each.key, each]))
  const crossed = gather(of(read, 'improve')).flatMap((improved) => {
    const other = praised.get(improved.key)
    const [well, improve] = [other?.held ?? [], improved.held].map((held) => held.map(({ answer }) => answer))
    const isOther = well!.some(({ group }) => improve!.some((against) => against.group !== group))
    if (other === undefined || !isOther) return []
    const { words } = themeOf({ key: improved.key, held: [...other.held, ...improved.held] })
    return [{ key: improved.key, told: { words, well: well!, improve: improve! } }]
  })
  const paired = new Set(crossed.flatMap(({ key }) => (key.includes(' ') ? key.split(' ') : [])))
  return together(crossed.filter(({ key }) => !paired.has(key)).map(({ told }) => told))
}

/** Words that stand in the very same answers are told once. */
function together(crossed: readonly Crossed[]): readonly Crossed[] {
  const byAnswers = new Map<string, Crossed>()
  for (const { words, well, improve } of crossed) {
    const key = JSON.stringify([well, improve])
    const before = byAnswers.get(key)
    byAnswers.set(key, { words: before === undefined ? words : `${before.words}, ${words}`, well, improve })
  }
  return [...byAnswers.values()]
}

function of(read: readonly Read[], question: Question): readonly Read[] {
  return read.filter(({ answer }) => answer.question === question)
}

function groupsIn({ answers }: Theme): readonly Group[] {
  return groups.filter((group) => answers[group] > 0)
}

function total({ answers }: Theme): number {
  return groups.reduce((sum, group) => sum + answers[group], 0)
}

function countGroups(answers: readonly Answer[]): Readonly<Record<Group, number>> {
  return Object.fromEntries(
    groups.map((group) => [group, answers.filter((answer) => answer.group === group).length]),
  ) as Record<Group, number>
}
