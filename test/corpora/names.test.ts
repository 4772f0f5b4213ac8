import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseLabel, type Label } from '../../src/evaluate/index.ts'
import { isProblem, type Interaction } from '../../src/index.ts'
import { parseInteraction } from '../../src/readers/values/validate.ts'

const lines = (name: string): readonly string[] =>
  readFileSync(new URL(`../../corpora/names/${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')

const interactions = lines('interactions').map((line) => JSON.parse(line) as Interaction)
const labels = lines('labels').map((line) => parseLabel(line, {}))

test('holds valid interactions without any name in the participant data', () => {
  expect(interactions.flatMap((interaction) => parseInteraction(interaction).problems)).toEqual([])
  expect(
    interactions.flatMap(({ participants }) => participants.filter(({ name }) => name !== undefined)),
  ).toEqual([])
  expect(new Set(interactions.map(({ id }) => id)).size).toBe(interactions.length)
})

test('labels names of customers’ turns to the character', () => {
  expect(labels.filter(isProblem)).toEqual([])
  const spans = (labels as readonly Label[]).filter(({ start }) => start !== undefined)
  expect(spans.length).toBeGreaterThan(200)
  for (const { interactionId, turnId, start, end } of spans) {
    const { participants, turns } = interactions.find(({ id }) => id === interactionId)!
    const turn = turns.find(({ id }) => id === turnId)!
    const words = turn.text.slice(start, end)
    expect(words).toMatch(/^\p{L}(?:.*[\p{L}.)])?$/u)
    expect(participants.find(({ id }) => id === turn.participantId)?.role).toBe('customer')
  }
})

test('has as many of each kind set aside as may be read', () => {
  const kindsOf = (writer: string): readonly string[] =>
    interactions
      .filter(({ id }) => id.startsWith(writer))
      .map(({ metadata }) => String(metadata?.['kind']))
      .sort()
  expect(kindsOf('NT')).toEqual(kindsOf('ND'))
  expect(
    interactions.filter(({ id, metadata }) => (metadata?.['split'] === 'test') !== id.startsWith('NT')),
  ).toEqual([])
})
