import { describe, expect, test } from 'vitest'
import type { Traced } from '../../src/annotate/types.ts'
import { createChecklist } from '../../src/scoring/checklist.ts'
import { createPolicy } from '../../src/scoring/policy.ts'
import { trace } from '../detectors/support.ts'

const notice = 'Calls are recorded (for training)!'
const policy = createPolicy({ mandated: [notice, 'You may cancel within 14 days.'] })
const spoken = await trace({
  in: `customer: You may cancel within 14 days.
       agent: Hello. Calls are recorded, for training. Calls are recorded for training.
       customer: Fine.
       agent +automation: You may cancel within 14 days.`,
})

describe('mandated text', () => {
  test('is adhered to where an agent first says it, whatever the punctuation', () => {
    expect(createChecklist(policy)(spoken, 90)).toEqual({
      mandated: [
        { index: 0, said: { turnId: 't1', start: 7, end: 39 } },
        { index: 1, said: null },
      ],
      qa: null,
      passed: false,
      quadrant: 'unticked-and-warm',
    })
    expect(spoken.turns[1]!.text.slice(7, 39)).toBe('Calls are recorded, for training')
  })
})

describe('the quadrant', () => {
  const rated = (qa: number, qaMax: number): Traced => ({
    ...spoken,
    interaction: { ...spoken.interaction, ratings: { qa, qaMax } },
  })
  const plain = createPolicy({ checklist: { minQa: 0.8 } })
  const quadrant = (traced: Traced, score: number | null): unknown =>
    createChecklist(plain)(traced, score).quadrant

  test('sets the mark of the form against the score', () => {
    expect(quadrant(rated(80, 100), 82)).toBe('ticked-and-warm')
    expect(quadrant(rated(80, 100), 81.9)).toBe('ticked-and-cold')
    expect(quadrant(rated(79, 100), 82)).toBe('unticked-and-warm')
    expect(quadrant(rated(1, 5), 10)).toBe('unticked-and-cold')
  })

  test('is unknown without a checklist or a score', () => {
    expect(createChecklist(plain)(spoken, 90)).toEqual({
      mandated: [],
      qa: null,
      passed: null,
      quadrant: null,
    })
    expect(quadrant(rated(80, 100), null)).toBeNull()
    expect(createChecklist(plain)(rated(4, 0), 80).qa).toBeNull()
  })

  test('takes a mark above the most for the most, and none where half of it is missing', () => {
    const qaOf = (ratings: object): number | null =>
      createChecklist(plain)({ ...spoken, interaction: { ...spoken.interaction, ratings } }, 80).qa
    expect([qaOf({ qa: 12, qaMax: 10 }), qaOf({ qa: 1, qaMax: 1 }), qaOf({ qa: 0, qaMax: 5 })]).toEqual([
      1, 1, 0,
    ])
    expect([qaOf({ qa: 4 }), qaOf({ qaMax: 5 }), qaOf({})]).toEqual([null, null, null])
  })

  test('needs both the words and the mark where both are asked for', () => {
    const passed = (mandated: readonly string[], qa: number): boolean | null =>
      createChecklist(createPolicy({ mandated: [...mandated] }))(rated(qa, 100), 80).passed
    expect(passed([notice], 80)).toBe(true)
    expect(passed([notice], 79)).toBe(false)
    expect(passed(['Nobody says this.'], 80)).toBe(false)
  })
})
