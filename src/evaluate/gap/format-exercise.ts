/** The team exercise as text. */
import { groups, type Group } from './dimensions.ts'
import { questionTexts, type Answer } from './exercise-csv.ts'
import type { Exercise, QuestionThemes, Theme } from './themes.ts'

const MOST_THEMES = 8
const MOST_ALONE = 6
const MOST_CROSSED = 6

export function exerciseText({ questions, crossed }: Exercise): string {
  return [
    'TEAM EXERCISE: words that answers share, nothing more',
    ...questions.map(questionText),
    ...crossedText(crossed),
    'Answers that say the same in other words are not brought together; answers that share a word may mean',
    'different things by it (“slow” and “not slow” share one). This says where to look: read the answers.',
  ].join('\n')
}

function questionText({ question, answers, shared, ofOneGroup, alone }: QuestionThemes): string {
  const asked = groups.filter((group) => answers[group] > 0)
  const counts = asked.map((group) => `${group} ${answers[group]}`).join(', ')
  const single = alone.slice(0, MOST_ALONE).map(({ group, text }) => `    ${group}: ${oneLine(text)}`)
  return [
    `${questionTexts[question]} (answers: ${counts})`,
    ...listed('  shared by groups:', shared, answers),
    ...listed('  within one group:', ofOneGroup, answers),
    ...(asked.length < 2 || alone.length === 0
      ? []
      : [`  sharing no word with another group, ${alone.length} of ${total(answers)}:`, ...single]),
    ...(asked.length > 1 && alone.length > MOST_ALONE ? [`    and ${alone.length - MOST_ALONE} more`] : []),
  ].join('\n')
}

function listed(
  title: string,
  themes: readonly Theme[],
  of: Readonly<Record<Group, number>>,
): readonly string[] {
  if (themes.length === 0) return []
  const lines = themes.slice(0, MOST_THEMES).map(({ words, answers }) => {
    const counts = groups
      .filter((group) => answers[group] > 0)
      .map((group) => `${group} ${answers[group]} of ${of[group]}`)
    return `    “${oneLine(words)}”: ${counts.join(', ')}`
  })
  return [
    title,
    ...lines,
    ...(themes.length > MOST_THEMES ? [`    and ${themes.length - MOST_THEMES} more`] : []),
  ]
}

function crossedText(crossed: Exercise['crossed']): readonly string[] {
  if (crossed.length === 0) return []
  const said = ({ group, text }: Answer): string => `${group}: ${oneLine(text)}`
  return [
    'The same word under “do well” and “could be improved”, from different groups:',
    ...crossed
      .slice(0, MOST_CROSSED)
      .flatMap(({ words, well, improve }) => [
        `  “${oneLine(words)}”`,
        ...well.map((answer) => `    well      ${said(answer)}`),
        ...improve.map((answer) => `    improve   ${said(answer)}`),
      ]),
    ...(crossed.length > MOST_CROSSED ? [`  and ${crossed.length - MOST_CROSSED} more`] : []),
  ]
}

/** Control characters would steer the terminal. */
function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ')
}

function total(answers: Readonly<Record<Group, number>>): number {
  return groups.reduce((sum, group) => sum + answers[group], 0)
}
