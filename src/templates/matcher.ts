/**
 * Finds which of many patterns stand in a sequence of words, and where, edits and filled slots bridged. Runs of three
 * words vote for the patterns that hold them; of the few with most votes, the best chain of equal stretches is found and the gaps in it
 * are aligned. Linear in the words: postings of a run, patterns looked at and cells of a gap are all bounded.
 */
import { clamp } from '../model/numbers.ts'
import { options } from '../model/options.ts'
import { Chain } from '../similarity/chain.ts'
import { GRAM, indexGrams, type FoundRuns, type GramIndex } from '../similarity/gram-index.ts'
import { Segments } from '../similarity/segments.ts'
import { TopItems } from '../similarity/top-items.ts'
import { Votes, voteOf } from '../similarity/votes.ts'
import { layOut, type Sequences } from '../similarity/sequences.ts'
import { SLOT } from './mask.ts'
import { withoutOverlap } from './match-choice.ts'
import { PieceBuilder, type MatchedText } from './match-pieces.ts'

export interface Pattern {
  /** Word hashes; `SLOT` where anything may stand. */
  readonly words: Uint32Array
  /** Evidence of each word, at least 0; 0 for slots and for what everybody says. About 1 for a telling word. */
  readonly weights: Float32Array
}

export interface PatternMatch {
  /** Index into the patterns given. */
  readonly pattern: number
  /** Half-open ranges of the matched sequence, ascending, disjoint. */
  readonly pieces: readonly { readonly first: number; readonly end: number }[]
  /** Weight of the pattern words found. */
  readonly weight: number
  /** `weight` as a share of the pattern's total, 0–1. */
  readonly coverage: number
  /** Pattern words found, slots not counted. */
  readonly words: number
}

export interface Matcher {
  /**
   * The patterns that stand in `[first, end)` of the words, best first. Of any of them, at most half of the words belong
   * to better ones. `sentences`: half-open ranges of the words, ascending; without them no short sentence is found that
   * was edited. Working memory is shared between calls; results are the caller's.
   */
  match(
    words: Uint32Array,
    first?: number,
    end?: number,
    sentences?: readonly (readonly [number, number])[],
  ): readonly PatternMatch[]
}

export type MatcherOptions = typeof defaults

const defaults = {
  /** Votes a pattern needs to be compared with a text, as a share of those of all its runs of three words … */
  minVoteShare: 0.12,
  /** … or in all, however long the pattern is; a run has 16 votes, fewer the more patterns hold it. */
  sureVotes: 160,
  /** Patterns compared with a text at most, those with most votes; one more for every 16 words. */
  maxCandidates: 8,
  /** Places a run of words may stand at among the patterns before it tells nothing. */
  maxPostings: 48,
  /** Words of the text between two stretches that are bridged although none was found, filled slots aside. */
  maxGap: 8,
  /** Words of the text between two pieces of one match. */
  maxInsertion: 96,
  /** Words of the text a slot may stand for. */
  maxFill: 12,
  /** Weight found below which a stretch is no piece of a match. */
  minPieceWeight: 4,
  /** Weight found below which there is no match. */
  minWeight: 5,
  /** Coverage that makes a match at `minWeight`; the more weight was found, the less is asked for … */
  minCoverage: 0.5,
  /** … and none at this weight. */
  sureWeight: 20,
  /** How much more weight is asked for where all that was found stands in one part of the pattern: a shared sentence. */
  partFactor: 1,
  /** Coverage that makes a match of a pattern that weighs less than `minWeight` in all. */
  wholeCoverage: 0.95,
}

/** Words of a text for which one more candidate is allowed. */
const WORDS_A_CANDIDATE = 16

/** An edited copy has words from end to end; from the first to the last, what is shared by chance reaches less far. */
const PART_REACH = 0.6
const WHOLE_REACH = 0.85

/** Least share of the weight wanted that must stand in equal stretches. */
const CHAIN_SHARE = 0.25

/** Ties between patterns go to the one given first. Throws a `TypeError` for an option that does not fit. */
export function createMatcher(patterns: readonly Pattern[], given: Partial<MatcherOptions> = {}): Matcher {
  const finder = new PatternFinder(patterns, options(defaults, given))
  return {
    match: (words, first = 0, end = words.length, sentences = []) =>
      finder.match({ words, first, end, sentences }),
  }
}

class PatternFinder {
  private readonly sequences: Sequences
  private readonly index: GramIndex
  private readonly votes: Votes
  /** By number of places. */
  private readonly voteOf: Uint8Array
  private readonly candidates = new TopItems()
  private readonly segments: Segments
  private readonly chain: Chain
  private readonly pieces: PieceBuilder
  private readonly settings: MatcherOptions
  /** Patterns of fewer words than a run, by their words. */
  private readonly short = new Map<string, number>()

  constructor(patterns: readonly Pattern[], settings: MatcherOptions) {
    this.settings = settings
    this.sequences = layOut(patterns, SLOT)
    this.index = indexGrams(this.sequences, settings.maxPostings)
    this.voteOf = Uint8Array.from({ length: settings.maxPostings + 1 }, (_, places) => voteOf(places))
    this.votes = new Votes(patterns.length)
    this.segments = new Segments(patterns.length)
    this.chain = new Chain(this.sequences, settings)
    this.pieces = new PieceBuilder(this.sequences, settings)
    for (const [pattern, { words }] of patterns.entries()) {
      const isShort = words.length < GRAM && this.totalWeight(pattern) > 0
      if (isShort && !this.short.has(words.join(' '))) this.short.set(words.join(' '), pattern)
    }
  }

