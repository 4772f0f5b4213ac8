import { expect, test } from 'vitest'
import { formatEvaluation, type Evaluation } from '../../src/evaluate/index.ts'

const whole: Evaluation = {
  mode: 'whole',
  perAgent: null,
  seed: '1',
  interactions: 4,
  agents: 2,
  labels: 17,
  measures: [
    { label: 'scripted', metric: 'auc', n: 8, positives: 4, estimate: 0.98765, interval: [0.9, 1] },
    { label: 'scripted', metric: 'not told', n: 12, positives: null, estimate: 0, interval: null },
    { label: 'rushed', metric: 'auc', n: 3, positives: 3, estimate: null, interval: null },
  ],
  part: null,
  split: null,
  halves: [],
}

test('an evaluation of a whole corpus is a sentence and a table', () => {
  expect(formatEvaluation(whole).split('\n')).toEqual([
    '17 labels; templates learned from all 4 interactions.',
    '',
    'label     metric    n   positives  estimate  95 % interval',
    'scripted  auc        8          4  0.988     0.900–1.000',
    'scripted  not told  12  –          0.000     –',
    'rushed    auc        3          3  –         –',
    '',
  ])
})

test('an evaluation of small teams says how they were drawn', () => {
  const [first] = formatEvaluation({ ...whole, mode: 'per-agent', perAgent: 20, seed: 'x' }).split('\n')
  expect(first).toBe(
    '17 labels; templates learned from 20 interactions of each of 2 agents apart (seed x); 4 scored.',
  )
})

test('an evaluation in halves has a table more for each', () => {
  const halves = [
    { half: 'a', interactions: 3, measures: whole.measures.slice(0, 1) },
    { half: 'b', interactions: 0, measures: [] },
  ] as const
  const [, ...parts] = formatEvaluation({ ...whole, split: 'domain', halves }).split('\nHalf ')
  expect(parts.map((part) => part.split('\n'))).toEqual([
    [
      'a, split by domain: 3 interactions.',
      '',
      'label     metric  n  positives  estimate  95 % interval',
      'scripted  auc     8          4  0.988     0.900–1.000',
      '',
    ],
    ['b, split by domain: 0 interactions.', '', 'label  metric  n  positives  estimate  95 % interval', ''],
  ])
})

test('an evaluation without measures is a header', () => {
  expect(formatEvaluation({ ...whole, measures: [] })).toMatch(/\n\nlabel {2}metric .*interval\n$/)
})

test('a part of a corpus is named', () => {
  expect(formatEvaluation({ ...whole, part: 'test' })).toMatch(/^the part "test" alone; 17 labels;/u)
})
