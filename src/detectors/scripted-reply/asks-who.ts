/** Pasted questions that everybody is asked before anything can be looked up: who they are, and the number it goes by. */
import type { AnnotatedTurn } from '../../annotate/types.ts'
import { says } from '../../annotate/words.ts'
import { detailGroups, type PhraseGroup } from '../../language/index.ts'
import type { Passage } from '../../model/report.ts'
import { endsAsQuestion } from '../../text/questions.ts'
import type { Sentence } from '../../text/tokens.ts'

/** Passages of the turn, in order, that hold nothing else: no words of one's own could make more of them. */
export function asksWho(turn: AnnotatedTurn, passages: readonly Passage[]): ReadonlySet<Passage> {
  const { sentences } = turn.tokens
  const found = new Set<Passage>()
  let at = 0
  for (const passage of passages) {
    while (at < sentences.length && middleOf(sentences[at]!) < passage.start) at++
    const first = at
    let asks = true
    for (; at < sentences.length && middleOf(sentences[at]!) < passage.end; at++)
      asks &&= isWho(turn, sentences[at]!)
    if (asks && at > first) found.add(passage)
  }
  return found
}

/** A template may reach one word into the sentence behind it. */
function middleOf({ start, end }: Sentence): number {
  return (start + end) >> 1
}

/** "Could I get your full name, please?"; not "Is there anything else?" */
function isWho(turn: AnnotatedTurn, sentence: Sentence): boolean {
  const isAsked = endsAsQuestion(turn.text, sentence) || ASKS.some((group) => says(turn, sentence, group))
  return isAsked && WHO.some((group) => says(turn, sentence, group)) && !says(turn, sentence, 'stock')
}

const ASKS = ['detail-request', 'name-request', 'preliminary'] as const satisfies readonly PhraseGroup[]
const WHO = ['name-request', 'preliminary', ...detailGroups] as const satisfies readonly PhraseGroup[]