  match(text: MatchedText): readonly PatternMatch[] {
    const { words, first, end } = text
    if (end - first < GRAM) return this.matchShort(words, first, end)
    const found = this.index.lookUp(words, first, end)
    this.vote(found)
    this.chooseCandidates(end - first)
    if (this.candidates.count === 0) return []
    this.gatherSegments(found)
    const matches: PatternMatch[] = []
    for (let i = 0; i < this.candidates.count; i++) {
      const match = this.compare(text, this.candidates.at(i))
      if (match !== undefined) matches.push(match)
      this.segments.release(this.candidates.at(i))
    }
    return matches.length < 2 ? matches : withoutOverlap(matches, end - first, first, this.sequences)
  }

  /** A pattern of one or two words is found only where it is all that was said. */
  private matchShort(words: Uint32Array, first: number, end: number): readonly PatternMatch[] {
    const pattern = first < end ? this.short.get(words.subarray(first, end).join(' ')) : undefined
    if (pattern === undefined) return []
    const count = end - first - words.subarray(first, end).filter((word) => word === SLOT).length
    return [
      { pattern, pieces: [{ first, end }], weight: this.totalWeight(pattern), coverage: 1, words: count },
    ]
  }

  /** Lets every run vote for the patterns that hold it. */
  private vote({ count, starts }: FoundRuns): void {
    const { postings } = this.index
    const { votes } = this
    votes.begin()
    for (let i = 0; i < count; i++) {
      const start = starts[i]!
      const last = start + 2 * postings[start]!
      const vote = this.voteOf[postings[start]!]!
      for (let posting = start + 1; posting < last; posting += 2) votes.add(postings[posting]!, vote)
    }
  }

  /** The patterns worth comparing. */
  private chooseCandidates(length: number): void {
    const { votes, candidates, segments, settings } = this
    candidates.begin(settings.maxCandidates + Math.floor(length / WORDS_A_CANDIDATE))
    for (let i = 0; i < votes.metCount; i++) {
      const pattern = votes.met[i]!
      const sum = votes.of(pattern)
      const isHit = sum >= settings.sureVotes || sum >= this.index.totals[pattern]! * settings.minVoteShare
      if (isHit) candidates.offer(pattern, sum)
    }
    segments.begin()
    for (let i = 0; i < candidates.count; i++) segments.choose(candidates.at(i))
  }

  /** Where the runs of the candidates stand. */
  private gatherSegments({ count, places, starts }: FoundRuns): void {
    const { postings } = this.index
    const { segments } = this
    for (let i = 0; i < count; i++) {
      const start = starts[i]!
      const last = start + 2 * postings[start]!
      for (let posting = start + 1; posting < last; posting += 2)
        if (segments.isChosen(postings[posting]!))
          segments.add(postings[posting]!, places[i]!, postings[posting + 1]!, GRAM)
    }
  }

  private compare(text: MatchedText, pattern: number): PatternMatch | undefined {
    const { sequences, chain, pieces, settings } = this
    const total = this.totalWeight(pattern)
    const length = sequences.offsets[pattern + 1]! - sequences.offsets[pattern]!
    chain.find(this.segments, pattern, text.words, total / length)
    const isLight = total < settings.minWeight
    // Gaps add to what the equal stretches weigh, but hardly as much again: most candidates end here.
    if (chain.weight < CHAIN_SHARE * (isLight ? total : this.leastWeight(total))) return undefined
    const least = isLight ? 0 : settings.minPieceWeight
    pieces.build(text, pattern, chain, least, settings.sureWeight)
    const { weight } = pieces
    const coverage = total === 0 ? 0 : Math.min(1, weight / total)
    const isMatch = isLight
      ? coverage >= settings.wholeCoverage
      : weight >= this.leastWeight(total) * this.factorFor(pieces.reach / total)
    if (!isMatch || pieces.found.length === 0) return undefined
    return { pattern, pieces: pieces.found, weight, coverage, words: pieces.words }
  }

  /**
   * The weight to be found of a pattern that weighs `total`: where the coverage asked for, which falls evenly from
   * `minCoverage` at `minWeight` to 0 at `sureWeight`, is met.
   */
  private leastWeight(total: number): number {
    const { minWeight, minCoverage, sureWeight } = this.settings
    if (sureWeight <= minWeight) return sureWeight
    const fall = minCoverage / (sureWeight - minWeight)
    return Math.max(minWeight, (fall * sureWeight) / (1 / total + fall))
  }

  /** `partFactor` up to `PART_REACH`, falling evenly to 1 at `WHOLE_REACH`. `reach`: share of the pattern's weight. */
  private factorFor(reach: number): number {
    const missing = clamp((WHOLE_REACH - reach) / (WHOLE_REACH - PART_REACH), 0, 1)
    return 1 + (this.settings.partFactor - 1) * missing
  }

  private totalWeight(pattern: number): number {
    const { offsets, weightBefore } = this.sequences
    return weightBefore[offsets[pattern + 1]!]! - weightBefore[offsets[pattern]!]!
  }
}
