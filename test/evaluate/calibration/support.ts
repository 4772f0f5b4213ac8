import type { Corpus } from '../../../src/evaluate/index.ts'
import { chat, label } from '../support.ts'
import type { Observation } from '../../../src/evaluate/calibration/observation.ts'
import { random, type Random } from '../../../src/evaluate/metrics/index.ts'
import { signalIds, type SignalId } from '../../../src/model/signals.ts'
import { createPolicy, weightOf, type Policy } from '../../../src/scoring/policy.ts'
import { replay, unchanged } from '../../../src/evaluate/calibration/replay.ts'

export type Values = Readonly<Partial<Record<SignalId, number>>>

/** An interaction that shows these values and nothing else: what is not named had no opportunity. */
export function observation(
  id: string,
  values: Values,
  judged: number,
  given: Partial<Omit<Observation, 'signals'>> & { readonly confidence?: number } = {},
): Observation {
  const { confidence = 1, channel = 'chat', ...rest } = given
  const signals = Object.fromEntries(
    signalIds.map((signal) => {
      const value = values[signal] ?? null
      const weight = weightOf(createPolicy(), signal, channel)
      const state = value === null ? 'no-opportunity' : value > 0 ? 'missed' : 'met'
      return [signal, { state, value, weight, cost: 0, confidence: value === null ? 0 : confidence }]
    }),
  ) as unknown as Observation['signals']
  return { id, channel, signals, judged, agents: ['a'], customer: null, ...rest }
}

/** Signals that every synthetic interaction is judged by. */
export const usual = [
  'scripted-reply',
  'rushed-turn',
  'missing-empathy',
  'missed-name',
  'ignored-question',
  'friction',
] as const satisfies readonly SignalId[]

/** The score the interaction has under the policy: what a judge who thinks so says. */
function scoreUnder(policy: Policy, each: Observation): number {
  const signals = Object.fromEntries(
    signalIds.map((id) => [id, { ...each.signals[id], weight: weightOf(policy, id, each.channel) }]),
  ) as Observation['signals']
  return replay({ ...each, signals }, policy, { all: unchanged, channels: {} }).score ?? 0
}

export interface Population {
  readonly count: number
  readonly agents?: number
  readonly seed?: string
  /** Half the width of what the judge adds by whim. */
  readonly noise?: number
  readonly channel?: Observation['channel']
}

/** Interactions of some agents, judged by somebody who weighs signals as `truth` does. */
export function population(
  truth: Policy,
  { count, agents = 8, seed = 'population', noise = 5, channel = 'chat' }: Population,
): readonly Observation[] {
  const draw = random(seed)
  return Array.from({ length: count }, (_, index) => {
    const values = Object.fromEntries(usual.map((id) => [id, valueFrom(draw)]))
    const id = `${channel}-${String(index).padStart(5, '0')}`
    const of = { agents: [`agent ${index % agents}`], customer: `customer ${index}`, channel }
    const blank = observation(id, values, 0, of)
    const said = scoreUnder(truth, blank) + (2 * draw.next() - 1) * noise
    return { ...blank, judged: Math.round(Math.min(100, Math.max(0, said))) }
  })
}

/** Half of the time nothing was missed. */
function valueFrom({ next }: Random): number {
  const value = next()
  return value < 0.5 ? 0 : Math.round((value - 0.5) * 2 * 1e4) / 1e4
}

const pasted =
  'Thank you for reaching out to us today. Your order has been handed to the courier and will arrive within three working days. Is there anything else I can help you with?'
const things = ['lamp', 'kettle', 'bicycle', 'sofa', 'violin', 'tent', 'mirror', 'clock']
const places = ['the porch', 'your sister', 'number nine', 'the shed', 'the concierge', 'the bakery']
const causes = ['the snow', 'a flat tyre', 'our own muddle', 'a strike', 'the ferry', 'a wrong label', 'me']

/** Chats of eight agents: every other reply is the pasted one, and judged so. */
export function chats(count: number, part?: string): Corpus {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const idOf = (index: number): string => `${part ?? 'chat'}-${String(index).padStart(3, '0')}`
  return {
    interactions: numbers.map((index) => {
      const thing = things[index % things.length]!
      const own = `I rang the driver about your ${thing}: it was held up by ${causes[index % causes.length]!}, and goes to ${places[index % places.length]!} at ${(index % 11) + 1}.`
      const agent = `${part ?? ''}${Math.floor(index / 2) % 8}`
      const turns = [
        `customer: Where is my ${thing}, order ${1000 + index}?`,
        `agent: ${index % 2 === 0 ? pasted : own}`,
      ]
      return {
        ...chat(idOf(index), turns, agent, `Customer ${String.fromCharCode(65 + (index % 26))}`),
        ...(part !== undefined && { metadata: { split: part } }),
        ratings: { csat: index % 2 === 0 ? 1 + (index % 3) : 5, csatMax: 5 },
      }
    }),
    labels: numbers.map((index) =>
      label(idOf(index), null, 'authenticity', index % 2 === 0 ? 15 + (index % 30) : 90 - (index % 25)),
    ),
  }
}

export function both(one: Corpus, other: Corpus): Corpus {
  return {
    interactions: [...one.interactions, ...other.interactions],
    labels: [...one.labels, ...other.labels],
  }
}
