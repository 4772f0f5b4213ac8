/** Floors under the figures of `bench/redaction-results.json`, so that a change that loses some of them shows. */
import { describe, expect, test } from 'vitest'
import { readLabelled, unmarked } from '../../bench/redaction/labelled.ts'
import { overRedaction, recallOf } from '../../bench/redaction/measures.ts'
import { createRedactor } from '../../src/report/redact.ts'

test('marks are read as spans of the text without them', () => {
  const { text, spans } = unmarked('Hi ⟦NAME:Anna⟧, ⟦ORDER:#12⟧!')
  expect(text).toBe('Hi Anna, #12!')
  expect(spans.map(({ start, end, kind }) => [kind, text.slice(start, end)])).toEqual([
    ['NAME', 'Anna'],
    ['ORDER', '#12'],
  ])
})

describe.each(['dev', 'kept'])('%s', (part) => {
  const examples = readLabelled(new URL(`../../corpora/redaction/${part}.jsonl`, import.meta.url))

  test('of labelled spans, by kind, no less is masked than was', () => {
    const { byKind } = recallOf(examples, createRedactor())
    for (const [kind, { labelled, masked }] of Object.entries(byKind))
      expect(masked / labelled, kind).toBeGreaterThanOrEqual(kind === 'NAME' ? 0.96 : 1)
  })

  test('of the words that are not labelled, no more than one in a hundred is masked', () => {
    const { words, masked } = overRedaction(
      examples.map(({ interaction }) => interaction),
      (index) => examples[index]!.spans,
      createRedactor(),
    )
    expect(words).toBeGreaterThan(300)
    expect(masked / words).toBeLessThanOrEqual(0.01)
  })
})
