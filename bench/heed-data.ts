/** The replies of `corpora/in-passing` as the model `heed` sees them. */
import type { Channel } from '../src/model/interaction.ts'
import type { ByHand } from './by-hand.ts'
import { featuresOfTurns } from './echo-data.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

export const KINDS = ['dry', 'friendly', 'adapts', 'word'] as const

interface Line extends Readonly<Partial<Record<(typeof KINDS)[number], string>>> {
  readonly id: string
  readonly split: Reply['split']
  readonly channel: Channel
  readonly customer: string
  readonly need: boolean
}

/** One reply to a customer who told of trouble. */
export interface Reply extends ByHand {
  /** `dry` does the errand alone, `friendly` likewise with warm words that anybody might get; `adapts`: what is done takes account of the trouble; `word`: with a word about it. */
  readonly kind: (typeof KINDS)[number]
}

/** All of them, each by itself. */
export function repliesToTrouble(): readonly Reply[] {
  const lines = ['examples', 'warm'].flatMap(
    (file) => jsonLines(new URL(`../corpora/in-passing/${file}.jsonl`, import.meta.url)) as readonly Line[],
  )
  return lines.flatMap((line) =>
    KINDS.flatMap((kind) => {
      const reply = line[kind]
      return reply === undefined ? [] : [replyOf(line, kind, reply)]
    }),
  )
}

function replyOf({ id, split, channel, customer }: Line, kind: Reply['kind'], reply: string): Reply {
  const [features] = featuresOfTurns({ ...exchange(customer, reply), id, channel }, 'agent')
  return { split, hand: id.charAt(2), kind, features: features! }
}
