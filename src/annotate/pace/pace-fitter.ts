/** Takes down how fast agents answer, interaction by interaction. */
import type { Interaction, Turn } from '../../model/interaction.ts'
import { parseInstant } from '../../model/time.ts'
import { hashText } from '../../text/hash-word.ts'
import { binOf, HURRY_BINS } from './hurry-bins.ts'
import { hurryOf } from './pace.ts'
import { byDesk, longAnswers, type Desk, type DeskName, type PaceBaseline } from './pace-baseline.ts'
import type { Learnable, TimedPair } from '../types.ts'
import { messageWords } from '../words.ts'

/** A message of so many words takes reading. */
export const LONG_WORDS = 30

/** Seconds since 1970 that fit into 32 bits: until 2106. */
const SECONDS = 2 ** 32
const MINUTE_MS = 60_000

export class PaceFitter {
  private readonly desks = new Map<string, Desk>()
  private readonly answers = new Map<string, { second: number[]; interaction: number[] }>()

  /** Counts one interaction. Whoever calls sees to it that none is counted twice. */
  add(annotated: Learnable): void {
    for (const pair of annotated.timedPairs) {
      if (!isTold(pair, annotated)) continue
      const name = deskOf(annotated.interaction, pair)
      this.desk(name).hurries[binOf(hurryOf(pair))]!++
      const answer = longAnswerOf(annotated, pair)
      if (answer === null) continue
      const held = this.answersOf(name.agent)
      held.second.push(answer.second)
      held.interaction.push(answer.interaction)
    }
  }

  /** What has been counted so far. */
  baseline(): PaceBaseline {
    return {
      desks: [...this.desks.values()]
        .sort(byDesk)
        .map((desk) => ({ ...desk, hurries: desk.hurries.slice() })),
      answers: [...this.answers.keys()].sort().map((agent) => {
        const { second, interaction } = this.answers.get(agent)!
        return longAnswers(agent, second, interaction)
      }),
    }
  }

  private desk(name: DeskName): Desk {
    const key = JSON.stringify([name.channel, name.queue, name.agent])
    const known = this.desks.get(key)
    if (known !== undefined) return known
    const desk = { ...name, hurries: new Uint32Array(HURRY_BINS) }
    this.desks.set(key, desk)
    return desk
  }

  private answersOf(agent: string): { second: number[]; interaction: number[] } {
    const known = this.answers.get(agent)
    if (known !== undefined) return known
    const held = { second: [], interaction: [] }
    this.answers.set(agent, held)
    return held
  }
}

/** Whether the clock tells how fast the written answer was: in seconds, and not one time for both. */
function isTold({ gapMs, reply }: TimedPair, { interaction, clock }: Learnable): boolean {
  if (interaction.channel === 'voice' || clock.resolutionMs >= MINUTE_MS || gapMs === 0) return false
  return messageWords(reply.turns[0]!) > 0
}

export function deskOf({ channel, metadata }: Interaction, { reply }: TimedPair): DeskName {
  const queue = metadata?.['queue']
  const group = reply.turns[0]!.participant?.group ?? ''
  return { channel, queue: typeof queue === 'string' ? queue : group, agent: reply.participantId }
}

/** An answer to a long message on the agent's own clock, which runs across interactions. */
export interface LongAnswer {
  /** Seconds since 1970. */
  readonly second: number
  /** Hash of the interaction's id. */
  readonly interaction: number
}

/**
 * `null` where the message was short, or the time cannot be laid beside those of other interactions: no zone, an offset, a full
 * minute (its seconds may have been cut off). Mail may have lain ready for hours, so it never counts.
 */
export function longAnswerOf(annotated: Learnable, pair: TimedPair): LongAnswer | null {
  const { interaction } = annotated
  if (interaction.channel === 'email' || !isTold(pair, annotated)) return null
  const words = pair.prompt.turns.reduce((sum, turn) => sum + messageWords(turn), 0)
  const ms = instantOf(pair.reply.turns[0]!.turn)
  if (words < LONG_WORDS || ms === null || ms % MINUTE_MS === 0) return null
  const second = Math.floor(ms / 1000)
  return second < 0 || second >= SECONDS ? null : { second, interaction: hashText(interaction.id) }
}

function instantOf({ startMs, sentAt }: Turn): number | null {
  if (startMs !== undefined || sentAt === undefined) return null
  const instant = parseInstant(sentAt)
  return instant?.zoned === true ? instant.ms : null
}
