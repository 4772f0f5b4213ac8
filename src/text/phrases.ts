/**
 * Finds many phrases in one pass: all of them compiled into one trie over token hashes, so the cost of a text does not
 * grow with the number of phrases, and nothing can backtrack.
 *
 * A phrase is words, matched on their folded form, with `(a|b c)` for alternatives, `(so)?` for what may be absent and
 * `*` for any one word: `(i am|i'm) (so)? sorry (about|for) *`. Punctuation in a phrase is as good as a space.
 */
import type { Span } from '../model/span.ts'
import { parsePattern } from './phrase-pattern.ts'
import { ANY, NONE, phraseTrie, type PhraseTrie } from './phrase-trie.ts'
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
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (hits[middle]!.firstToken < first) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < hits.length && hits[last]!.firstToken < end) last++
  return hits.slice(low, last)
}

export interface PhraseMatcher<Group extends string = string> {
  /** Every phrase found, by first token; of one group at one token only the longest. */
  match(tokens: Tokens): readonly PhraseHit<Group>[]
}

/** Compiles phrases by group. Throws a `SyntaxError` naming the phrase where its brackets or `?` make no sense. */
export function phraseMatcher<Group extends string>(
  phrases: Readonly<Partial<Record<Group, readonly string[]>>>,
): PhraseMatcher<Group> {
  const keys = new Map<string, readonly number[]>([['*', [ANY]]])
  const keysOf = (word: string): readonly number[] => {
    const known = keys.get(word) ?? Array.from(scan(word).hash)
    keys.set(word, known)
    return known
  }
  const patterns = (Object.entries(phrases) as [Group, readonly string[]][]).flatMap(([group, held]) =>
    held.map((pattern) => [parsePattern(pattern), group] as const),
  )
  const walk = new Walk(phraseTrie(patterns, keysOf))
  return { match: (tokens) => walk.over(tokens) }
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

  over(tokens: Tokens): readonly PhraseHit<Group>[] {
    const { trie } = this
    const { hash, start, end } = tokens
    const hits: PhraseHit<Group>[] = []
    for (let first = 0; first < tokens.count; first++) {
      if (!trie.mayBegin(hash[first]!)) continue
      this.count = 0
      this.from(trie.root, tokens, first)
      for (let i = 0; i < this.count; i++) {
        const group = this.groups[i]!
        const endToken = this.ends[i]!
        hits.push({ group, firstToken: first, endToken, start: start[first]!, end: end[endToken - 1]! })
      }
    }
    return hits
  }

  private from(node: number, tokens: Tokens, at: number): void {
    const { trie } = this
    const labels = trie.labels[node]!
    for (let i = 0; i < labels.length; i++) this.note(labels[i]!, at)
    if (at >= tokens.count || tokens.kind[at] === TokenKind.address) return
    const exact = trie.next(node, tokens.hash[at]!)
    if (exact !== NONE) this.from(exact, tokens, at + 1)
    const any = trie.any[node]!
    if (any !== NONE) this.from(any, tokens, at + 1)
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
