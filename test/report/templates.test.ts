import { expect, test } from 'vitest'
import { templateCsv, templateJson, templateTable } from '../../src/report/index.ts'
import { template } from './support.ts'

const timeless = template({ id: 'ffffffffffff', firstSeen: null, lastSeen: null, agents: [], uses: 12 })

test('the table shows how often, by how many, when, and what', () => {
  expect(templateTable([template(), timeless]).split('\n')).toEqual([
    'interactions  uses  agents  spread  slots  first       last        id            template',
    '           5     7       2  team        1  2026-03-02  2026-03-09  0123456789ab  Your order {…} is on its way.',
    '           5    12       0  team        1  –           –           ffffffffffff  Your order {…} is on its way.',
  ])
})

const shown = (text: string): string => templateTable([template({ text })]).split('0123456789ab  ')[1]!

test('the table shows ninety characters of a text whole, and eighty-nine of a longer one', () => {
  expect(shown('x'.repeat(90))).toBe('x'.repeat(90))
  expect(shown('x'.repeat(91))).toBe(`${'x'.repeat(89)}…`)
})

test('the table cuts no character in two', () => {
  expect(shown(`${'x'.repeat(88)}🙂🙂`)).toBe(`${'x'.repeat(88)}…`)
  expect(shown(`${'x'.repeat(87)}🙂🙂`)).toBe(`${'x'.repeat(87)}🙂…`)
})

test('the table holds nothing that steers a terminal', () => {
  expect(shown('a\u001b]0;title\u0007b')).toBe('a ]0;title b')
})

test('the CSV holds every field, and no formula', () => {
  expect(
    templateCsv([template({ text: '=1, "2"', agents: ['ann', 'bob'], examples: ['@i'] }), timeless]),
  ).toBe(
    [
      'id,text,slots,words,interactions,uses,agents,spread,first_seen,last_seen,examples,macro',
      `0123456789ab,"'=1, ""2""",1,6,5,7,ann bob,team,2026-03-02T09:14:00.000Z,2026-03-09T09:14:00.000Z,'@i,`,
      'ffffffffffff,Your order {…} is on its way.,1,6,5,12,,team,,,i1 i2,',
      '',
    ].join('\r\n'),
  )
})

test('the JSON holds every field', () => {
  const text = templateJson([template(), timeless])
  const fields = Object.keys(template())
  const read = JSON.parse(text) as Record<string, unknown>[]
  expect(read.map((held) => Object.keys(held))).toEqual([fields, fields])
  expect(read[0]).toMatchObject({ text: 'Your order {…} is on its way.', agents: ['ann', 'bob'] })
  expect(text.endsWith('\n')).toBe(true)
})

test('with the macros supplied, each shows the one a template comes from, and which are shadows', () => {
  const macroOf = new Map([
    [timeless, 'M-12'],
    [template({ id: 'other' }), null],
  ])
  const [known, shadow] = [...macroOf.keys()]
  const rows = templateTable([known!, shadow!], macroOf).split('\n')
  expect(rows.map((row) => / (?:macro|M-12|\(shadow\)) /u.exec(row)?.[0].trim())).toEqual([
    'macro',
    'M-12',
    '(shadow)',
  ])
  expect(templateCsv([known!, shadow!], macroOf)).toMatch(/,M-12\r\n[^\r]+,\r\n$/u)
  expect(JSON.parse(templateJson([known!, shadow!], macroOf))).toMatchObject([
    { macro: 'M-12' },
    { macro: null },
  ])
})

test('no templates are a header, a header, and an empty array', () => {
  expect(templateTable([])).toMatch(/^interactions .* template$/)
  expect(templateCsv([])).toBe(
    'id,text,slots,words,interactions,uses,agents,spread,first_seen,last_seen,examples,macro\r\n',
  )
  expect(templateJson([])).toBe('[]\n')
})
