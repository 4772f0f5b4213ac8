/** The replies of `corpora/canned` as the model `canned` sees them. */
import type { Channel } from '../src/model/interaction.ts'
import type { ByHand } from './by-hand.ts'
import { featuresOfTurns } from './echo-data.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

const KINDS = ['canned', 'own'] as const

interface Line extends Readonly<Record<(typeof KINDS)[number], string>> {
  readonly id: string
  readonly split: Written['split']
  readonly channel: Channel
  readonly customer: string
}

/** One reply. */
export interface Written extends ByHand {
  readonly kind: (typeof KINDS)[number]
}

/** All of them, each by itself. */
export function writtenReplies(): readonly Written[] {
  const lines = jsonLines(new URL('../corpora/canned/examples.jsonl', import.meta.url)) as readonly Line[]
  return lines.flatMap(({ id, split, channel, customer, ...replies }) =>
    KINDS.map((kind) => {
      const [features] = featuresOfTurns({ ...exchange(customer, replies[kind]), id, channel }, 'agent')
      return { split, hand: id.charAt(2), kind, features: features! }
    }),
  )
}
