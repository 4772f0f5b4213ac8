import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Interaction } from '../../src/model/interaction.ts'
import { emptyState, mergeStates } from '../../src/templates/state.ts'
import { chat } from '../annotate/support.ts'
import { corpora, others, said, stateOf, wordsAt } from './support.ts'

const parcel = 'Your parcel left.'

/** Interaction, agent, turn and words of each reply. */
function rowsOf(state: ReturnType<typeof stateOf>): readonly (readonly [string, string, number, string])[] {
  const { interactions, agents, replies } = state
  return Array.from({ length: replies.count }, (_, reply) => [
    interactions[replies.interaction[reply]!]!,
    agents[replies.agent[reply]!]!,
    replies.turn[reply]!,
    wordsAt(state, replies.start[reply]!, replies.start[reply + 1]!),
  ])
}

describe('the rows of a state', () => {
  test('stand by interaction, whatever order they came in, and in the order of the turns', () => {
    const two = chat('c: Hi\na2: One, two.\nc: Hm\na1: Three.', { id: 'i2' })
    const ten = chat('a1: Four.', { id: 'i10' })
    const rows = [
      ['i10', 'a1', 0, 'Four.'],
      ['i2', 'a2', 1, 'One, two.'],
      ['i2', 'a1', 3, 'Three.'],
    ]
    expect(rowsOf(stateOf(two, ten))).toEqual(rows)
    expect(rowsOf(stateOf(ten, two))).toEqual(rows)
    expect(rowsOf(mergeStates([stateOf(two), stateOf(ten)]))).toEqual(rows)
  })

  test('name agents, interactions and surfaces in code-unit order, each once', () => {
    const merged = mergeStates([
      stateOf(chat('a2: Left left.', { id: 'b' })),
      stateOf(chat('a1: Left again.\na2: Left.', { id: 'B' })),
    ])
    expect(merged.agents).toEqual(['a1', 'a2'])
    expect(merged.interactions).toEqual(['B', 'b'])
    expect(merged.surfaces).toEqual(['Left ', 'Left.', 'again.', 'left.'])
    expect(merged.words).toHaveLength(4)
  })

  test('hold the interactions without a reply, too', () => {
    const state = stateOf(chat('c: Hello?', { id: 'silent' }), ...others(parcel))
    expect(state.interactions).toEqual(['o0', 'silent'])
    expect(state.replies.count).toBe(1)
  })

  test('keep when a turn was sent, and that it is not known', () => {
    const sent = said(parcel, { id: 'i1' }, { sentAt: '2026-03-02T09:00:00+02:00' })
    const { sentAt } = stateOf(sent, said(parcel, { id: 'i2' })).replies
    expect([...sentAt]).toEqual([Date.UTC(2026, 2, 2, 7), NaN])
  })

  test('mark where sentences end', () => {
    const { tokens } = stateOf(said('Your parcel left. It is late')).replies
    expect(Array.from(tokens, (token) => token & 1)).toEqual([0, 0, 1, 0, 0, 1])
  })
})

describe('states merged', () => {
  test('are the state of all that was counted', () => {
    fc.assert(
      fc.property(corpora, fc.infiniteStream(fc.nat(3)), (corpus, deal) => {
        const parts: Interaction[][] = [[], [], [], []]
        for (const interaction of corpus) parts[deal.next().value as number]!.push(interaction)
        expect(mergeStates(parts.map((part) => stateOf(...part)))).toEqual(stateOf(...corpus))
      }),
    )
  })

  test('are refused where they share an interaction, even one without a reply', () => {
    const silent = stateOf(chat('c: Hello?', { id: 'silent' }))
    const also = stateOf(chat('c: Anyone?', { id: 'silent' }), ...others(parcel))
    expect(() => mergeStates([silent, also])).toThrow(RangeError)
    expect(() => mergeStates([silent, stateOf(...others(parcel))])).not.toThrow()
  })

  test('are empty if there are none', () => {
    expect(mergeStates([])).toEqual(emptyState)
    expect(mergeStates([emptyState, emptyState])).toEqual(emptyState)
    expect(stateOf()).toEqual(emptyState)
  })
})
