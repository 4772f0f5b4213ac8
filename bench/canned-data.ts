/** The replies of `corpora/canned` as the model `canned` sees them. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { echoFeatures } from '../src/annotate/empathy/echo-features.ts'
import { factsOf } from '../src/annotate/empathy/facts.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Channel } from '../src/model/interaction.ts'
import { featurizer } from '../src/text/features.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { LEVELLED } from './manner-of-speech.ts'

const KINDS = ['canned', 'own'] as const

interface Line extends Readonly<Record<(typeof KINDS)[number], string>> {
  readonly id: string
  readonly split: Written['split']
  readonly channel: Channel
  readonly customer: string
}

/** One reply. */
export interface Written {
  readonly split: 'train' | 'test'
  /** Who wrote it. */
  readonly hand: string
  readonly kind: (typeof KINDS)[number]
  readonly features: Uint32Array
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const seen = { features: featurizer(LEVELLED), cues: cueHashes(phraseGroups) }

/** All of them, each by itself. */
export function writtenReplies(): readonly Written[] {
  const lines = jsonLines(new URL('../corpora/canned/examples.jsonl', import.meta.url)) as readonly Line[]
  return lines.flatMap(({ id, split, channel, customer, ...replies }) =>
    KINDS.map((kind) => {
      const annotated = annotate({ ...exchange(customer, replies[kind]), id, channel })
      // Features are kept in memory that the next turn uses again.
      const features = echoFeatures(annotated.turns[1]!, factsOf(annotated), seen).slice()
      return { split, hand: id.charAt(2), kind, features }
    }),
  )
}
