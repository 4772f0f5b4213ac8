import { describe, expect, test } from 'vitest'
import { typistsTooSlow } from '../../../src/annotate/pace/typing.ts'
import type { Channel, Interaction } from '../../../src/model/interaction.ts'
import { annotate, chat } from '../support.ts'

/** 52 characters: a fifth of a minute at 52 words of five characters a minute. */
const REPLY = 'Tom found the left hinge in Leeds and sends it today'

function shareAfter(ms: number, text = REPLY, channel: Channel = 'chat'): number {
  const at = (offset: number): string => new Date(Date.UTC(2026, 2, 2, 9) + offset).toISOString()
  const base = chat('c: Where is it?\na: Here.')
  const interaction: Interaction = {
    ...base,
    channel,
    turns: [
      { participantId: base.turns[0]!.participantId, text: 'Where is it?', sentAt: at(1) },
      { participantId: base.turns[1]!.participantId, text, sentAt: at(1 + ms) },
    ],
  }
  return typistsTooSlow(annotate(interaction))[1]!
}

describe('the share of typists too slow for a message', () => {
  test('is one half at the mean speed', () => {
    expect(REPLY).toHaveLength(52)
    expect(shareAfter(12_000)).toBeCloseTo(0.5, 2)
  })

  test('is nearly all for what came at once, nearly none for what took a minute', () => {
    expect(shareAfter(2_000)).toBeGreaterThan(0.99)
    expect(shareAfter(60_000)).toBeLessThan(0.05)
  })

  test('is none for a short answer', () => {
    expect(shareAfter(200, 'It left at six now.')).toBe(0)
    expect(shareAfter(200, 'It left at six now..')).toBeGreaterThan(0.9)
  })

  test('is none where nobody types while the other waits, or without a clock', () => {
    expect(shareAfter(2_000, REPLY, 'email')).toBe(0)
    expect(shareAfter(2_000, REPLY, 'voice')).toBe(0)
    expect(typistsTooSlow(annotate(chat(`c: Where is it?\na: ${REPLY}`)))).toEqual([0, 0])
  })
})
