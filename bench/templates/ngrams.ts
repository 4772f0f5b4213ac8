/** Strict n-gram counting: a word is pasted if it lies in five words in a row that other interactions hold too. */
import { Holders, type LinearPeer } from './peer.ts'

const N = 5
/** Other interactions that must hold the five words. */
const MIN_OTHERS = 2
const WORD = /[\p{L}\p{N}]+/gu

interface Run {
  readonly start: number
  readonly end: number
  readonly words: number
}

/** A reply scores as many words as its longest run has, so the threshold is a length. */
export const tunedNgrams: LinearPeer = {
  id: 'strict 5-gram counting, best length',
  package: null,
  most: 200_000,
  run(replies) {
    const holders = new Holders()
    for (const { text, interaction } of replies) for (const key of keysOf(text)) holders.add(key, interaction)
    const runs = replies.map(({ text }) => runsIn(text, holders))
    const scores = runs.map((found) => Math.max(0, ...found.map(({ words }) => words)))
    return {
      scores,
      held: holders,
      predictor: (threshold) => (reply) => {
        const spans = runs[reply]!.filter(({ words }) => words >= threshold)
        return { flagged: spans.length > 0, spans, groups: null }
      },
    }
  },
}

/** As anybody would start: one run of five is a yes. */
export const ngrams: LinearPeer = { ...tunedNgrams, id: 'strict 5-gram counting, any', threshold: N }

function keysOf(text: string): readonly string[] {
  const words = text.toLowerCase().replaceAll(/\d/gu, '0').match(WORD) ?? []
  return Array.from({ length: Math.max(0, words.length - N + 1) }, (_, at) =>
    words.slice(at, at + N).join(' '),
  )
}

function runsIn(text: string, holders: Holders): readonly Run[] {
  const words = [...text.matchAll(WORD)]
  const found: { start: number; end: number; words: number; last: number }[] = []
  for (const [at, key] of keysOf(text).entries()) {
    if (holders.get(key) - 1 < MIN_OTHERS) continue
    const { 0: word, index } = words[at + N - 1]!
    const end = index + word.length
    const run = found.at(-1)
    if (run === undefined || at > run.last + 1)
      found.push({ start: words[at]!.index, end, words: N, last: at })
    else {
      run.words += at - run.last
      run.last = at
      run.end = end
    }
  }
  return found
}
