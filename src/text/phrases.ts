/**
 * Finds many phrases in one pass: all of them compiled into one trie over token hashes, so the cost of a text does not
 * grow with the number of phrases, and nothing can backtrack.
 *
 * A phrase is words, matched on their folded form, with `(a|b c)` for alternatives, `(so)?` for what may be absent and
 * `*` for any one word: `(i am|i'm) (so)? sorry (about|for) *`. Punctuation in a phrase is as good as a space.
 */
import type { Span } from '../model/span.ts'
import { parsePattern } from './phrase-pattern.ts'
import { ANY, NONE, phraseTrie, Way, type PhraseTrie } from './phrase-trie.ts'
import { scan } from './scan.ts'
import { TokenKind, type Tokens } from './tokens.ts'

/** A phrase found: its group, its tokens `[firstToken, endToken)` and its characters. */
export interface PhraseHit<Group extends string = string> extends Span {
  readonly group: Group
  readonly firstToken: number
  readonly endToken: number
}

/** The hits that begin at a token of `[first, end)`; `hits` in the order `match` gives them. */
export function hitsFrom<Group extends string>(
  hits: readonly PhraseHit<Group>[],
  first: number,
  end: number,
): readonly PhraseHit<Group>[] {
  const from = firstHit(hits, first)
  let last = from
  while (last < hits.length && hits[last]!.firstToken < end) last++
  return hits.slice(from, last)
}

/** The first hit of the group that begins at a token of `[first, end)`; asked for every sentence, so nothing is copied. */
export function hitOf<Group extends string>(
  hits: readonly PhraseHit<Group>[],
  first: number,
  end: number,
  group: Group,
): PhraseHit<Group> | undefined {
  for (let i = firstHit(hits, first); i < hits.length && hits[i]!.firstToken < end; i++)
    if (hits[i]!.group === group) return hits[i]
  return undefined
}

/** The place of the first hit that begins at `token` or behind it. */
export function firstHit(hits: readonly PhraseHit[], token: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.firstToken < token) low = middle + 1
    else high = middle
  }
  return low
}

export interface PhraseMatcher<Group extends string = string> {
  /** Every phrase found, by first token; of one group at one token only the longest. */
  match(tokens: Tokens): readonly PhraseHit<Group>[]
  /** Adds those that begin at a token of `[first, end)`. */
  matchFrom(tokens: Tokens, first: number, end: number, hits: PhraseHit<Group>[]): void
}

/**
 * Compiles phrases by group. `spellings`: other ways to write a word of a phrase ("dont" for "don't"), which then match as well.
 * Throws a `SyntaxError` naming the phrase where its brackets or `?` make no sense.
 */
export function phraseMatcher<Group extends string>(
  phrases: Readonly<Partial<Record<Group, readonly string[]>>>,
  spellings: ReadonlyMap<string, readonly string[]> = new Map(),
): PhraseMatcher<Group> {
  const writings = new Map<string, readonly (readonly number[])[]>([['*', [[ANY]]]])
  const writingsOf = (word: string): readonly (readonly number[])[] => {
    const known =
      writings.get(word) ??
      [word, ...(spellings.get(word) ?? [])].map((written) => Array.from(scan(written).hash))
    writings.set(word, known)
    return known
  }
  const patterns = (Object.entries(phrases) as [Group, readonly string[]][]).flatMap(([group, held]) =>
    held.map((pattern) => [parsePattern(pattern), group] as const),
  )
  const walk = new Walk(phraseTrie(patterns, writingsOf))
  return {
    match(tokens) {
      const hits: PhraseHit<Group>[] = []
      walk.over(tokens, 0, tokens.count, hits)
      return hits
    },
    matchFrom: (tokens, first, end, hits) => {
      walk.over(tokens, first, end, hits)
    },
  }
}

/** Finds the rows of a trie that begin at a token; its lists are used again from token to token. */
class Walk<Group extends string> {
  /** Of the token looked at: the groups found, and where the longest phrase of each ends; `count` of them. */
  private readonly groups: Group[] = []
  private readonly ends: number[] = []
  private count = 0
  private readonly trie: PhraseTrie<Group>

  constructor(trie: PhraseTrie<Group>) {
    this.trie = trie
  }

  over(tokens: Tokens, from: number, to: number, hits: PhraseHit<Group>[]): void {
    const { trie } = this
    const { hash } = tokens
    for (let first = from; first < to; first++) if (trie.mayBegin(hash[first]!)) this.at(tokens, first, hits)
  }

  private at(tokens: Tokens, first: number, hits: PhraseHit<Group>[]): void {
    const { trie } = this
    if (tokens.kind[first] === TokenKind.address) return
    const exact = trie.begin(tokens.hash[first]!)
    const any = trie.any[trie.root]!
    this.count = 0
    if (exact !== NONE) this.from(exact, tokens, first + 1)
    if (any !== NONE) this.from(any, tokens, first + 1)
    const { start, end } = tokens
    for (let i = 0; i < this.count; i++) {
      const endToken = this.ends[i]!
      hits.push({
        group: this.groups[i]!,
        firstToken: first,
        endToken,
        start: start[first]!,
        end: end[endToken - 1]!,
      })
    }
  }

  /** Follows one way on in a loop; only where a wildcard opens a second one is that walked apart. */
  private from(start: number, tokens: Tokens, first: number): void {
    const { trie } = this
    let node = start
    for (let at = first; ; at++) {
      const ways = trie.ways[node]!
      if ((ways & Way.end) !== 0) for (const label of trie.labels[node]!) this.note(label, at)
      if (ways <= Way.end || at >= tokens.count || tokens.kind[at] === TokenKind.address) return
      const exact = (ways & Way.edges) === 0 ? NONE : trie.next(node, tokens.hash[at]!)
      if ((ways & Way.any) === 0) node = exact
      else {
        if (exact !== NONE) this.from(exact, tokens, at + 1)
        node = trie.any[node]!
      }
      if (node === NONE) return
    }
  }

  private note(group: Group, end: number): void {
    for (let i = 0; i < this.count; i++) {
      if (this.groups[i] !== group) continue
      if (this.ends[i]! < end) this.ends[i] = end
      return
    }
    this.groups[this.count] = group
    this.ends[this.count++] = end
  }
}
