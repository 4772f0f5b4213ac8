/** Audits of what is heard in an agent's words: who says it, and how well it is spelt, must not matter. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import type { Report } from '../../src/model/report.ts'
import { interaction } from '../detectors/support.ts'
import { pairs } from './pairs.ts'

const analyzer = createAnalyzer()
const report = (customer: string, agent: string): Report =>
  analyzer.analyze(interaction(`customer: ${customer}\nagent: ${agent}`))
const states = ({ signals }: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(signals).map(([id, { state }]) => [id, state]))
const rules = ({ findings }: Report): readonly string[] => findings.map(({ ruleId }) => ruleId)

describe('the same reply in a dialect or by a learner moves no signal’s state', () => {
  test.each(pairs.map((pair) => [pair.variety, pair.variant, pair] as const))(
    '%s: “%s”',
    (_variety, _variant, { customer, standard, variant }) => {
      expect(states(report(customer, variant))).toEqual(states(report(customer, standard)))
    },
  )

  test('in thirty pairs and more, of which some show empathy and some do not', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(30)
    const found = pairs.map(({ customer, standard }) => states(report(customer, standard))['missing-empathy'])
    expect(new Set(found)).toEqual(new Set(['met', 'missed', 'no-opportunity']))
  })
})

interface Example {
  readonly text: string
  readonly kind: string
  readonly variety?: string
}
const courtesy = readFileSync(new URL('../../corpora/courtesy/examples.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Example)

test('no reply in a dialect or by a learner is called discourteous', () => {
  const others = courtesy.filter(({ variety, kind }) => variety !== undefined && kind === 'none')
  expect(others.length).toBeGreaterThanOrEqual(30)
  for (const { text } of others)
    expect(rules(report('Hello.', text)).filter((rule) => rule.startsWith('discourtesy/'))).toEqual([])
})

/** Swaps two letters inside the longer words: every second of them, so that it is plainly misspelt. */
function misspelt(text: string): string {
  let count = 0
  return text.replaceAll(/[a-z]{5,}/gu, (word) =>
    count++ % 2 === 0 ? `${word.slice(0, 2)}${word[3]!}${word[2]!}${word.slice(4)}` : word,
  )
}

/** Effort that a misspelt wording no longer tells may still be pointed at; it is the same effort. */
function ofAnyKind(rule: string): string {
  return rule.replace(/^(personal-effort)\/.*/u, '$1')
}

describe('typos', () => {
  test.each(pairs.map(({ customer, standard }) => [standard, customer] as const))(
    'raise nothing in “%s”',
    (standard, customer) => {
      const before = rules(report(customer, standard)).map(ofAnyKind)
      const after = rules(report(customer, misspelt(standard))).map(ofAnyKind)
      expect(after.filter((rule) => !before.includes(rule))).toEqual([])
    },
  )
})

describe('ten pasted phrases or keywords of empathy', () => {
  const phrases =
    'I am so sorry to hear that. I completely understand your frustration. That must be so frustrating. I can imagine how you feel. We truly apologise. I really appreciate your patience. That sounds awful. I would be upset too. You have every right to be angry. We are here for you.'
  const keywords = 'Sorry understand empathy frustration apologise care appreciate feel worried upset.'

  test.each(pairs.map(({ customer, standard }) => [standard, customer] as const))(
    'raise neither the score nor the empathy of “%s”',
    (standard, customer) => {
      const before = report(customer, standard)
      for (const stuffing of [phrases, keywords])
        for (const text of [`${standard} ${stuffing}`, `${stuffing} ${standard}`]) {
          const after = report(customer, text)
          if (before.score === null) expect(after.score ?? 0).toBe(0)
          else expect(after.score).toBeLessThanOrEqual(before.score)
          expect(after.turns[1]!.empathy ?? 0).toBeLessThanOrEqual(before.turns[1]!.empathy ?? 0)
        }
    },
  )
})
