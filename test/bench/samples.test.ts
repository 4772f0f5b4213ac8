import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { reportBlock, scoreBlock } from '../../bench/sample-report.ts'
import { gapBlock, samples, templatesBlock } from '../../bench/samples.ts'
import { createAnalyzer, type Report } from '../../src/index.ts'

test('the README shows what the commands print today; `npm run bench:readme` puts it there', async () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const [name, block] of Object.entries(await samples()))
    expect(readme).toContain(`<!-- bench:${name} -->\n${block}\n<!-- /bench:${name} -->`)
})

/** A conversation with a placeholder left in, a name and a question. */
function sampleReport(): Report {
  return createAnalyzer().analyze({
    id: 'sample',
    channel: 'chat',
    participants: [
      { id: 'c', role: 'customer', name: 'Karen Lee' },
      { id: 'a', role: 'agent' },
    ],
    turns: [
      { participantId: 'c', text: 'My parcel never came. Where is it now?' },
      { participantId: 'a', text: 'Dear {{first_name}}, is there anything else I can help you with?' },
    ],
  })
}

test('the report shown is valid JSON but for its comments and what is left out', () => {
  const report = sampleReport()
  const json = reportBlock(report)
    .replaceAll(/ \/\/ .*$/gm, '')
    .replaceAll(/,? …/g, '')
  expect(JSON.parse(json)).toMatchObject({
    score: report.score,
    signals: { 'scripted-reply': report.signals['scripted-reply'] },
    findings: [{ ruleId: 'missed-name/leaked-placeholder' }],
  })
  expect(() => reportBlock({ ...report, findings: [] })).toThrow('no error to show')
})

test('the score shown is a sum of rows that each give their cost, or is not shown', () => {
  const signals = Object.fromEntries(
    Object.entries(sampleReport().signals).map(([id, signal]) => [id, { ...signal, value: null, cost: 0 }]),
  ) as Report['signals']
  const judged = { weight: 10, confidence: 0.5, state: 'missed' } as const
  const report = {
    ...sampleReport(),
    score: 80,
    signals: {
      ...signals,
      'missed-name': { ...judged, value: 0.4, cost: 20 },
      friction: { ...judged, value: 0, cost: 0 },
    },
  }
  expect(scoreBlock(report).split('\n')).toEqual([
    '             100.00',
    'missed-name  −20.00  = 100 × 10 × 0.5 × 0.4 / 10.00',
    'score          80.0',
  ])
  const dearer = { ...report.signals, 'missed-name': { ...judged, value: 0.4, cost: 30 } }
  expect(() => scoreBlock({ ...report, signals: dearer })).toThrow('does not follow')
})

test('the README shows the two templates used most, cut where it has no room', () => {
  const block = templatesBlock(['uses  template', '2  a', `1  ${'long '.repeat(60)}`, '1  b'].join('\n'))
  const lines = block.split('\n')
  expect(lines.slice(2, 4)).toEqual(['uses  template', '2  a'])
  expect(lines[4]).toMatch(/^1 {2}long .*…$/)
  expect(lines[4]!.length).toBeLessThanOrEqual(150)
  expect(lines.slice(5)).toEqual(['           …', '```'])
})

test('the README shows who is satisfied, by the first two dimensions', () => {
  const text = 'before\n\nSATISFIED: at 80 %\nheader\nexpectation 1\nempathy 2\nspeed 3\n'
  expect(gapBlock(text)).toBe('```text\nSATISFIED: at 80 %\nheader\nexpectation 1\nempathy 2\n```')
  expect(() => gapBlock('nothing')).toThrow('nobody satisfied')
})
