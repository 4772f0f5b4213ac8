import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expand, parsePattern } from '../../src/text/phrase-pattern.ts'
import { ANY, NONE, phraseTrie, type PhraseTrie } from '../../src/text/phrase-trie.ts'

/** A trie of rows of tokens, each a pattern of its own. */
function trieOf(rows: readonly (readonly [row: readonly number[], label: string])[]): PhraseTrie<string> {
  const patterns = rows.map(([row, label]) => {
    const steps = row.map((token) => ({ choices: [String(token)], isOptional: false }))
    return [steps, label] as const
  })
  return phraseTrie(patterns, (word) => [[Number(word)]])
}

/** The labels of the rows that end after exactly these tokens, by walking every way there is. */
function labelsOf(trie: PhraseTrie<string>, tokens: readonly number[]): readonly string[] {
  let nodes = [trie.root]
  for (const token of tokens)
    nodes = nodes.flatMap((node) => [trie.next(node, token), trie.any[node]!].filter((to) => to !== NONE))
  return [...new Set(nodes.flatMap((node) => trie.labels[node]!))].sort()
}

describe('A phrase trie', () => {
  test('gives the labels of the row that was walked, and of no part of it', () => {
    const trie = trieOf([
      [[1, 2, 3], 'a'],
      [[1, 2], 'b'],
    ])
    expect(labelsOf(trie, [1, 2, 3])).toEqual(['a'])
    expect(labelsOf(trie, [1, 2])).toEqual(['b'])
    expect(labelsOf(trie, [1])).toEqual([])
    expect(labelsOf(trie, [2, 3])).toEqual([])
  })

  test('takes any token where a row says so, and the largest hash for no wildcard', () => {
    const trie = trieOf([
      [[1, ANY, 3], 'any'],
      [[2 ** 32 - 1], 'largest'],
    ])
    expect(labelsOf(trie, [1, 99, 3])).toEqual(['any'])
    expect(labelsOf(trie, [2 ** 32 - 1])).toEqual(['largest'])
    expect(labelsOf(trie, [5])).toEqual([])
  })

  test('may begin with every token if a row begins with a wildcard, else with few', () => {
    expect(trieOf([[[ANY, 1], 'a']]).mayBegin(12345)).toBe(true)
    const trie = trieOf([[[7], 'a']])
    expect([trie.mayBegin(7), trie.mayBegin(8)]).toEqual([true, false])
  })

  test('passes over rows without tokens', () => {
    expect(trieOf([[[], 'a']]).labels).toEqual([[]])
  })

  test('keeps equal endings once', () => {
    const rows = Array.from({ length: 50 }, (_, first): [number[], string] => [[first, 100, 101, 102], 'a'])
    expect(trieOf(rows).labels).toHaveLength(5)
  })

  test('finds for every sequence the rows that equal it', () => {
    const row = fc.array(fc.integer({ min: ANY, max: 4 }), { maxLength: 4 })
    const rows = fc.array(fc.tuple(row, fc.constantFrom('a', 'b', 'c')), { maxLength: 30 })
    fc.assert(
      fc.property(rows, fc.array(fc.nat(4), { minLength: 1, maxLength: 4 }), (given, tokens) => {
        const equal = given.filter(
          ([held]) =>
            held.length === tokens.length && held.every((key, i) => key === ANY || key === tokens[i]),
        )
        const expected = [...new Set(equal.map(([, label]) => label))].sort()
        const trie = trieOf(given)
        expect(labelsOf(trie, tokens)).toEqual(expected)
        if (expected.length > 0) expect(trie.mayBegin(tokens[0]!)).toBe(true)
      }),
    )
  })

  test('finds what a pattern stands for, spelt out, and nothing else', () => {
    const word = fc.constantFrom('0', '1', '2', '3')
    const { pattern } = fc.letrec<{ pattern: string; step: string }>((tie) => ({
      step: fc.oneof(
        { depthSize: 'small' },
        word,
        fc
          .tuple(fc.array(tie('pattern'), { minLength: 1, maxLength: 3 }), fc.boolean())
          .map(([ways, isOptional]) => `(${ways.join('|')})${isOptional ? '?' : ''}`),
      ),
      pattern: fc.array(tie('step'), { minLength: 1, maxLength: 3 }).map((steps) => steps.join(' ')),
    }))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(pattern, fc.constantFrom('a', 'b')), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }),
        (given, tokens) => {
          const trie = phraseTrie(
            given.map(([text, label]) => [parsePattern(text), label] as const),
            (each) => [[Number(each)]],
          )
          const expected = given.flatMap(([text, label]) =>
            expand(text).some((words) => words.join() === tokens.join()) ? [label] : [],
          )
          expect(labelsOf(trie, tokens)).toEqual([...new Set(expected)].sort())
        },
      ),
    )
  })
})
