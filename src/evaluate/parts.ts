/** The part of a corpus that its authors set aside: `metadata.split`. */
import type { Corpus } from './corpus.ts'

/** The parts that the authors of a corpus may set aside. */
export const parts = ['train', 'dev', 'test'] as const
/** One of these parts: what `metadata.split` of an interaction says. */
export type Part = (typeof parts)[number]

/** The interactions of the part, and what was judged of them. */
export function partOf({ interactions, labels }: Corpus, part: Part): Corpus {
  const held = interactions.filter(({ metadata }) => metadata?.['split'] === part)
  const ids = new Set(held.map(({ id }) => id))
  return { interactions: held, labels: labels.filter(({ interactionId }) => ids.has(interactionId)) }
}
