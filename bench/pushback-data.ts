/** The turns of `corpora/pushback` as the model `pushback` sees them. */
import type { Channel, Interaction } from '../src/model/interaction.ts'
import type { ByHand } from './by-hand.ts'
import { featuresOfTurns } from './echo-data.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

export const PROTESTS = ['given', 'done', 'contrary', 'unanswered'] as const
export const CALM = ['gives', 'mistaken', 'content', 'asks'] as const
export type Kind = (typeof PROTESTS)[number] | (typeof CALM)[number]

interface Line {
  readonly id: string
  readonly split: Said['split']
  readonly channel: Channel
  readonly earlier: string
  readonly agent: string
  readonly customer: string
  readonly kind: Kind
}

/** What a customer says to an agent's turn. */
export interface Said extends ByHand {
  readonly kind: Kind
}

export function pushbacks(): readonly Said[] {
  return (jsonLines(new URL('../corpora/pushback/examples.jsonl', import.meta.url)) as readonly Line[]).map(
    ({ id, split, channel, earlier, agent, customer, kind }) => {
      const { turns, ...rest } = exchange(earlier, agent)
      const last = featuresOfTurns(
        {
          ...rest,
          id,
          channel,
          turns: [...turns, { participantId: 'c', text: customer }],
        },
        'customer',
      )
      return { split, hand: id.charAt(2), kind, features: last.at(-1)! }
    },
  )
}

/** A customer's turn of other people's chats that nobody labelled. */
export interface RealTurn {
  readonly id: string
  readonly features: Uint32Array
}

/**
 * What customers say after their first turn in STAR (RasaHQ/STAR, MIT), and in every eighth of MultiDoGO (CDLA-Permissive 1.0). Nearly all push nothing
 * back. `data`: the folder that holds both.
 */
export function realTurns(data: string): readonly RealTurn[] {
  const read = (name: string): readonly Interaction[] =>
    jsonLines(`${data}/${name}/interactions.jsonl`) as readonly Interaction[]
  const held = [...read('star'), ...read('multidogo').filter((_, i) => i % 8 === 0)]
  return held.flatMap((interaction) =>
    featuresOfTurns(interaction, 'customer')
      .slice(1)
      .filter(({ length }) => length > 0)
      .map((features) => ({ id: interaction.id, features })),
  )
}

interface Calm {
  readonly id: string
  readonly before: string
  readonly text: string
  readonly open?: boolean
  readonly kind: string
}

/** Kinds of `corpora/need/middle.jsonl` that push nothing back. */
const PLAIN: ReadonlySet<string> = new Set(['slot', 'confirm', 'thanks', 'relief', 'play'])

/** What customers answer in other corpora of this project, where it pushes nothing back: settled last words, and plain answers. */
export function plainTurns(): readonly RealTurn[] {
  const read = (path: string): readonly Calm[] =>
    jsonLines(new URL(`../corpora/${path}.jsonl`, import.meta.url)) as readonly Calm[]
  const held = [
    ...read('endings/examples').filter(({ open }) => open === false),
    ...read('need/middle').filter(({ kind }) => PLAIN.has(kind)),
  ]
  return held.flatMap(({ id, before, text }) =>
    featuresOfTurns(
      {
        ...exchange(text, ''),
        turns: [
          { participantId: 'a', text: before },
          { participantId: 'c', text },
        ],
      },
      'customer',
    )
      .filter(({ length }) => length > 0)
      .map((features) => ({ id, features })),
  )
}
