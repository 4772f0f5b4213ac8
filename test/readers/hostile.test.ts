import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { readers } from '../../src/readers/index.ts'
import { cpuClock, isLong, usually } from '../runs.ts'
import { readAll, readAs, source } from './support.ts'

const many = usually(20_000, 50_000)
/** What a quadratic reader that takes five seconds of 50,000 takes of these. */
const limitMs = isLong ? 5000 : 800
const units = [
  '\n',
  '\r',
  '"',
  '"\n',
  ':',
  ': ',
  ' ',
  '(',
  '[',
  '[1',
  '***',
  '{',
  '\\',
  ',',
  'A: \n',
  '[1:00] ',
  '---\n',
]

/** Every line leaves a quote open, seen from its own start and from the line before. */
const crossedQuotes = 'b",a,"c\n'
const csvHeads = ['ticket,role,text\n', `ticket,role,text,${'x,'.repeat(2000)}y\n`]

describe.each(Object.keys(readers))('%s', (format) => {
  test.each(units)(`reads ${many} times %j in linear time`, async (unit) => {
    const elapsedMs = cpuClock()
    await readAs(format, unit.repeat(many))
    await readAs(format, `x${unit.repeat(many)}x`)
    expect(elapsedMs()).toBeLessThan(limitMs)
  })

  test('never throws and never quotes what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (content) => {
        for (const record of await readAll(source(`QX${content}QX`), { format }))
          if (isProblem(record)) expect(record.message).not.toContain('QX')
      }),
    )
  })
})

test.each(csvHeads)('a CSV file of open quotes is read in linear time (%#)', async (head) => {
  for (const row of [crossedQuotes, '1,a,"c\n', '"\n', '1,a,"b""\n', `1,a,"${'x'.repeat(700)}\n`]) {
    const elapsedMs = cpuClock()
    await readAs('csv', head + row.repeat(many / 5))
    expect(elapsedMs()).toBeLessThan(limitMs)
  }
})
