/** Audits of what a model points at as effort: it moves no score, and sees no less in one manner of speech than in another. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import type { Report } from '../../src/model/report.ts'
import { interaction } from '../detectors/support.ts'

interface Example {
  readonly id: string
  readonly customer: string
  readonly text: string
  readonly kind: string
  readonly variety?: string
  /** Id of the sentence that says the same in plain English. */
  readonly variantOf?: string
}
const examples = readFileSync(new URL('../../corpora/effort/examples.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Example)
const byId = new Map(examples.map((example) => [example.id, example]))
const variants = examples.filter(({ variantOf }) => variantOf !== undefined)

const analyzer = createAnalyzer()
const withoutModel = createAnalyzer({ policy: { options: { 'personal-effort': { minLikely: 1.01 } } } })
const reportOf = ({ customer, text }: Example, by = analyzer): Report =>
  by.analyze(interaction(`customer: ${customer}\nagent: ${text}`))
const isPointedAt = (example: Example): boolean =>
  reportOf(example).findings.some(({ ruleId }) => ruleId === 'personal-effort/likely')

describe('what may be effort is pointed at', () => {
  test('and moves neither a signal nor the score, whoever says it and however', () => {
    const pointed = variants
      .flatMap((variant) => [variant, byId.get(variant.variantOf!)!])
      .filter(isPointedAt)
    expect(pointed.length).toBeGreaterThanOrEqual(60)
    for (const example of pointed) {
      const { score, interval, signals, findings } = reportOf(example)
      const plain = reportOf(example, withoutModel)
      expect({ score, interval, signals }).toEqual({
        score: plain.score,
        interval: plain.interval,
        signals: plain.signals,
      })
      expect(findings.find(({ ruleId }) => ruleId === 'personal-effort/likely')?.scoreDelta).toBe(0)
    }
  })

  test('about as often in a dialect or by a learner as in plain English', () => {
    const effort = variants.filter(({ kind }) => kind !== 'none')
    expect(effort.length).toBeGreaterThanOrEqual(100)
    const asSaid = effort.filter(isPointedAt).length
    const inPlainEnglish = effort.filter(({ variantOf }) => isPointedAt(byId.get(variantOf!)!)).length
    expect(asSaid).toBeGreaterThanOrEqual(0.85 * inPlainEnglish)
    expect(inPlainEnglish).toBeGreaterThanOrEqual(0.85 * asSaid)
  })

  test('hardly ever where a manner of speech is all there is to it', () => {
    const others = variants.filter(({ kind }) => kind === 'none')
    expect(others.filter(isPointedAt).length).toBeLessThanOrEqual(0.02 * others.length)
  })
})
