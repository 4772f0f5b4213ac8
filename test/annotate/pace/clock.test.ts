import { describe, expect, test } from 'vitest'
import { readClock } from '../../../src/annotate/pace/clock.ts'
import type { Interaction, Turn } from '../../../src/model/interaction.ts'
import { chat } from '../support.ts'

/** An interaction of one-word turns with these times. */
function timed(...times: readonly Partial<Turn>[]): Interaction {
  return {
    ...chat('c: Hi\na: Hello'),
    turns: times.map((time, index) => ({ participantId: index % 2 === 0 ? 'c' : 'a', text: 'Hi', ...time })),
  }
}

const at = (time: string): Partial<Turn> => ({ sentAt: `2026-03-02T${time}` })
const state = (...times: readonly Partial<Turn>[]): string => readClock(timed(...times)).clock.state
const resolution = (...times: readonly Partial<Turn>[]): number =>
  readClock(timed(...times)).clock.resolutionMs

describe('the state of the clock', () => {
  test('is reliable where every message has a time and none goes back', () => {
    expect(state(at('09:00:00Z'), at('09:00:05Z'), at('09:00:05Z'))).toBe('reliable')
  })

  test('is missing without turns, without times, and where one message has none', () => {
    expect(state()).toBe('missing')
    expect(state({}, {})).toBe('missing')
    expect(state(at('09:00:00Z'), {}, at('09:01:00Z'))).toBe('missing')
  })

  test('does not ask notes and events for a time', () => {
    expect(state(at('09:00:00Z'), { kind: 'note' }, at('09:01:00Z'), { kind: 'event' })).toBe('reliable')
  })

  test('is unordered where a message is a millisecond earlier than the one before it', () => {
    expect(state(at('09:00:00.001Z'), at('09:00:00.001Z'))).toBe('reliable')
    expect(state(at('09:00:00.001Z'), at('09:00:00.000Z'))).toBe('unordered')
  })

  test('compares instants, not the clocks of two zones', () => {
    expect(state(at('09:00:00+01:00'), at('08:00:05Z'))).toBe('reliable')
    expect(state(at('09:00:00Z'), at('09:30:00+01:00'))).toBe('unordered')
  })

  test('is unordered where only half of the times name a zone', () => {
    expect(state(at('09:00:00'), at('09:00:05'))).toBe('reliable')
    expect(state(at('09:00:00Z'), at('09:00:05'))).toBe('unordered')
  })

  test('is unordered where some turns have offsets and others dates', () => {
    expect(state({ startMs: 0 }, at('09:00:05Z'))).toBe('unordered')
  })

  test('is missing where three messages or more share one time: that is when they were exported', () => {
    expect(state(at('09:00:00Z'), at('09:00:00Z'))).toBe('reliable')
    expect(state(at('09:00:00Z'), at('09:00:00Z'), at('09:00:00Z'))).toBe('missing')
    expect(state(at('09:00:00Z'), at('09:00:00Z'), at('09:00:01Z'))).toBe('reliable')
  })
})

describe('the resolution of the clock', () => {
  test('is a minute where three times or more all fall on full minutes', () => {
    expect(resolution(at('09:00:00Z'), at('09:01:00Z'), at('09:03:00Z'))).toBe(60_000)
    expect(resolution(at('09:00:00Z'), at('09:01:00Z'))).toBe(1000)
    expect(resolution(at('09:00:00Z'), at('09:01:00Z'), at('09:03:01Z'))).toBe(1000)
    expect(resolution(at('09:00Z'), at('09:01Z'), at('09:03Z'))).toBe(60_000)
  })

  test('is a millisecond where any time has a fraction', () => {
    expect(resolution(at('09:00:00Z'), at('09:00:01.250Z'))).toBe(1)
  })

  test('is told from messages alone, not from notes', () => {
    const note: Partial<Turn> = { ...at('09:02:17Z'), kind: 'note' }
    expect(resolution(at('09:00:00Z'), at('09:01:00Z'), note, at('09:03:00Z'))).toBe(60_000)
  })
})

describe('the times of turns', () => {
  test('are offsets with their ends where the turn has offsets, whatever else it has', () => {
    const { times } = readClock(timed({ startMs: 0, endMs: 1500, ...at('09:00:00Z') }, { startMs: 1400 }))
    expect(times).toMatchObject([
      { startMs: 0, endMs: 1500 },
      { startMs: 1400, endMs: null },
    ])
  })

  test('are instants in milliseconds otherwise, and null where there is none', () => {
    const { times } = readClock(timed(at('09:00:00.5Z'), {}))
    expect(times[0]?.startMs).toBe(Date.UTC(2026, 2, 2, 9, 0, 0, 500))
    expect(times[1]).toMatchObject({ startMs: null, endMs: null })
  })
})
