import { describe, expect, test } from 'vitest'
import { formatGap, measureGap, type GapCase } from '../../../src/evaluate/index.ts'
import { gapCaseOf, rating } from './support.ts'

const rated = (id: string, quality: number, customers: number, changes: Partial<GapCase> = {}): GapCase =>
  gapCaseOf(id, {
    rated: { customers, staff: null, quality },
    checklist: { passed: quality >= 0.8, qa: quality, quadrant: null },
    ...changes,
  })
const sectionOf = (text: string, title: string): string =>
  text.split('\n\n').find((section) => section.startsWith(title)) ?? ''

test('without anything but reports, the text says what is missing and invents no share', () => {
  const text = formatGap(measureGap({ cases: [gapCaseOf('a')] }))
  expect(text).toMatch(/^The perception gap: 1 interaction\.\n/)
  expect(sectionOf(text, 'THE GAP')).toMatch(/Nothing to compare yet/)
  expect(sectionOf(text, 'WHAT GOES WITH')).toMatch(/Not enough: 0 interactions are rated/)
  expect(sectionOf(text, 'CHECKLIST')).toMatch(/No interaction both passed/)
  expect(text).not.toMatch(/NaN|undefined|IN SHORT|MYSTERY|TEAM EXERCISE|BEFORE AND AFTER/)
})

describe('the short version', () => {
  const many = Array.from({ length: 60 }, (_, index) => rated(`i${index}`, 1, index % 2))

  test('names a difference only where it is sure, and forms as forms', () => {
    const short = sectionOf(formatGap(measureGap({ cases: many })), 'IN SHORT')
    // Wilson of 60/60 begins at 60 / 63.84 = .9398, of 30/60 ends at .6226; .5 − √(.0602² + .1226²) = .3634.
    expect(short).toMatch(/expectation: quality forms 100 %, customers 50 %, \+50 points \(\+36 to \+62\)\./)
    const asked = [1, 1, 1, 1, 1, 0].map((value) => rating('leadership', 'expectation', value))
    const few = formatGap(measureGap({ cases: many.slice(0, 8), ratings: asked }))
    expect(sectionOf(few, 'IN SHORT')).toMatch(
      /Cannot tell, for want of judgements or of a difference: expectation\./,
    )
  })
})

test('a share below the least number is not shown, its number is', () => {
  const text = formatGap(measureGap({ cases: [1, 2, 3].map((id) => rated(`i${id}`, 1, 0.2)) }))
  expect(sectionOf(text, 'SATISFIED')).toMatch(/too few \(n 3\)/)
  expect(sectionOf(text, 'SATISFIED')).not.toMatch(/100 %/)
})

test('where one group alone was heard, it is set beside the measure, and no empty table is shown', () => {
  const cases = Array.from({ length: 12 }, (_, index) =>
    gapCaseOf(`i${index}`, {
      rated: { customers: null, staff: null, quality: 1 },
      measured: { expectation: index % 2 === 0, empathy: null, speed: null, authenticity: null },
    }),
  )
  const text = sectionOf(formatGap(measureGap({ cases })), 'THE GAP')
  expect(text).toMatch(/\nexpectation {2}leadership – as measured {2}100 % – 50 %/)
  expect(text).toContain('here is 1.')
  expect(text).toContain('No two groups were heard on the same: this sets one beside the measure')
  expect(text).not.toMatch(/in --json|believe the customer/)
})

test('ratings of unknown interactions are counted in the singular, too', () => {
  const of = (...ids: readonly string[]): string =>
    formatGap(
      measureGap({ cases: [gapCaseOf('a')], ratings: ids.map((id) => rating('staff', 'speed', 1, id)) }),
    )
  expect(of('x')).toContain('\nOf interactions that are not among the reports, and left out: 1 rating.\n')
  expect(of('x', 'y')).toContain('left out: 2 ratings.\n')
})

test('published figures are set apart and never among those measured', () => {
  const text = formatGap(measureGap({ cases: [rated('a', 1, 1)] }))
  expect(sectionOf(text, 'PUBLISHED')).toMatch(
    /80 % – 45 %.*78 % – 58 %.*79 % – 45 %.*State of the Contact Center 2022/su,
  )
  expect(sectionOf(text, 'SATISFIED')).not.toMatch(/45 %/)
})

test('ids, queues and answers cannot steer the terminal', () => {
  const evil = 'x\u001b[2J\u0007'
  const cases = [
    ...Array.from({ length: 30 }, (_, index) =>
      rated(`${evil}${index}`, 1, 0.2, { at: 1, queue: evil, channel: 'chat' }),
    ),
    ...Array.from({ length: 30 }, (_, index) => rated(`b${index}`, 1, 0.2, { at: 9, queue: 'b' })),
    rated(`${evil}shop`, 1, 1, { isMysteryShop: true }),
  ]
  const text = formatGap(
    measureGap({
      cases,
      answers: [
        { group: 'staff', question: 'well', text: `chat ${evil}` },
        { group: 'customers', question: 'improve', text: `chat ${evil}` },
      ],
      compare: { names: ['x', 'y'], of: ({ at }) => (at === 1 ? 'before' : 'after') },
    }),
  )
  expect(text).toMatch(/MYSTERY SHOPS/)
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
})

test('the same input gives the same text', () => {
  const cases = [rated('a', 1, 0.2), rated('b', 0.5, 1)]
  expect(formatGap(measureGap({ cases }))).toBe(formatGap(measureGap({ cases })))
})
