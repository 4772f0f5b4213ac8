/** The replies of `corpora/in-passing` as the model `heed` sees them. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { factsOf } from '../src/annotate/empathy/facts.ts'
import { echoFeatures } from '../src/annotate/empathy/echo-features.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Channel } from '../src/model/interaction.ts'
import { featurizer } from '../src/text/features.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { LEVELLED } from './manner-of-speech.ts'

export const KINDS = ['dry', 'adapts', 'word'] as const

interface Line extends Readonly<Partial<Record<(typeof KINDS)[number], string>>> {
  readonly id: string
  readonly split: Reply['split']
  readonly channel: Channel
  readonly customer: string
  readonly need: boolean
}

/** One reply to a customer who told of trouble. */
export interface Reply {
  readonly split: 'train' | 'test'
  /** Who wrote it. */
  readonly hand: string
  /** `dry` does the errand alone; `adapts`: what is done takes account of the trouble; `word`: with a word about it. */
  readonly kind: (typeof KINDS)[number]
  readonly features: Uint32Array
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const seen = { features: featurizer(LEVELLED), cues: cueHashes(phraseGroups) }

/** All of them, each by itself. */
export function repliesToTrouble(): readonly Reply[] {
  const lines = jsonLines(new URL('../corpora/in-passing/examples.jsonl', import.meta.url)) as readonly Line[]
  return lines.flatMap((line) =>
    KINDS.flatMap((kind) => {
      const reply = line[kind]
      return reply === undefined ? [] : [replyOf(line, kind, reply)]
    }),
  )
}

function replyOf({ id, split, channel, customer }: Line, kind: Reply['kind'], reply: string): Reply {
  const annotated = annotate({ ...exchange(customer, reply), id, channel })
  // Features are kept in memory that the next turn uses again.
  const features = echoFeatures(annotated.turns[1]!, factsOf(annotated), seen).slice()
  return { split, hand: id.charAt(2), kind, features }
}
