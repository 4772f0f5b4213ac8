/** The turns of `corpora/pushback` as the model `pushback` sees them. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { echoFeatures } from '../src/annotate/empathy/echo-features.ts'
import { factsOf } from '../src/annotate/empathy/facts.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Channel, Interaction } from '../src/model/interaction.ts'
import { featurizer } from '../src/text/features.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'
import { LEVELLED } from './manner-of-speech.ts'

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
export interface Said {
  readonly split: 'train' | 'test'
  /** Who wrote it. */
  readonly hand: string
  readonly kind: Kind
  readonly features: Uint32Array
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const seen = { features: featurizer(LEVELLED), cues: cueHashes(phraseGroups) }

export function pushbacks(): readonly Said[] {
  return (jsonLines(new URL('../corpora/pushback/examples.jsonl', import.meta.url)) as readonly Line[]).map(
    ({ id, split, channel, earlier, agent, customer, kind }) => {
      const { turns, ...rest } = exchange(earlier, agent)
      const last = featuresIn({
        ...rest,
        id,
        channel,
        turns: [...turns, { participantId: 'c', text: customer }],
      })
      return { split, hand: id.charAt(2), kind, features: last.at(-1)! }
    },
  )
}

/** What the model sees of each of a customer's turns, in order. */
export function featuresIn(interaction: Interaction): readonly Uint32Array[] {
  const annotated = annotate(interaction)
  const facts = factsOf(annotated)
  return annotated.turns.flatMap((turn) =>
    // Features are kept in memory that the next turn uses again.
    turn.role === 'customer' && turn.spoken ? [echoFeatures(turn, facts, seen).slice()] : [],
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
    featuresIn(interaction)
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
    featuresIn({
      ...exchange(text, ''),
      turns: [
        { participantId: 'a', text: before },
        { participantId: 'c', text },
      ],
    })
      .filter(({ length }) => length > 0)
      .map((features) => ({ id, features })),
  )
}
