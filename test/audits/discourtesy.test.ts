/** Audits of the replies that a model points at as curt when read together: it moves no score, and does not hear bluntness or a manner of speech. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createAnalyzer } from '../../src/analyze.ts'
import type { Interaction } from '../../src/model/interaction.ts'

type Conversation = Interaction & {
  readonly metadata: { readonly split: string; readonly group: string; readonly agentEnglish: string }
}
/** The part that the bound was chosen on; on the test part see `bench/discourtesy-results.json`. */
const conversations = readFileSync(
  new URL('../../corpora/courtesy/conversations.jsonl', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Conversation)
  .filter(({ metadata }) => metadata.split === 'dev')
const of = (group: string): readonly Conversation[] =>
  conversations.filter(({ metadata }) => metadata.group.startsWith(group))

const analyzer = createAnalyzer()
const withoutModel = createAnalyzer({ policy: { options: { discourtesy: { minLikely: 1000 } } } })
const isPointedAt = (one: Conversation): boolean =>
  analyzer.analyze(one).findings.some(({ ruleId }) => ruleId === 'discourtesy/likely')

describe('replies that may be curt are pointed at', () => {
  test('in most conversations that are discourteous throughout, and in none that is decent', () => {
    expect(of('A1').filter(isPointedAt).length).toBeGreaterThanOrEqual(6)
    expect(of('B').filter(isPointedAt)).toEqual([])
  })

  test('and moves neither a signal nor the score', () => {
    const pointed = of('A1').filter(isPointedAt)
    expect(pointed.length).toBeGreaterThanOrEqual(6)
    for (const one of pointed) {
      const { score, interval, signals, findings } = analyzer.analyze(one)
      const plain = withoutModel.analyze(one)
      expect({ score, interval, signals }).toEqual({
        score: plain.score,
        interval: plain.interval,
        signals: plain.signals,
      })
      for (const { ruleId, scoreDelta } of findings)
        if (ruleId === 'discourtesy/likely') expect(scoreDelta).toBe(0)
    }
  })
})

interface Reply {
  readonly id: string
  readonly split: string
  readonly customer: string
  readonly text: string
  readonly kind: string
  readonly variety?: string
}
/** Replies that the model has not seen, three in one conversation: what a manner of speech alone would add up to. */
const decent = readFileSync(new URL('../../corpora/courtesy/examples.jsonl', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Reply)
  .filter(({ id, split, kind }) => id >= 'D4001' && id.length === 5 && split === 'test' && kind === 'none')

function conversationOf(replies: readonly Reply[]): Interaction {
  return {
    id: 'made',
    channel: 'chat',
    language: 'en',
    participants: [
      { id: 'c', role: 'customer' },
      { id: 'a', role: 'agent' },
    ],
    turns: replies.flatMap(({ customer, text }) => [
      { participantId: 'c', text: customer },
      { participantId: 'a', text },
    ]),
  }
}

test('decent replies in a manner of speech are pointed at no oftener than others', () => {
  const share = (replies: readonly Reply[]): number => {
    const made = replies.slice(2).map((_, i) => conversationOf(replies.slice(i, i + 3)))
    return made.filter((one) => isPointedAt(one as Conversation)).length / made.length
  }
  const inAManner = decent.filter(({ variety }) => variety !== undefined)
  const plain = decent.filter(({ variety }) => variety === undefined)
  expect(Math.min(inAManner.length, plain.length)).toBeGreaterThanOrEqual(30)
  expect(share(inAManner)).toBeLessThanOrEqual(share(plain) + 0.02)
})
