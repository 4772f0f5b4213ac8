import type { PaceBaseline } from '../../../src/annotate/pace/pace-baseline.ts'
import { PaceFitter } from '../../../src/annotate/pace/pace-fitter.ts'
import type { Channel, Interaction } from '../../../src/model/interaction.ts'
import { annotate } from '../support.ts'

/** Thirty words: the shortest message that takes reading. */
export const LONG =
  'Three shelves came on Tuesday with a note for somebody else, one is scratched along the front, and the bag of screws that should be in the box is missing.'

/** When, in seconds after nine in the morning of 2 March 2026; the answer comes `gap` seconds after the message. */
export interface Answer {
  readonly at: number
  readonly gap?: number
  readonly agent?: string
  readonly group?: string
  readonly queue?: string
  readonly channel?: Channel
  readonly message?: string
  readonly id?: string
}

export const NINE = Date.UTC(2026, 2, 2, 9) / 1000

export function stamp(seconds: number): string {
  return new Date((NINE + seconds) * 1000).toISOString()
}

/** One message and its answer. */
export function answered({
  at,
  gap = 60,
  agent = 'agent',
  group,
  queue,
  channel = 'chat',
  message = LONG,
  id = `${agent} ${at}`,
}: Answer): Interaction {
  return {
    id,
    channel,
    language: 'en',
    participants: [
      { id: 'customer', role: 'customer' },
      { id: agent, role: 'agent', ...(group !== undefined && { group }) },
    ],
    turns: [
      { participantId: 'customer', text: message, sentAt: stamp(at - gap) },
      {
        participantId: agent,
        text: 'A new set of screws leaves us today, free of charge.',
        sentAt: stamp(at),
      },
    ],
    ...(queue !== undefined && { metadata: { queue } }),
  }
}

export function baselineOf(...interactions: readonly Interaction[]): PaceBaseline {
  const fitter = new PaceFitter()
  for (const interaction of interactions) fitter.add(annotate(interaction))
  return fitter.baseline()
}

/** Answers an hour and more before nine and a quarter of an hour apart: what makes an agent known. */
export function known(agent: string, count = 20): readonly Interaction[] {
  return Array.from({ length: count }, (_, index) => answered({ agent, at: -7201 - 900 * index }))
}
