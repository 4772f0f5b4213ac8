/** The table of the team exercise: four questions, and what each group answered. */
import type { Problem } from '../../model/problem.ts'
import { fold } from '../../readers/read-options.ts'
import { groups, type Group } from './dimensions.ts'
import { headedRows, invalidRow } from './headed-csv.ts'

/** What we do well, what could be improved, what competitors do, what to start or continue. */
export const questions = ['well', 'improve', 'competitors', 'start'] as const
/** The id of one of the four questions of the team exercise. */
export type Question = (typeof questions)[number]

export const questionTexts: Readonly<Record<Question, string>> = {
  well: 'What do we do well?',
  improve: 'What could be improved?',
  competitors: 'What do competitors do?',
  start: 'What should we start or continue?',
}

/** One answer to one question. The text is somebody's own words. */
export interface Answer {
  readonly group: Group
  readonly question: Question
  readonly text: string
}

const columns = {
  group: ['group', 'who', 'role', 'source'],
  question: ['question', 'topic', 'about', 'q'],
  answer: ['answer', 'text', 'response', 'comment', 'value'],
} as const

const groupNames: Readonly<Record<Group, readonly string[]>> = {
  leadership: ['leadership', 'leaders', 'leader', 'management', 'manager', 'managers'],
  staff: ['staff', 'agents', 'agent', 'team', 'employees', 'employee'],
  customers: ['customers', 'customer', 'clients', 'client', 'consumers', 'consumer'],
}

/** Words one of which the question must hold; the first question that does is meant. */
const questionWords: Readonly<Record<Question, readonly string[]>> = {
  improve: ['improve', 'improved', 'improvement', 'better', '2'],
  competitors: ['competitor', 'competitors', 'competition', 'others', '3'],
  start: ['start', 'continue', 'begin', '4'],
  well: ['well', 'good', 'strengths', '1'],
}

/** Longer answers are essays; what they share with others says nothing. */
const MAX_CHARACTERS = 2000

/** The answers of a table, and the rows that were left out; no problem quotes a row. */
export interface ExerciseTable {
  readonly answers: readonly Answer[]
  readonly problems: readonly Problem[]
}

/** Columns `group`, `question`, `answer`. Throws a `TypeError` where the header lacks one. */
export async function parseExercise(content: Uint8Array, file = 'exercise'): Promise<ExerciseTable> {
  const { rows, problems } = await headedRows(content, file, columns, ['group', 'question', 'answer'])
  const answers: Answer[] = []
  const refused: Problem[] = [...problems]
  for (const { line, cell } of rows) {
    const group = groups.find((each) => groupNames[each].includes(fold(cell('group'))))
    const question = questionOf(cell('question'))
    const text = cell('answer')
    if (group === undefined)
      refused.push(invalidRow(file, line, 'The group is none of leadership, staff and customers.'))
    else if (question === undefined)
      refused.push(invalidRow(file, line, `The question is none of ${questions.join(', ')}.`))
    else if (text.length > MAX_CHARACTERS)
      refused.push(invalidRow(file, line, `The answer is longer than ${MAX_CHARACTERS} characters.`))
    else if (text !== '') answers.push({ group, question, text })
  }
  return { answers, problems: refused }
}

function questionOf(text: string): Question | undefined {
  const words = new Set(fold(text).split(/[^\p{L}\d]+/u))
  return (Object.keys(questionWords) as Question[]).find((question) =>
    questionWords[question].some((word) => words.has(word)),
  )
}
