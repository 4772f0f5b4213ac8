import { expect, test } from 'vitest'
import { signalIds } from '../../../src/index.ts'
import { evaluationEvents, otelLines } from '../../../src/report/index.ts'
import { exampleReports, reportWith, textOf } from './support.ts'

test('a report becomes an event for its score and one for each signal', () => {
  for (const report of exampleReports) {
    const events = evaluationEvents(report)
    expect(new Set(events.map(({ eventName }) => eventName))).toEqual(new Set(['gen_ai.evaluation.result']))
    expect(events.map(({ attributes }) => attributes['gen_ai.evaluation.name'])).toEqual([
      'unscripted.authenticity',
      ...signalIds.map((id) => `unscripted.${id}`),
    ])
    expect(events[0]!.attributes).toMatchObject({
      'gen_ai.evaluation.score.value': report.score,
      'gen_ai.evaluation.score.label': report.band,
      'gen_ai.conversation.id': report.interactionId,
    })
    for (const [index, id] of signalIds.entries()) {
      const { attributes } = events[index + 1]!
      expect(attributes['gen_ai.evaluation.score.label']).toBe(report.signals[id].state)
      expect(attributes['gen_ai.evaluation.score.value']).toBe(report.signals[id].value ?? undefined)
    }
  }
})

test('what could not be scored has a label and no value', () => {
  const eligibility = { status: 'not-scorable' as const, reasons: ['no-agent-words'] }
  const [{ attributes }] = evaluationEvents(reportWith({ score: null, band: null, eligibility })) as [
    ReturnType<typeof evaluationEvents>[number],
  ]
  expect(attributes['gen_ai.evaluation.score.label']).toBe('not-scorable')
  expect('gen_ai.evaluation.score.value' in attributes).toBe(false)
  expect(attributes['gen_ai.evaluation.explanation']).toBe('no-agent-words')
})

test('written, it is one event a line', async () => {
  const text = await textOf(otelLines(exampleReports.slice(0, 2)))
  const lines = text.split('\n').slice(0, -1)
  expect(lines.length).toBe(2 * (signalIds.length + 1))
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
    exampleReports.slice(0, 2).flatMap(evaluationEvents),
  )
})
