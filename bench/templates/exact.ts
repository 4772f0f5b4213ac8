/** Counting exact repeats, of whole replies or of sentences: what a spreadsheet does. */
import { Holders, normalise, type LinearPeer } from './peer.ts'

/** Without a limit of its own: it is one map. */
const MOST = 200_000

export const exactReplies: LinearPeer = {
  id: 'exact repeats, replies',
  package: null,
  most: MOST,
  threshold: 1,
  run(replies) {
    const keys = replies.map(({ text }) => normalise(text))
    const holders = new Holders()
    for (const [index, key] of keys.entries()) holders.add(key, replies[index]!.interaction)
    const scores = keys.map((key) => holders.get(key) - 1)
    return {
      scores,
      held: holders,
      predictor: (threshold) => (reply) => ({
        flagged: scores[reply]! >= threshold,
        spans: null,
        groups: [{ start: 0, end: Infinity, group: keys[reply]! }],
      }),
    }
  },
}

interface Repeat {
  readonly start: number
  readonly end: number
  readonly group: string
  readonly words: number
}

/** Other interactions that must hold a sentence. */
const MIN_OTHERS = 2
const SENTENCE = /[^.!?\n]+[.!?]*/gu

/** A reply scores as many words as its longest repeated sentence has, so the threshold is a length. */
export const exactSentences: LinearPeer = {
  id: 'exact repeats, sentences',
  package: null,
  most: MOST,
  run(replies) {
    const holders = new Holders()
    for (const { text, interaction } of replies)
      for (const [sentence] of text.matchAll(SENTENCE)) holders.add(normalise(sentence), interaction)
    const repeats = replies.map(({ text }) =>
      [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }): readonly Repeat[] => {
        const group = normalise(sentence)
        if (holders.get(group) - 1 < MIN_OTHERS) return []
        return [{ start: index, end: index + sentence.length, group, words: group.split(' ').length }]
      }),
    )
    const scores = repeats.map((found) => Math.max(0, ...found.map(({ words }) => words)))
    return {
      scores,
      held: holders,
      predictor: (threshold) => (reply) => {
        const spans = repeats[reply]!.filter(({ words }) => words >= threshold)
        return { flagged: spans.length > 0, spans, groups: spans }
      },
    }
  },
}
