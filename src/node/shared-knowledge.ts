/** What was learned, in memory that threads share. */
import type { Knowledge } from '../templates/knowledge.ts'

export function sharedKnowledge(knowledge: Knowledge): Knowledge {
  const { runs, sayings, words, patterns } = knowledge
  const columns = (said: typeof sayings): typeof sayings => ({
    high: shared(said.high),
    low: shared(said.low),
    interactions: shared(said.interactions),
  })
  return {
    ...knowledge,
    runs: { ...columns(runs), template: shared(runs.template) },
    sayings: columns(sayings),
    words: { word: shared(words.word), count: shared(words.count), total: words.total },
    patterns: sharedPatterns(patterns),
  }
}

/** As pieces of two columns: memory that is shared is told of piece by piece. */
function sharedPatterns(patterns: Knowledge['patterns']): Knowledge['patterns'] {
  const length = patterns.reduce((sum, { words }) => sum + words.length, 0)
  const allWords = shared(new Uint32Array(length))
  const allWeights = shared(new Float32Array(length))
  let end = 0
  return patterns.map((pattern) => {
    const first = end
    end += pattern.words.length
    const words = allWords.subarray(first, end)
    const weights = allWeights.subarray(first, end)
    words.set(pattern.words)
    weights.set(pattern.weights)
    return { words, weights }
  })
}

type Column = Uint32Array | Int32Array | Float32Array

function shared<T extends Column>(column: T): T {
  const Kind = column.constructor as new (buffer: SharedArrayBuffer) => T
  const copy = new Kind(new SharedArrayBuffer(column.byteLength))
  copy.set(column)
  return copy
}
