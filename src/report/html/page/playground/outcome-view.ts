/// <reference lib="dom" />
/** What was read, what could not be, and the interactions with their scores, the first of which are listed. */
import type { Problem } from '../../../../model/problem.ts'
import { button, h, said, scrolling, section, table, type Child } from '../dom.ts'
import { count, percent, points, range } from '../format.ts'
import { bandNames, reasonName } from '../words.ts'
import type { Gathered, ReadFile } from './gather.ts'
import type { Scored, Scores } from './scored.ts'

const LISTED = 200
const TOLD_PROBLEMS = 20

/** `problems` are those of reading and of scoring. */
export function readView({ files, joined }: Gathered, problems: readonly Problem[]): HTMLElement {
  return section(
    'What was read',
    scrolling('Files', table('Files, in the order they were given', FILE_COLUMNS, files.map(fileCells))),
    joined === 0
      ? null
      : h('p', {}, `${count(joined, 'conversation')} put together from mails and records of tickets.`),
    problems.length === 0
      ? h('p', {}, 'No problem was met.')
      : scrolling(
          'Problems',
          table(
            `${count(problems.length, 'problem')}${firstOf(problems.length, TOLD_PROBLEMS)}`,
            PROBLEM_COLUMNS,
            problems.slice(0, TOLD_PROBLEMS).map(problemCells),
          ),
        ),
  )
}

const FILE_COLUMNS = ['Input', 'Format', 'Interactions', 'Mails or records put together later']
const PROBLEM_COLUMNS = ['Code', 'Where', 'What it means']

function fileCells({ name, format, interactions, held }: ReadFile): readonly Child[] {
  return [said(name, 'id'), format ?? 'not known', String(interactions), String(held)]
}

function problemCells({ code, level, origin, message }: Problem): readonly Child[] {
  const { file, line, pointer } = origin
  const where = [
    ...(file === undefined ? [] : [file]),
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(pointer === undefined ? [] : [pointer]),
  ]
  return [`${code}${level === 'warning' ? ' (warning)' : ''}`, said(where.join(', ')), said(message)]
}

function firstOf(all: number, shown: number): string {
  return all > shown ? `, the first ${shown} of them` : ''
}

/** The list, its buttons calling `choose` with the interaction and themselves. */
export function scoresView({ scored }: Scores, choose: (chosen: Scored) => void): HTMLElement {
  const buttons: HTMLButtonElement[] = []
  const rows = scored.slice(0, LISTED).map((each) => {
    const name = button(
      said(each.report.interactionId, 'id'),
      () => {
        for (const other of buttons) other.setAttribute('aria-pressed', String(other === name))
        choose(each)
      },
      { class: 'link', 'aria-pressed': 'false' },
    )
    buttons.push(name)
    return [name, ...scoreCells(each)]
  })
  return section(
    'Scores',
    h('p', {}, learned(scored.length)),
    scrolling(
      'Scores',
      table(
        `${count(scored.length, 'interaction')}${firstOf(scored.length, LISTED)}; choose one to see it marked up`,
        SCORE_COLUMNS,
        rows,
      ),
    ),
  )
}

const SCORE_COLUMNS = ['Interaction', 'Score', 'Band', 'Could be judged', 'Remarks']

function scoreCells({ report }: Scored): readonly Child[] {
  const { score, interval, band, coverage, findings, eligibility } = report
  return [
    score === null
      ? `no score: ${eligibility.reasons.map(reasonName).join(', ')}`
      : h('span', {}, h('strong', {}, points(score)), interval === null ? '' : ` (${range(interval)})`),
    band === null ? '–' : h('span', { class: `band band-${band}` }, bandNames[band]),
    percent(coverage),
    String(findings.length),
  ]
}

function learned(interactions: number): string {
  return `What is copied, and how fast people usually answer, was learned from ${interactions === 1 ? 'this one interaction' : `these ${interactions} interactions`} alone. With few conversations both stay uncertain, so give as many as you have.`
}
