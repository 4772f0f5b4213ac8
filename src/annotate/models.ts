/** The models of a language, made ready: compiled once for an analyzer, shared by every interaction. */
import type { LanguagePack, ModelName, PhraseGroup } from '../language/index.ts'
import { linearModel, type LinearModel } from '../similarity/linear-model.ts'
import { featurizer, type Featurizer } from '../text/features.ts'
import { hashWord } from '../text/scan.ts'

export interface ReadyModel {
  readonly features: Featurizer
  /** What each group of phrases that the model was trained on is as a feature. */
  readonly cues: ReadonlyMap<PhraseGroup, number>
  readonly linear: LinearModel
}

export type Models = Readonly<Partial<Record<ModelName, ReadyModel>>>

/** Those that are asked one by one; the models of need speak together, in `need-model`. */
const SINGLE: ReadonlySet<string> = new Set<ModelName>([
  'empathy',
  'heed',
  'pushback',
  'effort',
  'discourtesy',
  'ending',
  'call',
  'canned',
  'politeness',
])

export function readyModels({ models = {} }: Pick<LanguagePack, 'models'>): Models {
  return Object.fromEntries(
    Object.entries(models).flatMap(([name, { features, cues = [], linear }]) =>
      SINGLE.has(name)
        ? [[name, { features: featurizer(features), cues: cueHashes(cues), linear: linearModel(linear) }]]
        : [],
    ),
  )
}

/** What each group of phrases is as a feature. */
export function cueHashes(groups: readonly PhraseGroup[]): ReadonlyMap<PhraseGroup, number> {
  return new Map(groups.map((group) => [group, hashWord(`a phrase of ${group}`)]))
}
