/** The agents' turns that `train-discourtesy.ts` learns from and is measured on. */
import { buildCorpus } from '../corpora/gold/build.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { factsOf } from '../src/annotate/empathy/facts.ts'
import { discourtesyFeatures, ownSentences } from '../src/annotate/manner/likely-discourtesy.ts'
import { cueHashes } from '../src/annotate/models.ts'
import { en } from '../src/language/en/index.ts'
import { phraseGroups } from '../src/language/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { createTracer } from '../src/templates/passages.ts'
import { emptyTemplates } from '../src/templates/template-index.ts'
import { featurizer } from '../src/text/features.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { exchange } from './exchange.ts'
import { jsonLines } from './json-lines.ts'

type Split = 'train' | 'dev' | 'test'
export type Source = 'gold' | 'lists' | 'otherHand' | 'nearPairs' | 'anotherHand' | 'decent' | 'star'

export interface DiscourtesyTurn {
  readonly features: Uint32Array
  readonly positive: boolean
  readonly source: Source
  readonly split: Split
  /** Company, scenario or trade: turns of one are on one side of a split. */
  readonly group: string
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const trace = createTracer(emptyTemplates())
const cues = cueHashes(phraseGroups)
const extract = featurizer(levelled)
/** Domains of STAR that are learned from; the others show false alarms. */
const STAR_TRAIN: ReadonlySet<unknown> = new Set(['bank', 'doctor'])

/** Interactions of gold in English, with their labels by turn. */
export function goldInteractions(corpora: string, split: Split) {
  return buildCorpus(`${corpora}/gold`)
    .filter(({ interaction: { metadata, language } }) => metadata?.['split'] === split && language === 'en')
    .map(({ interaction, labels }) => ({
      interaction,
      discourteous: new Map(
        labels.flatMap((one) =>
          one.label === 'discourtesy' ? [[one.turnId, one.value === true] as const] : [],
        ),
      ),
    }))
}

export function discourtesyTurns(corpora: string, star: string): readonly DiscourtesyTurn[] {
  const gold = (['train', 'dev'] as const).flatMap((split) =>
    goldInteractions(corpora, split).flatMap(({ interaction, discourteous }) =>
      turnsOf(interaction).flatMap(({ id, features }): readonly DiscourtesyTurn[] => {
        const positive = discourteous.get(id)
        const group = String(interaction.metadata?.['company'])
        return positive === undefined ? [] : [{ features, positive, source: 'gold', split, group }]
      }),
    ),
  )
  return [
    ...gold,
    ...courtesyTurns(`${corpora}/courtesy/examples.jsonl`),
    ...decentTurns(`${corpora}/effort/examples.jsonl`),
    ...decentTurns(`${corpora}/empathy/examples.jsonl`),
    ...starTurns(star),
  ]
}

interface AgentsTurn {
  readonly id: string
  readonly text: string
  readonly features: Uint32Array
}

function turnsOf(interaction: Interaction): readonly AgentsTurn[] {
  const traced = trace(annotate(interaction))
  const facts = factsOf(traced)
  return traced.turns.flatMap((turn): readonly AgentsTurn[] => {
    const sentences = ownSentences(turn, traced)
    if (sentences.length === 0) return []
    return [
      { id: turn.id, text: turn.text, features: discourtesyFeatures(turn, sentences, facts, extract, cues) },
    ]
  })
}

interface Line extends Readonly<Record<'id' | 'kind', string>> {
  readonly split: Split
  readonly customer?: string
  readonly text?: string
  readonly sentences?: readonly { readonly text: string }[]
  readonly scenario?: string
}

/** Who wrote an example of courtesy, by its number. */
const HANDS: readonly (readonly [RegExp, Source])[] = [
  [/^D\d{3}$/u, 'lists'],
  [/^D1\d{3}$/u, 'otherHand'],
  [/^D[23]\d{3}$/u, 'nearPairs'],
  [/^D4\d{3}$/u, 'anotherHand'],
]

function courtesyTurns(file: string): readonly DiscourtesyTurn[] {
  return (jsonLines(file) as readonly Line[]).flatMap((line) =>
    turnOf(line, HANDS.find(([pattern]) => pattern.test(line.id))![1], line.kind !== 'none'),
  )
}

/** Examples of effort and of empathy, and such as show none: none of them is discourteous. */
function decentTurns(file: string): readonly DiscourtesyTurn[] {
  return (jsonLines(file) as readonly Line[])
    .filter(({ split }) => split === 'train')
    .flatMap((line) => turnOf(line, 'decent', false))
}

function turnOf(line: Line, source: Source, positive: boolean): readonly DiscourtesyTurn[] {
  const { id, split, customer = 'Hello.', text, sentences = [], scenario = id } = line
  const reply = text ?? sentences.map((sentence) => sentence.text).join(' ')
  return turnsOf(exchange(customer, reply)).map(({ features }) => ({
    features,
    positive,
    source,
    split,
    group: scenario,
  }))
}

/** Each agent's turn of the domains learned from once. */
function starTurns(file: string): readonly DiscourtesyTurn[] {
  const seen = new Set<string>()
  return (jsonLines(file) as readonly Interaction[])
    .filter(({ metadata }) => isStarTrain(metadata))
    .flatMap((interaction) =>
      turnsOf(interaction)
        .filter(({ text }) => !seen.has(text) && seen.add(text))
        .map(({ features }): DiscourtesyTurn => ({
          features,
          positive: false,
          source: 'star',
          split: 'train',
          group: interaction.id,
        })),
    )
}

export function isStarTrain(metadata: Interaction['metadata']): boolean {
  return (metadata?.['domains'] as readonly string[]).some((domain) => STAR_TRAIN.has(domain))
}
