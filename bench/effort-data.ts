/** The sentences that `train-effort.ts` learns from and is measured on. */
import { readdirSync, readFileSync } from 'node:fs'
import { buildCorpus } from '../corpora/gold/build.ts'
import { parseSource, type SourceTurn } from '../corpora/gold/source.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { isOwn } from '../src/annotate/manner/effort.ts'
import type { Traced } from '../src/annotate/types.ts'
import { en } from '../src/language/en/index.ts'
import type { Interaction } from '../src/model/interaction.ts'
import { overlaps } from '../src/model/span.ts'
import { createTracer } from '../src/templates/passages.ts'
import { fitTemplates } from '../src/templates/template-index.ts'
import { featurizer } from '../src/text/features.ts'
import { scan } from '../src/text/scan.ts'
import { levelled } from '../src/language/en/manner-of-speech.ts'
import { jsonLines } from './json-lines.ts'

export interface EffortSentence {
  readonly features: Uint32Array
  readonly positive: boolean
  readonly source: 'gold' | 'effort' | 'effort of other hands' | 'courtesy' | 'star'
  readonly split: 'train' | 'dev' | 'test'
  /** Company or scenario: sentences of one are on one side of a split. */
  readonly group: string
  readonly turn: string
  /** Whether the turn is labelled effort. */
  readonly label: boolean
  /** The example that says the same in plain English. */
  readonly variantOf?: string
}

const annotate = createAnnotator({ en: { ...en, models: {} } })
const extract = featurizer(levelled)
const OTHER_HANDS = /^P1\d{3}$/u
/** Examples of courtesy that came after the model of effort. */
const LATER = /^D4\d{3}$/u
/** Domains of STAR that are learned from; the others show false alarms. */
const STAR_TRAIN: ReadonlySet<unknown> = new Set(['bank', 'doctor'])

export async function effortSentences(corpora: string, star: string): Promise<readonly EffortSentence[]> {
  const gold = await Promise.all((['train', 'dev', 'test'] as const).map((part) => goldOf(corpora, part)))
  return [
    ...gold.flat(),
    ...examplesOf(`${corpora}/effort/examples.jsonl`, () => true),
    ...examplesOf(
      `${corpora}/courtesy/examples.jsonl`,
      ({ id, kind, split }) => kind !== 'none' && split === 'train' && !LATER.test(id),
    ),
    ...starOf(star),
  ]
}

async function goldOf(corpora: string, split: EffortSentence['split']): Promise<readonly EffortSentence[]> {
  const part = buildCorpus(`${corpora}/gold`).filter(
    ({ interaction: { metadata, language } }) => metadata?.['split'] === split && language === 'en',
  )
  const sources = readdirSync(`${corpora}/gold/source`)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => parseSource(readFileSync(`${corpora}/gold/source/${file}`, 'utf8')))
  const interactions = part.map(({ interaction }) => interaction)
  const trace = createTracer(await fitTemplates(interactions, annotate))
  return part.flatMap(({ interaction, labels }) => {
    const traced = trace(annotate(interaction))
    const { turns } = sources.find(({ id }) => id === interaction.id)!
    const label = new Map(
      labels.flatMap((one) => (one.label === 'effort' ? [[one.turnId, one.value === true] as const] : [])),
    )
    return ownSentences(traced).flatMap(({ turn, sentence }): readonly EffortSentence[] => {
      const isEffort = label.get(turn.id)
      if (isEffort === undefined) return []
      return [
        {
          features: extract(turn.text, turn.tokens, [sentence]),
          positive: marksOf(turns[turn.index]!).some((mark) => overlaps(mark, sentence)),
          source: 'gold',
          split,
          group: String(interaction.metadata?.['company']),
          turn: `${interaction.id} ${turn.id}`,
          label: isEffort,
        },
      ]
    })
  })
}

function marksOf({ marks }: SourceTurn): SourceTurn['marks'] {
  return marks.filter(({ key }) => key === 'effort')
}

function ownSentences(traced: Traced) {
  return traced.turns
    .filter(({ role, spoken }) => role === 'agent' && spoken)
    .flatMap((turn) =>
      turn.tokens.sentences
        .filter((sentence) => isOwn(turn, sentence, traced))
        .map((sentence) => ({ turn, sentence })),
    )
}

interface Line extends Readonly<Record<'id' | 'split' | 'text' | 'kind', string>> {
  readonly scenario?: string
  readonly variantOf?: string
}

function examplesOf(file: string, isTaken: (line: Line) => boolean): readonly EffortSentence[] {
  const isEffort = file.includes('/effort/')
  return (jsonLines(file) as readonly Line[])
    .filter(isTaken)
    .flatMap(({ id, split, text, kind, scenario, variantOf }) => {
      const tokens = scan(text)
      // An example of effort is one sentence; of a discourteous reply each is one.
      const parts = isEffort ? [tokens.sentences] : tokens.sentences.map((sentence) => [sentence])
      return parts.map((sentences): EffortSentence => {
        const positive = isEffort && kind !== 'none'
        return {
          features: extract(text, tokens, sentences),
          positive,
          source: isEffort ? (OTHER_HANDS.test(id) ? 'effort of other hands' : 'effort') : 'courtesy',
          split: split as EffortSentence['split'],
          group: scenario ?? id,
          turn: id,
          label: positive,
          ...(variantOf !== undefined && { variantOf }),
        }
      })
    })
}

/** Each agent's sentence of STAR once. */
function starOf(file: string): readonly EffortSentence[] {
  const seen = new Set<string>()
  return (jsonLines(file) as readonly Interaction[]).flatMap(({ participants, turns, metadata }) => {
    const agents = new Set(participants.flatMap(({ id, role }) => (role === 'agent' ? [id] : [])))
    const isTrain = (metadata?.['domains'] as readonly string[]).some((domain) => STAR_TRAIN.has(domain))
    return turns
      .filter(({ participantId, text }) => agents.has(participantId) && !seen.has(text) && seen.add(text))
      .flatMap(({ text }) => {
        const tokens = scan(text)
        return tokens.sentences.map((sentence): EffortSentence => ({
          features: extract(text, tokens, [sentence]),
          positive: false,
          source: 'star',
          split: isTrain ? 'train' : 'dev',
          group: 'star',
          turn: text,
          label: false,
        }))
      })
  })
}
