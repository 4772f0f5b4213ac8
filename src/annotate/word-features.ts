/** What linear models see of sentences: their words, some of them as one slot, and which groups of phrases occur. */
import type { PhraseGroup } from '../language/index.ts'
import type { Span } from '../model/span.ts'
import type { Featurizer } from '../text/features.ts'
import { firstHit } from '../text/phrases.ts'
import { wordColumn } from '../text/slab.ts'
import type { Sentence } from '../text/tokens.ts'
import type { AnnotatedTurn } from './types.ts'

/** Distinct features: of the words, those at `slots` (in order) as one slot, of the groups of phrases in `hashes`, and `others`. */
export function wordsAndCues(
  turn: AnnotatedTurn,
  sentences: readonly Sentence[],
  slots: readonly Span[],
  extract: Featurizer,
  hashes: ReadonlyMap<PhraseGroup, number>,
  others: readonly number[] = [],
): Uint32Array {
  const words = extract(turn.text, turn.tokens, sentences, slots)
  // A few cues beside a hundred words, all distinct: asked of those one by one, which is faster than a set of all.
  const cues = new Set([...cuesIn(turn, sentences, hashes), ...others].filter((cue) => !words.includes(cue)))
  const found = wordColumn(words.length + cues.size)
  for (let i = 0; i < words.length; i++) found[i] = words[i]!
  let at = words.length
  for (const cue of cues) found[at++] = cue
  return found
}

/** The features of the groups whose phrases lie in the sentences, each once a phrase. */
function cuesIn(
  { phrases }: AnnotatedTurn,
  sentences: readonly Sentence[],
  hashes: ReadonlyMap<PhraseGroup, number>,
): readonly number[] {
  const found: number[] = []
  for (const { firstToken, endToken } of sentences)
    for (let i = firstHit(phrases, firstToken); i < phrases.length; i++) {
      const hit = phrases[i]!
      if (hit.firstToken >= endToken) break
      const cue = hashes.get(hit.group)
      if (cue !== undefined && hit.endToken <= endToken) found.push(cue)
    }
  return found
}
