import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { createAnnotator, createLearningAnnotator } from '../../src/annotate/annotate.ts'
import type { Learnable } from '../../src/annotate/types.ts'
import { languages } from '../../src/language/index.ts'
import type { Interaction } from '../../src/model/interaction.ts'
import { fitTemplates, saveTemplates } from '../../src/templates/template-index.ts'

const annotate = createAnnotator(languages)
const annotateToLearn = createLearningAnnotator(languages)

function corpus(name: string): readonly Interaction[] {
  const text = readFileSync(`corpora/${name}/interactions.jsonl`, 'utf8')
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Interaction)
}

/** What learning reads of an interaction, but for phrases. */
function learnedFrom({ turns, timedPairs, clock }: Learnable) {
  return {
    turns: turns.map(({ role, spoken, tokens, regions, names }) => ({
      role,
      spoken,
      tokens,
      regions,
      names,
    })),
    pairs: timedPairs.map(({ prompt, reply, gapMs }) => [
      prompt.turns.map(({ id }) => id),
      reply.turns.map(({ id }) => id),
      gapMs,
    ]),
    clock,
  }
}

it.each(['example', 'gold', 'clean'])(
  'finds in %s what the whole annotation finds, in fewer phrases',
  (name) => {
    for (const interaction of corpus(name).filter((_, index) => index % 3 === 0))
      expect(learnedFrom(annotateToLearn(interaction))).toEqual(learnedFrom(annotate(interaction)))
  },
)

it('gives the same index to the byte', async () => {
  const interactions = corpus('example')
  const whole = saveTemplates(await fitTemplates(interactions, annotate))
  expect(saveTemplates(await fitTemplates(interactions, annotateToLearn))).toEqual(whole)
})
