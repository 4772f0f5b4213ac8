/**
 * Which interactions a person should look at first. Lowest upper end of the score's interval first: those that stay low even on the
 * kindest reading of the evidence, so that a minute is not spent on a score that hardly rests on anything. Of equals
 * the one whose customer called most for a personal answer, then the lower score, then the order of the input.
 *
 * Chosen on the train and dev parts of `corpora/gold` among ten orders; figures: `bench/review-queue-results.json`.
 */
import type { Digest } from './digest.ts'

/**
 * Places in the input (from 0) of the scored interactions, the one to look at first leading. Interactions without a score are in
 * no queue.
 */
export function queueOf(digests: readonly Pick<Digest, 'score' | 'interval' | 'need'>[]): readonly number[] {
  return digests
    .flatMap((each, index) => (each.score === null ? [] : [{ ...each, score: each.score, index }]))
    .sort(
      (a, b) =>
        (a.interval?.[1] ?? 100) - (b.interval?.[1] ?? 100) ||
        (b.need ?? 0) - (a.need ?? 0) ||
        a.score - b.score ||
        a.index - b.index,
    )
    .map(({ index }) => index)
}
