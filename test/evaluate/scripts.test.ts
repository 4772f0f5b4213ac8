/** Pasted replies told from own ones in each language of `corpora/scripts`, learned from that language alone. */
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../src/evaluate/index.ts'
import { readCorpus } from '../../src/node/index.ts'

const folder = fileURLToPath(new URL('../../corpora/scripts', import.meta.url))

describe('in a script of its own', async () => {
  const { corpus, problems } = await readCorpus(folder)

  /** Figures by metric, of one language. */
  const figures = async (language: string): Promise<ReadonlyMap<string, number | null>> => {
    const interactions = corpus.interactions.filter((interaction) => interaction.language === language)
    const ids = new Set(interactions.map(({ id }) => id))
    const labels = corpus.labels.filter(({ interactionId }) => ids.has(interactionId))
    const { measures } = await evaluate({ interactions, labels }, { replicates: 1 })
    return new Map(measures.map(({ metric, estimate }) => [metric, estimate]))
  }

  test('every interaction and label is read', () => {
    expect(problems).toEqual([])
    expect([corpus.interactions.length, corpus.labels.length]).toEqual([46, 138])
  })

  test.each([
    ['ja', 0, 0.95],
    ['th', 0.17, 0.9],
    ['zh', 0, 0.9],
    ['el', 0, 0.9],
    ['ru', 0, 0.9],
    ['ar', 0, 0.85],
    ['tr', 0, 0.75],
  ])(
    '%s: every paste is found, at most %d of own replies are flagged, and words are',
    async (language, flagged, words) => {
      const found = await figures(language)
      expect(found.get('any passage: recall')).toBe(1)
      expect(found.get('recall at 0.5')).toBe(1)
      expect(found.get('precision at 0.5')).toBe(1)
      expect(found.get('free replies flagged')).toBeLessThanOrEqual(flagged)
      expect(found.get('words: recall')).toBeGreaterThanOrEqual(words)
    },
  )
})
