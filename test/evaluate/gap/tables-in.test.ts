import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseExercise, parseRatings } from '../../../src/evaluate/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('a table of ratings', () => {
  test('names the group, the dimension, the value and its maximum, and may name interaction and date', async () => {
    const { ratings, problems } = await parseRatings(
      bytes(
        'interaction,group,dimension,value,max,date\n' +
          'LF-1,customers,empathy,4,5,2026-03-02\n' +
          ',leadership,speed,8.5,10,2026-03-02T09:14:00Z\n',
      ),
    )
    expect(problems).toEqual([])
    expect(ratings).toEqual([
      {
        group: 'customers',
        dimension: 'empathy',
        value: 0.8,
        interactionId: 'LF-1',
        at: Date.UTC(2026, 2, 2),
      },
      {
        group: 'leadership',
        dimension: 'speed',
        value: 0.85,
        interactionId: null,
        at: Date.UTC(2026, 2, 2, 9, 14),
      },
    ])
  })

  test('may have a byte order mark, semicolons, a decimal comma, other column names and an Excel sep line', async () => {
    const { ratings } = await parseRatings(
      bytes('\ufeffsep=;\r\nWho;About;Rating;Scale\r\nQA;Overall;4,5;5\r\nSurvey;Authenticity;yes;\r\n'),
    )
    expect(ratings.map(({ group, dimension, value }) => [group, dimension, value])).toEqual([
      ['leadership', 'expectation', 0.9],
      ['customers', 'authenticity', 1],
    ])
    const plain = await parseRatings(bytes('Group;Dimension;Value;Max\nagent-self;speed;3;5\n'))
    expect(plain.ratings[0]).toMatchObject({ group: 'staff', value: 0.6 })
  })

  test.each([
    ['an unknown group', 'board,speed,1,5,', /group is none of/],
    ['an unknown dimension', 'staff,price,1,5,', /dimension is none of/],
    ['no maximum', 'staff,speed,4,,', /no number from 0 to a maximum/],
    ['a value above it', 'staff,speed,6,5,', /no number from 0 to a maximum/],
    ['a value below 0', 'staff,speed,-1,5,', /no number from 0 to a maximum/],
    ['a word for a value', 'staff,speed,Maria,5,', /no number from 0 to a maximum/],
    ['a date nobody can read', 'staff,speed,4,5,02/03/2026', /not ISO 8601/],
    ['too many columns', 'staff,speed,4,5,,x', /6 columns/],
  ])('leaves out a row with %s, and tells the line but not what it holds', async (_, row, message) => {
    const { ratings, problems } = await parseRatings(
      bytes(`group,dimension,value,max,date\n${row}\nstaff,speed,4,5,\n`),
      'r.csv',
    )
    expect(ratings).toHaveLength(1)
    expect(problems).toEqual([
      expect.objectContaining({ code: 'invalid-row', origin: { file: 'r.csv', line: 2 } }),
    ])
    expect(problems[0]!.message).toMatch(message)
    expect(problems[0]!.message).not.toMatch(/Maria|board|price/)
  })

  test('without a column it needs, or empty, is a TypeError', async () => {
    await expect(parseRatings(bytes('group,value\nstaff,1\n'), 'r.csv')).rejects.toThrow(
      'r.csv needs a column "dimension"',
    )
    await expect(parseRatings(bytes(''), 'r.csv')).rejects.toThrow(TypeError)
    await expect(parseRatings(bytes('group,group,dimension,value\n'), 'r.csv')).rejects.toThrow(/twice/)
  })

  test('of any bytes gives ratings of 0–1, problems, or a TypeError', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const { ratings, problems } = await parseRatings(
          bytes(`group,dimension,value,max\nstaff,speed,4,5\nstaff,speed,${text}`),
        )
        expect(ratings.length + problems.length).toBeGreaterThan(0)
        for (const { value } of ratings) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('a table of the exercise', () => {
  test('knows its four questions by number, by word or in full', async () => {
    const { answers, problems } = await parseExercise(
      bytes(
        'group,question,answer\n' +
          'leadership,What do we do well?,Fast\n' +
          'managers,What could be improved,Slow\n' +
          'agents,3,Others call back\n' +
          'customers,What should we start or continue?,"Listen, please"\n' +
          'customers,well,\n',
      ),
    )
    expect(problems).toEqual([])
    expect(answers).toEqual([
      { group: 'leadership', question: 'well', text: 'Fast' },
      { group: 'leadership', question: 'improve', text: 'Slow' },
      { group: 'staff', question: 'competitors', text: 'Others call back' },
      { group: 'customers', question: 'start', text: 'Listen, please' },
    ])
  })

  test('leaves out what it cannot place, and essays', async () => {
    const { answers, problems } = await parseExercise(
      bytes(`group,question,answer\nqa,well,a\nstaff,why,b\nstaff,well,${'x'.repeat(2001)}\nstaff,well,c\n`),
    )
    expect(answers.map(({ text }) => text)).toEqual(['c'])
    expect(problems.map(({ origin }) => origin.line)).toEqual([2, 3, 4])
  })
})
