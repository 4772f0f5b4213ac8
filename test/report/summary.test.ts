import { expect, test } from 'vitest'
import { problem } from '../../src/model/problem.ts'
import {
  emptyTally,
  mergeTallies,
  summarize,
  tallyProblem,
  tallyReport,
  type Tally,
} from '../../src/report/index.ts'
import { findings, report } from './support.ts'

const sum = (...tallies: readonly Tally[]): Tally => tallies.reduce(mergeTallies, emptyTally)

test('nothing at all is one line', () => {
  expect(summarize(emptyTally)).toBe('0 interactions analysed, 0 scored.')
})

test('one of each is told in the singular', () => {
  const tally = sum(tallyReport(report()), tallyProblem(problem('invalid-json', {})))
  expect(summarize(tally).split('\n')).toEqual([
    '1 interaction analysed, 0 scored, 1 record refused.',
    'Not scored: 1 – no turns in 1.',
    'Problems:',
    '       1 invalid-json',
  ])
})

test('two of each are told in the plural', () => {
  const refused = tallyProblem(problem('invalid-json', {}))
  const tally = sum(tallyReport(report()), tallyReport(report()), refused, refused)
  expect(summarize(tally)).toMatch(/^2 interactions analysed, 0 scored, 2 records refused\.\n/)
})

test('a warning refuses nothing, but is counted among the problems', () => {
  const tally = sum(tallyReport(report()), tallyProblem(problem('unknown-field', {}, undefined, 'warning')))
  expect(summarize(tally).split('\n')).toEqual([
    '1 interaction analysed, 0 scored.',
    'Not scored: 1 – no turns in 1.',
    'Problems:',
    '       1 unknown-field',
  ])
})

test('why interactions are not scored is told in plain words, the commonest reasons first', () => {
  const unscored = (...reasons: readonly string[]): Tally =>
    tallyReport(report({ eligibility: { status: 'not-scorable', reasons }, score: null }))
  const tally = sum(
    unscored('no-agent-words'),
    unscored('no-timestamps', 'unsupported-language'),
    unscored('unsupported-language'),
    unscored('unsupported-language', 'nothing-to-compare-with', 'no-timestamps'),
    unscored(),
  )
  expect(summarize(tally).split('\n')).toEqual([
    '5 interactions analysed, 0 scored.',
    'Not scored: 5 – language not known well enough in 3, no usable times in 2, no words of an agent in 1.',
  ])
  expect(summarize(unscored())).toContain('Not scored: 1 – nothing to judge in 1.')
})

test('reasons of interactions that are scored all the same are not told', () => {
  const scored = report({ eligibility: { status: 'scorable', reasons: ['no-timestamps'] }, score: 80 })
  expect(summarize(tallyReport(scored))).not.toContain('Not scored')
})

test('scores are told with their mean, their bands and their distribution', () => {
  const tally = sum(
    tallyReport(report({ score: 100, band: 'authentic' })),
    tallyReport(report({ score: 90, band: 'authentic' })),
    tallyReport(report({ score: 9.9, band: 'going-through-the-motions' })),
    tallyReport(report({ score: null, band: null })),
  )
  expect(summarize(tally).split('\n')).toEqual([
    '4 interactions analysed, 3 scored.',
    'Not scored: 1 – no turns in 1.',
    'Scores: mean 66.6; authentic 2, mixed 0, going-through-the-motions 1',
    `    0–9        1 ${'█'.repeat(15)}`,
    '   10–19       0 ',
    '   20–29       0 ',
    '   30–39       0 ',
    '   40–49       0 ',
    '   50–59       0 ',
    '   60–69       0 ',
    '   70–79       0 ',
    '   80–89       0 ',
    `   90–100      2 ${'█'.repeat(30)}`,
  ])
})

test('the five most frequent findings are told, ties by name', () => {
  const rules = { f: 1, e: 1, d: 2, c: 3, b: 3, a: 4 }
  const all = Object.entries(rules).flatMap(([rule, held]) => Array<string>(held).fill(`x/${rule}`))
  expect(
    summarize(tallyReport(report({ findings: findings(...all) })))
      .split('\n')
      .slice(2),
  ).toEqual([
    'Most frequent findings:',
    '       4 x/a',
    '       3 x/b',
    '       3 x/c',
    '       2 x/d',
    '       1 x/e',
  ])
})

test('all problems are told, by code, the most frequent first', () => {
  const codes = ['invalid-json', 'invalid-record', 'invalid-record', 'empty-input'] as const
  const tally = sum(...codes.map((code) => tallyProblem(problem(code, {}))))
  expect(summarize(tally).split('\n').slice(-4)).toEqual([
    'Problems:',
    '       2 invalid-record',
    '       1 empty-input',
    '       1 invalid-json',
  ])
})
