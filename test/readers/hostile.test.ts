import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isProblem } from '../../src/model/problem.ts'
import { readers } from '../../src/readers/index.ts'
import { usually } from '../runs.ts'
import { readAll, readAs, source, type Stream } from './support.ts'

/** How time grows with it is for `verify:linear`. */
const many = usually(20_000, 50_000)
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
  test.each(units)(`makes turns or problems of ${many} times %j, and nothing twice`, async (unit) => {
    for (const content of [unit.repeat(many), `x${unit.repeat(many)}x`])
      expectNoMore(await readAs(format, content), content)
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

test.each(csvHeads)('nothing of a CSV file of open quotes is read twice (%#)', async (head) => {
  for (const row of [crossedQuotes, '1,a,"c\n', '"\n', '1,a,"b""\n', `1,a,"${'x'.repeat(700)}\n`]) {
    const content = head + row.repeat(many / 5)
    expectNoMore(await readAs('csv', content), content)
  }
})

/** Words out are words in: no more of them, however often they stand there. */
function expectNoMore(stream: Stream, content: string): void {
  let units = 0
  for (const record of stream)
    if (!isProblem(record)) for (const { text } of record.turns) units += text.length
  expect(units).toBeLessThanOrEqual(content.length)
}
