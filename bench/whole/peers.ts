/**
 * What else a user could run over the same turns. Language libraries read every turn and tell nothing of what is pasted; what
 * tells that counts or compares replies. Each with JSON.parse of the same lines beside it.
 */
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { Stopwatch, type Took } from '../measure.ts'
import { exactReplies, exactSentences } from '../templates/exact.ts'
import { levenshtein } from '../templates/fastest-levenshtein.ts'
import { extrapolate, measureLinear, measurePairs, type PeerResult } from '../templates/measure-peers.ts'
import { load, type LinearPeer } from '../templates/peer.ts'
import { repliesOf, type Reply } from '../templates/types.ts'
import { createBaseline } from './baseline.ts'
import type { Held } from './corpus.ts'
import { costOf, type Peer, type Rightness } from './result.ts'

interface Library {
  readonly package: string
  readonly does: string
  readonly start: () => (text: string) => unknown
}

const libraries: readonly Library[] = [
  {
    package: 'wink-nlp',
    does: 'full pipe: sentences, negation, sentiment, parts of speech, entities',
    start: () => {
      const wink = winkNLP(model)
      return (text) => wink.readDoc(text)
    },
  },
  { package: 'compromise', does: 'words and parts of speech', start: () => (text) => nlp(text) },
  { package: 'natural', does: 'words, stems, sentiment', start: naturalPipe },
]

interface Stemmer {
  readonly stem: (word: string) => string
}

/** Loaded by deep paths: natural's root connects to databases and prints. */
function naturalPipe(): (text: string) => unknown {
  const at = (path: string): unknown => load(`natural/lib/natural/${path}`)
  const stemmer = at('stemmers/porter_stemmer.js') as Stemmer
  const Tokenizer = at('tokenizers/aggressive_tokenizer.js') as new () => {
    tokenize: (text: string) => string[]
  }
  const Sentiment = at('sentiment/SentimentAnalyzer.js') as new (
    language: string,
    stemmer: Stemmer,
    vocabulary: string,
  ) => { getSentiment: (words: readonly string[]) => number }
  const tokenizer = new Tokenizer()
  const sentiment = new Sentiment('English', stemmer, 'afinn')
  return (text) => {
    const words = tokenizer.tokenize(text)
    return [words.map((word) => stemmer.stem(word)), sentiment.getSentiment(words)]
  }
}

/** All pairs of so many replies; more take minutes. */
const PAIRED = 1000

export function measurePeers(held: Held, rounds: number): readonly Peer[] {
  const replies = held.interactions.flatMap((labelled, number) => repliesOf(labelled, number))
  return [
    ...libraries.map((library) => measureLibrary(library, held, rounds)),
    ...[exactReplies, exactSentences].map((peer) => measureCounting(peer, replies, held, rounds)),
    measureAllPairs(replies, held),
  ]
}

interface Watched {
  readonly took: readonly Took[]
  readonly parse: readonly Took[]
}

function watched(held: Held, rounds: number, run: () => unknown): Watched {
  const baseline = createBaseline(held)
  const watches = Array.from({ length: rounds }, () => {
    const watch = new Stopwatch()
    baseline.parse(watch)
    watch.time('run', run)
    baseline.parse(watch)
    return watch
  })
  return { took: watches.map((watch) => watch.took('run')), parse: watches.map(baseline.took) }
}

function measureLibrary({ package: name, does, start }: Library, held: Held, rounds: number): Peer {
  const readText = start()
  const texts = held.interactions.flatMap(({ interaction }) => interaction.turns.map(({ text }) => text))
  for (const text of texts.slice(0, 200)) readText(text)
  const { took, parse } = watched(held, rounds, () => {
    for (const text of texts) readText(text)
  })
  return { ...costOf(name, took, parse, held.text), package: name, does, rightness: null }
}

function measureCounting(peer: LinearPeer, replies: readonly Reply[], held: Held, rounds: number): Peer {
  const { took, parse } = watched(held, rounds, () => peer.run(replies))
  return {
    ...costOf(peer.id, took, parse, held.text),
    package: peer.package,
    does: 'counts replies that hold something said before',
    rightness: rightnessOf(measureLinear(peer, replies, 1)),
  }
}

function measureAllPairs(replies: readonly Reply[], held: Held): Peer {
  const some = replies.slice(0, PAIRED)
  const { parse } = watched(held, 1, () => undefined)
  const measured = measurePairs(levenshtein, some)
  const { ms: cpuMs, wallMs, extrapolated } = extrapolate(measured, some.length, replies.length, 2)
  return {
    ...costOf(levenshtein.id, [{ cpuMs, wallMs }], parse, held.text),
    package: levenshtein.package,
    does: 'compares each reply with each other one',
    rightness: rightnessOf(measured),
    ...(some.length < replies.length && extrapolated !== undefined && { extrapolated }),
  }
}

function rightnessOf({ accuracy, auc }: PeerResult): Rightness {
  return {
    f1: accuracy?.anyF1 ?? null,
    auc,
    freeFlagged: accuracy?.freeFlagged ?? null,
    wordF1: accuracy?.wordF1 ?? null,
  }
}
