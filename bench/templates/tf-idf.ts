/** TF-IDF by natural: what one reply's words score in another, as a share of what the better of the two scores in itself. */
import { load, wordsOf, type PairPeer } from './peer.ts'

interface TfIdf {
  addDocument(words: readonly string[]): void
  tfidf(words: readonly string[], document: number): number
}

export const tfIdf: PairPeer = {
  id: 'TF-IDF, all pairs',
  package: 'natural',
  prepare(replies) {
    const Model = load('natural/lib/natural/tfidf/tfidf.js') as new () => TfIdf
    const model = new Model()
    const words = replies.map(({ text }) => wordsOf(text))
    for (const held of words) model.addDocument(held)
    const own = words.map((held, index) => model.tfidf(held, index))
    return (a, b) => Math.min(1, model.tfidf(words[a]!, b) / Math.max(own[a]!, own[b]!, Number.MIN_VALUE))
  },
}
