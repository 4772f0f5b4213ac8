import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../src/evaluate/index.ts'
import { themesOf } from '../../../src/evaluate/gap/themes.ts'
import { growthOf } from '../../verify/doubling.ts'

const answersOf = (...rows: readonly string[]): readonly Answer[] =>
  rows.map((row) => {
    const [group, question, text] = row.split(': ') as [Answer['group'], Answer['question'], string]
    return { group, question, text }
  })
const only = (...rows: readonly string[]) => themesOf(answersOf(...rows)).questions[0]!

describe('themes', () => {
  test('are words that two answers share, whatever their endings; the pair where neighbours always go together', () => {
    const { shared } = only(
      'leadership: well: Our fast replies',
      'customers: well: You send fast replies!',
      'staff: well: Refunds',
      'customers: well: The refund came',
    )
    expect(shared).toEqual([
      { words: 'fast replies', forms: [], answers: { leadership: 1, staff: 0, customers: 1 } },
      { words: 'refund', forms: ['refunds'], answers: { leadership: 0, staff: 1, customers: 1 } },
    ])
  })

  test('keep a word beside its pair where it is also used without', () => {
    const { shared } = only(
      'leadership: well: fast replies',
      'customers: well: fast replies',
      'staff: well: replies in own words',
    )
    expect(shared.map(({ words }) => words)).toEqual(['replies', 'fast replies'])
  })

  test('of one group are no common ground', () => {
    const { shared, ofOneGroup, alone } = only(
      'staff: improve: the macros',
      'staff: improve: fewer macros',
      'customers: improve: read my message',
    )
    expect(shared).toEqual([])
    expect(ofOneGroup.map(({ words }) => words)).toEqual(['macros'])
    expect(alone).toHaveLength(3)
  })

  test('are none of words that carry nothing, nor of words nearly everybody uses', () => {
    const rows = [
      'call',
      'name',
      'wait',
      'price',
      'van',
      'tone',
      'chat',
      'mail',
      'desk',
      'form',
      'line',
      'lamp',
    ]
    const { shared } = only(
      ...rows.map(
        (word, index) => `${index % 2 === 0 ? 'staff' : 'customers'}: well: the customers and the ${word}`,
      ),
    )
    expect(shared).toEqual([])
    const few = only('staff: well: the customers', 'customers: well: your customers')
    expect(few.shared.map(({ words }) => words)).toEqual(['customers'])
  })

  test('do not bring together what is said in other words: that is their limit', () => {
    const { shared, alone } = only('staff: improve: slow answers', 'customers: improve: I waited for days')
    expect(shared).toEqual([])
    expect(alone).toHaveLength(2)
  })

  test('know other languages by their function words', () => {
    const { shared } = only(
      'staff: well: wir sind schnell und wir sind freundlich zu den Kunden',
      'customers: well: das ist sehr schnell und nicht teuer',
    )
    expect(shared.map(({ words }) => words)).toEqual(['schnell'])
  })
})

describe('crossed words', () => {
  test('are what one group does well and another wants improved, with both answers', () => {
    const { crossed } = themesOf(
      answersOf(
        'leadership: well: clear macros',
        'staff: improve: macros that do not fit',
        'staff: well: the tea',
      ),
    )
    expect(crossed.map(({ words }) => words)).toEqual(['macros'])
    expect(crossed[0]!.well.map(({ text }) => text)).toEqual(['clear macros'])
    expect(crossed[0]!.improve.map(({ text }) => text)).toEqual(['macros that do not fit'])
  })

  test('that stand in the very same answers are told together', () => {
    const { crossed } = themesOf(
      answersOf(
        'leadership: well: macros save time',
        'staff: improve: time for fewer macros',
        'staff: well: the tea',
      ),
    )
    expect(crossed.map(({ words }) => words)).toEqual(['time, macros'])
  })

  test('are none within one group, nor without an opposite question', () => {
    expect(themesOf(answersOf('staff: well: macros', 'staff: improve: macros')).crossed).toEqual([])
    expect(themesOf(answersOf('staff: well: macros', 'customers: start: macros')).crossed).toEqual([])
  })
})

test('no answers are no questions', () => {
  expect(themesOf([])).toEqual({ questions: [], crossed: [] })
})

test('time grows with the answers, not with their square', async () => {
  const prepare = (count: number) => {
    const answers = answersOf(
      ...Array.from(
        { length: count },
        (_, index) => `staff: well: word${index % 97} thing${index % 89} same`,
      ),
    )
    return () => themesOf(answers)
  }
  // Twice the answers take four times as long in a square; a busy machine alone does not triple it round after round.
  const { ratio } = await growthOf(prepare, { ratio: 3, ms: 5000 }, { size: 25_600 })
  expect(ratio).toBeLessThanOrEqual(3)
})
