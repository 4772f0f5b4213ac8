import { describe, expect, test } from 'vitest'
import { createTally } from '../../bench/templates/accuracy.ts'
import { replaceBlock } from '../../bench/tables.ts'

const pasted = (template: string) => ({ scripted: true, templates: [{ start: 0, end: 7, template }] })
const free = { scripted: false, templates: [] }
const nothing = { flagged: false, spans: [], groups: [] }
const whole = (group: string) => ({
  flagged: true,
  spans: [{ start: 0, end: 7 }],
  groups: [{ start: 0, end: 7, group }],
})

describe('the tally', () => {
  test('is perfect where everything is found and nothing else', () => {
    const tally = createTally()
    for (const id of ['a', 'a', 'b']) tally.add('one two three', pasted(id), whole(id))
    tally.add('one two three', free, nothing)
    expect(tally.accuracy()).toMatchObject({ anyF1: 1, freeFlagged: 0, wordF1: 1, clusterF1: 1, replies: 4 })
  })

  test('counts words, free replies and pairs apart', () => {
    const tally = createTally()
    tally.add('one two three', pasted('a'), { ...whole('x'), spans: [{ start: 0, end: 3 }] })
    tally.add('one two three', pasted('a'), whole('y'))
    tally.add('one two three', free, whole('x'))
    const { anyPrecision, freeFlagged, wordF1, clusterF1 } = tally.accuracy()
    expect(anyPrecision).toBeCloseTo(2 / 3)
    expect(freeFlagged).toBe(1)
    // Of 4 pasted words 3 are found, and 2 free ones with them.
    expect(wordF1).toBeCloseTo((2 * 3) / (5 + 4))
    expect(clusterF1).toBe(0)
  })

  test('gives no figure for what a method does not say', () => {
    const tally = createTally()
    tally.add('one two three', pasted('a'), { flagged: true, spans: null, groups: null })
    expect(tally.accuracy()).toMatchObject({ anyF1: 1, freeFlagged: null, wordF1: null, clusterF1: null })
  })
})

describe('the block of the README', () => {
  test('is replaced between its marks', () => {
    const text = 'a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb'
    expect(replaceBlock(text, 'x', 'new')).toBe('a\n<!-- bench:x -->\nnew\n<!-- /bench:x -->\nb')
  })

  test('must be there', () => {
    expect(() => replaceBlock('a', 'x', 'new')).toThrow('<!-- bench:x -->')
  })
})
