import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/detectors/index.ts'
import { createAnalyzer, defaultPolicy, fitTemplates, type Report } from '../../../src/index.ts'
import { round } from '../../../src/model/numbers.ts'
import { signalIds, type SignalId } from '../../../src/model/signals.ts'
import { readCorpus } from '../../../src/node/index.ts'
import { replay, waterfall } from '../../../src/report/insight/replay.ts'
import { unitCosts } from '../../../src/scoring/unit-cost.ts'
import { score } from '../../../src/scoring/score.ts'
import { example } from './example.ts'

const none: ReadonlySet<number> = new Set()
const reports = example.map(({ report }) => report)

/** What is wrong with the waterfall of a report; in hundredths, so that nothing is lost to binary fractions. */
function faultsOf(report: Report): readonly string[] {
  const steps = waterfall(replay(report, none))
  if (report.score === null) return steps.length === 0 ? [] : ['steps without a score']
  const hundredths = steps.reduce((sum, { points }) => sum + Math.round(points * 100), 10_000)
  return [
    ...(hundredths === Math.round(report.score * 100) ? [] : [`adds up to ${hundredths}`]),
    ...steps.flatMap(({ what, points, from, to }, index) => [
      ...(from === (steps[index - 1]?.to ?? 100) ? [] : [`${what} does not begin where the last one ended`]),
      ...(what === 'limit' || what === 'rounding' || points === -report.signals[what].cost
        ? []
        : [`${what} is not the report’s cost`]),
      ...(Math.round(from * 100) + Math.round(points * 100) === Math.round(to * 100)
        ? []
        : [`${what} jumps`]),
      ...(what !== 'rounding' || Math.abs(points) <= 0.05 ? [] : ['rounds by more than half a tenth']),
    ]),
  ]
}

describe('the waterfall', () => {
  test('adds up to the score, in every interaction of the example', () => {
    expect(reports.length).toBe(40)
    for (const report of reports)
      expect([report.interactionId, faultsOf(report)]).toEqual([report.interactionId, []])
  })

  test('says what lay beyond 0 and 100', () => {
    const costs = Object.fromEntries(signalIds.map((id) => [id, 0])) as Record<SignalId, number>
    const earned = waterfall({ score: 100, costs: { ...costs, friction: 2, 'personal-effort': -3.5 } })
    expect(earned.map(({ what, points }) => [what, points])).toEqual([
      ['personal-effort', 3.5],
      ['friction', -2],
      ['limit', -1.5],
    ])
    const lost = waterfall({ score: 0, costs: { ...costs, discourtesy: 60, friction: 50 } })
    expect(lost.at(-1)).toEqual({ what: 'limit', points: 10, from: -10, to: 0 })
  })

  test('has no step where there is no score', () => {
    const costs = Object.fromEntries(signalIds.map((id) => [id, 0])) as Record<SignalId, number>
    expect(waterfall({ score: null, costs })).toEqual([])
  })
})

describe('the score again', () => {
  test('is the report’s own with every finding in it, and its costs are', () => {
    for (const report of reports) {
      const { score: again, costs } = replay(report, none)
      expect(again).toBe(report.score)
      for (const id of signalIds) expect(costs[id]).toBe(report.signals[id].cost)
    }
  })

  test('has the unit costs of the engine: what each signal cost follows from them', () => {
    for (const { signals } of reports) {
      const units = unitCosts(signals)
      for (const id of signalIds)
        expect(round(units[id] * (signals[id].value ?? 0), 2)).toBe(signals[id].cost)
    }
  })

  test('without one finding is what the engine’s own arithmetic gives of the others', () => {
    let [compared, edges] = [0, 0]
    for (const report of reports)
      for (const index of report.findings.keys()) {
        // Where no rude word is left, the engine has no verdict on courtesy and other weights; the page keeps the weights.
        if (report.findings[index]!.signal === 'discourtesy') continue
        compared++
        const [again, engine] = [replay(report, new Set([index])).score!, engineScore(report, index)!]
        // The page adds rounded costs, the engine exact ones: at the edge of a tenth they may fall to either side.
        expect(Math.abs(again - engine)).toBeLessThan(0.11)
        if (Math.abs(again - engine) > 0.001) edges++
      }
    expect(compared).toBeGreaterThan(50)
    expect(edges / compared).toBeLessThan(0.05)
  })

  test('without all findings is 100', () => {
    for (const report of reports) {
      const { score: again, costs } = replay(report, new Set(report.findings.keys()))
      expect(again).toBe(report.score === null ? null : 100)
      expect(Object.values(costs).every((cost) => cost === 0)).toBe(true)
    }
  })
})

/** The engine’s score of the report’s verdicts with one remark less. */
function engineScore({ signals, findings, channel, contact }: Report, without: number): number | null {
  const verdicts = new Map(
    signalIds.map((id): [SignalId, Verdict] => {
      const { value, confidence, reason = '' } = signals[id]
      if (value === null) return [id, { state: 'no-opportunity', reason }]
      const remarks = findings.flatMap((finding, index) =>
        finding.signal === id && index !== without
          ? [
              {
                rule: '',
                turnId: '',
                start: 0,
                end: 0,
                data: {},
                because: [],
                share: Number(finding.data['share']),
              },
            ]
          : [],
      )
      return [id, { state: 'judged', confidence, remarks }]
    }),
  )
  return score(verdicts, defaultPolicy, channel, contact).score
}

const folder = fileURLToPath(new URL('../../../../shared/data/star', import.meta.url))
const isThere = existsSync(folder)

test.skipIf(!isThere)(
  isThere
    ? 'the waterfall adds up in every interaction of STAR'
    : `the waterfall adds up in every interaction of STAR (skipped: ${folder} is not here)`,
  async () => {
    const { corpus } = await readCorpus(folder, { labels: false })
    const templates = await fitTemplates(corpus.interactions)
    const analyzer = createAnalyzer({ templates, pace: templates.pace })
    const faults = corpus.interactions.flatMap((interaction) => faultsOf(analyzer.analyze(interaction)))
    expect(corpus.interactions.length).toBe(1853)
    expect(faults).toEqual([])
  },
  // Some nine seconds of processor time; a busy machine may take its time.
  240_000,
)
