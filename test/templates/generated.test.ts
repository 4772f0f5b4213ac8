/** Pasted passages of known place, in six languages and through edits: what the whole of the room makes of them. */
import { describe, expect, test } from 'vitest'
import { generate } from '../../corpora/generator/corpus.ts'
import { grammars, type Language } from '../../corpora/generator/languages/index.ts'
import { createTally } from '../../bench/templates/accuracy.ts'
import { annotate, createLearner, createMatcher, predictions } from '../../bench/templates/ours.ts'
import { truthsOf } from '../../bench/templates/types.ts'

const REPLIES = 300

function accuracyOn(language: Language, noise: number) {
  const made = [...generate({ replies: REPLIES, seed: 'recovered', language, noise })]
  const learner = createLearner()
  const annotated = made.map(({ interaction }) => annotate(interaction))
  annotated.forEach(learner.add)
  const find = createMatcher(learner.finish())
  const tally = createTally()
  for (const [number, held] of annotated.entries()) {
    const matches = find(held)
    const said = predictions(matches)
    const truths = truthsOf(made[number]!)
    for (const { id, text } of matches.turns) {
      const truth = truths.get(id)
      if (truth !== undefined) tally.add(text, truth, said.get(id)!)
    }
  }
  return tally.accuracy()
}

describe.each(Object.keys(grammars) as Language[])('pasted passages in %s', (language) => {
  test.each([0, 0.2])('are found where they stand, with %d of their words edited', (noise) => {
    const { anyF1, freeFlagged, wordF1, clusterF1 } = accuracyOn(language, noise)
    expect(anyF1).toBeGreaterThan(0.88)
    expect(wordF1).toBeGreaterThan(0.83)
    expect(clusterF1).toBeGreaterThan(0.9)
    expect(freeFlagged).toBeLessThan(0.22)
  })
})
