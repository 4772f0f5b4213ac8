import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totalOf } from '../../../src/annotate/pace/hurry-bins.ts'
import { emptyPace, mergePaces } from '../../../src/annotate/pace/pace-baseline.ts'
import type { Interaction } from '../../../src/model/interaction.ts'
import { paceId } from '../../../src/templates/pace-section.ts'
import { answered, baselineOf, LONG, NINE, stamp } from './pace-support.ts'

/** The interaction with other times: of the message, and of the answer. */
function timed(asked: object, replied: object): Interaction {
  const given = answered({ at: 61 })
  const [message, answer] = given.turns.map(({ participantId, text }) => ({ participantId, text }))
  return {
    ...given,
    turns: [
      { ...message!, ...asked },
      { ...answer!, ...replied },
    ],
  }
}

const seconds = (...interactions: readonly Interaction[]): readonly number[] =>
  baselineOf(...interactions).answers.flatMap(({ second }) => [...second])
const counted = (...interactions: readonly Interaction[]): number =>
  baselineOf(...interactions).desks.reduce((sum, { hurries }) => sum + totalOf(hurries), 0)

describe('a baseline counts', () => {
  test('each timed answer once, by channel, queue and agent', () => {
    const { desks } = baselineOf(
      answered({ at: 61, agent: 'b', group: 'returns' }),
      answered({ at: 99, agent: 'b', group: 'returns', queue: 'post' }),
      answered({ at: 30, agent: 'a', channel: 'sms' }),
      answered({ at: 33, agent: 'b', group: 'returns' }),
    )
    expect(
      desks.map(({ channel, queue, agent, hurries }) => [channel, queue, agent, totalOf(hurries)]),
    ).toEqual([
      ['chat', 'post', 'b', 1],
      ['chat', 'returns', 'b', 2],
      ['sms', '', 'a', 1],
    ])
  })

  test('answers to thirty words and more on the agent’s own clock, and no shorter ones', () => {
    expect(seconds(answered({ at: 61 }))).toEqual([NINE + 61])
    expect(seconds(answered({ at: 61, message: LONG.replace('Three shelves', 'Shelves') }))).toEqual([])
  })

  test('an answer once, where the clock has milliseconds and two fall on one second', () => {
    const one = answered({ at: 61 })
    const at = (ms: number): object => ({ sentAt: stamp(61 + ms / 1000) })
    const turns = [0, 1, 0, 1].map((which, index) => ({ ...one.turns[which]!, ...at(index * 100) }))
    expect(seconds({ ...one, turns })).toEqual([NINE + 61])
  })
})

describe('a baseline passes over', () => {
  test.each([
    ['a clock that runs backwards', { sentAt: stamp(61) }, { sentAt: stamp(60) }],
    ['an answer at the very time of its question', { sentAt: stamp(61) }, { sentAt: stamp(61) }],
    ['a missing time', { sentAt: stamp(1) }, {}],
    ['zoned and zoneless times together', { sentAt: stamp(1) }, { sentAt: '2026-03-02T09:01:01' }],
  ])('%s', (_, asked, replied) => {
    expect([counted(timed(asked, replied)), seconds(timed(asked, replied))]).toEqual([0, []])
  })

  test('a telephone call', () => {
    const call = timed({ startMs: 0, endMs: 9000 }, { startMs: 9500, endMs: 12_000 })
    expect(counted({ ...call, channel: 'voice' })).toBe(0)
  })

  test('full minutes throughout, whose seconds were cut off', () => {
    const given = answered({ at: 60 })
    const thanks = { participantId: 'customer', text: 'Thanks!', sentAt: stamp(180) }
    expect(counted({ ...given, turns: [...given.turns, thanks] })).toBe(0)
  })
})

describe('a baseline counts the pace but not the hour of', () => {
  test.each([
    ['a clock without a zone', { sentAt: '2026-03-02T09:00:01' }, { sentAt: '2026-03-02T09:00:31' }],
    ['offsets from the start', { startMs: 0 }, { startMs: 30_500 }],
    ['an answer on a full minute', { sentAt: stamp(1) }, { sentAt: stamp(60) }],
    ['a time after 2106', { sentAt: '2200-01-01T00:00:01Z' }, { sentAt: '2200-01-01T00:00:31Z' }],
  ])('%s', (_, asked, replied) => {
    expect([counted(timed(asked, replied)), seconds(timed(asked, replied))]).toEqual([1, []])
  })

  test('a mail, which may have lain ready', () => {
    const given = answered({ at: 61, channel: 'email' })
    expect([counted(given), seconds(given)]).toEqual([1, []])
  })
})

const interactions = fc
  .array(
    fc.record({
      at: fc.integer({ min: -90, max: 90 }),
      gap: fc.integer({ min: 0, max: 90 }),
      agent: fc.constantFrom('a', 'b', 'c'),
      queue: fc.constantFrom('', 'post', 'returns'),
      channel: fc.constantFrom('chat' as const, 'email' as const, 'sms' as const),
      message: fc.constantFrom(LONG, 'Has it left?'),
    }),
    { maxLength: 12 },
  )
  .map((answers) => answers.map((answer, index) => answered({ ...answer, id: `i${index}` })))

describe('a baseline is the same', () => {
  test('in whatever order its interactions come', () => {
    const reordered = interactions.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(reordered, ([all, other]) => {
        expect(baselineOf(...other)).toEqual(baselineOf(...all))
      }),
    )
  })

  test('however it is put together from parts', () => {
    fc.assert(
      fc.property(interactions, fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }), (all, dealt) => {
        const [first, second, third] = [0, 1, 2].map((part) =>
          baselineOf(...all.filter((_, index) => dealt[index] === part)),
        )
        const whole = baselineOf(...all)
        expect(mergePaces([first!, mergePaces([second!, third!])])).toEqual(whole)
        expect(mergePaces([mergePaces([third!, first!]), second!])).toEqual(whole)
        expect(paceId(mergePaces([second!, third!, first!]))).toBe(paceId(whole))
      }),
    )
  })

  test('with nothing added to it', () => {
    const some = baselineOf(answered({ at: 61 }))
    expect(mergePaces([emptyPace, some, emptyPace])).toEqual(some)
    expect(mergePaces([])).toEqual(emptyPace)
  })
})
