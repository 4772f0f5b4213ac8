import { describe, expect, test } from 'vitest'
import { detectors } from '../../../src/detectors/index.ts'
import { earningSignals, signalIds, type SignalId } from '../../../src/model/signals.ts'
import { coach } from '../../../src/report/insight/coach.ts'
import { metWell, tryNext, wentWell } from '../../../src/report/insight/coach-words.ts'
import type { ViewReport } from '../../../src/report/insight/exchange.ts'
import { report } from '../support.ts'
import { example } from './example.ts'
import { finding } from './support.ts'

/** A report of these findings, the score as they leave it. */
function with_(findings: ViewReport['findings'], signals: Partial<ViewReport['signals']> = {}): ViewReport {
  const met = { state: 'met', value: 0, weight: 10, cost: 0, confidence: 1 } as const
  const all = Object.fromEntries(signalIds.map((id) => [id, met])) as ViewReport['signals']
  return { ...report({ score: 70, signals: { ...all, ...signals } }), findings }
}

describe('three moments', () => {
  test('are those that cost most, in the order of the conversation', () => {
    const costs = [-1, -4, -2, -3]
    const signals = ['rushed-turn', 'missed-name', 'friction', 'ignored-question'] as const
    const findings = costs.map((scoreDelta, index) => finding({ scoreDelta, signal: signals[index]! }))
    expect(coach(with_(findings)).moments.map((moment) => moment.finding)).toEqual([1, 2, 3])
  })

  test('are of one signal twice at most', () => {
    const findings = [-9, -8, -7, -1].map((scoreDelta, index) =>
      finding({ scoreDelta, signal: index === 3 ? 'friction' : 'rushed-turn' }),
    )
    expect(coach(with_(findings)).moments.map((moment) => moment.finding)).toEqual([0, 1, 3])
  })

  test('put a slip before a note that costs the same', () => {
    const findings = (['note', 'note', 'note', 'error'] as const).map((level, index) =>
      finding({ level, scoreDelta: -1, signal: signalIds[index]! }),
    )
    expect(coach(with_(findings)).moments.map((moment) => moment.finding)).toEqual([0, 1, 3])
  })

  test('are never what earned points', () => {
    const effort = finding({ signal: 'personal-effort', ruleId: 'personal-effort/compliment', scoreDelta: 2 })
    expect(coach(with_([effort])).moments).toEqual([])
  })
})

describe('one strength', () => {
  test('is the effort that earned most', () => {
    const effort = (scoreDelta: number): ReturnType<typeof finding> =>
      finding({ signal: 'personal-effort', ruleId: 'personal-effort/compliment', scoreDelta })
    expect(coach(with_([effort(1), effort(3)])).strength).toEqual({
      text: wentWell['personal-effort/compliment'],
      finding: 1,
      turnId: 't1',
    })
  })

  test('is else a reply that took the trouble up: .6 will do, .59 not', () => {
    const at = (empathy: number): ViewReport => ({
      ...with_([]),
      turns: [{ turnId: 't3', empathy, names: [] }],
    })
    expect(coach(at(0.6)).strength).toMatchObject({ turnId: 't3' })
    expect(coach(at(0.59)).strength).toMatchObject({ turnId: null })
  })

  test('is else the weightiest signal that was met', () => {
    const met = { state: 'met', value: 0, weight: 11, cost: 0, confidence: 1 } as const
    expect(coach(with_([], { 'missed-name': met })).strength?.text).toBe(metWell['missed-name'])
  })

  test('is none where nothing was met, rather than something made up', () => {
    const unseen = { state: 'not-scorable', value: null, weight: 0, cost: 0, confidence: 0 } as const
    const signals = Object.fromEntries(signalIds.map((id) => [id, unseen])) as ViewReport['signals']
    expect(coach(with_([], signals)).strength).toBe(null)
  })
})

describe('the smallest change', () => {
  // Two signals of equal weight and no other, so that a whole unit of either costs 50 points.
  const unjudged = { state: 'no-opportunity', value: null, weight: 0, cost: 0, confidence: 0 } as const
  const signals = {
    ...(Object.fromEntries(signalIds.map((id) => [id, unjudged])) as ViewReport['signals']),
    'rushed-turn': { state: 'missed', value: 0.3, weight: 50, cost: 15, confidence: 1 },
    friction: { state: 'met', value: 0, weight: 50, cost: 0, confidence: 1 },
  } as const

  test('has the fewest characters of those that gain at least half of the most', () => {
    const findings = [
      finding({ start: 0, end: 100, data: { share: 0.15 }, scoreDelta: -7.5 }),
      finding({ start: 0, end: 20, data: { share: 0.1 }, scoreDelta: -5 }),
      finding({ start: 0, end: 5, data: { share: 0.05 }, scoreDelta: -2.5 }),
    ]
    const { change } = coach({ ...with_(findings, signals), score: 85 })
    expect([change!.finding, change!.score, change!.gain]).toEqual([1, 90, 5])
  })

  test('is none where there is no score, and where nothing cost anything', () => {
    expect(coach({ ...with_([finding()], signals), score: null }).change).toBe(null)
    expect(coach(with_([finding({ scoreDelta: 0, data: { share: 0 } })])).change).toBe(null)
  })

  test('gains what it says, in every interaction of the example', () => {
    for (const { report: each } of example) {
      const { change, moments } = coach(each)
      expect(moments.length).toBeLessThanOrEqual(3)
      if (change === null) continue
      expect(change.gain).toBeGreaterThan(0)
      expect(change.score).toBeLessThanOrEqual(100)
    }
  })
})

describe('there is a word for', () => {
  const rules = Object.entries(detectors).flatMap(([id, create]) =>
    Object.keys(create().rules).map((rule) => [id as SignalId, `${id}/${rule}`] as const),
  )

  test.each(rules)('%s: %s', (signal, rule) => {
    const text = earningSignals.has(signal) ? wentWell[rule] : tryNext[rule]
    expect(text, `write it in src/report/insight/coach-words.ts`).toMatch(/^[A-Z].*\.$/u)
  })

  test('no rule that is gone', () => {
    expect([...Object.keys(tryNext), ...Object.keys(wentWell)].sort()).toEqual(
      rules.map(([, rule]) => rule).sort(),
    )
  })
})
