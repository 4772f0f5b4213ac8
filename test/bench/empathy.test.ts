import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../src/language/en/index.ts'

interface Figures {
  readonly auc: number
  readonly f1: number
}
interface Results {
  readonly model: { readonly id: string }
  readonly sentences: Readonly<Record<string, { readonly model: Figures; readonly wordList: Figures }>>
}
const results = JSON.parse(
  readFileSync(new URL('../../bench/empathy-results.json', import.meta.url), 'utf8'),
) as Results

test('the figures of the empathy model are those of the model in the pack', () => {
  expect(results.model.id).toBe(en.models?.empathy?.linear.id)
})

test('the model beats the word list on unseen scenarios, for every class', () => {
  expect(Object.keys(results.sentences)).toEqual(en.models?.empathy?.linear.classes)
  for (const { model, wordList } of Object.values(results.sentences)) {
    expect(model.auc).toBeGreaterThan(wordList.auc)
    expect(model.f1).toBeGreaterThan(wordList.f1)
  }
})
