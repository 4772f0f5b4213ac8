import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markdown } from '../../../src/report/index.ts'
import { exampleReports, reportWith } from './support.ts'

test('tells the mean, the bands, the most frequent findings and the lowest scores', async () => {
  const text = await markdown(exampleReports, { failUnder: 50, shown: 3 })
  const scores = exampleReports.map(({ score }) => score!)
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  expect(text).toContain(`**${mean.toFixed(1)}** mean score of ${scores.length} scored interactions`)
  const [lowest] = [...exampleReports].sort((a, b) => a.score! - b.score!)
  expect(text).toContain(`| \`${lowest!.interactionId}\` | ${lowest!.score!.toFixed(1)} |`)
  expect(text.match(/^\| `LF-/gm)?.length).toBe(3)
})

test('of nothing it says that there is nothing', async () => {
  expect(await markdown([])).toContain('0 interactions, none scored.')
})

/** All that is ours: taken out, what is left of the input is bare letters between code marks. */
test('nothing of the input is markup, a mention, a link or a picture', async () => {
  const pieces = fc.constantFrom(
    ...[
      '`',
      '``',
      '|',
      '\n',
      '<img src=x onerror=1>',
      '@everyone',
      '#1',
      '[a](http://x)',
      '![a](b)',
      'http://x.example',
      '*',
      '_',
      '\\',
      '$x$',
      '&lt;',
      '-->',
      '~~',
    ],
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { minLength: 1, maxLength: 8 }), async (parts) => {
      const hostile = parts.join('')
      const report = reportWith(
        { interactionId: hostile, score: 12.3, agents: [hostile] },
        { ruleId: hostile, message: hostile, scoreDelta: -9 },
      )
      const text = await markdown([report, reportWith({ interactionId: 'plain' })])
      const cells = text.split('\n').filter((line) => line.includes('12.3'))
      expect(cells.filter((line) => line.startsWith('| '))).toHaveLength(1)
      expect(cells.find((line) => line.startsWith('| '))).toMatch(/^\| `[\p{L}\p{N}._-]+` \| 12\.3 \| – \|$/u)
      expect(text).not.toMatch(/[@[\]!\\~$]|<(?!\/?(?:details|summary)>)|https?:/)
    }),
    { numRuns: 100 },
  )
})

test('an option it does not know is a TypeError', async () => {
  await expect(markdown([], { show: 3 } as never)).rejects.toThrow(
    new TypeError('Unknown option "show"; known: failUnder, shown'),
  )
})
