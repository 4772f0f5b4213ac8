/**
 * Finds many phrases in one pass: all of them compiled into one trie over token hashes, so the cost of a text does not
 * grow with the number of phrases, and nothing can backtrack.
 *
 * A phrase is words, matched on their folded form, with `(a|b c)` for alternatives, `(so)?` for what may be absent and
 * `*` for any one word: `(i am|i'm) (so)? sorry (about|for) *`. Punctuation in a phrase is as good as a space.
 */
import type { Span } from '../model/span.ts'
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

interface Node {
  readonly next: Map<number, Node>
  readonly groups: string[]
}

const ANY = -1

/** Compiles phrases by group. Throws a `SyntaxError` naming the phrase where its brackets or `?` make no sense. */
export function phraseMatcher<Group extends string>(
  phrases: Readonly<Partial<Record<Group, readonly string[]>>>,
): PhraseMatcher<Group> {
  const root = emptyNode()
  const keys = new Map<string, readonly number[]>([['*', [ANY]]])
  const keysOf = (word: string): readonly number[] => {
    const known = keys.get(word) ?? Array.from(scan(word).hash)
    keys.set(word, known)
    return known
  }
  for (const [group, patterns] of Object.entries(phrases) as [Group, readonly string[]][])
    for (const pattern of patterns)
      for (const words of expand(pattern)) {
        let node = root
        for (const key of words.flatMap(keysOf)) node = child(node, key)
        if (node !== root && !node.groups.includes(group)) node.groups.push(group)
      }
  return { match: (tokens) => matchAll(root, tokens) as readonly PhraseHit<Group>[] }
}

function matchAll(root: Node, tokens: Tokens): readonly PhraseHit[] {
  const hits: PhraseHit[] = []
  for (let first = 0; first < tokens.count; first++) {
    if (!root.next.has(tokens.hash[first]!) && !root.next.has(ANY)) continue
    const longest = new Map<string, number>()
    walk(root, tokens, first, longest)
    for (const [group, end] of longest)
      hits.push({
        group,
        firstToken: first,
        endToken: end,
        start: tokens.start[first]!,
        end: tokens.end[end - 1]!,
      })
  }
  return hits
}

function walk(node: Node, tokens: Tokens, at: number, longest: Map<string, number>): void {
  for (const group of node.groups) if ((longest.get(group) ?? 0) < at) longest.set(group, at)
  if (at >= tokens.count || tokens.kind[at] === TokenKind.address) return
  const exact = node.next.get(tokens.hash[at]!)
  if (exact !== undefined) walk(exact, tokens, at + 1, longest)
  const any = node.next.get(ANY)
  if (any !== undefined) walk(any, tokens, at + 1, longest)
}

function emptyNode(): Node {
  return { next: new Map(), groups: [] }
}

function child(node: Node, key: number): Node {
  let found = node.next.get(key)
  if (found === undefined) {
    found = emptyNode()
    node.next.set(key, found)
  }
  return found
}

/** Every sequence of words a pattern stands for. */
export function expand(pattern: string): readonly (readonly string[])[] {
  const symbols = pattern.split(/([()|?\s])/u).filter((symbol) => symbol.trim() !== '')
  let at = 0

  const alternatives = (depth: number): string[][] => {
    let done: string[][] = []
    let line: string[][] = [[]]
    while (at < symbols.length) {
      const symbol = symbols[at++]!
      if (symbol === '|') {
        done = done.concat(line)
        line = [[]]
      } else if (symbol === ')') {
        if (depth === 0) throw new SyntaxError(`Unmatched ")" in phrase "${pattern}"`)
        return done.concat(line)
      } else if (symbol === '?') {
        throw new SyntaxError(`Nothing before "?" in phrase "${pattern}"`)
      } else {
        let choices = symbol === '(' ? alternatives(depth + 1) : [[symbol]]
        if (symbols[at] === '?') {
          at++
          choices = [[], ...choices]
        }
        line = line.flatMap((before) => choices.map((choice) => [...before, ...choice]))
      }
    }
    if (depth > 0) throw new SyntaxError(`Unmatched "(" in phrase "${pattern}"`)
    return done.concat(line)
  }

  return alternatives(0).filter((words) => words.length > 0)
}
