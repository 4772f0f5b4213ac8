/** The exchanges of `corpora/endings` as the model and the weights of `train-endings.ts` see them. */
import { createAnnotator } from '../src/annotate/annotate.ts'
import { evidenceOf, type Evidence } from '../src/annotate/endings/adds-nothing.ts'
import { endingFeatures } from '../src/annotate/endings/left-open.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { spokenSentences } from '../src/annotate/spoken-sentences.ts'
import type { AnnotatedTurn } from '../src/annotate/types.ts'
import { holds } from '../src/annotate/words.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Channel, Interaction } from '../src/model/interaction.ts'
import { createTracer } from '../src/templates/passages.ts'
import { emptyTemplates } from '../src/templates/template-index.ts'
import { featurizer } from '../src/text/features.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

interface Line {
  readonly id: string
  readonly split: Ending['split']
  readonly channel: Channel
  readonly open: boolean
  readonly before: string
  readonly text: string
  readonly passes?: string
  readonly takes?: string
  readonly reply?: string
}

/** One reply to what a customer said last. */
export interface Ending {
  readonly split: 'train' | 'dev' | 'test'
  /** Who wrote it. */
  readonly hand: string
  /** `passes` over something open, `takes` it up; `reply`: nothing was open. */
  readonly kind: 'passes' | 'takes' | 'reply'
  /** Of the customer's turn. */
  readonly features: Uint32Array
  readonly evidence: Evidence
}

/** What customers said last in other people's chats, whose ends nobody labelled. */
export interface RealEnding {
  readonly id: string
  readonly features: Uint32Array
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const trace = createTracer(emptyTemplates())
const seen = { features: featurizer(levelled), cues: cueHashes(phraseGroups) }

/** All of them, each reply by itself. */
export function endings(): readonly Ending[] {
  const lines = jsonLines(new URL('../corpora/endings/examples.jsonl', import.meta.url)) as readonly Line[]
  return lines.flatMap((line) =>
    (['passes', 'takes', 'reply'] as const).flatMap((kind) => {
      const reply = line[kind]
      return reply === undefined ? [] : [ending(line, kind, reply)]
    }),
  )
}

function ending({ id, split, channel, before, text }: Line, kind: Ending['kind'], reply: string): Ending {
  const { turns, ...rest } = exchange(text, reply)
  const traced = trace(
    annotate({ ...rest, id, channel, turns: [{ participantId: 'a', text: before }, ...turns] }),
  )
  const pair = traced.pairs.at(-1)!
  const turn = pair.prompt.turns[0]!
  // Features are kept in memory that the next turn uses again.
  const features = endingFeatures(turn, spokenSentences(turn), seen).slice()
  return { split, hand: id.charAt(0), kind, features, evidence: evidenceOf(pair.prompt, pair.reply, traced) }
}

/**
 * What customers say last: in chats of STAR that end on a goodbye (RasaHQ/STAR, MIT), and in every eighth of MultiDoGO (CDLA-Permissive 1.0). Nearly all
 * leave nothing open. `data`: the folder that holds both.
 */
export function realEndings(data: string): readonly RealEnding[] {
  const star = (jsonLines(`${data}/star/interactions.jsonl`) as readonly Interaction[]).flatMap(
    (interaction) => {
      const { pairs, runs } = trace(annotate(interaction))
      const last = pairs.at(-1)
      const isClosed =
        last !== undefined &&
        runs.at(-1) === last.reply &&
        last.reply.turns.some((turn) => holds(turn, 'farewell'))
      return isClosed ? seenIn(interaction.id, last.prompt.turns) : []
    },
  )
  const multidogo = (jsonLines(`${data}/multidogo/interactions.jsonl`) as readonly Interaction[]).filter(
    (_, i) => i % 8 === 0,
  )
  return [
    ...star,
    ...multidogo.flatMap((interaction) =>
      seenIn(interaction.id, trace(annotate(interaction)).turns.slice(-1)),
    ),
  ]
}

function seenIn(id: string, turns: readonly AnnotatedTurn[]): readonly RealEnding[] {
  return turns.flatMap((turn) => {
    const features = endingFeatures(turn, spokenSentences(turn), seen).slice()
    return features.length === 0 ? [] : [{ id, features }]
  })
}
