import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Knowledge, Said } from '../../src/templates/knowledge.ts'
import { draftsOf, learn } from '../../src/templates/learn.ts'
import { maskTurn } from '../../src/templates/mask.ts'
import { repliesOf } from '../../src/templates/replies.ts'
import { emptyState, mergeStates } from '../../src/templates/state.ts'
import { turnKey } from '../../src/templates/units.ts'
import type { Use } from '../../src/templates/uses.ts'
import { annotate, chat } from '../annotate/support.ts'
import { corpora, gramKey, others, said, sentenceKey, stateOf, times } from './support.ts'

const LEFT = 'Your parcel left our warehouse today.'
const KEEP = 'Please keep the receipt until then.'

const masked = (text: string): ReturnType<typeof maskTurn> => maskTurn(annotate(said(text)).turns[0]!)

/** Where the key stands, or −1. */
function find({ high, low }: Said, key: readonly [number, number]): number {
  return high.findIndex((half, at) => half === key[0] && low[at] === key[1])
}

describe('what is learned', () => {
  test('follows from the state alone', () => {
    fc.assert(
      fc.property(corpora, (corpus) => {
        const state = stateOf(...corpus)
        expect(learn(state, 'x')).toEqual(learn(stateOf(...corpus.toReversed()), 'x'))
        expect(learn(state, 'x')).toEqual(learn(state, 'x'))
      }),
    )
  })

  test('has the id it is given, and the interactions of the state', () => {
    const { id, interactions } = learn(stateOf(...others(LEFT, KEEP)), 'sha256:x')
    expect([id, interactions]).toEqual(['sha256:x', ['o0', 'o1']])
  })

  test('is nothing from nothing', () => {
    const { templates, patterns, runs, sayings } = learn(emptyState, 'x')
    expect([templates, patterns]).toEqual([[], []])
    expect([runs.high.length, runs.template.length, sayings.high.length]).toEqual([0, 0, 0])
  })

  test('has a pattern and its weights for each template, in the same order', () => {
    const { templates, patterns } = learn(stateOf(...others(...times(4, LEFT), ...times(3, KEEP))), 'x')
    expect(templates.map(({ text }) => text)).toEqual([LEFT, KEEP])
    expect(patterns.map(({ words }) => [...words])).toEqual([[...masked(LEFT).hash], [...masked(KEEP).hash]])
    for (const { words, weights } of patterns) expect(weights).toHaveLength(words.length)
  })

  test('tells of each run how many hold it, and the template it is part of', () => {
    const { runs } = learn(
      stateOf(...others(...times(4, LEFT), ...times(3, KEEP), 'We moved to another town.')),
      'x',
    )
    const of = (text: string): readonly (number | undefined)[] => {
      const at = find(runs, gramKey(masked(text), 0))
      return [runs.interactions[at], runs.template[at]]
    }
    expect(of(LEFT)).toEqual([4, 0])
    expect(of(KEEP)).toEqual([3, 1])
    expect(of('We moved to another')).toEqual([1, -1])
    expect(of('Nobody says this here')).toEqual([undefined, undefined])
    expect(runs.template).toHaveLength(runs.high.length)
  })
})

describe('what only one interaction says', () => {
  /** What is known where so many interactions were counted, of which one says a sentence and two another. */
  const among = (count: number): Knowledge => {
    const spoken = stateOf(...others(LEFT, KEEP, KEEP))
    const silent = Array.from({ length: count - 3 }, (_, at) => `s${at}`).sort()
    return learn(mergeStates([spoken, { ...emptyState, interactions: silent }]), 'x')
  }
  const heldBy = ({ runs, sayings }: Knowledge, text: string): (number | undefined)[] => {
    const { sentences } = masked(text)
    return [
      runs.interactions[find(runs, gramKey(masked(text), 0))],
      sayings.interactions[find(sayings, sentenceKey(masked(text), sentences[0]!))],
      sayings.interactions[find(sayings, turnKey(masked(text)))],
    ]
  }

  test('is kept among 1,999 interactions, not among 2,000', () => {
    expect(heldBy(among(1999), LEFT)).toEqual([1, 1, 1])
    expect(heldBy(among(2000), LEFT)).toEqual([undefined, undefined, undefined])
  })

  test('is left out there with the runs of no template, not with what is said whole', () => {
    expect(heldBy(among(1999), KEEP)).toEqual([2, 2, 2])
    expect(heldBy(among(2000), KEEP)).toEqual([undefined, 2, 2])
  })
})

describe('a draft', () => {
  const state = stateOf(...others(...times(7, LEFT)))
  const use = (reply: number): Use => ({ reply, first: reply * 6, end: reply * 6 + 6, nodes: 3 })
  const draft = (uses: readonly Use[], bits: number): ReturnType<typeof draftsOf> =>
    draftsOf(state, repliesOf(state), [uses], () => bits)

  test('has three uses', () => {
    expect(draft([use(0), use(1), use(2)], 9)).toHaveLength(1)
    expect(draft([use(0), use(1)], 9)).toEqual([])
  })

  test('has enough bits that it is no coincidence among so many interactions', () => {
    // Ten, and three for each doubling of the interactions and one: 19 for seven; a use has six words.
    const uses = [use(0), use(1), use(2)]
    expect(draft(uses, 19 / 6 + 0.001)).toHaveLength(1)
    expect(draft(uses, 19 / 6 - 0.001)).toEqual([])
  })

  test('counts its interactions once, and keeps the number of its group', () => {
    const round = stateOf(chat(`a: ${LEFT}\na: ${LEFT}`, { id: 'i' }), ...others(LEFT))
    const uses = [use(0), use(1), use(2)]
    expect(draftsOf(round, repliesOf(round), [[], uses], () => 9)).toMatchObject([
      { group: 1, interactions: 2, uses },
    ])
  })

  test('has a text, whichever uses are looked at', () => {
    const [only] = draft([use(2), use(4), use(6)], 9)
    const words = repliesOf(state).words
    expect(only!.positions.map((at) => words[at])).toEqual([...masked(LEFT).hash])
  })
})

test('of many uses a sample is drawn from all, the same in whatever order they were counted', () => {
  // Those that come first all have one word; most have the other.
  const texts = [...times(26, LEFT), ...times(34, LEFT.replace('today', 'tonight'))]
  const interactions = texts.map((text, at) => said(text, { id: `i${at + 100}` }))
  const [template] = learn(stateOf(...interactions), 'x').templates
  expect(template).toMatchObject({ uses: 60, text: LEFT.replace('today', 'tonight') })
  const halves = [stateOf(...interactions.slice(31)), stateOf(...interactions.slice(0, 31))]
  expect(learn(mergeStates(halves), 'x').templates[0]).toEqual(template)
})
